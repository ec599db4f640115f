import type { Catalogue } from '../../classes/catalogue.ts';
import type { Wnid } from '../../classes/class-ids.ts';
import { contestedImages, type Review } from '../../errors/review.ts';
import { geirhosKey } from '../../observers/image-key.ts';
import { observerAnswers } from '../../observers/observer-answers.ts';
import { ObserverBuilder } from '../../observers/observer-builder.ts';
import type { Observer, ObserverKind } from '../../observers/observer.ts';
import { originalLabels } from '../../scoring/grading.ts';
import { isAnyHit } from '../../scoring/hit.ts';
import type { ImageId } from '../../trials/challenge.ts';
import { numberText, probabilityCell, secondsCell, textCell, writeCsv } from '../csv/csv-cells.ts';
import type { CsvRow } from '../csv/csv-rows.ts';
import { readCsvTable, type CsvHeader } from '../csv/csv-table.ts';
import { quoted } from '../truth-files/visible-text.ts';
import { classReader, type ReadClass } from './class-reader.ts';
import { fileError } from './file-error.ts';
import type { BatchDownload, FileFormat } from './file-format.ts';
import { SeenImages } from './seen-images.ts';
import { answeringObservers } from './session-observers.ts';
import { WordList } from './word-list.ts';

/** A batch's answers, with the truth where it is known and the network's weights. */
export const tidyBatch: BatchDownload = {
  id: 'tidy',
  label: 'Tidy CSV',
  purpose: 'One row for each image, with its class where that is known, for R, pandas or a spreadsheet.',
  ending: 'csv',
  write: (observer, catalogue) => writeTidyCsv([observer], catalogue),
};

/** One row a trial and observer. */
export const tidyCsv: FileFormat = {
  id: 'tidy-csv',
  title: 'Tidy CSV',
  expected: 'a tidy CSV (observer, image, guess1)',
  page: { topic: 'people', words: 'Tidy CSV with the columns observer, image, guess1 … guess5.' },
  detect: ({ keys }) => ['observer', 'image', 'guess1'].every((key) => keys.includes(key)),
  readObservers: readTidyCsv,
  sessionDownloads: [
    {
      id: 'tidy',
      label: 'Tidy CSV',
      purpose: 'One row for each image and side, for R, pandas or a spreadsheet.',
      ending: 'csv',
      write: ({ session, reviews }, catalogue, grading) => {
        if (session.trials.length === 0) return null;
        const observers = answeringObservers(session, catalogue);
        return { text: writeTidyCsv(observers, catalogue, reviews, grading), missing: null, network: null };
      },
    },
  ],
  batchDownload: tidyBatch,
};

const slots = [1, 2, 3, 4, 5];

/** The headers of the tidy CSV's guesses, the most confident first. */
const guessColumns: readonly string[] = slots.map((slot) => `guess${String(slot)}`);

/** The headers of the probabilities beside the guesses. */
const probabilityColumns: readonly string[] = slots.map((slot) => `probability${String(slot)}`);

/** The headers of the tidy CSV as they are written. */
const tidyColumns: readonly string[] = [
  ...['observer', 'kind', 'challenge', 'weights', 'classes', 'image', 'condition', 'truth'],
  ...guessColumns,
  ...probabilityColumns,
  ...['seconds', 'assisted', 'hit5', 'graded_by', 'categories', 'contested', 'note', 'simulated'],
];

/** Where the columns stand in a file; −1: it has no such column. */
type TidyLayout = ReturnType<typeof tidyLayout>;

/** @throws FormatError when `observer`, `image` or `guess1` is missing or there twice. */
function tidyLayout(header: CsvHeader) {
  return {
    observer: header.column('observer'),
    kind: header.find('kind'),
    challenge: header.find('challenge'),
    weights: header.find('weights'),
    classes: header.find('classes'),
    image: header.column('image'),
    condition: header.find('condition'),
    truth: header.find('truth'),
    guesses: guessColumns.map((name, slot) => (slot === 0 ? header.column(name) : header.find(name))),
    probabilities: probabilityColumns.map((name) => header.find(name)),
    seconds: header.find('seconds'),
    assisted: header.find('assisted'),
    simulated: header.find('simulated'),
  };
}

const kinds: readonly string[] = ['person', 'network', 'unknown'] satisfies ObserverKind[];

/** One observer while its rows are read. */
interface Reading {
  readonly builder: ObserverBuilder;
  readonly label: ReadClass;
  readonly seen: SeenImages;
}

/**
 * Reads the tidy CSV, one row a trial and observer. Needed are `observer`, `image` and `guess1`; rows may come in any
 * order.
 *
 * @throws FormatError naming the line, the column and what was expected.
 */
export function readTidyCsv(file: string, text: string, catalogue: Catalogue): readonly Observer[] {
  const readings = new Map<string, Reading>();
  const readClass = classReader('wnid', catalogue);
  readCsvTable(file, text, (header) => {
    const layout = tidyLayout(header);
    let challenge = '';
    return (row) => {
      const name = neededText(row, layout.observer, 'observer');
      const image = neededText(row, layout.image, 'image');
      challenge = sameChallenge(row, layout, challenge);
      let reading = readings.get(name);
      if (!reading) readings.set(name, (reading = beginObserver(name, row, layout, readClass)));
      reading.seen.add(image, row.line);
      reading.builder.begin(image);
      addGuesses(reading, row, layout);
      addDetails(reading, row, layout);
    };
  });
  return [...readings.values()].map(({ builder }) => builder.build());
}

function neededText(row: CsvRow, at: number, column: string): string {
  const text = textCell(row.cell(at));
  if (text !== '') return text;
  throw fileError(row, { column, expected: `the name of an ${column}`, found: text });
}

/** The challenge of the file's rows so far; a row need not say it. */
function sameChallenge(row: CsvRow, layout: TidyLayout, challenge: string): string {
  const own = textCell(row.cell(layout.challenge));
  if (challenge === '' || own === '' || own === challenge) return challenge || own;
  throw fileError(row, {
    column: 'challenge',
    expected: `one challenge a file, here ${quoted(challenge)}`,
    found: own,
  });
}

function beginObserver(name: string, row: CsvRow, layout: TidyLayout, readClass: ReadClass): Reading {
  const kind = row.cell(layout.kind) || 'unknown';
  if (!kinds.includes(kind)) {
    throw fileError(row, { column: 'kind', expected: 'person, network or unknown', found: kind });
  }
  const classes = row.cell(layout.classes) || 'imagenet';
  if (classes !== 'imagenet' && classes !== 'other') {
    throw fileError(row, { column: 'classes', expected: 'imagenet or other', found: classes });
  }
  const simulated = flagCell(row, layout.simulated, 'simulated');
  const list = classes === 'other' ? new WordList() : null;
  const builder = new ObserverBuilder({
    name,
    kind: kind as ObserverKind,
    simulated,
    naming: 'file',
    challenge: textCell(row.cell(layout.challenge)) || null,
    weights: textCell(row.cell(layout.weights)) || null,
    labels: list?.words ?? null,
  });
  return {
    builder,
    label: list ? (word) => list.label(textCell(word)) : readClass,
    seen: new SeenImages(row.file),
  };
}

function addGuesses({ builder, label }: Reading, row: CsvRow, layout: TidyLayout): void {
  let guesses = 0;
  for (let slot = 0; slot < guessColumns.length; slot += 1) {
    const column = guessColumns[slot] ?? '';
    const found = row.cell(layout.guesses[slot] ?? -1);
    const share = row.cell(layout.probabilities[slot] ?? -1);
    const probability =
      share === '' ? Number.NaN : probabilityCell(share, row, probabilityColumns[slot] ?? '');
    if (found === '') {
      if (share === '') continue;
      throw fileError(row, { column, expected: 'a class for the probability beside it', found });
    }
    const guess = label(found, row, column);
    if (slot > guesses) throw fileError(row, { column, expected: 'no guess behind an empty one', found });
    if (builder.hasGuess(guess)) throw fileError(row, { column, expected: 'distinct guesses', found });
    builder.guess(guess, probability);
    guesses += 1;
  }
}

function addDetails({ builder, label }: Reading, row: CsvRow, layout: TidyLayout): void {
  const truth = row.cell(layout.truth);
  builder.describe({
    seconds: secondsCell(row.cell(layout.seconds), row, 'seconds'),
    truth: truth === '' ? -1 : label(truth, row, 'truth'),
    assisted: flagCell(row, layout.assisted, 'assisted'),
    condition: textCell(row.cell(layout.condition)),
  });
}

/** 1: yes; 0 or empty: no. */
function flagCell(row: CsvRow, place: number, column: string): boolean {
  const found = row.cell(place);
  if (found === '' || found === '0' || found === '1') return found === '1';
  throw fileError(row, { column, expected: '0 or 1', found });
}

/**
 * The tidy CSV of observers: one row a trial and observer. `hit5` is worked out for those who read it elsewhere.
 *
 * @param reviews what was found about the errors of the person and of the network among the observers; default none.
 * @param grading what `hit5` counts as right, default the original label; for observers that answer in classes.
 */
export function writeTidyCsv(
  observers: readonly Observer[],
  catalogue: Catalogue,
  reviews: readonly Review[] = [],
  grading = originalLabels,
): string {
  const hit5 = (own: boolean, guesses: readonly string[], imageId: string, truth: string | null) => {
    const by = own ? originalLabels : grading;
    const right: readonly string[] = by.rightFor({
      imageId: imageId as ImageId,
      truth: truth as Wnid | null,
    });
    return right.length === 0 ? '' : isAnyHit(guesses, right) ? '1' : '0';
  };
  const contested = contestedImages(reviews);
  const found = new Map(reviews.map((review) => [`${review.side} ${review.imageId}`, review]));
  const rows = observers.flatMap((observer) =>
    observerAnswers(observer, catalogue).map(({ image, guesses, probabilities, truth, ...answer }) => [
      observer.name,
      observer.kind,
      observer.challenge ?? '',
      observer.weights ?? '',
      observer.labels ? 'other' : 'imagenet',
      observer.naming === 'geirhos' ? geirhosKey(image) : image,
      answer.condition ?? '',
      truth ?? '',
      ...guessColumns.map((_, slot) => guesses[slot] ?? ''),
      ...probabilityColumns.map((_, slot) => numberText(probabilities[slot] ?? null)),
      numberText(answer.seconds),
      answer.assisted ? '1' : '0',
      hit5(observer.labels !== null, guesses, image, truth),
      observer.labels ? originalLabels.rule : grading.rule,
      ...reviewCells(found.get(`${observer.kind} ${image}`), contested.has(image as ImageId)),
      observer.simulated ? '1' : '0',
    ]),
  );
  return writeCsv([tidyColumns, ...rows]);
}

function reviewCells(review: Review | undefined, contested: boolean): readonly string[] {
  return [review?.categories.join(' ') ?? '', contested ? '1' : '0', review?.note ?? ''];
}
