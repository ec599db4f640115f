import type { Catalogue } from '../../core/classes/catalogue.ts';
import { FormatError } from '../../core/schemas/check-format.ts';
import { readCsv } from '../csv/csv-rows.ts';
import type { FileFormat } from './file-format.ts';
import { headerKey } from '../csv/class-columns.ts';
import type { TruthByName } from '../../core/truth/truth.ts';
import { TruthRows } from '../../core/truth/truth-rows.ts';
import { quoted, visibleText } from '../../core/text/visible-text.ts';

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
  const shown = visibleText(file);
  const rows = new TruthRows();
  readCsv(file, text, (header) => {
    if (!isKaggleHeader(header.cells())) {
      throw new FormatError(`${shown}, line 1: expected the header ImageId,PredictionString.`);
    }
    return (row) => {
      const { line } = row;
      const place = `${shown}, line ${line}`;
      const name = row.cell(0);
      if (name === '') throw new FormatError(`${place}: expected the name of an image, found an empty cell.`);
      const words = row.cell(1).split(/\s+/);
      const [wnid = ''] = words;
      if (!catalogue.has(wnid)) {
        throw new FormatError(
          `${place}, column PredictionString: expected the wnid of one of the 1000 classes, such as n01440764, and ` +
            `four numbers for each box, found ${quoted(wnid)}.`,
        );
      }
      const other = words.find((word, at) => at % 5 === 0 && word !== wnid);
      if (other !== undefined) {
        throw new FormatError(
          `${place}, column PredictionString: expected one class for each image, found ${quoted(wnid)} and ${quoted(other)}.`,
        );
      }
      rows.add({ name, wnids: [wnid], line }, shown);
    };
  });
  return { kind: 'by-name', file, rows };
}
