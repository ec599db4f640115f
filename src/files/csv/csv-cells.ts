import papaparse from 'papaparse';
import { fileError, type FileLine } from '../../core/schemas/file-error.ts';
import { mostSeconds } from '../../core/schemas/number-schemas.ts';
import { plainNumber } from '../../core/text/read-number.ts';
import { trimmed } from './csv-rows.ts';

/** What a spreadsheet would run as a formula, also behind the `'` that say it is text. */
const formula = /^'*[=+\-@\t\r]/;

const apostrophe = 39;

/**
 * A CSV (RFC 4180) of the rows, the header first. A cell that a spreadsheet would run as a formula gets a `'` in front,
 * which `textCell` takes away again.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const safe = rows.map((cells) => cells.map((cell) => (formula.test(cell) ? `'${cell}` : cell)));
  return `${papaparse.unparse(safe, { newline: '\r\n' })}\r\n`;
}

/** The text of a cell, as it was before `writeCsv`. */
export function textCell(cell = ''): string {
  const text = trimmed(cell);
  return text !== '' && text.charCodeAt(0) === apostrophe && formula.test(text) ? text.slice(1) : text;
}

/** How an image was shown; empty where nothing is said: `na` as in the files of Geirhos, `NA` as R writes it. */
export function conditionCell(cell = ''): string {
  const text = textCell(cell);
  return text.length < 4 && /^nan?$/i.test(text) ? '' : text;
}

/**
 * A probability 0..1; NaN for an empty cell.
 *
 * @throws FormatError when it is none, saying what to write.
 */
export function probabilityCell(cell: string, at: FileLine, column: string): number {
  const text = trimmed(cell);
  if (text === '') return Number.NaN;
  const value = plainNumber(text);
  if (value <= 1) return value;
  throw fileError(at, {
    column,
    expected: 'a probability from 0 to 1 with a decimal point, such as 0.55',
    found: text,
    hint: text.endsWith('%') || value > 1 ? 'Divide percent by 100.' : '',
  });
}

/**
 * A duration in seconds; NaN for an empty cell, and for NaN and NA, which say that there is none.
 *
 * @throws FormatError when it is no number of seconds from 0 to `mostSeconds`.
 */
export function secondsCell(cell: string, at: FileLine, column: string): number {
  const text = trimmed(cell);
  const value = plainNumber(text);
  if (value <= mostSeconds || text === '' || /^(?:nan|na)$/i.test(text)) return value;
  throw fileError(at, {
    column,
    expected: 'seconds as a number with a decimal point, such as 12.5',
    found: text,
    hint: value > mostSeconds ? `The most is ${mostSeconds}.` : '',
  });
}

/** A number as a cell; nothing where it is not known. */
export function numberText(value: number | null): string {
  return value === null || Number.isNaN(value) ? '' : String(value);
}
