import fc from 'fast-check';
import papaparse from 'papaparse';
import { describe, expect, it } from 'vitest';
import { CsvTable } from '../../../../../src/core/formats/files/csv-table.ts';
import { csvRows } from '../../../../../src/core/formats/truth-files/csv-rows.ts';

/** Header and rows as trimmed cells. */
function cellsOf(text: string): unknown[] {
  const table = new CsvTable('a.csv', text);
  const rows = Array.from(table.rows(), (row) => table.header.map((_, at) => row.cell(at)));
  return [table.header, ...rows];
}

const plain = [
  ['a', 'b'],
  ['1', '2'],
  ['3', '4'],
];

describe('a CSV', () => {
  it.each([
    ['line feeds', 'a,b\n1,2\n3,4\n'],
    ['no break at the end', 'a,b\n1,2\n3,4'],
    ['CRLF', 'a,b\r\n1,2\r\n3,4\r\n'],
    ['lone carriage returns', 'a,b\r1,2\r3,4\r'],
    ['a byte order mark', '\ufeffa,b\n1,2\n3,4\n'],
    ['a byte order mark and quotation marks', '\ufeff"a","b"\r\n"1","2"\r\n"3","4"\r\n'],
    ['semicolons', 'a;b\n1;2\n3;4\n'],
    ['tabs', 'a\tb\n1\t2\n3\t4\n'],
    ['spaces around cells', 'a, b\n 1 , 2\n3,4 \n'],
    ['blank lines', '\n\na,b\n1,2\n\n   \n3,4\n\n'],
    ['empty columns behind the last', 'a,b\n1,2,,\n3,4\n'],
    ['rows of separators only', 'a,b\n,\n1,2\n3,4\n,\n'],
  ])('is read with %s', (_, text) => {
    expect(cellsOf(text)).toEqual(plain);
  });

  it('says in which line a row begins, also behind cells with line breaks', () => {
    const lines = (text: string) => Array.from(new CsvTable('a.csv', text).rows(), ({ line }) => line);
    expect(lines('a,b\n1,2\n\n3,4\n')).toEqual([2, 4]);
    expect(lines('a,b\n"1\nx",2\n3,4\n')).toEqual([2, 4]);
  });

  it('finds columns without regard to case, underscores and spaces', () => {
    const table = new CsvTable('a.csv', 'File Name,SUBJ\nx,y\n');
    expect([table.find('file_name'), table.column('subj'), table.find('rt')]).toEqual([0, 1, -1]);
  });

  it.each([
    ['', 'a.csv is empty: expected a CSV with a header.'],
    ['\n \n', 'a.csv is empty: expected a CSV with a header.'],
    ['a,b\n', 'a.csv has a header and no row below it.'],
    [
      'a,b\n1,2\n1,2,3\n',
      /^a\.csv, line 3: expected 2 cells as in the header, found 3\. Numbers have a decimal point/,
    ],
    ['a,b\n1\n', /^a\.csv, line 2: expected 2 cells as in the header, found 1\./],
    ['a,b\n"1,2\n', 'a.csv, line 2: a quotation mark is wrongly placed or never closed.'],
  ])('%j is refused', (text, message) => {
    expect(() => cellsOf(text)).toThrow(message);
  });

  it.each([
    ['b', 'a.csv, line 1: expected a column b, found “a, c”.'],
    ['a', 'a.csv, line 1: expected one column a, found “a, A”.'],
  ])('a missing or doubled column %s is named', (name, message) => {
    const text = name === 'a' ? 'a,A\n1,2\n' : 'a,c\n1,2\n';
    expect(() => new CsvTable('a.csv', text).column(name)).toThrow(message);
  });

  it('gives the cells that papaparse gives, with and without quotation marks', () => {
    const cell = fc.stringMatching(/^[a-z0-9 .'="<>;]{0,6}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), (rows) => {
        const text = papaparse.unparse([['head', 'er'], ...rows], { escapeFormulae: false, newline: '\n' });
        const expected = rows
          .map((row) => row.map((one) => one.trim()))
          .filter((row) => row.some((one) => one !== ''));
        fc.pre(expected.length > 0);
        expect(cellsOf(text).slice(1)).toEqual(expected);
      }),
    );
  });

  it('is read row by row as papaparse reads it whole, whichever rows have quotation marks', () => {
    const cell = fc.constantFrom(
      '',
      'a',
      ' b ',
      '5" wide',
      '"x,y"',
      '"two\nlines"',
      '"""said"""',
      '"c" ',
      'd"',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), (rows) => {
        const text = `head,er\n${rows.map((row) => row.join(',')).join('\n')}\nlast,row\n`;
        const table = new CsvTable('a.csv', text);
        const read = Array.from(table.rows(), (row) => ({
          line: row.line,
          cells: [row.cell(0), row.cell(1)],
        }));
        expect(read).toEqual(csvRows('a.csv', text).slice(1));
      }),
    );
  });
});
