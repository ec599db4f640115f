import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { RealLabels } from '../../core/truth/truth.ts';
import { detectFormat } from '../../files/formats/file-formats.ts';
import { multilabelJson, readMultilabel } from '../../files/formats/multilabel-json.ts';
import { readRealLabels } from '../../files/formats/real-labels.ts';

/**
 * Reads labels with several right classes an image: ReaL's, or those of ImageNet-Multilabel.
 *
 * @throws FormatError naming the image and what was expected.
 */
export function readLabels(file: string, text: string, catalogue: Catalogue): RealLabels {
  return detectFormat(text) === multilabelJson
    ? readMultilabel(file, text, catalogue)
    : readRealLabels(file, text);
}
