import type { Catalogue } from '../../classes/catalogue.ts';
import type { Observer } from '../../observers/observer.ts';
import type { RealLabels } from '../../observers/right-answers.ts';
import type { Truth } from '../truth-files/truth.ts';
import { detectFormat, type FileFormat } from './detect-format.ts';
import { readObservers } from './read-observers.ts';
import { readRealLabels } from './real-labels.ts';
import { readTruthFile } from './truth-file.ts';

/** What a file is read as. */
export type FileUse = 'answers' | 'truth';

/** What a file holds. */
export type FileContent =
  | { readonly use: 'answers'; readonly observers: readonly Observer[]; readonly ambiguous: boolean }
  | { readonly use: 'truth'; readonly truth: Truth | RealLabels; readonly ambiguous: boolean };

const truthFormats: readonly (FileFormat | null)[] = [
  'kaggle-solution',
  'label-csv',
  'truth-csv',
  'ilsvrc-ground-truth',
];

/**
 * Reads a file of answers or of what is right, whichever it is. One ILSVRC2012_ID a line can be either: it is
 * `ambiguous`, and taken for the truth unless the caller says otherwise.
 *
 * @param use as the caller says; null: as the file's form says.
 * @throws FormatError when it is not in a form that Hit5 reads, is malformed, or cannot be what the caller says.
 */
export function readAnswerFile(
  file: string,
  text: string,
  catalogue: Catalogue,
  use: FileUse | null = null,
): FileContent {
  const format = detectFormat(text);
  const ambiguous = format === 'ilsvrc-ground-truth';
  if (format === 'real-labels') return { use: 'truth', truth: readRealLabels(file, text), ambiguous };
  if (use === 'truth' || (use === null && truthFormats.includes(format))) {
    return { use: 'truth', truth: readTruthFile(file, text, catalogue), ambiguous };
  }
  return { use: 'answers', observers: readObservers(file, text, catalogue), ambiguous };
}
