import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { ClassIndex } from '../../core/classes/class-ids.ts';
import { validationKey } from '../../core/observers/image-key.ts';
import { ObserverBuilder } from '../../core/observers/observer-builder.ts';
import type { Observer } from '../../core/observers/observer.ts';
import { pluralize } from '../../core/text/pluralize.ts';
import { guessSlots, type Session } from '../../core/trials/session.ts';
import { FormatError } from '../../core/schemas/check-format.ts';
import { otherNetworks, sentences, personMissing, unansweredLines, untoldImages } from './missing-words.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import { classReader } from '../csv/class-columns.ts';
import { fileError } from '../../core/schemas/file-error.ts';
import {
  downloadName,
  type FileFormat,
  type FileStart,
  observerName,
  type SavedSession,
} from './file-format.ts';
import { parseGroundTruth } from './parse-truth-file.ts';
import { answeringNetwork, unaidedObservers } from './session-observers.ts';
import { textLines, withoutMark } from './text-lines.ts';

/** The names of the files in the zip that hold no answers. */
const [imageList, groundTruth] = ['images.txt', 'ground-truth.txt'] as const;

/**
 * A session's answers in the form of ILSVRC task 1 with all that scoring them needs: the images and what is right, line
 * by line, and how it is done. Images of which nobody said the class cannot be scored, and are left out.
 *
 * @returns null where no answer is left, and where the answers are categories.
 */
export function ilsvrcFiles(session: Session, catalogue: Catalogue): SavedSession | null {
  if (session.list) return null;
  const told = { ...session, trials: session.trials.filter(({ truth }) => truth !== null) };
  const inOrder = told.trials.toSorted((one, other) => (one.imageId < other.imageId ? -1 : 1));
  const images = inOrder.map(({ imageId }) => imageId);
  const person = unaidedObservers(told, catalogue).find(({ kind }) => kind === 'person');
  const network = answeringNetwork(told, catalogue);
  const answers = new Map<string, string>();
  const addAnswers = (observer: Observer, name: string) => {
    answers.set(name, writeIlsvrcTask1(observer, catalogue, images));
  };
  if (person) addAnswers(person, downloadName(session, 'ilsvrc-person', 'txt'));
  if (network) addAnswers(network, downloadName(session, 'ilsvrc-network', 'txt', network.name));
  if (answers.size === 0) return null;
  const right = inOrder.map(({ truth }) => truth && catalogue.byWnid(truth).ilsvrcId);
  const content = new Map([
    ['README.txt', readme([...answers.keys()], images.length)],
    [imageList, linesOf(images)],
    [groundTruth, linesOf(right)],
    ...answers,
  ]);
  const missing = sentences([
    ...(person ? personMissing(told, true) : []),
    network && otherNetworks(network, told),
    network && unansweredLines(network, told),
    untoldImages(session.trials.length - images.length),
  ]);
  return { content, missing, network: null };
}

/**
 * Writes an observer's guesses as ILSVRC task 1, the images in file-name order. A line belongs to its image by its place
 * alone, so an image keeps its line where there is nothing to write: it is empty where the answer was assisted or missing, or the photo
 * not shown as asked.
 *
 * @param images every image that gets a line, default those that the observer answered.
 */
export function writeIlsvrcTask1(
  observer: Observer,
  catalogue: Catalogue,
  images: readonly string[] = observer.images,
): string {
  if (observer.labels) throw new RangeError('ILSVRC files hold the 1000 classes only.');
  const lines = new Map(observer.images.map((image, place) => [image, lineOf(observer, place, catalogue)]));
  return linesOf(images.toSorted().map((image) => lines.get(image) ?? ''));
}

function lineOf(
  { depth, guesses, assisted, spoiled }: Observer,
  place: number,
  catalogue: Catalogue,
): string {
  if (assisted?.[place] === 1 || spoiled?.[place] === 1) return '';
  return [...guesses.subarray(place * depth, (place + 1) * depth)]
    .filter((label) => label >= 0)
    .map((label) => catalogue.byIndex(label as ClassIndex).ilsvrcId)
    .join(' ');
}

/** Each on a line of its own. */
function linesOf(all: readonly (string | number | null)[]): string {
  return all.map((one) => `${String(one)}\n`).join('');
}

function readme(answers: readonly string[], images: number): string {
  return `Answers to ${pluralize(images, 'image')} in the form of ILSVRC task 1, saved by Hit5.

${answers.join('\n')}
  One line for each image: up to five class numbers, the surest first. An empty line: no guess.
${imageList}
  The ids of the images. Line by line they belong to the lines of the answers.
${groundTruth}
  The right class number of each image, by the labels of the challenge.

The class numbers are the ILSVRC2012_ID of the development kit of ILSVRC 2012, from 1 to 1000. They are
not the class indices, from 0 to 999, that networks put out.

An image counts as missed when its right number is none of the numbers in its line. The development kit
scores such files by this rule, and so does this Python:

truth = [int(line) for line in open('${groundTruth}')]
for name in [${answers.map((name) => `'${name}'`).join(', ')}]:
    lines = [[int(word) for word in line.split()] for line in open(name)]
    missed = sum(right not in guesses for right, guesses in zip(truth, lines))
    print(name, missed, 'of', len(truth), 'missed')

Hit5 reads these answers too: give a file of them and ${groundTruth} to the page "Compare", or to npm run compare.
`;
}

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
