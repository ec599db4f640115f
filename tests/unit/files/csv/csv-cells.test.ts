import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberText, probabilityCell, secondsCell, textCell, writeCsv } from '#src/files/csv/csv-cells.ts';
import { readCsv } from '#src/files/csv/csv-rows.ts';
import { nameText } from '../formats/sample-observers.ts';

const at = { file: 'a.csv', line: 3 };

/** The first cell of each row below the header. */
function readBack(text: string): readonly string[] {
  const cells: string[] = [];
  readCsv('a.csv', text, () => (row) => cells.push(textCell(row.cell(0))));
  return cells;
}

describe('text in a written CSV', () => {
  it.each(['=1+1', '+1', '-1', '@x', "'=1", '=cmd|x', '=HYPERLINK("a","b")'])(
    '%s is no formula to a spreadsheet, and comes back',
    (text) => {
      const written = writeCsv([['name'], [text]]);
      expect(written.split('\r\n')[1]?.replace(/^"/, '')).toMatch(/^'/);
      expect(readBack(written)).toEqual([text]);
    },
  );

  it('comes back whatever it is', () => {
    fc.assert(
      fc.property(fc.array(nameText, { minLength: 1, maxLength: 5 }), (names) => {
        const written = writeCsv([['name'], ...names.map((name) => [name])]);
        expect(readBack(written)).toEqual(names);
      }),
    );
  });

  it('keeps HTML as text', () => {
    expect(writeCsv([['name'], ['<b>x</b>']])).toBe('name\r\n<b>x</b>\r\n');
  });

  it('keeps an apostrophe that stands before no formula', () => {
    expect(textCell("'tis")).toBe("'tis");
  });
});

describe('a probability', () => {
  it.each([
    ['0.55', 0.55],
    [' 1 ', 1],
    ['0', 0],
    ['1e-7', 1e-7],
    ['', Number.NaN],
  ])('%j is read', (cell, value) => {
    expect(probabilityCell(cell, at, 'p')).toBe(value);
  });

  it.each([
    ['1.0001', 'found “1.0001”. Divide percent by 100.'],
    ['55', 'found “55”. Divide percent by 100.'],
    ['55 %', 'found “55 %”. Divide percent by 100.'],
    ['55%', 'found “55%”. Divide percent by 100.'],
    ['0,55', 'found “0,55”.'],
    ['-0.1', 'found “-0.1”.'],
    ['NaN', 'found “NaN”.'],
    ['0x1', 'found “0x1”.'],
    ['Infinity', 'found “Infinity”.'],
    ['high', 'found “high”.'],
  ])('%j is refused, saying where and what to write', (cell, ending) => {
    expect(() => probabilityCell(cell, at, 'p')).toThrow(
      `a.csv, line 3, column p: expected a probability from 0 to 1 with a decimal point, such as 0.55, ${ending}`,
    );
  });
});

describe('seconds', () => {
  it.each([
    ['12.5', 12.5],
    ['0', 0],
    ['NaN', Number.NaN],
    ['nan', Number.NaN],
    ['NA', Number.NaN],
    ['', Number.NaN],
  ])('%j are read', (cell, value) => {
    expect(secondsCell(cell, at, 'rt')).toBe(value);
  });

  it.each(['12,5', '-1', '12 s', '1:30'])('%j are refused, saying where and what to write', (cell) => {
    expect(() => secondsCell(cell, at, 'rt')).toThrow(
      `a.csv, line 3, column rt: expected seconds as a number with a decimal point, such as 12.5, found “${cell}”.`,
    );
  });

  it('that are not known leave an empty cell', () => {
    expect([numberText(null), numberText(Number.NaN), numberText(0.1)]).toEqual(['', '', '0.1']);
  });
});
