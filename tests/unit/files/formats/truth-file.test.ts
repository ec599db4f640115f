import { describe, expect, it } from 'vitest';
import { readTruthFile } from '#src/files/formats/truth-file.ts';
import { catalogue } from './sample-observers.ts';

const read = (text: string) => readTruthFile('t.csv', text, catalogue);

/** Name and class index of every row. */
function rowsOf(text: string): unknown[] {
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
    expect(rowsOf(text)).toEqual([['x.JPEG', 5]]);
  });

  it.each([
    'file_name,label\nx,5\ny,1\nx,3\n',
    'file,class_index\nx,5 3\ny,1\n',
    'file,wnids\nx,n01496331 n01491361\ny,n01443537\n',
    'file,wnid\nx,n01496331\ny,n01443537\n./x,n01491361\n',
  ])('%j says several classes of one image', (text) => {
    expect(rowsOf(text)).toEqual([
      ['x', 5, 3],
      ['y', 1],
    ]);
  });

  it("may be Kaggle's solution", () => {
    expect(rowsOf('ImageId,PredictionString\nx,n01496331 1 2 3 4 \n')).toEqual([['x', 5]]);
  });

  it("may be the devkit's ground truth", () => {
    expect(read('490\n361\n')).toMatchObject({ kind: 'in-order', wnids: { length: 2 } });
  });

  it.each([
    [
      'file_name,label\nx,1000\n',
      /t\.csv, line 2, column label: expected a class index in 0\.\.999, found “1000”/,
    ],
    ['file_name,label\nx,5.0\n', /in 0\.\.999, found “5\.0”\. Write it without decimals: 5\.$/],
    ['file_name,label\nx,1\nx,1\n', /line 3: “x” has the class n01443537 twice; its first row is line 2/],
    [
      `file,class_index\nx,${Array.from({ length: 1000 }, (_, index) => String(index)).join(' ')}\n`,
      /line 2: “x” has 1000 right classes\. Expected 100 at most: with more, nearly any answer would be right/,
    ],
    ['[[1],[2]]', /t\.csv holds ReaL labels, which are not a truth file/],
    ['', /t\.csv is empty/],
    ['a,b\n1,2\n', /t\.csv, line 1: expected a header/],
  ])('%j is refused', (text, message) => {
    expect(() => read(text)).toThrow(message);
  });
});
