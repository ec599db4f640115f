import type { Catalogue } from '../../classes/catalogue.ts';
import { FormatError } from '../check-format.ts';
import { headerKey } from './class-columns.ts';
import { csvRows } from './csv-rows.ts';
import type { TruthByName } from './truth.ts';
import { TruthRows } from './truth-rows.ts';
import { quoted, visibleText } from './visible-text.ts';

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
  const [header, ...body] = csvRows(file, text);
  if (!header || !isKaggleHeader(header.cells)) {
    throw new FormatError(`${shown}, line 1: expected the header ImageId,PredictionString.`);
  }
  const rows = new TruthRows();
  for (const { line, cells } of body) {
    const place = `${shown}, line ${String(line)}`;
    const [name = '', boxes = ''] = cells;
    if (name === '') throw new FormatError(`${place}: expected the name of an image, found an empty cell.`);
    const words = boxes.split(/\s+/);
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
    rows.add({ name, wnid, line }, shown);
  }
  if (rows.size === 0) throw new FormatError(`${shown} has a header and no row below it.`);
  return { kind: 'by-name', file, rows };
}
