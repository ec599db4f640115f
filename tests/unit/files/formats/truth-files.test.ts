import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ClassIndex, Wnid } from '#src/core/classes/class-ids.ts';
import { FormatError } from '#src/core/schemas/check-format.ts';
import { readTruthFile } from '#src/files/formats/file-formats.ts';
import { checkCount, parseGroundTruth, parseTruthFile } from '#src/files/formats/parse-truth-file.ts';
import { findRow, type TruthByName } from '#src/core/truth/truth.ts';
import { catalogue } from './sample-observers.ts';

const parse = (text: string) => parseTruthFile('t.csv', text, catalogue);
const [tench, goldfish] = ['n01440764', 'n01443537'] as [Wnid, Wnid];

/** Name, wnid and line of every row. */
function rowsOf(text: string): unknown[] {
  const truth = parse(text);
  if (truth.kind !== 'by-name') throw new Error('not by name');
  return [...truth.rows].map(({ name, wnids, line }) => [name, wnids.join(' '), line]);
}

describe('a CSV of truths', () => {
  const ids = {
    wnid: tench,
    index: String(catalogue.byWnid(tench).index),
    ilsvrcId: String(catalogue.byWnid(tench).ilsvrcId),
  };

  it.each([
    ['file,wnid', ids.wnid],
    ['File Name,Synset', ids.wnid],
    ['image,class_index', ids.index],
    ['PATH,index', ids.index],
    ['image_id,ILSVRC2012_ID', ids.ilsvrcId],
    ['filename,ilsvrc-id', ids.ilsvrcId],
  ])('is read as its header %s says', (header, value) => {
    expect(rowsOf(`${header}\na.jpg,${value}\n`)).toEqual([['a.jpg', tench, 2]]);
  });

  it('reads every class by each of the three keys', () => {
    for (const [header, write] of [
      ['wnid', (at: number) => catalogue.byIndex(at as ClassIndex).wnid],
      ['class_index', (at: number) => String(at)],
      ['ILSVRC2012_ID', (at: number) => String(catalogue.byIndex(at as ClassIndex).ilsvrcId)],
    ] as const) {
      const body = Array.from({ length: 1000 }, (_, at) => `${at}.jpg,${write(at)}`).join('\n');
      const wnids = rowsOf(`file,${header}\n${body}`).map((row) => (row as string[])[1]);
      expect(wnids).toEqual(
        Array.from({ length: 1000 }, (_, at) => catalogue.byIndex(at as ClassIndex).wnid),
      );
    }
  });

  it.each([
    ['semicolons', `file;wnid\na,1.jpg;${tench}\n`, 'a,1.jpg'],
    ['tabs', `file\twnid\na,1;2.jpg\t${tench}\n`, 'a,1;2.jpg'],
    ['a byte order mark and CRLF', `\ufefffile,wnid\r\na.jpg,${tench}\r\n`, 'a.jpg'],
    ['other columns', `id,wnid,file\n7,${tench},a.jpg\n`, 'a.jpg'],
    ['quotes and commas in names', `file,wnid\n"a, ""b"".jpg",${tench}\n`, 'a, "b".jpg'],
    ['right-to-left names', `file,wnid\nצילום\u200f.jpg,${tench}\n`, 'צילום\u200f.jpg'],
  ])('may have %s', (_, text, name) => {
    expect(rowsOf(text)).toMatchObject([[name, tench, 2]]);
  });

  it('counts lines over line breaks in names and over empty rows', () => {
    expect(rowsOf(`file,wnid\r\n"a\r\nb.jpg",${tench}\r\n\r\nc.jpg,${goldfish}`)).toEqual([
      ['a\r\nb.jpg', tench, 2],
      ['c.jpg', goldfish, 5],
    ]);
  });

  it.each([
    [
      'an unknown wnid',
      'file,wnid\na,n01440764\nb,n99999999',
      't.csv, line 3, column wnid: expected the wnid of one of the 1000 classes, such as n01440764, found “n99999999”.',
    ],
    [
      'an empty class',
      'file,wnid\na,\n',
      't.csv, line 2, column wnid: expected the wnid of one of the 1000 classes, such as n01440764, found nothing.',
    ],
    ['a missing class', 'file,wnid\na\n', 't.csv, line 2, column wnid: expected'],
    [
      'a missing name',
      'file,wnid\n,n01440764\n',
      't.csv, line 2: expected the name of a file, found nothing.',
    ],
    [
      'an index beyond 999',
      'file,class_index\na,1000\n',
      't.csv, line 2, column class index: expected a class index in 0..999, found “1000”. It looks like an ILSVRC2012_ID.',
    ],
    [
      'an index with decimals',
      'file,class_index\na,5.0\n',
      't.csv, line 2, column class index: expected a class index in 0..999, found “5.0”. Write it without decimals: 5.',
    ],
    [
      'an id below 1',
      'file,ILSVRC2012_ID\na,0\n',
      't.csv, line 2, column ILSVRC2012_ID: expected an ILSVRC2012_ID in 1..1000, found “0”.',
    ],
    [
      'a mix of keys',
      'file,class_index\na,1\nb,n01440764',
      't.csv, line 3, column class index: expected a class index in 0..999, found “n01440764”. It looks like a wnid.',
    ],
    [
      'two class columns',
      'file,wnid,class_index\na,n01440764,0',
      't.csv, line 1: expected one column for the class, found “wnid, class_index”. Keep one of them.',
    ],
    [
      'the same class twice for one file',
      'file,wnid\na,n01440764\nb,n01440764\na,n01440764',
      't.csv, line 4: “a” has the class n01440764 twice; its first row is line 2. Expected each class of a file once.',
    ],
    [
      'no header',
      'a.jpg,n01440764',
      't.csv, line 1: expected a header such as file,wnid (or file,class_index, or file,ILSVRC2012_ID), found “a.jpg, n01440764”.',
    ],
    [
      'a header that does not say which integer it is',
      'file,label\na,3',
      't.csv, line 1: expected a header such as file,wnid',
    ],
    ['only a header', 'file,wnid\n', 't.csv has a header and no row below it.'],
    [
      'nothing',
      ' \n',
      't.csv is empty: expected one ILSVRC2012_ID a line, or a CSV with a header such as file,wnid.',
    ],
    [
      'an open quotation mark',
      'file,wnid\n"a,n01440764\n',
      't.csv, line 2: a quotation mark is wrongly placed or never closed.',
    ],
  ])('is refused with %s', (_, text, message) => {
    expect(() => parse(text)).toThrow(FormatError);
    expect(() => parse(text)).toThrow(message);
  });

  it('shows in messages what a value hides, and isolates right-to-left text', () => {
    expect(() => parse('file,wnid\na,n0\u202e1\n')).toThrow('found “n0⟨U+202E⟩1”.');
    expect(() => parse('file,wnid\na,שלום\n')).toThrow('found “\u2068שלום\u2069”.');
    expect(() => parseTruthFile('a\nb.csv', '', catalogue)).toThrow('a⟨U+000A⟩b.csv is empty');
  });
});

describe('a row for a file', () => {
  const truth = parse(
    `file,wnid\nval/a.jpg,${tench}\nb,${goldfish}\n./c\\d.jpg,${tench}\nüe.jpg,${goldfish}`,
  ) as TruthByName;

  it.each([
    ['val/a.jpg', 2],
    ['my/set/val/a.jpg', 2],
    ['other/a.jpg', null],
    ['any/b.JPEG', 3],
    ['x/c/d.jpg', 4],
    ['u\u0308e.jpg', 5],
  ])('is found for %s', (path, line) => {
    expect(findRow(truth, path)?.line ?? null).toBe(line);
  });
});

describe("Kaggle's solution file", () => {
  const header = 'ImageId,PredictionString\n';

  it('gives the class that all boxes of an image have', () => {
    expect(rowsOf(`${header}ILSVRC2012_val_00000001,${tench} 1 2 3 4 ${tench} 5 6 7 8 \n`)).toEqual([
      ['ILSVRC2012_val_00000001', tench, 2],
    ]);
  });

  it.each([
    [
      `a,n99999999 1 2 3 4`,
      'line 2, column PredictionString: expected the wnid of one of the 1000 classes, such as n01440764, and four numbers for each box, found “n99999999”.',
    ],
    [
      `a,${tench} 1 2 3 4 ${goldfish} 1 2 3 4`,
      `expected one class for each image, found “${tench} and ${goldfish}”.`,
    ],
    [
      `a,${tench} 1 2 3 4\na,${tench} 1 2 3 4`,
      'line 3: “a” has the class n01440764 twice; its first row is line 2.',
    ],
  ])('is refused with %s', (rows, message) => {
    expect(() => parse(header + rows)).toThrow(message);
  });
});

describe("the devkit's ground truth", () => {
  it('is one ILSVRC2012_ID a line, with or without a line break at the end', () => {
    const ids = [tench, goldfish].map((wnid) => String(catalogue.byWnid(wnid).ilsvrcId));
    for (const text of [ids.join('\n'), `${ids.join('\r\n')}\r\n`]) {
      expect(parse(text)).toMatchObject({ kind: 'in-order', wnids: [tench, goldfish] });
    }
  });

  it('names the line and the value that is none', () => {
    expect(() => parse('1\n0\n')).toThrow('t.csv, line 2: expected an ILSVRC2012_ID in 1..1000, found “0”.');
    expect(() => parse('1\n\n3')).toThrow('line 2: expected an ILSVRC2012_ID in 1..1000, found nothing.');
  });

  it('says both counts when they differ', () => {
    const truth = parseGroundTruth('truth.txt', '1\n2\n3', catalogue);
    expect(() => checkCount(truth, 3)).not.toThrow();
    expect(() => checkCount(truth, 50_000)).toThrow('truth.txt has 3 lines, but there are 50000 images');
  });

  const real = new URL(
    '../../../../../shared/data/imagenet-meta/ILSVRC2012_validation_ground_truth.txt',
    import.meta.url,
  );
  it.skipIf(!existsSync(real))(
    `is read in full${existsSync(real) ? '' : ' (skipped: ../shared is absent)'}`,
    () => {
      const truth = parseGroundTruth('truth.txt', readFileSync(real, 'utf8'), catalogue);
      checkCount(truth, 50_000);
      const counts = new Map<string, number>();
      for (const wnid of truth.wnids) counts.set(wnid, (counts.get(wnid) ?? 0) + 1);
      expect([counts.size, new Set(counts.values())]).toEqual([1000, new Set([50])]);
      expect(truth.wnids[0]).toBe('n01751748');
    },
  );
});

const read = (text: string) => readTruthFile('t.csv', text, catalogue);

/** Name and class index of every row. */
function indicesOf(text: string): unknown[] {
  const truth = read(text);
  if (truth.kind !== 'by-name') throw new Error('not by name');
  return [...truth.rows].map(({ name, wnids }) => [
    name,
    ...wnids.map((wnid) => catalogue.byWnid(wnid).index),
  ]);
}

describe('a truth file', () => {
  it.each([
    'file_name,label\nx.JPEG,5\n',
    '\ufefffile_name;label\r\nx.JPEG;5\r\n',
    '"file_name","label"\n"x.JPEG","5"\n',
    'File Name,Label\nx.JPEG,5\n',
    'file,wnid\nx.JPEG,n01496331\n',
  ])('%j says the class by its index or wnid', (text) => {
    expect(indicesOf(text)).toEqual([['x.JPEG', 5]]);
  });

  it.each([
    'file_name,label\nx,5\ny,1\nx,3\n',
    'file,class_index\nx,5 3\ny,1\n',
    'file,wnids\nx,n01496331 n01491361\ny,n01443537\n',
    'file,wnid\nx,n01496331\ny,n01443537\n./x,n01491361\n',
  ])('%j says several classes of one image', (text) => {
    expect(indicesOf(text)).toEqual([
      ['x', 5, 3],
      ['y', 1],
    ]);
  });

  it.each([
    [
      'file_name,label\nx,1000\n',
      /t\.csv, line 2, column label: expected a class index in 0\.\.999, found “1000”/,
    ],
    [
      `file,class_index\nx,${Array.from({ length: 1000 }, (_, index) => String(index)).join(' ')}\n`,
      /line 2: “x” has 1000 right classes\. Expected 100 at most: with more, nearly any answer would be right/,
    ],
    ['[[1],[2]]', /t\.csv holds ReaL labels, which are not a truth file/],
  ])('%j is refused', (text, message) => {
    expect(() => read(text)).toThrow(message);
  });
});
