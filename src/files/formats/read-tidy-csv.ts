import { WordList } from '../../core/text/name-list.ts';
import { either } from '../../core/text/pluralize.ts';
import type { Catalogue } from '../../core/classes/catalogue.ts';
import { ObserverBuilder } from '../../core/observers/observer-builder.ts';
import type { Observer, ObserverKind } from '../../core/observers/observer.ts';
import { plainNumber } from '../../core/text/read-number.ts';
import { viewFaults } from '../../core/trials/timed-view.ts';
import { confidences } from '../../core/trials/trial-record.ts';
import { probabilityCell, secondsCell, textCell, conditionCell } from '../csv/csv-cells.ts';
import type { CsvRow } from '../csv/csv-rows.ts';
import { readCsvTable, type CsvHeader } from '../csv/csv-table.ts';
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
  readCategories,
  seenCondition,
} from './tidy-view.ts';

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

const kinds: readonly ObserverKind[] = ['person', 'network', 'unknown'];

/** No and yes. */
const flags = ['0', '1'];

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
      const name = neededText(row, layout, 'observer');
      challenge = sameChallenge(row, layout, challenge);
      let reading = readings.get(name);
      if (!reading) readings.set(name, (reading = beginObserver(name, row, layout, readClass)));
      say(reading, row, 'kind', row.cell(layout.kind), 'Two observers need two names.');
      say(reading, row, guessCountColumn, guessCountCell(row, layout));
      say(reading, row, 'group', textCell(row.cell(layout.group)));
      if (layout.categories >= 0) sayCategories(reading, row, layout.categories);
      const image = neededText(row, layout, 'image');
      const condition = seenCondition(conditionCell(row.cell(layout.condition)), row, layout.exposure);
      reading.seen.add(image, row.line, condition);
      reading.builder.begin(image);
      addGuesses(reading, row, layout);
      addDetails(reading, row, layout, condition);
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
  const count = said.get(guessCountColumn)?.text;
  builder.allow(count === undefined ? (couldGiveMore ? columns : builder.depth) : Number(count));
  const group = said.get('group');
  if (group) builder.joinGroup(group.text);
  return builder.build();
}

/** Takes what a row says of its observer, the same as each row before that says it; a row need not say it. */
function say({ name, said }: Reading, row: CsvRow, column: string, found: string, hint = ''): void {
  const before = said.get(column);
  if (found === '' || before?.text === found) return;
  if (before) {
    const first = before.text === '' ? 'none' : quoted(before.text);
    const expected = `the same in all rows of ${quoted(name)}, ${first} as in line ${before.line}`;
    throw fileError(row, { column, expected, found, hint });
  }
  said.set(column, { text: found, line: row.line });
}

/** How many guesses could be given, "1" to "5"; empty where the row does not say it. */
function guessCountCell(row: CsvRow, layout: TidyLayout): string {
  const found = row.cell(layout.guessCount);
  if (found === '') return '';
  const count = plainNumber(found);
  if (Number.isInteger(count) && count >= 1 && count <= guessColumns.length) return String(count);
  throw fileError(row, { column: guessCountColumn, expected: 'a whole number from 1 to 5', found });
}

function neededText(row: CsvRow, layout: TidyLayout, column: 'observer' | 'image'): string {
  const text = textCell(row.cell(layout[column]));
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

function beginObserver(name: string, row: CsvRow, layout: TidyLayout, label: ReadClass): Reading {
  const list = wordCell(row, layout.classes, 'classes', ['imagenet', 'other']) === 1 ? new WordList() : null;
  const builder = new ObserverBuilder({
    name,
    kind: kinds[wordCell(row, layout.kind, 'kind', kinds)] ?? 'unknown',
    simulated: wordCell(row, layout.simulated, 'simulated', flags) === 1,
    naming: 'file',
    challenge: textCell(row.cell(layout.challenge)) || null,
    weights: textCell(row.cell(layout.weights)) || null,
    labels: list?.words ?? null,
  });
  return {
    ...{ name, builder, label, list },
    categories: null,
    seen: new SeenImages(row.file),
    said: new Map([['kind', { text: row.cell(layout.kind), line: row.line }]]),
    columns: layout.guesses.filter((at) => at >= 0).length,
  };
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
    assisted: wordCell(row, layout.assisted, 'assisted', flags) === 1,
    spoiled: wordCell(row, layout.fault, faultColumn, viewFaults) >= 0,
    condition,
    confidence: wordCell(row, layout.confidence, 'confidence', confidences, otherName),
  });
  for (const { name, at } of layout.also) builder.say(name, textCell(row.cell(at)));
}

const otherName = 'A column that says something else needs another name.';

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

/** Which of the words a cell says; −1 where it is empty. */
function wordCell(row: CsvRow, at: number, column: string, words: readonly string[], hint = ''): number {
  const found = row.cell(at);
  if (found === '') return -1;
  const place = words.indexOf(found);
  if (place >= 0) return place;
  const expected = `${either(words)}, or nothing`;
  throw fileError(row, { column, expected, found, hint });
}
