import type { Catalogue } from '../../classes/catalogue.ts';
import { ObserverBuilder } from '../../observers/observer-builder.ts';
import type { Observer, ObserverKind } from '../../observers/observer.ts';
import { quoted } from '../truth-files/visible-text.ts';
import { classReader, type ClassReader, type ReadClass } from './class-reader.ts';
import { constantCell } from './blocks/column-cells.ts';
import { probabilityCell, secondsCell, textCell } from './csv-cells.ts';
import { CsvTable } from './csv-table.ts';
import { fileError } from './file-error.ts';
import type { RowBlock } from './blocks/row-block.ts';
import { SeenImages } from './seen-images.ts';
import { TidyBlocks } from './blocks/tidy-block.ts';
import { guessColumns, probabilityColumns, tidyLayout, type TidyLayout } from './tidy-columns.ts';
import type { TableRow } from './table-row.ts';
import { WordList } from './word-list.ts';

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
 * @param ascii as in `CsvTable`.
 * @throws FormatError naming the line, the column and what was expected.
 */
export function readTidyCsv(
  file: string,
  text: string,
  catalogue: Catalogue,
  ascii: Uint8Array | null = null,
): readonly Observer[] {
  const table = new CsvTable(file, text, ascii);
  const reader = new TidyReader(tidyLayout(table), catalogue);
  table.read(
    (block) => reader.addBlock(block),
    (row) => reader.addRow(row),
  );
  return reader.observers();
}

/** Gathers the observers of a file, row by row or in blocks: the same come out. */
class TidyReader {
  readonly #layout: TidyLayout;
  readonly #classes: ClassReader;
  readonly #blocks: TidyBlocks;
  readonly #observers = new Map<string, Reading>();
  #challenge = '';
  #last: { readonly name: string; readonly reading: Reading } | null = null;

  constructor(layout: TidyLayout, catalogue: Catalogue) {
    this.#layout = layout;
    this.#classes = classReader('wnid', catalogue);
    this.#blocks = new TidyBlocks(layout, this.#classes.find);
  }

  addRow(row: TableRow): void {
    const name = neededText(row, this.#layout.observer, 'observer');
    const image = neededText(row, this.#layout.image, 'image');
    this.#challenge = sameChallenge(row, this.#layout, this.#challenge);
    const reading = this.#readingOf(name, row);
    reading.seen.add(image, row.line);
    reading.builder.begin(image);
    addGuesses(reading, row, this.#layout);
    addDetails(reading, row, this.#layout);
  }

  /** @returns false, and nothing is added, where the block has to be read row by row. */
  addBlock(block: RowBlock): boolean {
    const { observer, challenge } = this.#layout;
    const name = textCell(constantCell(block, observer) ?? '');
    if (name === '' || constantCell(block, challenge) === null) return false;
    const columns = this.#blocks.read(block);
    if (!columns) return false;
    const row = block.row(0);
    this.#challenge = sameChallenge(row, this.#layout, this.#challenge);
    const { builder, label, seen } = this.#readingOf(name, row);
    if (label !== this.#classes.read) return false;
    seen.addAll(columns.images, block.line);
    builder.addAll(columns);
    return true;
  }

  observers(): readonly Observer[] {
    return [...this.#observers.values()].map(({ builder }) => builder.build());
  }

  /** Rows of one observer mostly follow each other. */
  #readingOf(name: string, row: TableRow): Reading {
    if (this.#last?.name === name) return this.#last.reading;
    let reading = this.#observers.get(name);
    if (!reading) {
      reading = beginObserver(name, row, this.#layout, this.#classes.read);
      this.#observers.set(name, reading);
    }
    this.#last = { name, reading };
    return reading;
  }
}

function neededText(row: TableRow, at: number, column: string): string {
  const text = textCell(row.cell(at));
  if (text !== '') return text;
  throw fileError(row, { column, expected: `the name of an ${column}`, found: text });
}

/** The challenge of the file's rows so far; a row need not say it. */
function sameChallenge(row: TableRow, layout: TidyLayout, challenge: string): string {
  const own = textCell(row.cell(layout.challenge));
  if (challenge === '' || own === '' || own === challenge) return challenge || own;
  throw fileError(row, {
    column: 'challenge',
    expected: `one challenge a file, here ${quoted(challenge)}`,
    found: own,
  });
}

function beginObserver(name: string, row: TableRow, layout: TidyLayout, readClass: ReadClass): Reading {
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

function addGuesses({ builder, label }: Reading, row: TableRow, layout: TidyLayout): void {
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

function addDetails({ builder, label }: Reading, row: TableRow, layout: TidyLayout): void {
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
