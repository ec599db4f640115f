/** A tar or zip cannot be read, or is refused; the message names it, says why and what to do. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
}
