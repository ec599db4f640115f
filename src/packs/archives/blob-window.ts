/** Reads small pieces of a blob one after the other; keeps one stretch of it in memory and no more. */
export class BlobWindow {
  readonly #blob: Blob;
  #start = 0;
  #bytes: Uint8Array = new Uint8Array(0);

  constructor(blob: Blob) {
    this.#blob = blob;
  }

  get size(): number {
    return this.#blob.size;
  }

  /**
   * Bytes of the blob, fewer where it ends before; a view that stays valid.
   * @param ahead how many bytes to read at once when they are not at hand.
   */
  async read(offset: number, length: number, ahead: number): Promise<Uint8Array> {
    const from = offset - this.#start;
    const end = Math.min(length, Math.max(0, this.size - offset));
    if (from < 0 || from + end > this.#bytes.length) {
      const piece = this.#blob.slice(offset, offset + Math.max(end, ahead));
      this.#bytes = new Uint8Array(await piece.arrayBuffer());
      this.#start = offset;
      return this.#bytes.subarray(0, end);
    }
    return this.#bytes.subarray(from, from + end);
  }
}
