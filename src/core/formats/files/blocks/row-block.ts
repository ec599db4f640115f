import { setCodes } from './char-codes.ts';
import type { TableRow } from '../table-row.ts';
import { isBare, trimmed } from '../trimmed.ts';

/** How many rows a block has at most. */
export const mostRows = 4096;

/** How many characters are looked at for a block: few where the rows before were not plain, at most what a cache holds. */
const [leastRoom, mostRoom] = [2 ** 14, 2 ** 17];

const quotationMark = 34;
const lineFeed = 10;
const carriageReturn = 13;
const semicolon = 59;

/** A CSV whose rows are read in blocks. */
interface Table {
  readonly file: string;
  readonly text: string;
  /** The text's characters where all of them are ASCII; null: made of the text. */
  readonly ascii: Uint8Array | null;
  /** A character. */
  readonly delimiter: number;
  /** How many cells a row has. */
  readonly width: number;
}

/**
 * Plain rows of a CSV that follow each other: without quotation marks, each with as many cells as the header and
 * something in its first cell. Readers go through them column by column, in short loops that engines soon compile and
 * that make no strings of numbers; what such a loop does not take, they read row by row.
 */
export class RowBlock {
  /** The characters of the rows, as `setCodes` gives them. */
  codes: Uint8Array = new Uint8Array();
  readonly #table: Table;
  /** For each row where its cells begin among the codes, and behind them where the row ends: a place further. */
  readonly #begins: Int32Array;
  readonly #stride: number;
  /** Where the rows begin in the text. */
  #from = 0;
  /** Room for characters that are made. */
  #made: Uint8Array | null = null;
  #room = leastRoom;
  #line = 1;
  #size = 0;

  constructor(table: Table) {
    this.#table = table;
    this.#stride = table.width + 1;
    this.#begins = new Int32Array(mostRows * this.#stride);
  }

  /** 1.., the first row's line; each row is one line. */
  get line(): number {
    return this.#line;
  }

  /** How many rows there are. */
  get size(): number {
    return this.#size;
  }

  /**
   * Takes the plain rows that come next in place of those it has, up to the first that is none.
   *
   * @param from where they begin in the text.
   * @param line the first one's.
   * @returns where the next row begins in the text.
   */
  fill(from: number, line: number): number {
    const { text, delimiter } = this.#table;
    const codes = this.#codesFrom(from);
    this.codes = codes;
    this.#from = from;
    this.#line = line;
    this.#size = 0;
    let next = 0;
    while (this.#size < mostRows && next < codes.length) {
      const first = codes[next] ?? 0;
      if (!isBare(first) || first === delimiter) break;
      const end = splitRow(this.#table, codes, next, this.#begins, this.#size * this.#stride);
      const isWhole = end < codes.length || from + end === text.length;
      if (end < 0 || !isWhole) break;
      next = end + 1;
      this.#size += 1;
    }
    this.#room = this.#size > 0 ? mostRoom : leastRoom;
    return from + next;
  }

  /** The characters from a place on. */
  #codesFrom(from: number): Uint8Array {
    const { text, ascii } = this.#table;
    if (ascii) return ascii.subarray(from, from + mostRoom);
    this.#made ??= new Uint8Array(Math.min(text.length, mostRoom));
    return setCodes(text.slice(from, from + this.#room), this.#made);
  }

  /** Where a cell begins among the codes. */
  begin(row: number, column: number): number {
    return this.#begins[row * this.#stride + column] ?? 0;
  }

  /** Where it ends. */
  end(row: number, column: number): number {
    return this.begin(row, column + 1) - 1;
  }

  /** The text of a cell as it stands there. */
  slice(row: number, column: number): string {
    return this.#table.text.slice(this.#from + this.begin(row, column), this.#from + this.end(row, column));
  }

  /** A row by itself, by its number from 0. */
  row(at: number): TableRow {
    const { file, width } = this.#table;
    const cell = (column: number) => (column < 0 || column >= width ? '' : trimmed(this.slice(at, column)));
    return { file, line: this.line + at, width, cell };
  }

  *rows(): Generator<TableRow, void> {
    for (let at = 0; at < this.size; at += 1) yield this.row(at);
  }
}

/**
 * Finds the cells of the row that begins at a place. A function of its own: engines compile it soon.
 *
 * @param begins gets where they begin from `first` on, and behind them where the row ends: a place further.
 * @returns where the row ends, at the latest with the codes; −1 where it is not plain.
 */
function splitRow(
  { delimiter, width }: Table,
  codes: Uint8Array,
  from: number,
  begins: Int32Array,
  first: number,
): number {
  const last = first + width;
  let cell = first;
  let at = from;
  begins[cell] = from;
  for (; at < codes.length; at += 1) {
    const code = codes[at] ?? 0;
    // Most characters of most files.
    if (code > semicolon) continue;
    if (code === delimiter) {
      cell += 1;
      if (cell === last) return -1;
      begins[cell] = at + 1;
    } else if (code === lineFeed) break;
    else if (code === quotationMark) return -1;
  }
  if (cell !== last - 1) return -1;
  begins[last] = codes[at - 1] === carriageReturn ? at : at + 1;
  return at;
}
