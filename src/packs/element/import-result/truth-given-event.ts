/** The person gives a file that says the classes of the images. */
export class TruthGivenEvent extends Event {
  readonly file: File;

  constructor(file: File) {
    super('hit5-truth-given', { bubbles: true, composed: true });
    this.file = file;
  }
}
