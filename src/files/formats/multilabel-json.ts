import * as v from 'valibot';
import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { ClassIndex } from '../../core/classes/class-ids.ts';
import { validationImages, validationNumber } from '../../core/observers/image-key.ts';
import type { RealLabels } from '../../core/truth/truth.ts';
import { checkFormat, FormatError, parseJson } from '../../core/schemas/check-format.ts';
import { mostRight } from '../../core/truth/truth-rows.ts';
import { quoted, visibleText } from '../../core/text/visible-text.ts';
import type { FileFormat } from './file-format.ts';
import { withoutMark } from './text-lines.ts';

/** What is right by Shankar and others: lists of wnids for some thousand images of the validation set. */
export const multilabelJson: FileFormat = {
  id: 'imagenet-multilabel',
  title: 'ImageNet-Multilabel',
  page: {
    topic: 'truth',
    words: 'ImageNet-Multilabel: human_accuracy.json of Shankar and others.',
  },
  detect: ({ text }) => /^\s*\{/.test(text) && /"initial_annots"\s*:/.test(text),
  noAnswers: 'holds ImageNet-Multilabel labels and no answers. Give it as the labels.',
  readTruth: readMultilabel,
};

const wnids = v.optional(v.array(v.string()), []);

const multilabelSchema = v.object({
  initial_annots: v.record(v.string(), v.object({ correct: wnids, unclear: wnids })),
  problematic_images: v.optional(v.union([v.record(v.string(), v.unknown()), v.array(v.string())]), {}),
});

/**
 * Reads the labels of ImageNet-Multilabel (Shankar et al. 2020, arXiv 2006.02470; `human_accuracy_v3.0.0.json`): for each
 * image the wnids that are `correct`, `unclear` or `wrong`. Those that are correct or unclear are right, as the dataset's
 * own evaluation has it; images that it calls problematic do not count. Images of ImageNetV2, which are no validation
 * images, are passed over.
 *
 * @throws FormatError naming the image and what was expected.
 */
export function readMultilabel(file: string, text: string, catalogue: Catalogue): RealLabels {
  const shown = visibleText(file);
  const content = checkFormat(shown, parseJson(shown, withoutMark(text)), multilabelSchema);
  const { problematic_images: problematic } = content;
  const excluded = new Set(Array.isArray(problematic) ? problematic : Object.keys(problematic));
  const lists = Array.from({ length: validationImages }, (): ClassIndex[] => []);
  for (const [image, { correct, unclear }] of Object.entries(content.initial_annots)) {
    const number = validationNumber(image.replace(/\.[^.]*$/, ''));
    if (number === null || number > validationImages || excluded.has(image)) continue;
    const right = new Set(
      [...correct, ...unclear].map((wnid) => indexOf(wnid, `${shown}, ${image}`, catalogue)),
    );
    if (right.size > mostRight) {
      throw new FormatError(
        `${shown}, ${image}: expected ${mostRight} right classes at most, found ${right.size}: with so many, nearly any answer would be right.`,
      );
    }
    lists[number - 1] = [...right];
  }
  if (lists.every(({ length }) => length === 0)) {
    throw new FormatError(`${shown}: expected images such as ILSVRC2012_val_00000293.JPEG, found none.`);
  }
  return { kind: 'real', by: 'multilabel', file, lists };
}

function indexOf(wnid: string, place: string, catalogue: Catalogue): ClassIndex {
  if (catalogue.has(wnid)) return catalogue.byWnid(wnid).index;
  throw new FormatError(
    `${place}: expected the wnid of one of the 1000 classes, such as n01440764, found ${quoted(wnid)}.`,
  );
}
