import type { Catalogue } from '../../classes/catalogue.ts';
import type { RealLabels } from '../../observers/right-answers.ts';
import { detectFormat } from './file-formats.ts';
import { multilabelJson, readMultilabel } from './multilabel-json.ts';
import { readRealLabels } from './real-labels.ts';

/**
 * The labels that a file of labels with several right classes an image holds: ReaL's; or those of ImageNet-Multilabel, and
 * where the file lists them those on the images of ImageNet-M only.
 *
 * @throws FormatError naming the image and what was expected.
 */
export function readLabelSets(file: string, text: string, catalogue: Catalogue): readonly RealLabels[] {
  if (detectFormat(text) !== multilabelJson) return [readRealLabels(file, text)];
  const all = readMultilabel(file, text, catalogue);
  const listsM = /"imagenet_m"\s*:\s*\[\s*"/.test(text);
  return listsM ? [all, readMultilabel(file, text, catalogue, true)] : [all];
}
