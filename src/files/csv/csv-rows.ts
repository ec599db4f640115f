import papaparse from 'papaparse';
import { FormatError } from '../../core/schemas/check-format.ts';
import { visibleText } from '../../core/text/visible-text.ts';

/**
 * How many characters are taken apart at a time: a large file is never held in cells as a whole. Papaparse takes piece after
 * piece in calls within calls, so that smaller ones would overflow the stack in the largest files.
 */
const piece = 2 ** 18;

/** What stands between the cells of a file, and between its rows. */
interface Separators {
  readonly delimiter: string;
  readonly newline: '\n' | '\r';
}

/** A row of a CSV. Only the cells that are asked for are cut out of it: in a wide file most are empty, or passed over. */
export class CsvRow {
  /** How to name the file in a message. */
  readonly file: string;
  /** 1.., where the row begins in the file; a cell with a line break makes a row span several lines. */
  readonly line: number;
  readonly #text: string;
  readonly #ends: readonly number[];

  /**
   * @param text its cells with the white space around them, and one character between them.
   * @param ends where each cell ends in the text.
   */
  constructor(file: string, line: number, text: string, ends: readonly number[]) {
    this.file = file;
    this.line = line;
    this.#text = text;
    this.#ends = ends;
  }

  /** How many cells it has. */
  get width(): number {
    return this.#ends.length;
  }

  /** A cell, trimmed, by its place from 0; nothing where the row has none. */
  cell(at: number): string {
    if (at < 0 || at >= this.#ends.length) return '';
    const from = at === 0 ? 0 : (this.#ends[at - 1] ?? 0) + 1;
    const end = this.#ends[at] ?? from;
    return from === end ? '' : trimmed(this.#text.slice(from, end));
  }

  /** All cells, trimmed. */
  cells(): readonly string[] {
    return this.#ends.map((_, at) => this.cell(at));
  }
}

/**
 * Goes through the rows of a CSV; blank ones are left out. Tabs separate the cells where the first line that is not empty
 * has one between two words; else commas or semicolons do, whichever it has more of.
 *
 * @param file how to name it in a message.
 * @throws FormatError when a quotation mark is wrongly placed or never closed, naming the line.
 */
export function eachCsvRow(file: string, text: string, take: (row: CsvRow) => void): void {
  const newline = text.includes('\n') ? '\n' : '\r';
  const separators: Separators = { delimiter: delimiterOf(text), newline };
  const takeFull = (row: CsvRow) => {
    if (!isBlank(row)) take(row);
  };
  if (hasBrokenCell(text, newline)) eachBrokenRow(file, text, separators, takeFull);
  else eachLine(file, text, separators, takeFull);
}

/** Goes through the rows where each is one line. Papaparse takes those with quotation marks, and is slow: the others are only cut. */
function eachLine(file: string, text: string, separators: Separators, take: (row: CsvRow) => void): void {
  const { delimiter, newline } = separators;
  let line = 0;
  for (let from = 0; from < text.length;) {
    const end = text.indexOf(newline, from + piece);
    const lines = text.slice(from, end < 0 ? text.length : end).split(newline);
    from = end < 0 ? text.length : end + 1;
    const quoted = `${lines.filter((one) => one.includes('"')).join(newline)}${newline}`;
    const { data, errors } = papaparse.parse(quoted, separators);
    let place = 0;
    for (const own of lines) {
      line += 1;
      if (own.includes('"')) {
        if (place === errors[0]?.row) throw quotationError(file, line);
        take(rowOf(file, line, data[place] ?? []));
        place += 1;
      } else take(new CsvRow(file, line, own, cellEnds(own, delimiter)));
    }
  }
}

/** Goes through the rows where a cell may go on in the next line. */
function eachBrokenRow(
  file: string,
  text: string,
  separators: Separators,
  take: (row: CsvRow) => void,
): void {
  let line = 1;
  papaparse.parse(text, {
    ...separators,
    chunkSize: piece,
    chunk: ({ data, errors }) => {
      data.forEach((cells, at) => {
        if (at === errors[0]?.row) throw quotationError(file, line);
        const row = rowOf(file, line, cells);
        line += 1 + breaksIn(cells, separators.newline);
        take(row);
      });
      // The calls for earlier pieces go on until the last one, and hold their rows.
      data.length = 0;
    },
  });
}

function rowOf(file: string, line: number, cells: readonly string[]): CsvRow {
  let end = -1;
  const ends = cells.map((cell) => (end += 1 + cell.length));
  return new CsvRow(file, line, cells.join(' '), ends);
}

/** Where the cells of a line without quotation marks end. */
function cellEnds(line: string, delimiter: string): readonly number[] {
  const ends: number[] = [];
  for (let at = line.indexOf(delimiter); at >= 0; at = line.indexOf(delimiter, at + 1)) ends.push(at);
  ends.push(line.length);
  return ends;
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

/** A tab where the first line with something in it has one inside: nobody writes it in a name, as they do a comma. */
function delimiterOf(text: string): string {
  const [line = ''] = /^.*\S.*$/m.exec(text) ?? [];
  const bare = line.trim().replace(/"[^"]*"/g, '"');
  if (bare.includes('\t')) return '\t';
  return bare.split(';').length > bare.split(',').length ? ';' : ',';
}
