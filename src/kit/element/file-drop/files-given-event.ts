/** What a person gave: chosen files, chosen places to which the browser gives access, or what was dropped. */
export type FilesGiven =
  | { readonly kind: 'files'; readonly files: readonly File[] }
  | { readonly kind: 'handles'; readonly handles: readonly FileSystemHandle[] }
  | { readonly kind: 'drop'; readonly items: DataTransferItemList };

/** The person gave files; what was dropped must be read while the event lasts. */
export class FilesGivenEvent extends Event {
  readonly given: FilesGiven;

  constructor(given: FilesGiven) {
    super('hit5-files-given', { bubbles: true, composed: true });
    this.given = given;
  }
}
