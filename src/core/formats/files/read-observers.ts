import type { Catalogue } from '../../classes/catalogue.ts';
import type { Observer } from '../../observers/observer.ts';
import { FormatError, parseJson } from '../check-format.ts';
import { visibleText } from '../truth-files/visible-text.ts';
import { detectFormat } from './detect-format.ts';
import { readGeirhosCsv } from './geirhos-csv.ts';
import { readIlsvrcTask1 } from './ilsvrc-task1.ts';
import { readImagenetXCsv } from './imagenet-x-csv.ts';
import { readTidyCsv } from './read-tidy-csv.ts';
import { readSessionFile } from './session-file.ts';
import { sessionObservers } from './session-observers.ts';
import { withoutMark } from './text-lines.ts';

/**
 * The observers that a file holds, whichever form it has.
 *
 * @param file its name, for messages, and for the observer's name where the file says none.
 * @throws FormatError when it is not in a form that Hit5 reads, holds truths and no answers, or is malformed.
 */
export function readObservers(file: string, text: string, catalogue: Catalogue): readonly Observer[] {
  const shown = visibleText(file);
  switch (detectFormat(text)) {
    case 'hit5-session':
      return sessionObservers(file, readSessionFile(file, text).session, catalogue);
    case 'hit5-backup':
      throw new FormatError(
        `${shown} is a backup of a whole machine. Restore it on the page “Photos and packs”, and save the sessions ` +
          'that you want to compare.',
      );
    case 'tidy-csv':
      return readTidyCsv(file, text, catalogue);
    case 'geirhos-csv':
      return readGeirhosCsv(file, text, catalogue);
    case 'imagenet-x-csv':
      return [readImagenetXCsv(file, text, catalogue)];
    case 'ilsvrc-task1':
    case 'ilsvrc-ground-truth':
      return [readIlsvrcTask1(file, text, catalogue)];
    case 'kaggle-solution':
    case 'label-csv':
    case 'truth-csv':
      throw new FormatError(`${shown} says what is right and holds no answers. Give it as the truth.`);
    case 'real-labels':
      throw new FormatError(`${shown} holds ReaL labels and no answers. Give it as the labels.`);
    case null:
      throw new FormatError(unknownForm(shown, text));
  }
}

function unknownForm(shown: string, text: string): string {
  if (text.trim() === '') return `${shown} is empty: expected people's or networks' answers.`;
  // What is cut off, or not quite JSON, says so.
  if (withoutMark(text).trimStart().startsWith('{')) parseJson(shown, withoutMark(text));
  return (
    `${shown} is not in a form that Hit5 reads: expected a Hit5 session (JSON), a tidy CSV (observer, image, guess1), a ` +
    'Geirhos CSV (subj, object_response, category, imagename), ImageNet-X predictions (file_name, predicted_class), or ' +
    'lines of up to five ILSVRC2012_IDs. docs/formats.md describes them.'
  );
}
