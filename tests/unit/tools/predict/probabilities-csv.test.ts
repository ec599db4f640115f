import { readFileSync } from 'node:fs';
import papaparse from 'papaparse';
import { expect, it } from 'vitest';
import { parseClasses } from '#src/files/classes-format.ts';
import { writeProbabilitiesCsv } from '#tools/predict/probabilities-csv.ts';

const catalogue = parseClasses('classes.json', readFileSync('assets/classes.json', 'utf8'));

it('a CSV of all probabilities has a column a wnid in the order of the class indices, and gives each float32 again', () => {
  const probabilities = Float32Array.from({ length: 1000 }, (_, index) => Math.exp(-index / 9) / 7.3);
  const text = [...writeProbabilitiesCsv([{ image: '=a,b.jpg', probabilities }], catalogue)].join('');
  const { data } = papaparse.parse<string[]>(text.trim());
  const [header = [], row = []] = data;
  expect([header.length, header[0], header[1], header[1000]]).toEqual([
    1001,
    'file_name',
    'n01440764',
    'n15075141',
  ]);
  expect(row[0]).toBe("'=a,b.jpg");
  expect(Float32Array.from(row.slice(1), Number)).toEqual(probabilities);
  expect(row[1]).toBe('0.1369863');
});
