/** How much is read at a time, in bytes. */
const portion = 8 * 2 ** 20;

/**
 * The bytes of a file, portion by portion. Those of a small file are asked for at once: while a thread takes a text
 * apart, no bytes reach it, and several files that are read together take hardly longer than one.
 */
export class FilePortions implements AsyncIterable<ArrayBuffer> {
  /** In bytes. */
  readonly size: number;
  readonly #blob: Blob;
  #whole: Promise<ArrayBuffer> | null = null;

  constructor(blob: Blob) {
    this.size = blob.size;
    this.#blob = blob;
    if (blob.size > portion) return;
    this.#whole = blob.arrayBuffer();
    // Who reads on is told.
    this.#whole.catch(() => undefined);
  }

  /** @throws DOMException when the file was changed or moved since it was chosen. */
  async *[Symbol.asyncIterator](): AsyncGenerator<ArrayBuffer, void> {
    if (this.#whole) yield this.#whole;
    else
      for (let from = 0; from < this.size; from += portion) {
        yield this.#blob.slice(from, from + portion).arrayBuffer();
      }
    this.#whole = null;
  }
}
