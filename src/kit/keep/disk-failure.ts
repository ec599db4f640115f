import { messageOf } from '../../core/message-of.ts';

/** Why something could not be written to the browser's disk, for a person. */
export function diskFailure(cause: unknown): string {
  const full = cause instanceof DOMException && cause.name === 'QuotaExceededError';
  if (full) return 'The disk is full, or the space on it that the browser gives to this page is used up.';
  if (cause instanceof Error && ['WriteTimeoutError', 'UnopenedError'].includes(cause.name))
    return cause.message;
  return `The browser could not write to its disk (${messageOf(cause)}).`;
}

/** How long a write may take, in milliseconds: a disk that is full may never answer. */
const longestWrite = 5000;

/** A write that takes too long; it may still be done. */
export class WriteTimeoutError extends Error {
  override readonly name = 'WriteTimeoutError';
  /** Settles as the write does. */
  readonly written: Promise<void>;

  constructor(written: Promise<void>) {
    super('The disk does not answer. It may be full.');
    this.written = written;
  }
}

/**
 * Waits for a write, for some seconds.
 * @throws WriteTimeoutError after that.
 */
export async function withTimeout(written: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new WriteTimeoutError(written)), longestWrite);
  });
  await Promise.race([written, late]).finally(() => clearTimeout(timer));
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
