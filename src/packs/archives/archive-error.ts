/** A tar or zip cannot be read, or is refused; the message names it, says why and what to do. */
export class ArchiveError extends Error {
  override readonly name: string = 'ArchiveError';
}

/** The member of a tar in whose content the tar ends. */
export interface CutMember {
  readonly name: string;
  /** Where its content begins, in bytes from the start of the tar; the tar's end is the content's. */
  readonly begin: number;
}

/** A tar breaks off; what stands before the break is whole and has been given out. */
export class TarDamageError extends ArchiveError {
  override readonly name = 'TarDamageError';
  /** Where it breaks, in bytes from the start of the file. */
  readonly offset: number;
  /** The member that is cut; null where it breaks off between two. */
  readonly member: CutMember | null;

  constructor(message: string, offset: number, member: CutMember | null) {
    super(message);
    this.offset = offset;
    this.member = member;
  }
}
