import type { Catalogue } from '../../core/classes/catalogue.ts';
import { FormatError } from '../../core/schemas/check-format.ts';
import { isKaggleHeader, parseKaggleSolution } from './parse-kaggle-solution.ts';
import { parseGroundTruth } from './parse-ground-truth.ts';
import { parseTruthCsv } from './parse-truth-csv.ts';
import type { Truth } from '../../core/truth/truth.ts';
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
