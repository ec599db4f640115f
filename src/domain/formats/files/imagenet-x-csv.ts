import type { Catalogue } from '../../classes/catalogue.ts';
import { ObserverBuilder } from '../../observers/observer-builder.ts';
import type { Observer } from '../../observers/observer.ts';
import { guessSlots } from '../../trials/session.ts';
import { classReader, type ReadClass } from './class-reader.ts';
import { numberText, probabilityCell, textCell, writeCsv } from './csv-cells.ts';
import { CsvTable } from './csv-table.ts';
import { fileError } from './file-error.ts';
import { observerName } from './observer-name.ts';
import { SeenImages } from './seen-images.ts';
import type { TableRow } from './table-row.ts';
import { WordSplitter } from './word-splitter.ts';

const columns = ['file_name', 'predicted_class', 'predicted_probability'] as const;
const topColumns = ['top5_classes', 'top5_probabilities'] as const;

/** Where the columns stand in a file; −1: it has no such column. */
type Layout = ReturnType<typeof layoutOf>;

/** The observer while the file's rows are read. */
interface Reading {
  readonly builder: ObserverBuilder;
  readonly label: ReadClass;
  readonly seen: SeenImages;
  readonly classes: WordSplitter;
  readonly shares: WordSplitter;
}

/**
 * Reads a network's predictions in the form of ImageNet-X: `file_name,predicted_class,predicted_probability`, classes
 * as class indices. Where the file has them, as Hit5's own predictions do, `top5_classes` and `top5_probabilities`
 * (values separated by spaces) give all the guesses.
 *
 * @throws FormatError naming the line, the column and what was expected.
 */
export function readImagenetXCsv(file: string, text: string, catalogue: Catalogue): Observer {
  const table = new CsvTable(file, text);
  const layout = layoutOf(table);
  const reading: Reading = {
    builder: new ObserverBuilder({ name: observerName(file), kind: 'network', naming: 'file' }),
    label: classReader('class index', catalogue),
    seen: new SeenImages(file),
    classes: new WordSplitter(),
    shares: new WordSplitter(),
  };
  for (const row of table.rows()) addAnswer(reading, row, layout);
  return reading.builder.build();
}

function layoutOf(table: CsvTable) {
  return {
    image: table.column(columns[0]),
    guess: table.column(columns[1]),
    probability: table.find(columns[2]),
    top: table.find(topColumns[0]),
    topProbabilities: table.find(topColumns[1]),
  };
}

function addAnswer(reading: Reading, row: TableRow, layout: Layout): void {
  const { builder, label, seen } = reading;
  const image = textCell(row.cell(layout.image));
  if (image === '') throw fileError(row, { column: columns[0], expected: 'the name of an image', found: '' });
  seen.add(image, row.line);
  builder.begin(image);
  const guess = row.cell(layout.guess);
  const first = guess === '' ? -1 : label(guess, row, columns[1]);
  const probability = probabilityCell(row.cell(layout.probability), row, columns[2]);
  const top = row.cell(layout.top);
  if (top !== '') addTop(reading, row, layout, { top, guess, first, probability });
  else if (first >= 0) builder.guess(first, probability);
}

/** @param answer the cell of all guesses, and the cell of the first one with what it says. */
function addTop(
  { builder, label, classes, shares }: Reading,
  row: TableRow,
  layout: Layout,
  { top, guess, first, probability }: { top: string; guess: string; first: number; probability: number },
): void {
  const count = classes.split(top);
  if (count > guessSlots) {
    const expected = `at most ${String(guessSlots)} class indices, separated by spaces`;
    throw fileError(row, { column: topColumns[0], expected, found: top });
  }
  const topShares = row.cell(layout.topProbabilities);
  if (topShares !== '' && shares.split(topShares) !== count) {
    const expected = `${String(count)} probabilities, one a class in ${topColumns[0]}`;
    throw fileError(row, { column: topColumns[1], expected, found: topShares });
  }
  for (let slot = 0; slot < count; slot += 1) {
    const one = label(classes.word(slot), row, topColumns[0]);
    if (slot === 0 && one !== first)
      throw fileError(row, { column: columns[1], expected: `the first of ${topColumns[0]}`, found: guess });
    if (builder.hasGuess(one))
      throw fileError(row, { column: topColumns[0], expected: 'distinct guesses', found: top });
    if (topShares !== '') builder.guess(one, probabilityCell(shares.word(slot), row, topColumns[1]));
    else builder.guess(one, slot === 0 ? probability : Number.NaN);
  }
}

/** Writes an observer's guesses as ImageNet-X predictions; with all of them where there is more than one an image. */
export function writeImagenetXCsv(observer: Observer): string {
  if (observer.labels) throw new RangeError('ImageNet-X files hold the 1000 classes only.');
  const { images, depth, guesses, probabilities } = observer;
  const withTop = depth > 1;
  const rows = images.map((image, place) => {
    const from = place * depth;
    const labels = [...guesses.subarray(from, from + depth)].filter((label) => label >= 0);
    const shares = labels.map((_, slot) => probabilities?.[from + slot] ?? Number.NaN);
    const first = [image, labels[0] === undefined ? '' : String(labels[0]), numberText(shares[0] ?? null)];
    const all = shares.every((share) => !Number.isNaN(share)) ? shares.map(String).join(' ') : '';
    return withTop ? [...first, labels.join(' '), all] : first;
  });
  return writeCsv([[...columns, ...(withTop ? topColumns : [])], ...rows]);
}
