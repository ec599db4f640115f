import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { RealLabels } from '../../core/truth/truth.ts';
import { detectFormat } from '../../files/formats/file-formats.ts';
import { multilabelJson, readMultilabelSets } from '../../files/formats/multilabel-json.ts';
import { readRealLabels } from '../../files/formats/real-labels.ts';

/**
 * The labels that a file of labels with several right classes an image holds: ReaL's; or those of ImageNet-Multilabel, and
 * where the file lists them those on the images of ImageNet-M only.
 *
 * @throws FormatError naming the image and what was expected.
 */
export function readLabelSets(file: string, text: string, catalogue: Catalogue): readonly RealLabels[] {
  return detectFormat(text) === multilabelJson
    ? readMultilabelSets(file, text, catalogue).filter((one) => one !== undefined)
    : [readRealLabels(file, text)];
}
