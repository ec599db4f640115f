import type { Catalogue } from '../../../core/classes/catalogue.ts';
import type { Observer } from '../../../core/observers/observer.ts';
import { FormatError, parseJson } from '../../../core/schemas/check-format.ts';
import { either } from '../../../core/text/pluralize.ts';
import { visibleText } from '../../../core/text/visible-text.ts';
import type { Truth, RealLabels } from '../../../core/truth/truth.ts';
import { detectFormat, fileFormats } from '../../../files/formats/file-formats.ts';
import { withoutMark } from '../../../files/formats/text-lines.ts';

/**
 * The observers that a file holds, whichever form it has.
 *
 * @param file its name, for messages, and for the observer's name where the file says none.
 * @throws FormatError when it is not in a form that Hit5 reads, holds truths and no answers, or is malformed.
 */
export function readObservers(file: string, text: string, catalogue: Catalogue): readonly Observer[] {
  const format = detectFormat(text);
  if (format?.readObservers) return format.readObservers(file, text, catalogue);
  const shown = visibleText(file);
  if (!format) throw new FormatError(unknownForm(shown, text));
  const { noAnswers = 'says what is right and holds no answers. Give it as the truth.' } = format;
  throw new FormatError(`${shown} ${noAnswers}`);
}

function unknownForm(shown: string, text: string): string {
  if (text.trim() === '') return `${shown} is empty: expected answers, or what is right.`;
  // What is cut off, or not quite JSON, says so.
  if (withoutMark(text).trimStart().startsWith('{')) parseJson(shown, withoutMark(text));
  const forms = [...fileFormats.flatMap(({ expected = [] }) => expected), 'a file that says what is right'];
  return (
    `${shown} is not in a form that Hit5 reads: expected ${either(forms)}. ` + 'docs/formats describes them.'
  );
}

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
