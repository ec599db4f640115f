import papaparse from 'papaparse';

/**
 * A CSV (RFC 4180) of the rows, the header first. Cells that a spreadsheet would run as a formula (they begin with
 * `= + - @`, tab or carriage return) get a `'` in front.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `${papaparse.unparse(rows, { escapeFormulae: true, newline: '\r\n' })}\r\n`;
}
