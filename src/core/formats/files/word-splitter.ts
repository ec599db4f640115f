const [space, lastAscii] = [32, 127];

/** Takes cells apart at white space, one after the other: where it is single spaces, without making lists. */
export class WordSplitter {
  #words: string[] = [];

  /** How many words a cell has; they are there until the next cell is taken apart. */
  split(cell: string): number {
    let count = 0;
    let from = 0;
    for (let at = 0; at <= cell.length; at += 1) {
      const code = at < cell.length ? cell.charCodeAt(at) : space;
      if (code < space || code > lastAscii || (code === space && at === from)) {
        this.#words = cell.split(/\s+/);
        return this.#words.length;
      }
      if (code !== space) continue;
      this.#words[count] = cell.slice(from, at);
      count += 1;
      from = at + 1;
    }
    return count;
  }

  /** A word of the cell, by its place from 0. */
  word(at: number): string {
    return this.#words[at] ?? '';
  }
}
