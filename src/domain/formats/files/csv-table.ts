import { FormatError } from '../check-format.ts';
import { headerKey } from '../truth-files/class-columns.ts';
import { visibleText } from '../truth-files/visible-text.ts';
import { fileError } from './file-error.ts';
import { tableRows } from './table-rows.ts';
import type { TableRow } from './table-row.ts';
import { withoutMark } from './text-lines.ts';

/** A CSV with a header, read row by row: also a large one is never held in cells as a whole. */
export class CsvTable {
  readonly file: string;
  /** Names of the columns as the file has them. */
  readonly header: readonly string[];
  readonly #rows: Iterator<TableRow>;
  readonly #keys: readonly string[];

  /**
   * Commas, semicolons and tabs separate cells: whichever the header has most of.
   *
   * @param file how to name it in a message.
   * @throws FormatError when the text is empty or a quotation mark is never closed.
   */
  constructor(file: string, text: string) {
    this.file = file;
    this.#rows = tableRows(file, withoutMark(text));
    const first = this.#rows.next();
    if (first.done) throw new FormatError(`${visibleText(file)} is empty: expected a CSV with a header.`);
    this.header = cellsOf(first.value);
    this.#keys = this.header.map(headerKey);
  }

  /** Where a column stands; −1 when there is none. Upper and lower case, `_`, `-` and spaces make no difference. */
  find(name: string): number {
    return this.#keys.indexOf(headerKey(name));
  }

  /**
   * Where a column stands.
   *
   * @throws FormatError when there is none, or two.
   */
  column(name: string): number {
    const at = this.find(name);
    const place = { file: this.file, line: 1 };
    const found = this.header.join(', ');
    if (at < 0) throw fileError(place, { expected: `a column ${name}`, found });
    if (this.#keys.includes(headerKey(name), at + 1)) {
      throw fileError(place, { expected: `one column ${name}`, found });
    }
    return at;
  }

  /**
   * The rows below the header that are not blank, once; each is there until the next one is asked for.
   *
   * @throws FormatError when a row has more or fewer cells than the header, or there is no row.
   */
  rows(): IterableIterator<TableRow> {
    return new RowsOfWidth(this.file, this.header.length, this.#rows);
  }
}

class RowsOfWidth implements IterableIterator<TableRow> {
  readonly #file: string;
  readonly #width: number;
  readonly #rows: Iterator<TableRow>;
  #isEmpty = true;

  constructor(file: string, width: number, rows: Iterator<TableRow>) {
    this.#file = file;
    this.#width = width;
    this.#rows = rows;
  }

  [Symbol.iterator](): this {
    return this;
  }

  next(): IteratorResult<TableRow, undefined> {
    const step = this.#rows.next();
    if (step.done) {
      if (this.#isEmpty)
        throw new FormatError(`${visibleText(this.#file)} has a header and no row below it.`);
      return { done: true, value: undefined };
    }
    this.#isEmpty = false;
    const row = step.value;
    const width = this.#width;
    if (row.width !== width && !hasSurplus(row, width)) throw raggedError(row, width);
    return step;
  }
}

function cellsOf(row: TableRow): readonly string[] {
  return Array.from({ length: row.width }, (_, at) => row.cell(at));
}

/** Whether all that a row has more than the header is empty cells. */
function hasSurplus(row: TableRow, width: number): boolean {
  return (
    row.width > width &&
    cellsOf(row)
      .slice(width)
      .every((cell) => cell === '')
  );
}

function raggedError(row: TableRow, width: number): FormatError {
  return new FormatError(
    `${visibleText(row.file)}, line ${String(row.line)}: expected ${String(width)} cells as in the header, found ` +
      `${String(row.width)}. Numbers have a decimal point, not a comma; text with a comma in it stands between ` +
      'quotation marks.',
  );
}
