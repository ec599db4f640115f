import type { Catalogue } from '../../core/classes/catalogue.ts';
import { FormatError } from '../../core/schemas/check-format.ts';
import { fileError } from '../../core/schemas/file-error.ts';
import { TruthRows } from '../../core/truth/truth-rows.ts';
import { classReader, headerKey } from '../csv/class-columns.ts';
import { readCsv } from '../csv/csv-rows.ts';
import type { FileFormat } from './file-format.ts';
import { parseTruthCsv } from './parse-truth-csv.ts';
import type { Truth, TruthByName, TruthInOrder } from '../../core/truth/truth.ts';
import { visibleText } from '../../core/text/visible-text.ts';

/**
 * A file that says the classes of images, of whichever kind: the devkit's ground truth, Kaggle's solution file, or a
 * CSV with a header. The first line says which.
 *
 * @param file how to name it in a message.
 * @throws FormatError naming the file, the line, the value and what was expected.
 */
export function parseTruthFile(file: string, text: string, catalogue: Catalogue): Truth {
  const [first = ''] = text
    .replace(/^\ufeff/, '')
    .trimStart()
    .split(/\r\n|\r|\n/, 1);
  if (first === '') {
    throw new FormatError(
      `${visibleText(file)} is empty: expected one ILSVRC2012_ID a line, or a CSV with a header such as file,wnid.`,
    );
  }
  if (/^\s*\d+\s*$/.test(first)) return parseGroundTruth(file, text, catalogue);
  if (isKaggleHeader(first.split(/[,;\t]/))) return parseKaggleSolution(file, text, catalogue);
  return parseTruthCsv(file, text, catalogue);
}

/** Kaggle's truth for the validation set. */
export const kaggleSolution: FileFormat = {
  id: 'kaggle-solution',
  title: 'Kaggle’s solution',
  page: { topic: 'truth', words: 'Kaggle’s LOC_val_solution.csv.' },
  detect: ({ keys }) => isKaggleHeader(keys),
  readTruth: parseKaggleSolution,
};

/** Whether this is the header of Kaggle's `LOC_val_solution.csv`. */
function isKaggleHeader(header: readonly string[]): boolean {
  const [first = '', second = ''] = header.map(headerKey);
  return first === 'imageid' && second === 'predictionstring';
}

/**
 * Kaggle's `LOC_val_solution.csv`: `ImageId,PredictionString`, the second a wnid and four numbers for each box. The
 * boxes of one image have one class.
 *
 * @throws FormatError naming the line, the value and what was expected.
 */
function parseKaggleSolution(file: string, text: string, catalogue: Catalogue): TruthByName {
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

/** Images in the ILSVRC2012 validation set. */
export const validationCount = 50_000;

/**
 * The devkit's `ILSVRC2012_validation_ground_truth.txt`: one ILSVRC2012_ID a line, images in file-name order.
 *
 * @throws FormatError naming the line and the value that is no ILSVRC2012_ID, or a file without a line.
 */
export function parseGroundTruth(file: string, text: string, catalogue: Catalogue): TruthInOrder {
  const lines = text
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split(/\r\n|\r|\n/);
  const read = classReader('ILSVRC2012_ID', catalogue);
  const wnids = lines.map((line, at) => catalogue.byIndex(read(line.trim(), { file, line: at + 1 })).wnid);
  return { kind: 'in-order', file, wnids };
}

/** @throws FormatError saying both counts, when they differ. */
export function checkCount(truth: TruthInOrder, images: number): void {
  if (truth.wnids.length === images) return;
  throw new FormatError(
    `${visibleText(truth.file)} has ${truth.wnids.length} lines, but there are ${images} images: ` +
      'it must have one line an image, or all 50,000 of the validation set where every image has its ILSVRC number ' +
      'in its name. Choose the ground truth file that belongs to these images.',
  );
}
