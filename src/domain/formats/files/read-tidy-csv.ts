import type { Catalogue } from '../../classes/catalogue.ts';
import { ObserverBuilder } from '../../observers/observer-builder.ts';
import type { Observer, ObserverKind } from '../../observers/observer.ts';
import { quoted } from '../truth-files/visible-text.ts';
import { classReader, type ReadClass } from './class-reader.ts';
import { probabilityCell, secondsCell, textCell } from './csv-cells.ts';
import { CsvTable } from './csv-table.ts';
import { fileError } from './file-error.ts';
import { SeenImages } from './seen-images.ts';
import { guessColumns, probabilityColumns } from './tidy-columns.ts';
import type { TableRow } from './table-row.ts';
import { WordList } from './word-list.ts';

const kinds: readonly string[] = ['person', 'network', 'unknown'] satisfies ObserverKind[];

/** Where the columns stand in a file; −1: it has no such column. */
type Layout = ReturnType<typeof layoutOf>;

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
  const table = new CsvTable(file, text);
  const layout = layoutOf(table);
  const readClass = classReader('wnid', catalogue);
  const observers = new Map<string, Reading>();
  let challenge = '';
  let [last, reading]: [string | null, Reading | undefined] = [null, undefined];
  for (const row of table.rows()) {
    const name = neededText(row, layout.observer, 'observer');
    const image = neededText(row, layout.image, 'image');
    challenge = sameChallenge(row, layout, challenge);
    // Rows of one observer mostly follow each other.
    if (name !== last) reading = observers.get(name);
    if (!reading) observers.set(name, (reading = beginObserver(name, row, layout, readClass)));
    last = name;
    reading.seen.add(image, row.line);
    reading.builder.begin(image);
    addGuesses(reading, row, layout);
    addDetails(reading, row, layout);
  }
  return [...observers.values()].map(({ builder }) => builder.build());
}

function layoutOf(table: CsvTable) {
  return {
    observer: table.column('observer'),
    kind: table.find('kind'),
    challenge: table.find('challenge'),
    weights: table.find('weights'),
    classes: table.find('classes'),
    image: table.column('image'),
    condition: table.find('condition'),
    truth: table.find('truth'),
    guesses: guessColumns.map((name, slot) => (slot === 0 ? table.column(name) : table.find(name))),
    probabilities: probabilityColumns.map((name) => table.find(name)),
    seconds: table.find('seconds'),
    assisted: table.find('assisted'),
    simulated: table.find('simulated'),
  };
}

function neededText(row: TableRow, at: number, column: string): string {
  const text = textCell(row.cell(at));
  if (text !== '') return text;
  throw fileError(row, { column, expected: `the name of an ${column}`, found: text });
}

/** The challenge of the file's rows so far; a row need not say it. */
function sameChallenge(row: TableRow, layout: Layout, challenge: string): string {
  const own = textCell(row.cell(layout.challenge));
  if (challenge === '' || own === '' || own === challenge) return challenge || own;
  throw fileError(row, {
    column: 'challenge',
    expected: `one challenge a file, here ${quoted(challenge)}`,
    found: own,
  });
}

function beginObserver(name: string, row: TableRow, layout: Layout, readClass: ReadClass): Reading {
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

function addGuesses({ builder, label }: Reading, row: TableRow, layout: Layout): void {
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

function addDetails({ builder, label }: Reading, row: TableRow, layout: Layout): void {
  const truth = row.cell(layout.truth);
  builder.describe({
    seconds: secondsCell(row.cell(layout.seconds), row, 'seconds'),
    truth: truth === '' ? -1 : label(truth, row, 'truth'),
    assisted: flagCell(row, layout.assisted, 'assisted'),
    condition: textCell(row.cell(layout.condition)),
  });
}

/** 1: yes; 0 or empty: no. */
function flagCell(row: TableRow, place: number, column: string): boolean {
  const found = row.cell(place);
  if (found === '' || found === '0' || found === '1') return found === '1';
  throw fileError(row, { column, expected: '0 or 1', found });
}
