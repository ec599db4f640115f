import { either } from '../../../core/text/pluralize.ts';
import type { Catalogue } from '../../../core/classes/catalogue.ts';
import type { Observer } from '../../../core/observers/observer.ts';
import { FormatError, parseJson } from '../../../core/schemas/check-format.ts';
import { visibleText } from '../../../core/text/visible-text.ts';
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
  if (text.trim() === '') return `${shown} is empty: expected people's or networks' answers.`;
  // What is cut off, or not quite JSON, says so.
  if (withoutMark(text).trimStart().startsWith('{')) parseJson(shown, withoutMark(text));
  const forms = fileFormats.flatMap(({ expected = [] }) => expected);
  return (
    `${shown} is not in a form that Hit5 reads: expected ${either(forms)}. ` + 'docs/formats describes them.'
  );
}
