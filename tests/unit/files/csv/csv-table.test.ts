import fc from 'fast-check';
import papaparse from 'papaparse';
import { describe, expect, it } from 'vitest';
import { eachCsvRow, type CsvRow } from '#src/files/csv/csv-rows.ts';
import { readCsvTable, type CsvHeader } from '#src/files/csv/csv-table.ts';

function rowsOf(text: string): readonly CsvRow[] {
  const rows: CsvRow[] = [];
  readCsvTable('a.csv', text, () => (row) => rows.push(row));
  return rows;
}

const cellsOf = (text: string) => rowsOf(text).map((row) => [row.cell(0), row.cell(1)]);

function headerOf(text: string): CsvHeader {
  const headers: CsvHeader[] = [];
  readCsvTable('a.csv', text, (header) => {
    headers.push(header);
    return () => undefined;
  });
  return headers[0] as CsvHeader;
}

const plain = [
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
    expect(headerOf(text)).toMatchObject({ names: ['a', 'b'] });
    expect(cellsOf(text)).toEqual(plain);
  });

  it.each([
    ['a,b\n1,2\n\n3,4\n', [2, 4]],
    ['a,b\n"1\nx",2\n3,4\n', [2, 4]],
    ['a,b\r\n"1\r\nx","\r\n"\r\n\r\n3,4\r\n', [2, 6]],
    ['a,b\r"1\rx",2\r3,4\r', [2, 4]],
    ['a,b\n"1","2"\n"3","x\ny"\n"5","6"\n7,8\n', [2, 3, 5, 6]],
  ])('says in which line a row begins, also behind cells with line breaks: %j', (text, lines) => {
    expect(rowsOf(text).map(({ line }) => line)).toEqual(lines);
  });

  // For each of them the rest of the file was searched for a line break once.
  it('takes one line of many quoted cells', () => {
    const widths: number[] = [];
    eachCsvRow('a.csv', Array.from({ length: 400_000 }, () => '"a"').join(','), ({ width }) =>
      widths.push(width),
    );
    expect(widths).toEqual([400_000]);
  });

  it('finds columns without regard to case, underscores and spaces', () => {
    const header = headerOf('File Name,SUBJ\nx,y\n');
    expect([header.find('file_name'), header.column('subj'), header.find('rt')]).toEqual([0, 1, -1]);
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
    ['a,b\n1,2\n"3"4,5\n6,7', 'a.csv, line 3: a quotation mark is wrongly placed or never closed.'],
    ['a,b\n1\n"3"4,5\n', 'a.csv, line 2: expected 2 cells'],
  ])('%j is refused', (text, message) => {
    expect(() => cellsOf(text)).toThrow(message);
  });

  it.each([
    ['b', 'a.csv, line 1: expected a column b, found “a, c”.'],
    ['a', 'a.csv, line 1: expected one column a, found “a, A”.'],
  ])('a missing or doubled column %s is named', (name, message) => {
    const text = name === 'a' ? 'a,A\n1,2\n' : 'a,c\n1,2\n';
    expect(() => headerOf(text).column(name)).toThrow(message);
  });

  it('gives the cells that were written, with and without quotation marks', () => {
    const cell = fc.stringMatching(/^[a-z0-9 .'="<>;,\n]{0,6}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), (rows) => {
        const text = papaparse.unparse([['head', 'er'], ...rows], { escapeFormulae: false, newline: '\n' });
        const expected = rows
          .map((row) => row.map((one) => one.trim()))
          .filter((row) => row.some((one) => one !== ''));
        fc.pre(expected.length > 0);
        expect(cellsOf(text)).toEqual(expected);
      }),
    );
  });
});

describe('a CSV of several megabytes', () => {
  /** Every third row has quotation marks, some of them within a cell, and a line break. */
  const rows = Array.from({ length: 60_000 }, (_, at) => [
    String(at),
    at % 3 === 0 ? `"said ""${'x'.repeat(at % 97)}""\nand ${at}" ` : `plain ${'y'.repeat(at % 97)}`,
  ]);
  const text = ['a,b', ...rows.map((row) => row.join(','))].join('\n');

  it('is read in pieces, and no row is lost or cut where two meet', () => {
    expect(text.length).toBeGreaterThan(3 * 2 ** 20);
    let line = 2;
    const expected = rows.map(([first, second = '']) => {
      const row = { line, first, second };
      if (second.startsWith('"')) line += 1;
      line += 1;
      return { ...row, second: second.trim().replace(/^"|"$/g, '').replaceAll('""', '"') };
    });
    const read: unknown[] = [];
    eachCsvRow('a.csv', text, (row) =>
      read.push({ line: row.line, first: row.cell(0), second: row.cell(1) }),
    );
    expect(read.slice(1)).toEqual(expected);
  });

  it.each([
    ['never closed', '"open,2'],
    ['wrongly placed', '"open" wrong,2'],
  ])('with a quotation mark that is %s is refused by its line', (_, row) => {
    const broken = text.replace('\n50000,', `\n${row}\n50000,`);
    const line = broken.slice(0, broken.indexOf(row)).split('\n').length;
    expect(() => rowsOf(broken)).toThrow(`a.csv, line ${line}: a quotation mark`);
  });

  it('is refused by the line of a row that is too long, far behind', () => {
    const broken = text.replace('\n50001,', '\n50001,0,');
    const line = broken.slice(0, broken.indexOf('\n50001,')).split('\n').length + 1;
    expect(() => rowsOf(broken)).toThrow(`a.csv, line ${line}: expected 2 cells`);
  });
});
