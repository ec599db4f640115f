import { messageOf } from '../../core/message-of.ts';

/** Why something could not be written to the browser's disk, for a person. */
export function diskFailure(cause: unknown): string {
  const full = cause instanceof DOMException && cause.name === 'QuotaExceededError';
  if (full) return 'The disk space that the browser gives to this page is used up.';
  return `The browser could not write to its disk (${messageOf(cause)}).`;
}

/** What a write fails with for its own sake, on any disk. */
const ownFaults = ['DataCloneError', 'DataError', 'ConstraintError', 'RangeError', 'TypeError'];

/** Whether a write can never succeed: the disk takes others, and not what this one holds. */
export function isOwnFault(cause: unknown): boolean {
  return cause instanceof Error && ownFaults.includes(cause.name);
}

/** What went wrong, for a person: the disk's failures in plain words, all others in their own. */
export function failureWords(cause: unknown): string {
  if (cause instanceof DOMException) return diskFailure(cause);
  return messageOf(cause);
}
