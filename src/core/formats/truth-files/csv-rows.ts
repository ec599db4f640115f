import papaparse from 'papaparse';
import { FormatError } from '../check-format.ts';
import { visibleText } from './visible-text.ts';

/** One row of a CSV. */
export interface CsvRow {
  /** 1.., where the row begins in the file; a cell with a line break makes a row span several lines. */
  readonly line: number;
  /** Trimmed. */
  readonly cells: readonly string[];
}

const byteOrderMark = '\ufeff';
const delimiters = [',', ';', '\t'] as const;

/**
 * The rows of a CSV, blank ones left out. The delimiter is the one of `,` `;` and tab that stands most often in the
 * first line.
 *
 * @param file how to name the file in a message.
 * @throws FormatError when a quotation mark is never closed, naming the line.
 */
export function csvRows(file: string, text: string): readonly CsvRow[] {
  const body = text.startsWith(byteOrderMark) ? text.slice(1) : text;
  const breaks = lineCounter(body);
  const rows: CsvRow[] = [];
  let begin = 0;
  papaparse.parse(body, {
    delimiter: delimiterOf(body),
    step: ({ data, errors, meta }) => {
      const line = breaks(begin);
      begin = meta.cursor;
      const [error] = errors;
      if (error) throw quotationError(file, line);
      const cells = data.map((cell) => cell.trim());
      if (cells.some((cell) => cell !== '')) rows.push({ line, cells });
    },
  });
  return rows;
}

/** The error that a row's quotation marks do not fit together. */
export function quotationError(file: string, line: number): FormatError {
  return new FormatError(
    `${visibleText(file)}, line ${String(line)}: a quotation mark is wrongly placed or never closed.`,
  );
}

function delimiterOf(text: string): string {
  const [first = ''] = text.trimStart().split(/\r\n|\r|\n/, 1);
  const bare = first.replace(/"[^"]*"/g, '');
  const count = (delimiter: string) => bare.split(delimiter).length;
  return [...delimiters].sort((a, b) => count(b) - count(a))[0] ?? ',';
}

/** A function from a place in the text to its line; the places must rise from call to call. */
function lineCounter(text: string): (place: number) => number {
  const lineBreak = /\r\n|\r|\n/g;
  let line = 1;
  let next = lineBreak.exec(text);
  return (place) => {
    while (next && lineBreak.lastIndex <= place) {
      line += 1;
      next = lineBreak.exec(text);
    }
    return line;
  };
}
