/** A pack cannot be opened or kept; the message says what was wrong, where, and what to do. Nothing was kept. */
export class PackError extends Error {
  override readonly name = 'PackError';
}
