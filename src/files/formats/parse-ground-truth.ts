import type { Catalogue } from '../../core/classes/catalogue.ts';
import { FormatError } from '../../core/schemas/check-format.ts';
import { classReader } from '../csv/class-columns.ts';
import type { TruthInOrder } from '../../core/truth/truth.ts';
import { visibleText } from '../../core/text/visible-text.ts';

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
