import papaparse from 'papaparse';
import { FormatError } from '../../core/schemas/check-format.ts';
import { visibleText } from '../../core/text/visible-text.ts';

/**
 * How many characters are taken apart at a time: a large file is never held in cells as a whole. Papaparse takes piece after
 * piece in calls within calls, so that smaller ones would overflow the stack in the largest files.
 */
const piece = 2 ** 18;

/** A row of a CSV. */
export class CsvRow {
  /** How to name the file in a message. */
  readonly file: string;
  /** 1.., where the row begins in the file; a cell with a line break makes a row span several lines. */
  readonly line: number;
  readonly #cells: readonly string[];

  /** @param cells with the white space around them. */
  constructor(file: string, line: number, cells: readonly string[]) {
    this.file = file;
    this.line = line;
    this.#cells = cells;
  }

  /** How many cells it has. */
  get width(): number {
    return this.#cells.length;
  }

  /** A cell, trimmed, by its place from 0; nothing where the row has none. */
  cell(at: number): string {
    return trimmed(this.#cells[at] ?? '');
  }

  /** All cells, trimmed. */
  cells(): readonly string[] {
    return this.#cells.map(trimmed);
  }
}

/**
 * Goes through the rows of a CSV; blank ones are left out. Commas, semicolons and tabs separate cells: whichever the
 * first line has most of.
 *
 * @param file how to name it in a message.
 * @throws FormatError when a quotation mark is wrongly placed or never closed, naming the line.
 */
export function eachCsvRow(file: string, text: string, take: (row: CsvRow) => void): void {
  const newline = text.includes('\n') ? '\n' : '\r';
  const mayBreak = hasBrokenCell(text, newline);
  let line = 1;
  papaparse.parse(text, {
    delimiter: delimiterOf(text),
    newline,
    chunkSize: piece,
    chunk: ({ data, errors: [error] }) => {
      data.forEach((cells, at) => {
        if (at === error?.row) throw quotationError(file, line);
        const row = new CsvRow(file, line, cells);
        line += 1 + (mayBreak ? breaksIn(cells, newline) : 0);
        if (!isBlank(row)) take(row);
      });
      // The calls for earlier pieces go on until the last one, and hold their rows.
      data.length = 0;
    },
  });
}

/**
 * Reads a CSV with a header.
 *
 * @param begin is given the header, and gives back what takes each row below it.
 * @throws FormatError as `eachCsvRow`, and when there is no header, or no row below it.
 */
export function readCsv(file: string, text: string, begin: (header: CsvRow) => (row: CsvRow) => void): void {
  let rows = 0;
  let take: (row: CsvRow) => void = () => undefined;
  eachCsvRow(file, text, (row) => {
    if (rows === 0) take = begin(row);
    else take(row);
    rows += 1;
  });
  if (rows === 0) throw new FormatError(`${visibleText(file)} is empty: expected a CSV with a header.`);
  if (rows === 1) throw new FormatError(`${visibleText(file)} has a header and no row below it.`);
}

/** The text without white space at its ends, as `trim` gives it, which is asked only where there may be some. */
export function trimmed(text: string): string {
  if (text === '' || (isBare(text.charCodeAt(0)) && isBare(text.charCodeAt(text.length - 1)))) return text;
  return text.trim();
}

/** Whether a character is surely no white space: ASCII that can be seen. */
function isBare(code: number): boolean {
  return code > 32 && code < 128;
}

function isBlank(row: CsvRow): boolean {
  // Mostly the first cell says it.
  for (let at = 0; at < row.width; at += 1) if (row.cell(at) !== '') return false;
  return true;
}

/** Whether a line break stands between quotation marks; also where these are wrongly placed. */
function hasBrokenCell(text: string, newline: string): boolean {
  let broken = text.indexOf(newline);
  for (let at = text.indexOf('"'); at >= 0 && broken >= 0;) {
    const end = text.indexOf('"', at + 1);
    if (broken < at) broken = text.indexOf(newline, at);
    if (end < 0 || (broken >= 0 && broken < end)) return true;
    at = text.indexOf('"', end + 1);
  }
  return false;
}

function breaksIn(cells: readonly string[], newline: string): number {
  return cells.reduce(
    (sum, cell) => (cell.includes(newline) ? sum + cell.split(newline).length - 1 : sum),
    0,
  );
}

function quotationError(file: string, line: number): FormatError {
  return new FormatError(
    `${visibleText(file)}, line ${line}: a quotation mark is wrongly placed or never closed.`,
  );
}

/** Whichever the first line with something in it has most of. */
function delimiterOf(text: string): string {
  const [line = ''] = /^.*\S.*$/m.exec(text) ?? [];
  const bare = line.replace(/"[^"]*"/g, '');
  const count = (delimiter: string) => bare.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
}
