import { isClassIndex } from '../../core/classes/class-ids.ts';
import type { RealLabels } from '../../core/truth/truth.ts';
import { FormatError, parseJson } from '../../core/schemas/check-format.ts';
import { mostRight } from '../../core/truth/truth-rows.ts';
import { quoted, visibleText } from '../../core/text/visible-text.ts';
import type { FileFormat } from './file-format.ts';
import { withoutMark } from './text-lines.ts';

/** What is right by Beyer and others: classes for each image in file-name order. */
export const realLabels: FileFormat = {
  id: 'real-labels',
  title: 'ReaL labels',
  page: { topic: 'truth', words: 'ReaL labels: real.json of Beyer and others.' },
  detect: ({ text }) => /^\s*\[\s*[[\]]/.test(text),
  noAnswers: 'holds ReaL labels and no answers. Give it as the labels.',
  readTruth: readRealLabels,
};

/**
 * Reads ReaL labels (Beyer et al. 2020), `real.json`: for each image in file-name order the list of class indices
 * that are right; an empty list excludes the image.
 *
 * @throws FormatError naming the image, from 1, and what was expected.
 */
export function readRealLabels(file: string, text: string): RealLabels {
  const shown = visibleText(file);
  if (withoutMark(text).trim() === '')
    throw new FormatError(`${shown} is empty: expected a list of ReaL labels.`);
  const lists = parseJson(shown, withoutMark(text));
  if (!Array.isArray(lists) || lists.length === 0) {
    throw new FormatError(`${shown}: expected a JSON list with a list of class indices for each image.`);
  }
  return {
    kind: 'real',
    by: 'real',
    file,
    lists: lists.map((list: unknown, image) => {
      if (Array.isArray(list) && list.length > mostRight) {
        throw new FormatError(
          `${shown}, image ${image + 1}: expected ${mostRight} right classes at most, found ${list.length}: with so many, nearly any answer would be right.`,
        );
      }
      const wrong = Array.isArray(list) ? list.find((label) => !isClassIndex(label)) : list;
      if (Array.isArray(list) && wrong === undefined && list.every(isClassIndex)) return list;
      throw new FormatError(
        `${shown}, image ${image + 1}: expected a list of class indices in 0..999, found ` +
          `${quoted(JSON.stringify(wrong) ?? 'nothing')}.`,
      );
    }),
  };
}
