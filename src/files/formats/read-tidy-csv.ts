import type { Catalogue } from '../../core/classes/catalogue.ts';
import { ObserverBuilder } from '../../core/observers/observer-builder.ts';
import type { Observer, ObserverKind } from '../../core/observers/observer.ts';
import { confidences } from '../../core/trials/trial-record.ts';
import { probabilityCell, secondsCell, textCell, conditionCell } from '../csv/csv-cells.ts';
import type { CsvRow } from '../csv/csv-rows.ts';
import { readCsvTable, type CsvHeader } from '../csv/csv-table.ts';
import { plainNumber } from '../../core/text/plain-number.ts';
import { mostRight } from '../../core/truth/truth-rows.ts';
import { quoted } from '../../core/text/visible-text.ts';
import { classReader, type ReadClass } from '../csv/class-columns.ts';
import { fileError } from '../../core/schemas/file-error.ts';
import { SeenImages } from './seen-images.ts';
import { alsoColumns, guessColumns, guessCountColumn, probabilityColumns } from './tidy-columns.ts';
import {
  categoriesColumn,
  categoriesOfCell,
  exposureColumn,
  faultColumn,
  spoiledCell,
  readCategories,
  seenCondition,
} from './tidy-view.ts';
import { WordList } from '../../core/text/word-list.ts';

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
    group: header.find('group'),
    confidence: header.find('confidence'),
    guessCount: header.find(guessCountColumn),
    exposure: header.find(exposureColumn),
    fault: header.find(faultColumn),
    categories: header.find(categoriesColumn),
    /** Those that are there. */
    also: alsoColumns.map((name) => ({ name, at: header.find(name) })).filter(({ at }) => at >= 0),
  };
}

const kinds: readonly string[] = ['person', 'network', 'unknown'] satisfies ObserverKind[];

/** One observer while its rows are read. */
interface Reading {
  readonly builder: ObserverBuilder;
  readonly label: ReadClass;
  /** The words that it answers with in place of the 1000 classes; null: these classes. */
  readonly list: WordList | null;
  /** The categories that the present row says were answered with, and the cell that says so; null: none. */
  categories: { readonly cell: string; readonly names: ReadonlySet<string> } | null;
  readonly seen: SeenImages;
  /** The kind as its first row says it, and the line of that row. */
  readonly kind: { readonly said: string; readonly line: number };
  /** The group that its rows so far say, and the line of the first that does; null: none does. */
  group: { readonly name: string; readonly line: number } | null;
  /** How many guess columns the file has. */
  readonly columns: number;
  /** How many guesses its rows so far say could be given, and the line of the first that does; null: none does. */
  guessCount: { readonly count: number; readonly line: number } | null;
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
      challenge = sameChallenge(row, layout, challenge);
      let reading = readings.get(name);
      if (!reading) readings.set(name, (reading = beginObserver(name, row, layout, readClass)));
      requireKind(name, reading, row, layout.kind);
      if (layout.guessCount >= 0) sayGuessCount(name, reading, row, layout.guessCount);
      if (layout.categories >= 0) sayCategories(reading, row, layout.categories);
      const image = neededText(row, layout.image, 'image');
      const condition = seenCondition(conditionCell(row.cell(layout.condition)), row, layout.exposure);
      reading.seen.add(image, row.line, condition);
      reading.builder.begin(image);
      addGuesses(reading, row, layout);
      addDetails(reading, row, layout, condition);
      if (layout.group >= 0) addGroup(name, reading, row, layout.group);
    };
  });
  return [...readings.values()].map(builtOf);
}

/**
 * The observer of a reading. Where its rows do not say how many guesses could be given, a person could give as many as
 * the file has columns for, and so could whoever gave two; a network that gave one each time has no more.
 */
function builtOf({ builder, kind, columns, list, guessCount }: Reading): Observer {
  const couldGiveMore = builder.depth > 1 || (kind.said === 'person' && list === null);
  builder.allow(guessCount?.count ?? (couldGiveMore ? columns : builder.depth));
  return builder.build();
}

/** How many guesses could be given, the same for all rows of an observer; a row need not say it. */
function sayGuessCount(observer: string, reading: Reading, row: CsvRow, at: number): void {
  const found = row.cell(at);
  if (found === '') return;
  const count = plainNumber(found);
  if (!Number.isInteger(count) || count < 1 || count > guessColumns.length) {
    throw fileError(row, { column: guessCountColumn, expected: 'a whole number from 1 to 5', found });
  }
  const before = reading.guessCount;
  if (before && before.count !== count) {
    const expected = `one number for ${quoted(observer)}, ${before.count} as in line ${before.line}`;
    throw fileError(row, { column: guessCountColumn, expected, found });
  }
  reading.guessCount ??= { count, line: row.line };
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
    label: readClass,
    list,
    categories: null,
    seen: new SeenImages(row.file),
    kind: { said: row.cell(layout.kind), line: row.line },
    group: null,
    columns: layout.guesses.filter((at) => at >= 0).length,
    guessCount: null,
  };
}

/** An observer is of one kind; a row need not say it. */
function requireKind(observer: string, { kind: { said, line } }: Reading, row: CsvRow, at: number): void {
  const found = row.cell(at);
  if (found === '' || found === said) return;
  const before = said === '' ? 'none' : quoted(said);
  throw fileError(row, {
    column: 'kind',
    expected: `one kind for ${quoted(observer)}, ${before} as in line ${line}`,
    found,
    hint: 'Two observers need two names.',
  });
}

/** Which categories a row says were answered with: all of them are words of the observer, whether somebody named them or not. */
function sayCategories(reading: Reading, row: CsvRow, at: number): void {
  const cell = row.cell(at);
  if (!reading.list || cell === (reading.categories?.cell ?? '')) return;
  const names = readCategories(row, at);
  reading.categories = names && { cell, names: new Set(names) };
  for (const name of names ?? []) reading.list.label(name);
}

/** @param word as it is, without what a CSV has to have in front of it. */
function labelOf({ label, list, categories }: Reading, word: string, row: CsvRow, column: string): number {
  if (!list) return label(word, row, column);
  if (!categories || categories.names.has(word)) return list.label(word);
  const expected = `one of the ${categories.names.size} categories of ${categoriesColumn}`;
  throw fileError(row, { column, expected, found: word });
}

function addGuesses(reading: Reading, row: CsvRow, layout: TidyLayout): void {
  const { builder, list } = reading;
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
    const guess = labelOf(reading, list ? textCell(found) : found, row, column);
    if (slot > guesses) throw fileError(row, { column, expected: 'no guess behind an empty one', found });
    if (builder.hasGuess(guess)) throw fileError(row, { column, expected: 'distinct guesses', found });
    builder.guess(guess, probability);
    guesses += 1;
  }
}

function addDetails(reading: Reading, row: CsvRow, layout: TidyLayout, condition: string): void {
  const { builder } = reading;
  const [truth = -1, ...alsoRight] = truthCell(reading, row, layout.truth);
  builder.describe({
    seconds: secondsCell(row.cell(layout.seconds), row, 'seconds'),
    truth,
    alsoRight,
    assisted: flagCell(row, layout.assisted, 'assisted'),
    spoiled: spoiledCell(row, layout.fault),
    condition,
    confidence: confidenceCell(row, layout.confidence),
  });
  for (const { name, at } of layout.also) builder.say(name, textCell(row.cell(at)));
}

/** What is right: one word, several of the 1000 classes with spaces between them, or categories with | between them. */
function truthCell(reading: Reading, row: CsvRow, at: number) {
  const { list, categories } = reading;
  const found = row.cell(at);
  if (found === '') return [];
  const own = textCell(found);
  const words = list ? (categories ? categoriesOfCell(own) : [own]) : found.split(/\s+/);
  const labels = words.map((word) => labelOf(reading, word, row, 'truth'));
  if (labels.length > mostRight)
    throw fileError(row, {
      column: 'truth',
      expected: `${mostRight} right classes at most`,
      found,
      hint: `There are ${labels.length}: with so many, nearly any answer would be right.`,
    });
  if (new Set(labels).size < labels.length)
    throw fileError(row, { column: 'truth', expected: 'each right class once', found });
  return labels;
}

/** An observer is in one group; a row need not say it. */
function addGroup(observer: string, reading: Reading, row: CsvRow, at: number): void {
  const name = textCell(row.cell(at));
  if (name === '' || name === reading.group?.name) return;
  if (reading.group !== null) {
    const before = `${quoted(reading.group.name)} as in line ${reading.group.line}`;
    throw fileError(row, {
      column: 'group',
      expected: `one group for ${quoted(observer)}, ${before}`,
      found: name,
    });
  }
  reading.group = { name, line: row.line };
  reading.builder.joinGroup(name);
}

/** Its place among `confidences`; −1 for an empty cell. */
function confidenceCell(row: CsvRow, at: number): number {
  const found = row.cell(at);
  if (found === '') return -1;
  const place = (confidences as readonly string[]).indexOf(found);
  if (place >= 0) return place;
  throw fileError(row, {
    column: 'confidence',
    expected: `${confidences.slice(0, -1).join(', ')} or ${confidences.at(-1) ?? ''}, or nothing`,
    found,
    hint: 'A column that says something else needs another name.',
  });
}

/** 1: yes; 0 or empty: no. */
function flagCell(row: CsvRow, place: number, column: string): boolean {
  const found = row.cell(place);
  if (found === '' || found === '0' || found === '1') return found === '1';
  throw fileError(row, { column, expected: '0 or 1', found });
}
