import type { Wnid } from '../classes/class-ids.ts';
import { NameList } from '../text/name-list.ts';
import { FormatError } from '../schemas/check-format.ts';
import { nameKey } from '../text/plain-name.ts';
import { quoted } from '../text/visible-text.ts';

/** An image has so many right classes at most: with more of them nearly any answer would do. */
export const mostRight = 100;

/** What a list says of one image. */
export interface TruthRow {
  /** The image's file name or the end of its path, as the list writes it. */
  readonly name: string;
  /** The classes that are right, one or more. */
  readonly wnids: readonly Wnid[];
  /** 1.., in the list: the first one that names the image. */
  readonly line: number;
}

/**
 * The rows of a list in columns, each found by the `nameKey` of its name. Several rows of one name are one image with
 * several right classes.
 */
export class TruthRows {
  /** As the list writes them. */
  readonly names: string[] = [];
  readonly classes: Wnid[][] = [];
  readonly #lines: number[] = [];
  readonly #keys = new NameList();

  get size(): number {
    return this.names.length;
  }

  /**
   * @param shownFile how to name the file in a message.
   * @throws FormatError when the name has the class already, naming both lines, or more than `mostRight` of them.
   */
  add({ name, wnids, line }: TruthRow, shownFile: string): void {
    const at = this.#keys.number(nameKey(name));
    const before = this.classes[at] ?? [];
    const all = [...before, ...wnids];
    const again = all.find((wnid, place) => all.indexOf(wnid) !== place);
    const place = () => `${shownFile}, line ${line}: ${quoted(name)}`;
    if (again !== undefined) {
      const since = before.length > 0 ? `; its first row is line ${String(this.#lines[at])}` : '';
      throw new FormatError(
        `${place()} has the class ${again} twice${since}. Expected each class of a file once.`,
      );
    }
    if (all.length > mostRight) {
      throw new FormatError(
        `${place()} has ${all.length} right classes. Expected ${mostRight} at most: with more, nearly any answer would be right.`,
      );
    }
    if (at === this.size) {
      this.names.push(name);
      this.#lines.push(line);
    }
    this.classes[at] = all;
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
    const [name, wnids, line] = [this.names[at], this.classes[at], this.#lines[at]];
    return name === undefined || wnids === undefined || line === undefined ? null : { name, wnids, line };
  }
}
