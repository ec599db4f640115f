import { quotedRow } from './quoted-row.ts';
import { RowBlock } from './blocks/row-block.ts';
import type { TableRow } from './table-row.ts';
import { isBare, trimmed } from './trimmed.ts';

/** The rows of a CSV, one at a time, or plain ones together. */
export interface TableRows extends IterableIterator<TableRow, undefined> {
  /**
   * The plain rows that come next, there until the next block is asked for; null: the next row is none, or there is no row.
   *
   * @param width how many cells a plain row has; the same each time.
   */
  block(width: number): RowBlock | null;
}

/**
 * The rows of a CSV, one at a time: also a large one is never held in cells as a whole. Rows without quotation marks
 * are read several times as fast as by papaparse, which takes the others apart. Blank rows are left out.
 *
 * Commas, semicolons and tabs separate cells: whichever the first line has most of.
 *
 * @param file how to name it in a message.
 * @param ascii as in `CsvTable`.
 * @returns the same object for each row, which holds that row until the next one is asked for.
 * @throws FormatError when a quotation mark is wrongly placed or never closed, naming the line.
 */
export function tableRows(file: string, text: string, ascii: Uint8Array | null = null): TableRows {
  if (text.includes('\n')) return new RowReader(file, text, ascii);
  return new RowReader(file, text.replaceAll('\r', '\n'), null);
}

/** An iterator and no generator, so that the row and the step to it are the same objects each time. */
class RowReader implements TableRow, TableRows {
  readonly file: string;
  line = 1;
  width = 0;
  readonly #step: IteratorResult<TableRow, undefined> = { done: false, value: this };
  readonly #text: string;
  readonly #ascii: Uint8Array | null;
  readonly #delimiter: string;
  readonly #delimiterCode: number;
  /** Where the next row begins, and in which line. */
  #next = 0;
  #nextLine = 1;
  /** Where each cell begins, and behind the last one where the row ends: a place further. Longer than the row at times. */
  readonly #begins: number[] = [];
  #block: RowBlock | null = null;
  /** The cells of a row with quotation marks. */
  #quoted: readonly string[] | null = null;
  /** The next delimiter and quotation mark are looked for once, also where a line has none. */
  #nextDelimiter: number;
  #nextQuote: number;

  constructor(file: string, text: string, ascii: Uint8Array | null) {
    this.file = file;
    this.#text = text;
    this.#ascii = ascii;
    this.#delimiter = delimiterOf(text);
    this.#delimiterCode = this.#delimiter.charCodeAt(0);
    if (this.#delimiter === '') this.#next = text.length;
    this.#nextDelimiter = endOf(text, this.#delimiter, 0);
    this.#nextQuote = endOf(text, '"', 0);
  }

  [Symbol.iterator](): this {
    return this;
  }

  next(): IteratorResult<TableRow, undefined> {
    return this.#advance() ? this.#step : { done: true, value: undefined };
  }

  block(width: number): RowBlock | null {
    const block = (this.#block ??= new RowBlock({
      file: this.file,
      text: this.#text,
      ascii: this.#ascii,
      delimiter: this.#delimiterCode,
      width,
    }));
    this.#next = block.fill(this.#next, this.#nextLine);
    this.#nextLine += block.size;
    return block.size > 0 ? block : null;
  }

  /** Goes on to the next row that is not blank; false: there is none. */
  #advance(): boolean {
    while (this.#next < this.#text.length) {
      const begin = this.#next;
      const end = endOf(this.#text, '\n', begin);
      this.line = this.#nextLine;
      this.#nextLine += 1;
      this.#next = end + 1;
      if (this.#nextQuote < begin) this.#nextQuote = endOf(this.#text, '"', begin);
      if (this.#nextQuote < end) this.#takeApart(begin);
      else this.#split(begin, end);
      if (!this.#isBlank()) return true;
    }
    return false;
  }

  #isBlank(): boolean {
    const from = this.#begins[0] ?? 0;
    const first = this.#text.charCodeAt(from);
    // Mostly the first cell says it, without being cut out.
    if (!this.#quoted && isBare(first) && first !== this.#delimiterCode) return false;
    for (let at = 0; at < this.width; at += 1) if (this.cell(at) !== '') return false;
    return true;
  }

  cell(at: number): string {
    if (at < 0 || at >= this.width) return '';
    if (this.#quoted) return this.#quoted[at] ?? '';
    const from = this.#begins[at] ?? 0;
    const to = (this.#begins[at + 1] ?? 0) - 1;
    if (from === to) return '';
    return trimmed(this.#text.slice(from, to));
  }

  #takeApart(begin: number): void {
    const { cells, next } = quotedRow(this.file, this.#text, begin, this.#delimiter, this.line);
    this.#quoted = cells;
    this.width = cells.length;
    // Cells with line breaks make a row of several lines.
    for (let at = this.#next; at < next; at = endOf(this.#text, '\n', at) + 1) this.#nextLine += 1;
    this.#next = next;
  }

  #split(begin: number, end: number): void {
    this.#quoted = null;
    let width = 0;
    let delimiter = this.#nextDelimiter;
    if (delimiter < begin) delimiter = endOf(this.#text, this.#delimiter, begin);
    this.#begins[0] = begin;
    while (delimiter < end) {
      const next = delimiter + 1;
      width += 1;
      this.#begins[width] = next;
      // Behind an empty cell there is nothing to search.
      const isEmpty = next < end && this.#text.charCodeAt(next) === this.#delimiterCode;
      delimiter = isEmpty ? next : endOf(this.#text, this.#delimiter, next);
    }
    this.#nextDelimiter = delimiter;
    this.width = width + 1;
    this.#begins[width + 1] = end + 1;
  }
}

/** Where a character comes next; the end of the text when it does not. */
function endOf(text: string, character: string, from: number): number {
  const { length } = text;
  const found = text.indexOf(character, from);
  return found < 0 ? length : found;
}

/** Whichever the first line with something in it has most of; nothing where there is no such line. */
function delimiterOf(text: string): string {
  for (let from = 0; from < text.length;) {
    const end = endOf(text, '\n', from);
    const line = text.slice(from, end);
    if (line.trim() !== '') return mostFrequent(line);
    from = end + 1;
  }
  return '';
}

function mostFrequent(line: string): string {
  const bare = line.replace(/"[^"]*"/g, '');
  const count = (delimiter: string) => bare.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
}
