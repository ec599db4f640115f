import papaparse from 'papaparse';
import { quotationError } from '../truth-files/csv-rows.ts';

/** A row with quotation marks, taken apart. */
export interface QuotedRow {
  /** Trimmed. */
  readonly cells: readonly string[];
  /** Where the next row begins, in characters. */
  readonly next: number;
}

/**
 * Takes apart the row that begins at a place of a CSV: with quotation marks around a cell, the cell may hold delimiters
 * and line breaks, and a row may span several lines.
 *
 * @param line where it begins, for a message.
 * @throws FormatError when a quotation mark is wrongly placed or never closed.
 */
export function quotedRow(
  file: string,
  text: string,
  begin: number,
  delimiter: string,
  line: number,
): QuotedRow {
  const { data, errors, meta } = papaparse.parse(text.slice(begin), { delimiter, newline: '\n', preview: 1 });
  if (errors.length > 0) throw quotationError(file, line);
  return { cells: (data[0] ?? []).map((cell) => cell.trim()), next: begin + meta.cursor };
}
