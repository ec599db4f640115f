import type { Catalogue } from '../../core/classes/catalogue.ts';
import { fileError } from '../../core/schemas/file-error.ts';
import { readCsv } from '../csv/csv-rows.ts';
import type { FileFormat } from './file-format.ts';
import { headerKey } from '../csv/class-columns.ts';
import type { TruthByName } from '../../core/truth/truth.ts';
import { TruthRows } from '../../core/truth/truth-rows.ts';
import { visibleText } from '../../core/text/visible-text.ts';

/** Kaggle's truth for the validation set. */
export const kaggleSolution: FileFormat = {
  id: 'kaggle-solution',
  title: 'Kaggle’s solution',
  page: { topic: 'truth', words: 'Kaggle’s LOC_val_solution.csv.' },
  detect: ({ keys }) => isKaggleHeader(keys),
  readTruth: parseKaggleSolution,
};

/** Whether this is the header of Kaggle's `LOC_val_solution.csv`. */
export function isKaggleHeader(header: readonly string[]): boolean {
  const [first = '', second = ''] = header.map(headerKey);
  return first === 'imageid' && second === 'predictionstring';
}

/**
 * Kaggle's `LOC_val_solution.csv`: `ImageId,PredictionString`, the second a wnid and four numbers for each box. The
 * boxes of one image have one class.
 *
 * @throws FormatError naming the line, the value and what was expected.
 */
export function parseKaggleSolution(file: string, text: string, catalogue: Catalogue): TruthByName {
  const rows = new TruthRows();
  readCsv(file, text, (header) => {
    if (!isKaggleHeader(header.cells())) {
      const found = header.cells().join(',');
      throw fileError(header, { expected: 'the header ImageId,PredictionString', found });
    }
    const column = 'PredictionString';
    return (row) => {
      const name = row.cell(0);
      if (name === '') throw fileError(row, { expected: 'the name of an image', found: '' });
      const words = row.cell(1).split(/\s+/);
      const [wnid = ''] = words;
      if (!catalogue.has(wnid)) {
        const expected =
          'the wnid of one of the 1000 classes, such as n01440764, and four numbers for each box';
        throw fileError(row, { column, expected, found: wnid });
      }
      const other = words.find((word, at) => at % 5 === 0 && word !== wnid);
      if (other !== undefined) {
        const expected = 'one class for each image';
        throw fileError(row, { column, expected, found: `${wnid} and ${other}` });
      }
      rows.add({ name, wnids: [wnid], line: row.line }, visibleText(file));
    };
  });
  return { kind: 'by-name', file, rows };
}
