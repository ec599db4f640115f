import type { Catalogue, ImageClass } from '../../core/classes/catalogue.ts';
import { mostCategories } from '../../core/classes/category-list.ts';
import type { Wnid } from '../../core/classes/class-ids.ts';
import { geirhosKey } from '../../core/observers/image-key.ts';
import { ObserverBuilder } from '../../core/observers/observer-builder.ts';
import type { FormatError } from '../../core/schemas/check-format.ts';
import { fileError } from '../../core/schemas/file-error.ts';
import { WordList } from '../../core/text/name-list.ts';
import { either } from '../../core/text/pluralize.ts';
import { plainNumber } from '../../core/text/read-number.ts';
import { quoted } from '../../core/text/visible-text.ts';
import { headlineDepth, isHit } from '../../core/trials/hit.ts';
import {
  conditionSeen,
  exposureOfCondition,
  longestExposure,
  parseExposure,
  viewFaults,
} from '../../core/trials/timed-view.ts';
import { confidences } from '../../core/trials/trial-record.ts';
import { mostRight } from '../../core/truth/truth-rows.ts';
import { contestedImages, type Review } from '../../figures/errors/review.ts';
import { type Answer, observerAnswers } from '../../core/observers/observer-answers.ts';
import {
  fileColumn,
  type Observer,
  type ObserverKind,
  practisedColumn,
} from '../../core/observers/observer.ts';
import type { RealLabels } from '../../core/truth/truth.ts';
import { originalLabels, type Grading } from '../../core/trials/grading.ts';
import type { ImageId } from '../../core/trials/challenge.ts';
import { classReader, type ReadClass } from '../csv/class-columns.ts';
import {
  conditionCell,
  numberText,
  probabilityCell,
  secondsCell,
  textCell,
  writeCsv,
} from '../csv/csv-cells.ts';
import type { CsvRow } from '../csv/csv-rows.ts';
import { type CsvHeader, readCsvTable, SeenImages } from '../csv/csv-table.ts';
import type { BatchDownload, FileFormat } from './file-format.ts';
import { answeringObservers } from './session-observers.ts';
import { categoriesCell, categoriesColumn, categoriesOfCell, viewColumns } from './tidy-view.ts';

/** What a row of the tidy CSV is written from: one observer's answer to one image. */
interface TidyRow {
  readonly observer: Observer;
  readonly answer: Answer;
  /** Where the image stands among the observer's. */
  readonly place: number;
  /** What is right, in the words of the guesses; none: the image is not counted. */
  readonly right: readonly string[];
  /** The labels that say so. */
  readonly gradedBy: string;
  /** What a person found about this error; left out where nobody looked at it. */
  readonly review: Review | undefined;
  readonly contested: boolean;
  readonly catalogue: Catalogue;
}

/** A column of the tidy CSV. */
interface TidyColumn {
  readonly name: string;
  /** Its cell; empty where it is not known. */
  readonly write: (row: TidyRow) => string;
  /** Whether it is handed on as a file says it: `Observer.also`. */
  readonly also?: true;
}

/** The headers of the guesses and their probabilities, the most confident first. */
const slots = [1, 2, 3, 4, 5].map((slot) => [`guess${slot}`, `probability${slot}`] as const);

/** All columns in the order in which they are written: scripts may count on it, so new ones come at the end. */
export const tidyColumns: readonly TidyColumn[] = [
  { name: 'observer', write: ({ observer }) => observer.name },
  { name: 'kind', write: ({ observer }) => observer.kind },
  { name: 'challenge', write: ({ observer }) => observer.challenge ?? '' },
  { name: 'weights', write: ({ observer }) => observer.weights ?? '' },
  { name: 'classes', write: ({ observer }) => (observer.labels ? 'other' : 'imagenet') },
  {
    name: 'image',
    write: ({ observer, answer }) =>
      observer.naming === 'geirhos' ? geirhosKey(answer.image) : answer.image,
  },
  { name: 'condition', write: ({ answer }) => answer.condition ?? '' },
  { name: 'truth', write: truthCell },
  ...slots.map(([name], slot): TidyColumn => ({ name, write: ({ answer }) => answer.guesses[slot] ?? '' })),
  ...slots.map(([, name], slot): TidyColumn => ({
    name,
    write: ({ answer }) => numberText(answer.probabilities[slot] ?? null),
  })),
  { name: 'seconds', write: ({ answer }) => numberText(answer.seconds) },
  { name: 'assisted', write: ({ answer }) => flag(answer.assisted) },
  {
    name: 'hit5',
    write: ({ observer, answer, right }) =>
      right.length === 0 || observer.guessCount < headlineDepth ? '' : flag(isHit(answer.guesses, right)),
  },
  { name: 'graded_by', write: ({ gradedBy }) => gradedBy },
  { name: 'categories', write: ({ review }) => review?.categories.join(' ') ?? '' },
  { name: 'contested', write: ({ contested }) => flag(contested) },
  { name: 'note', write: ({ review }) => review?.note ?? '' },
  { name: 'simulated', write: ({ observer }) => flag(observer.simulated) },
  { name: 'group', write: ({ observer }) => observer.group ?? '' },
  {
    name: 'confidence',
    write: ({ observer, place }) => confidences[observer.confidence?.[place] ?? -1] ?? '',
  },
  ...['place', 'mode', 'seed', 'list', 'limit', 'timed_out', 'committed_at', 'paused_seconds'].map(
    alsoColumn,
  ),
  ...['session', 'network', 'backend', 'milliseconds', 'image_kind'].map(alsoColumn),
  {
    name: 'branch',
    write: (row) => {
      const shown = new Set(truthOf(row).map((word) => classOf(row, word)?.branch));
      const labels = row.catalogue.branches.filter(({ id }) => shown.has(id)).map(({ label }) => label);
      return labels.join('; ');
    },
  },
  {
    name: 'truth_name',
    write: (row) =>
      truthOf(row)
        .flatMap((word) => classOf(row, word)?.label ?? [])
        .join('; '),
  },
  { name: 'guess1_name', write: (row) => classOf(row, row.answer.guesses[0])?.label ?? '' },
  ...[practisedColumn, 'hit5_version', 'browser', 'photo_width', 'photo_height'].map(alsoColumn),
  ...['pixel_ratio', 'zoom', 'languages', 'examples', fileColumn].map(alsoColumn),
  { name: 'guesses', write: ({ observer }) => String(observer.guessCount) },
  {
    name: 'hit1',
    write: ({ answer, right }) => (right.length === 0 ? '' : flag(isHit(answer.guesses, right, 1))),
  },
  ...viewColumns.map(alsoColumn),
];

function alsoColumn(name: string): TidyColumn {
  return { name, also: true, write: ({ observer, place }) => observer.also.get(name)?.[place] ?? '' };
}

/** What is right as the labels say it that the file goes by; the label itself where a person contests it. */
function truthOf({ answer, right, gradedBy }: TidyRow): readonly string[] {
  if (['real', 'multilabel'].includes(gradedBy) || answer.truth === null) return right;
  return [answer.truth, ...answer.alsoRight];
}

/** What is right: wnids, or where the file says the categories that were answered with, names of these. */
function truthCell(row: TidyRow): string {
  const isListed = row.observer.also.get(categoriesColumn)?.[row.place];
  return isListed ? categoriesCell(truthOf(row)) : truthOf(row).join(' ');
}

/** The class that a cell names; null for other words than the 1000 classes. */
function classOf({ observer, catalogue }: TidyRow, word: string | null | undefined): ImageClass | null {
  return word && !observer.labels && catalogue.has(word) ? catalogue.byWnid(word) : null;
}

function flag(yes: boolean): string {
  return yes ? '1' : '0';
}

/** A batch's answers, with the truth where it is known and the network's weights. */
export const tidyBatch: BatchDownload = {
  id: 'tidy',
  label: 'Tidy CSV',
  purpose:
    'One row for each image, with its class where that is known and the backend, for R, pandas or a spreadsheet.',
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
      write: ({ session, reviews }, catalogue, grading, kinds) => {
        if (session.trials.length === 0) return null;
        const observers = answeringObservers(session, catalogue, kinds);
        const content = writeTidyCsv(observers, catalogue, reviews, grading);
        return { content, missing: null, network: null };
      },
    },
  ],
  batchDownload: tidyBatch,
};

/** What `hit5` of the tidy CSV counts as right, and what `graded_by` calls it. */
export interface TidyGrading extends Pick<Grading, 'rightFor'> {
  /** `truth-file`: the file that a comparison was given. */
  readonly rule: Grading['rule'] | RealLabels['by'] | 'truth-file';
}

/**
 * The tidy CSV of observers: one row a trial and observer. `hit5` is worked out for those who read it elsewhere.
 *
 * @param reviews what was found about the errors of the person and of the network among the observers; default none.
 * @param grading default the original label; for observers that answer in classes.
 */
export function writeTidyCsv(
  observers: readonly Observer[],
  catalogue: Catalogue,
  reviews: readonly Review[] = [],
  grading: TidyGrading = originalLabels,
): string {
  const contested = contestedImages(reviews);
  const found = new Map(reviews.map((review) => [`${review.side} ${review.imageId}`, review]));
  const rowsOf = (observer: Observer) => {
    const by = observer.labels ? originalLabels : grading;
    return observerAnswers(observer, catalogue).map((answer, place) => {
      const [imageId, truth] = [answer.image as ImageId, answer.truth as Wnid | null];
      const truths = answer.alsoRight.length > 0 ? [truth, ...answer.alsoRight] : null;
      const row = {
        ...{ observer, answer, place, catalogue },
        right: by.rightFor({ imageId, truth, ...(truths && { truths: truths as Wnid[] }) }),
        gradedBy: by.rule,
        review: found.get(`${observer.kind} ${imageId}`),
        contested: contested.has(imageId),
      };
      return tidyColumns.map(({ write }) => write(row));
    });
  };
  const header = writeCsv([tidyColumns.map(({ name }) => name)]);
  // One after the other: the rows of hundreds of observers are never all in cells.
  const parts = observers.filter(({ images }) => images.length > 0).map((one) => writeCsv(rowsOf(one)));
  return [header, ...parts].join('');
}

/** The row that is read, its cells by the names of their columns. */
class Cells {
  readonly #places = new Map<string, number>();
  row!: CsvRow;

  /** @throws FormatError when `observer`, `image` or `guess1` is missing or there twice. */
  constructor(header: CsvHeader) {
    for (const needed of ['observer', 'image', 'guess1']) header.column(needed);
    for (const { name } of tidyColumns) if (header.find(name) >= 0) this.#places.set(name, header.find(name));
  }

  /** Whether the file has a column. */
  has(column: string): boolean {
    return this.#places.has(column);
  }

  /** Empty where the file has no such column. */
  of(column: string): string {
    return this.row.cell(this.#places.get(column) ?? -1);
  }

  text(column: string): string {
    return textCell(this.of(column));
  }

  /** @throws FormatError where it is empty. */
  needed(column: 'observer' | 'image'): string {
    const text = this.text(column);
    if (text === '') throw this.error(column, `the name of an ${column}`);
    return text;
  }

  /** Which of the words a cell says; −1 where it is empty. */
  word(column: string, words: readonly string[], hint = ''): number {
    const found = this.of(column);
    const place = words.indexOf(found);
    if (place < 0 && found !== '') throw this.error(column, `${either(words)}, or nothing`, { hint });
    return place;
  }

  error(column: string, expected: string, { found = this.of(column), hint = '' } = {}): FormatError {
    return fileError(this.row, { column, expected, found, hint });
  }
}

const kinds: readonly ObserverKind[] = ['person', 'network', 'unknown'];

/** No and yes. */
const flags = ['0', '1'];

/** Columns that are handed on as the file says them. */
const alsoColumns = tidyColumns.filter(({ also }) => also).map(({ name }) => name);

/** One observer while its rows are read. */
interface Reading {
  readonly name: string;
  readonly builder: ObserverBuilder;
  readonly label: ReadClass;
  /** The words that it answers with in place of the 1000 classes; null: these classes. */
  readonly list: WordList | null;
  /** The categories that the present row says were answered with, and the cell that says so; null: none. */
  categories: { readonly cell: string; readonly names: ReadonlySet<string> } | null;
  readonly seen: SeenImages;
  /** What its rows so far say of it by the column, and the line of the first that does. */
  readonly said: Map<string, { readonly text: string; readonly line: number }>;
  /** How many guess columns the file has. */
  readonly columns: number;
}

/**
 * Reads the tidy CSV, one row a trial and observer, in any order; needed are `observer`, `image` and `guess1`.
 *
 * @throws FormatError naming the line, the column and what was expected.
 */
export function readTidyCsv(file: string, text: string, catalogue: Catalogue): readonly Observer[] {
  const readings = new Map<string, Reading>();
  const readClass = classReader('wnid', catalogue);
  readCsvTable(file, text, (header) => {
    const cells = new Cells(header);
    const also = alsoColumns.filter((name) => cells.has(name));
    let challenge = '';
    return (row) => {
      cells.row = row;
      const name = cells.needed('observer');
      challenge = sameChallenge(cells, challenge);
      let reading = readings.get(name);
      if (!reading) readings.set(name, (reading = beginObserver(name, cells, readClass)));
      say(reading, cells, 'kind', cells.of('kind'), 'Two observers need two names.');
      say(reading, cells, 'guesses', guessCount(cells));
      say(reading, cells, 'group', cells.text('group'));
      sayCategories(reading, cells);
      const image = cells.needed('image');
      const condition = seenCondition(cells);
      reading.seen.add(image, row.line, condition);
      reading.builder.begin(image);
      addGuesses(reading, cells);
      addDetails(reading, cells, condition);
      for (const column of also) reading.builder.say(column, cells.text(column));
    };
  });
  return [...readings.values()].map(builtOf);
}

/**
 * The observer of a reading. Where its rows do not say how many guesses could be given, a person could give as many as
 * the file has columns for, and so could whoever gave two; a network that gave one each time has no more.
 */
function builtOf({ builder, said, columns, list }: Reading): Observer {
  const couldGiveMore = builder.depth > 1 || (said.get('kind')?.text === 'person' && list === null);
  const count = said.get('guesses')?.text;
  builder.allow(count === undefined ? (couldGiveMore ? columns : builder.depth) : Number(count));
  const group = said.get('group');
  if (group) builder.joinGroup(group.text);
  return builder.build();
}

/** Takes what a row says of its observer, the same as each row before that says it; a row need not say it. */
function say({ name, said }: Reading, cells: Cells, column: string, found: string, hint = ''): void {
  const before = said.get(column);
  if (found === '' || before?.text === found) return;
  if (before) {
    const first = before.text === '' ? 'none' : quoted(before.text);
    const expected = `the same in all rows of ${quoted(name)}, ${first} as in line ${before.line}`;
    throw cells.error(column, expected, { found, hint });
  }
  said.set(column, { text: found, line: cells.row.line });
}

/** How many guesses could be given, "1" to "5"; empty where the row does not say it. */
function guessCount(cells: Cells): string {
  const found = cells.of('guesses');
  if (found === '') return '';
  const count = plainNumber(found);
  if (Number.isInteger(count) && count >= 1 && count <= slots.length) return String(count);
  throw cells.error('guesses', 'a whole number from 1 to 5');
}

/** The challenge of the file's rows so far; a row need not say it. */
function sameChallenge(cells: Cells, challenge: string): string {
  const found = cells.text('challenge');
  if (challenge === '' || found === '' || found === challenge) return challenge || found;
  throw cells.error('challenge', `one challenge a file, here ${quoted(challenge)}`, { found });
}

function beginObserver(name: string, cells: Cells, label: ReadClass): Reading {
  const list = cells.word('classes', ['imagenet', 'other']) === 1 ? new WordList() : null;
  const builder = new ObserverBuilder({
    name,
    kind: kinds[cells.word('kind', kinds)] ?? 'unknown',
    simulated: cells.word('simulated', flags) === 1,
    naming: 'file',
    challenge: cells.text('challenge') || null,
    weights: cells.text('weights') || null,
    labels: list?.words ?? null,
  });
  return {
    ...{ name, builder, label, list },
    categories: null,
    seen: new SeenImages(cells.row.file),
    said: new Map([['kind', { text: cells.of('kind'), line: cells.row.line }]]),
    columns: slots.filter(([guess]) => cells.has(guess)).length,
  };
}

/** Which categories a row says were answered with: all of them are words of the observer, whether somebody named them or not. */
function sayCategories(reading: Reading, cells: Cells): void {
  const cell = cells.of(categoriesColumn);
  if (!reading.list || cell === (reading.categories?.cell ?? '')) return;
  const names = cell === '' ? [] : categoriesOfCell(textCell(cell));
  const isList = names.length >= 2 && names.length <= mostCategories && !names.includes('');
  if (cell !== '' && !(isList && new Set(names).size === names.length))
    throw cells.error(
      categoriesColumn,
      `the names of 2 to ${mostCategories} categories, each once, with | between them`,
    );
  reading.categories = cell === '' ? null : { cell, names: new Set(names) };
  for (const name of names) reading.list.label(name);
}

/**
 * How an image was shown: the condition with the exposure, which a file made by hand may have in a column of its own alone.
 *
 * @throws FormatError when the exposure is none, or another than the condition has.
 */
function seenCondition(cells: Cells): string {
  const condition = conditionCell(cells.of('condition'));
  const found = cells.of('exposure_ms');
  if (found === '') return condition;
  const exposure = parseExposure(found);
  if (exposure === null)
    throw cells.error('exposure_ms', `milliseconds from 1 to ${longestExposure} with one decimal at most`);
  const said = exposureOfCondition(condition);
  if (said === null) return conditionSeen({ condition, record: { viewed: { exposure } } });
  if (said === exposure) return condition;
  throw cells.error('exposure_ms', `${said} as the condition says it`);
}

/** @param word as it is, without what a CSV has to have in front of it. */
function labelOf({ label, list, categories }: Reading, word: string, cells: Cells, column: string): number {
  if (!list) return label(word, cells.row, column);
  if (!categories || categories.names.has(word)) return list.label(word);
  const expected = `one of the ${categories.names.size} categories of ${categoriesColumn}`;
  throw cells.error(column, expected, { found: word });
}

function addGuesses(reading: Reading, cells: Cells): void {
  const { builder, list } = reading;
  let guesses = 0;
  for (let slot = 0; slot < slots.length; slot += 1) {
    const [column, beside] = slots[slot] ?? ['', ''];
    const found = cells.of(column);
    const share = cells.of(beside);
    const probability = probabilityCell(share, cells.row, beside);
    if (found === '') {
      if (share === '') continue;
      throw cells.error(column, 'a class for the probability beside it');
    }
    const guess = labelOf(reading, list ? textCell(found) : found, cells, column);
    if (slot > guesses) throw cells.error(column, 'no guess behind an empty one');
    if (builder.hasGuess(guess)) throw cells.error(column, 'distinct guesses');
    builder.guess(guess, probability);
    guesses += 1;
  }
}

function addDetails(reading: Reading, cells: Cells, condition: string): void {
  const [truth = -1, ...alsoRight] = rightLabels(reading, cells);
  reading.builder.describe({
    truth,
    alsoRight,
    condition,
    seconds: secondsCell(cells.of('seconds'), cells.row, 'seconds'),
    assisted: cells.word('assisted', flags) === 1,
    spoiled: cells.word('view_fault', viewFaults) >= 0,
    confidence: cells.word(
      'confidence',
      confidences,
      'A column that says something else needs another name.',
    ),
  });
}

/** What is right: one word, several of the 1000 classes with spaces between them, or categories with | between them. */
function rightLabels(reading: Reading, cells: Cells) {
  const { list, categories } = reading;
  const found = cells.of('truth');
  if (found === '') return [];
  const own = textCell(found);
  const words = list ? (categories ? categoriesOfCell(own) : [own]) : found.split(/\s+/);
  const labels = words.map((word) => labelOf(reading, word, cells, 'truth'));
  if (labels.length > mostRight)
    throw cells.error('truth', `${mostRight} right classes at most`, {
      hint: `There are ${labels.length}: with so many, nearly any answer would be right.`,
    });
  if (new Set(labels).size < labels.length) throw cells.error('truth', 'each right class once');
  return labels;
}
