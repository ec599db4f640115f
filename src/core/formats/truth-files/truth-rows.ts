import type { Wnid } from '../../classes/class-ids.ts';
import { NameList } from '../../observers/name-list.ts';
import { FormatError } from '../check-format.ts';
import { nameKey } from './name-key.ts';
import { quoted } from './visible-text.ts';

/** One row of a list. */
export interface TruthRow {
  /** The image's file name or the end of its path, as the list writes it. */
  readonly name: string;
  readonly wnid: Wnid;
  /** 1.., in the list. */
  readonly line: number;
}

/** The rows of a list in columns, each found by the `nameKey` of its name. */
export class TruthRows {
  /** As the list writes them. */
  readonly names: string[] = [];
  readonly wnids: Wnid[] = [];
  readonly #lines: number[] = [];
  readonly #keys = new NameList();

  get size(): number {
    return this.names.length;
  }

  /**
   * @param shownFile how to name the file in a message.
   * @throws FormatError when the name has a row already, naming both lines.
   */
  add({ name, wnid, line }: TruthRow, shownFile: string): void {
    const at = this.#keys.number(nameKey(name));
    if (at < this.size) {
      throw new FormatError(
        `${shownFile}, line ${String(line)}: ${quoted(name)} has a row already, in line ` +
          `${String(this.#lines[at])}. Expected one row for each file.`,
      );
    }
    this.names.push(name);
    this.wnids.push(wnid);
    this.#lines.push(line);
  }

  /** The row whose name has a key; null when none has. */
  find(key: string): TruthRow | null {
    return this.#rowAt(this.#keys.find(key));
  }

  /** In the order of the list. */
  *[Symbol.iterator](): Generator<TruthRow, void> {
    for (let at = 0; at < this.size; at += 1) {
      const row = this.#rowAt(at);
      if (row) yield row;
    }
  }

  #rowAt(at: number): TruthRow | null {
    const [name, wnid, line] = [this.names[at], this.wnids[at], this.#lines[at]];
    return name === undefined || wnid === undefined || line === undefined ? null : { name, wnid, line };
  }
}
