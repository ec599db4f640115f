import { FormatError } from '../check-format.ts';
import { headerKey } from '../truth-files/class-columns.ts';
import { visibleText } from '../truth-files/visible-text.ts';
import { fileError } from './file-error.ts';
import type { RowBlock } from './blocks/row-block.ts';
import { tableRows, type TableRows } from './table-rows.ts';
import type { TableRow } from './table-row.ts';
import { withoutMark } from './text-lines.ts';

/** A CSV with a header, read row by row: also a large one is never held in cells as a whole. */
export class CsvTable {
  readonly file: string;
  /** Names of the columns as the file has them. */
  readonly header: readonly string[];
  readonly #rows: TableRows;
  readonly #keys: readonly string[];

  /**
   * Commas, semicolons and tabs separate cells: whichever the header has most of.
   *
   * @param file how to name it in a message.
   * @param ascii the text's characters where they are at hand and all of them are ASCII; null: made of the text.
   * @throws FormatError when the text is empty or a quotation mark is never closed.
   */
  constructor(file: string, text: string, ascii: Uint8Array | null = null) {
    this.file = file;
    this.#rows = tableRows(file, withoutMark(text), ascii);
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
   * Goes once through the rows below the header that are not blank. Plain rows are offered together; those of a block that
   * was not taken come one by one, like all others. Blocks and rows are there until the next one comes.
   *
   * @param takeBlock whether it took the block: the whole of it, or nothing.
   * @throws FormatError as `rows`.
   */
  read(takeBlock: (block: RowBlock) => boolean, takeRow: (row: TableRow) => void): void {
    const width = this.header.length;
    let isEmpty = true;
    for (;;) {
      const block = this.#rows.block(width);
      const row = block ? null : this.#rows.next().value;
      if (!block && !row) break;
      isEmpty = false;
      if (block && !takeBlock(block)) for (const one of block.rows()) takeRow(one);
      if (row) {
        requireWidth(row, width);
        takeRow(row);
      }
    }
    if (isEmpty) throw emptyError(this.file);
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
      if (this.#isEmpty) throw emptyError(this.#file);
      return { done: true, value: undefined };
    }
    this.#isEmpty = false;
    requireWidth(step.value, this.#width);
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

function emptyError(file: string): FormatError {
  return new FormatError(`${visibleText(file)} has a header and no row below it.`);
}

/** @throws FormatError when the row is not as wide as the header. */
function requireWidth(row: TableRow, width: number): void {
  if (row.width === width || hasSurplus(row, width)) return;
  throw new FormatError(
    `${visibleText(row.file)}, line ${String(row.line)}: expected ${String(width)} cells as in the header, found ` +
      `${String(row.width)}. Numbers have a decimal point, not a comma; text with a comma in it stands between ` +
      'quotation marks.',
  );
}
