import type { Catalogue } from '../../classes/catalogue.ts';
import { ObserverBuilder } from '../../observers/observer-builder.ts';
import type { Observer, ObserverKind } from '../../observers/observer.ts';
import { quoted } from '../truth-files/visible-text.ts';
import { classReader, type ReadClass } from './class-reader.ts';
import { probabilityCell, secondsCell, textCell } from './csv-cells.ts';
import { CsvTable } from './csv-table.ts';
import { fileError, type FileLine } from './file-error.ts';
import { SeenImages } from './seen-images.ts';
import { guessColumns, probabilityColumns } from './tidy-columns.ts';
import type { TableRow } from './table-row.ts';
import { WordList } from './word-list.ts';

const kinds: readonly string[] = ['person', 'network', 'unknown'] satisfies ObserverKind[];

/** Where the columns stand in a file; −1: it has no such column. */
type Layout = ReturnType<typeof layoutOf>;

/** One row and where it stands. */
interface Row {
  readonly at: FileLine;
  readonly cells: TableRow;
  readonly layout: Layout;
}

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
  for (const cells of table.rows()) {
    const row: Row = { at: { file, line: cells.line }, cells, layout };
    const name = neededText(row, layout.observer, 'observer');
    const image = neededText(row, layout.image, 'image');
    challenge = sameChallenge(row, challenge);
    let reading = observers.get(name);
    if (!reading) observers.set(name, (reading = beginObserver(name, row, readClass)));
    reading.seen.add(image, cells.line);
    addAnswer(reading, image, row);
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

function neededText(row: Row, at: number, column: string): string {
  const text = textCell(row.cells.cell(at));
  if (text !== '') return text;
  throw fileError(row.at, { column, expected: `the name of an ${column}`, found: text });
}

/** The challenge of the file's rows so far; a row need not say it. */
function sameChallenge(row: Row, challenge: string): string {
  const own = textCell(row.cells.cell(row.layout.challenge));
  if (challenge === '' || own === '' || own === challenge) return challenge || own;
  throw fileError(row.at, {
    column: 'challenge',
    expected: `one challenge a file, here ${quoted(challenge)}`,
    found: own,
  });
}

function beginObserver(name: string, row: Row, readClass: ReadClass): Reading {
  const { at, layout } = row;
  const kind = row.cells.cell(layout.kind) || 'unknown';
  if (!kinds.includes(kind)) {
    throw fileError(at, { column: 'kind', expected: 'person, network or unknown', found: kind });
  }
  const classes = row.cells.cell(layout.classes) || 'imagenet';
  if (classes !== 'imagenet' && classes !== 'other') {
    throw fileError(at, { column: 'classes', expected: 'imagenet or other', found: classes });
  }
  const simulated = flagCell(row, layout.simulated, 'simulated');
  const list = classes === 'other' ? new WordList() : null;
  const builder = new ObserverBuilder({
    name,
    kind: kind as ObserverKind,
    simulated,
    naming: 'file',
    challenge: textCell(row.cells.cell(layout.challenge)) || null,
    weights: textCell(row.cells.cell(layout.weights)) || null,
    labels: list?.words ?? null,
  });
  return {
    builder,
    label: list ? (word) => list.label(textCell(word)) : readClass,
    seen: new SeenImages(at.file),
  };
}

function addAnswer({ builder, label }: Reading, image: string, row: Row): void {
  const { at, layout } = row;
  const guesses: number[] = [];
  const probabilities: number[] = [];
  for (let slot = 0; slot < guessColumns.length; slot += 1) {
    const column = guessColumns[slot] ?? '';
    const found = row.cells.cell(layout.guesses[slot] ?? -1);
    const probability = probabilityCell(
      row.cells.cell(layout.probabilities[slot] ?? -1),
      at,
      probabilityColumns[slot] ?? '',
    );
    if (found === '') {
      if (Number.isNaN(probability)) continue;
      throw fileError(at, { column, expected: 'a class for the probability beside it', found });
    }
    const guess = label(found, at, column);
    if (slot > guesses.length)
      throw fileError(at, { column, expected: 'no guess behind an empty one', found });
    if (guesses.includes(guess)) throw fileError(at, { column, expected: 'distinct guesses', found });
    guesses.push(guess);
    probabilities.push(probability);
  }
  const truth = row.cells.cell(layout.truth);
  builder.add(image, guesses, {
    probabilities,
    seconds: secondsCell(row.cells.cell(layout.seconds), at, 'seconds'),
    truth: truth === '' ? -1 : label(truth, at, 'truth'),
    assisted: flagCell(row, layout.assisted, 'assisted'),
    condition: textCell(row.cells.cell(layout.condition)),
  });
}

/** 1: yes; 0 or empty: no. */
function flagCell({ at, cells }: Row, place: number, column: string): boolean {
  const found = cells.cell(place);
  if (found === '' || found === '0' || found === '1') return found === '1';
  throw fileError(at, { column, expected: '0 or 1', found });
}
