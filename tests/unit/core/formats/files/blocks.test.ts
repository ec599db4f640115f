import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FormatError } from '../../../../../src/core/formats/check-format.ts';
import { readImagenetXCsv } from '../../../../../src/core/formats/files/imagenet-x-csv.ts';
import { readTidyCsv } from '../../../../../src/core/formats/files/read-tidy-csv.ts';
import { readTruthFile } from '../../../../../src/core/formats/files/truth-file.ts';
import { catalogue } from './sample-observers.ts';

type Read = (file: string, text: string, classes: typeof catalogue, ascii?: Uint8Array | null) => unknown;

/** What a reader makes of a text: its value, or why it refuses it. */
function outcome(read: Read, text: string, ascii: Uint8Array | null = null): unknown {
  try {
    return { value: read('a.csv', text, catalogue, ascii) };
  } catch (cause) {
    if (!(cause instanceof FormatError)) throw cause;
    return { refused: cause.message };
  }
}

/** With a quotation mark in each row no row is plain: all are read one by one. */
const quoted = (header: string, rows: readonly (readonly string[])[]) =>
  [header, ...rows.map(([first = '', ...cells]) => [`"${first}"`, ...cells].join())].join('\n');

const plain = (header: string, rows: readonly (readonly string[])[], lineBreak = '\n') =>
  [header, ...rows.map((cells) => cells.join())].join(lineBreak);

/** Mostly one of the first values; now and then one that makes the row odd, or the file wrong. */
const mostly = (usual: readonly string[], ...odd: readonly string[]) =>
  fc.oneof(
    { weight: 60, arbitrary: fc.constantFrom(...usual) },
    { weight: 1, arbitrary: fc.constantFrom(...odd) },
  );

const name = (prefix: string) =>
  fc.integer({ min: 0, max: 1e6 }).map((number) => `${prefix}${String(number)}.jpg`);
const image = fc.oneof(
  { weight: 60, arbitrary: name('') },
  { weight: 1, arbitrary: fc.constantFrom("'=x", 'ä', ' b', '') },
);
const wnids = ['n01440764', 'n01443537', 'n01484850', 'n01491361', 'n01494475'];
const shares = ['0.5', '.25', '1', '1e-3', '0.1234567890123456789'];

const tidyHeader =
  'observer,kind,challenge,image,condition,truth,guess1,guess2,guess3,probability1,seconds,assisted';
const tidyRow = fc.tuple(
  mostly(['Ada'], 'Bob', 'Åda', ''),
  fc.constant('person'),
  mostly(['birds'], '', 'dogs'),
  image,
  mostly(['', 'dark'], ' dark '),
  mostly([...wnids, ''], 'n1', ' n01440764'),
  mostly(wnids.slice(0, 2), '', 'cat'),
  mostly(wnids.slice(2, 4), '', 'n01440764'),
  mostly(wnids.slice(4), '', 'n01443537'),
  mostly([...shares, ''], '1.5', '50%'),
  mostly(['12.5', '0', ''], 'NA', '-1', '1 2'),
  mostly(['0', '1', ''], '2', '0.0'),
);

const topHeader = 'file_name,predicted_class,predicted_probability,top5_classes,top5_probabilities';
const usualTop = [
  ['0 1 2', '0.5 0.25 0.1'],
  ['0 1 2', ''],
  ['0', '0.5'],
  ['', ''],
  ['', '0.5'],
  ['0 1 2 3 4', ''],
];
const topRow = fc
  .tuple(
    image,
    mostly(['0'], '', '1', '1000', '00'),
    mostly([...shares, ''], '2', 'x'),
    fc.constantFrom(...usualTop),
    mostly([''], '0  1', '0 0', '0 1 2 3 4 5', '1 0', '0 x'),
    mostly([''], '0.5', '0.5 0.5 2', '0.5 0.5'),
  )
  .map(([file, guess, share, [top = '', all = ''], oddTop, oddAll]) => [
    ...[file, guess, share, oddTop || top, oddAll || all],
  ]);

const labelRow = fc.tuple(image, mostly(['0', '7', '999'], '', '1000', '7.0', ' 7'));

describe.each([
  ['the tidy CSV', readTidyCsv as Read, tidyHeader, tidyRow],
  ['ImageNet-X predictions', readImagenetXCsv as Read, topHeader, topRow],
  ['labels', readTruthFile as Read, 'file_name,label', labelRow],
] as const)('plain rows of %s', (_, read, header, row) => {
  it('say the same together as one by one', () => {
    const rows = fc.array(row as fc.Arbitrary<readonly string[]>, { minLength: 1, maxLength: 40 });
    const seen = { values: 0, refusals: 0 };
    fc.assert(
      fc.property(rows, fc.constantFrom('\n', '\r\n'), (cells, lineBreak) => {
        const text = plain(header, cells, lineBreak);
        const bytes = new TextEncoder().encode(text);
        const expected = outcome(read, quoted(header, cells));
        expect(outcome(read, text)).toEqual(expected);
        if (bytes.length === text.length) expect(outcome(read, text, bytes)).toEqual(expected);
        if ('value' in (expected as object)) seen.values += 1;
        else seen.refusals += 1;
      }),
      { numRuns: 500 },
    );
    expect(Math.min(seen.values, seen.refusals)).toBeGreaterThan(20);
  });
});

describe('a file of more rows than a block holds', () => {
  const many = Array.from({ length: 10_000 }, (_, at) => [
    ...['Ada', 'person', '', `${String(at)}.jpg`, at > 9000 ? 'dark' : '', wnids[at % 5] ?? ''],
    ...['n01440764', '', '', at > 5000 ? '0.5' : '', String(at / 4), at === 9999 ? '1' : ''],
  ]);

  it('is read to its end', () => {
    const expected = outcome(readTidyCsv, quoted(tidyHeader, many));
    expect(outcome(readTidyCsv, plain(tidyHeader, many))).toEqual(expected);
    expect(expected).toMatchObject({ value: [{ images: { length: 10_000 } }] });
  });

  it.each([
    ['an odd cell', 7000, 10, 'soon', 'line 7002, column seconds'],
    ['an image twice', 8000, 3, '12.jpg', 'line 8002: the image “12.jpg” has an answer already, in line 14'],
    ['a row that is too long', 6000, 11, '0,1', 'line 6002: expected 12 cells'],
  ])('with %s is refused by its line', (_, row, column, cell, message) => {
    const broken = many.with(row, (many[row] ?? []).with(column, cell));
    expect(outcome(readTidyCsv, plain(tidyHeader, broken))).toMatchObject({
      refused: expect.stringContaining(message) as string,
    });
  });

  it('keeps apart people whose names differ beyond ASCII only', () => {
    const named = many.map((cells, at) => cells.with(0, at < 5 ? 'Jörg' : 'Jürg'));
    expect(outcome(readTidyCsv, plain(tidyHeader, named))).toMatchObject({
      value: [
        { name: 'Jörg', images: { length: 5 } },
        { name: 'Jürg', images: { length: 9995 } },
      ],
    });
  });

  it('with rows longer than a block is read too', () => {
    const header = `${tidyHeader},note`;
    const long = many.slice(0, 9).map((cells, at) => [...cells, 'x'.repeat(at % 3 ? 5 : 200_000)]);
    expect(outcome(readTidyCsv, plain(header, long))).toEqual(outcome(readTidyCsv, quoted(header, long)));
  });
});
