import type { Catalogue } from '../../../core/classes/catalogue.ts';
import type { Observer } from '../../../core/observers/observer.ts';
import type { Truth, RealLabels } from '../../../core/truth/truth.ts';
import { detectFormat } from '../../../files/formats/file-formats.ts';
import { readObservers } from './read-observers.ts';

/** What a file is read as. */
export type FileUse = 'answers' | 'truth';

/** What a file holds. */
export type FileContent =
  | { readonly use: 'answers'; readonly observers: readonly Observer[]; readonly ambiguous: boolean }
  | {
      readonly use: 'truth';
      readonly truth: Truth | RealLabels;
      readonly ambiguous: boolean;
    };

/**
 * Reads a file of answers or of what is right, whichever it is. One ILSVRC2012_ID a line can be either: it is
 * `ambiguous`, and taken for the truth unless the caller says otherwise.
 *
 * @param use what an ambiguous file is, as the caller says; null: not said.
 * @throws FormatError when it is not in a form that Hit5 reads, or is malformed.
 */
export function readAnswerFile(
  file: string,
  text: string,
  catalogue: Catalogue,
  use: FileUse | null = null,
): FileContent {
  const { readTruth, readObservers: readAnswers } = detectFormat(text) ?? {};
  const ambiguous = readTruth !== undefined && readAnswers !== undefined;
  if (readTruth && !(ambiguous && use === 'answers'))
    return { use: 'truth', truth: readTruth(file, text, catalogue), ambiguous };
  return { use: 'answers', observers: readObservers(file, text, catalogue), ambiguous };
}
