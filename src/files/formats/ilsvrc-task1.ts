import type { Catalogue } from '../../core/classes/catalogue.ts';
import { validationKey } from '../../core/observers/image-key.ts';
import { ObserverBuilder } from '../../core/observers/observer-builder.ts';
import type { Observer } from '../../core/observers/observer.ts';
import { guessSlots } from '../../core/trials/session.ts';
import { FormatError } from '../../core/schemas/check-format.ts';
import { parseGroundTruth } from './parse-ground-truth.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import { classReader } from '../csv/class-columns.ts';
import { fileError } from '../../core/schemas/file-error.ts';
import type { FileFormat, FileStart } from './file-format.ts';
import { ilsvrcFiles } from './ilsvrc-files.ts';
import { observerName } from './observer-name.ts';
import { textLines, withoutMark } from './text-lines.ts';

/** A line an image in file-name order, as the challenge took them. */
export const ilsvrcTask1: FileFormat = {
  id: 'ilsvrc-task1',
  title: 'ILSVRC task 1',
  expected: 'lines of up to five ILSVRC2012_IDs',
  page: {
    topic: 'networks',
    words:
      'Lines of ILSVRC task 1: one line for each image in file-name order, with up to five ILSVRC2012_IDs.',
  },
  detect: (start) => isOfNumbers(start) && hasSeveralInLine(start),
  readObservers,
  sessionDownloads: [
    {
      id: 'ilsvrc',
      label: 'ILSVRC task 1',
      purpose:
        'A zip: your answers and the network’s as lines of five class numbers, with the list of images and the truth ' +
        'that scoring needs.',
      ending: 'zip',
      classesOnly: true,
      write: ({ session }, catalogue) => ilsvrcFiles(session, catalogue),
    },
  ],
};

/** One ILSVRC2012_ID a line, what is right; answers of one guess an image look the same. */
export const ilsvrcGroundTruth: FileFormat = {
  id: 'ilsvrc-ground-truth',
  title: 'ILSVRC ground truth',
  page: { topic: 'truth', words: 'The ground truth of the ILSVRC devkit: one ILSVRC2012_ID a line.' },
  detect: (start) => isOfNumbers(start) && !hasSeveralInLine(start),
  readObservers,
  readTruth: parseGroundTruth,
};

/** How many lines are looked at to tell answers from a ground truth. */
const lookAhead = 1000;

function isOfNumbers({ line }: FileStart): boolean {
  return /^[\d\s]+$/.test(line);
}

/** A ground truth has one number a line; what is wrong with other lines is for the reader to say. */
function hasSeveralInLine({ text }: FileStart): boolean {
  let lines = 0;
  for (const line of textLines(text)) {
    if (/\d\s+\d/.test(line)) return true;
    lines += 1;
    if (lines >= lookAhead) break;
  }
  return false;
}

function readObservers(file: string, text: string, catalogue: Catalogue): readonly Observer[] {
  return [readIlsvrcTask1(file, text, catalogue)];
}

/**
 * Reads answers in the form of ILSVRC task 1: a line an image in file-name order, with at most five ILSVRC2012_IDs in
 * falling confidence; an empty line: no guess. Which images these are shows only beside other files.
 *
 * @throws FormatError naming the line and what was expected.
 */
export function readIlsvrcTask1(file: string, text: string, catalogue: Catalogue): Observer {
  const body = withoutMark(text);
  if (body.trim() === '') {
    throw new FormatError(
      `${visibleText(file)} is empty: expected a line of up to five ILSVRC2012_IDs for each image.`,
    );
  }
  const read = classReader('ILSVRC2012_ID', catalogue);
  const builder = new ObserverBuilder({ name: observerName(file), kind: 'unknown', naming: 'in-order' });
  for (const line of textLines(body)) {
    const at = { file, line: builder.size + 1 };
    const words = line.split(/[ \t]+/).filter((word) => word !== '');
    if (words.length > guessSlots) {
      const expected = `at most ${guessSlots} ILSVRC2012_IDs, separated by spaces`;
      throw fileError(at, { expected, found: line });
    }
    builder.begin(validationKey(builder.size + 1));
    for (const word of words) {
      const guess = read(word, at);
      if (builder.hasGuess(guess)) throw fileError(at, { expected: 'distinct guesses', found: line });
      builder.guess(guess);
    }
  }
  // The form has room for five; a file of one guess a line never used it.
  if (builder.depth > 1) builder.allow(guessSlots);
  return builder.build();
}
