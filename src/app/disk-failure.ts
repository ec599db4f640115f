/** Why something could not be written to the browser's disk, for a person. */
export function diskFailure(cause: unknown): string {
  const full = cause instanceof DOMException && cause.name === 'QuotaExceededError';
  if (full) return 'The disk space that the browser gives to this page is used up.';
  return `The browser could not write to its disk (${cause instanceof Error ? cause.message : String(cause)}).`;
}
