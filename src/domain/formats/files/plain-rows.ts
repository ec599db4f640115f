import type { TableRow } from './table-row.ts';

/**
 * The rows of a CSV without quotation marks, in which every line is a row: several times as fast as `csvRows`, and one
 * at a time, so that also a large file is never held in cells as a whole. Blank lines are left out.
 *
 * Commas, semicolons and tabs separate cells: whichever the first line has most of.
 *
 * @returns the same object for each row, which holds that row until the next one is asked for.
 */
export function* plainRows(text: string): Generator<TableRow, void> {
  const body = text.includes('\n') ? text : text.replaceAll('\r', '\n');
  const row = new PlainRow(body);
  while (row.next()) yield row;
}

class PlainRow implements TableRow {
  line = 0;
  width = 0;
  readonly #text: string;
  #delimiter = '';
  /** Where the next row begins. */
  #next = 0;
  /** Where each cell begins, and behind the last one where the row ends: a place further. Longer than the row at times. */
  readonly #begins: number[] = [];
  /** The next delimiter is looked for once, also where a line has none. */
  #nextDelimiter = -1;

  constructor(text: string) {
    this.#text = text;
  }

  /** Goes on to the next row that is not blank; false: there is none. */
  next(): boolean {
    while (this.#next < this.#text.length) {
      const begin = this.#next;
      const end = endOf(this.#text, '\n', begin);
      this.#next = end + 1;
      this.line += 1;
      this.#delimiter ||= mostFrequent(this.#text.slice(begin, end));
      if (this.#delimiter === '') continue;
      this.#split(begin, end);
      for (let at = 0; at < this.width; at += 1) if (this.cell(at) !== '') return true;
    }
    return false;
  }

  cell(at: number): string {
    if (at < 0 || at >= this.width) return '';
    const from = this.#begins[at] ?? 0;
    const to = (this.#begins[at + 1] ?? 0) - 1;
    if (from === to) return '';
    const cell = this.#text.slice(from, to);
    // Most cells are bare ASCII at both ends, and there is nothing to trim.
    return isBare(this.#text.charCodeAt(from)) && isBare(this.#text.charCodeAt(to - 1)) ? cell : cell.trim();
  }

  #split(begin: number, end: number): void {
    let width = 0;
    let delimiter = this.#nextDelimiter;
    if (delimiter < begin) delimiter = endOf(this.#text, this.#delimiter, begin);
    this.#begins[0] = begin;
    for (; delimiter < end; delimiter = endOf(this.#text, this.#delimiter, delimiter + 1)) {
      width += 1;
      this.#begins[width] = delimiter + 1;
    }
    this.#nextDelimiter = delimiter;
    this.width = width + 1;
    this.#begins[width + 1] = end + 1;
  }
}

/** Where a character comes next; the end of the text when it does not. */
function endOf(text: string, character: string, from: number): number {
  const found = text.indexOf(character, from);
  return found < 0 ? text.length : found;
}

function isBare(code: number): boolean {
  return code > 32 && code < 128;
}

/** Nothing for a blank line. */
function mostFrequent(line: string): string {
  if (line.trim() === '') return '';
  const count = (delimiter: string) => line.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
}
