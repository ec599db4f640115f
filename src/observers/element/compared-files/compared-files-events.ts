import type { FileUse } from '../../../core/formats/files/read-answer-file.ts';

/** The person says what a file is to be read as. */
export class FileUseEvent extends Event {
  readonly file: string;
  readonly use: FileUse;

  constructor(file: string, use: FileUse) {
    super('hit5-file-use', { bubbles: true, composed: true });
    this.file = file;
    this.use = use;
  }
}

/** The person wants a file gone, with all that it holds. */
export class FileRemoveEvent extends Event {
  readonly file: string;

  constructor(file: string) {
    super('hit5-file-remove', { bubbles: true, composed: true });
    this.file = file;
  }
}

/** The person wants an observer in the comparison again. */
export class ObserverReturnEvent extends Event {
  readonly key: string;

  constructor(key: string) {
    super('hit5-observer-return', { bubbles: true, composed: true });
    this.key = key;
  }
}
