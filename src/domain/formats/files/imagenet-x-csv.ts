import type { Catalogue } from '../../classes/catalogue.ts';
import { ObserverBuilder } from '../../observers/observer-builder.ts';
import type { Observer } from '../../observers/observer.ts';
import { guessSlots } from '../../trials/session.ts';
import { classReader } from './class-reader.ts';
import { numberText, probabilityCell, textCell, writeCsv } from './csv-cells.ts';
import { CsvTable } from './csv-table.ts';
import { fileError } from './file-error.ts';
import { observerName } from './observer-name.ts';
import { SeenImages } from './seen-images.ts';
import { WordSplitter } from './word-splitter.ts';

const columns = ['file_name', 'predicted_class', 'predicted_probability'] as const;
const topColumns = ['top5_classes', 'top5_probabilities'] as const;

/**
 * Reads a network's predictions in the form of ImageNet-X: `file_name,predicted_class,predicted_probability`, classes
 * as class indices. Where the file has them, as Hit5's own predictions do, `top5_classes` and `top5_probabilities`
 * (values separated by spaces) give all the guesses.
 *
 * @throws FormatError naming the line, the column and what was expected.
 */
export function readImagenetXCsv(file: string, text: string, catalogue: Catalogue): Observer {
  const table = new CsvTable(file, text);
  const [fileAt, classAt] = [table.column(columns[0]), table.column(columns[1])];
  const probabilityAt = table.find(columns[2]);
  const [topAt, topProbabilityAt] = [table.find(topColumns[0]), table.find(topColumns[1])];
  const read = classReader('class index', catalogue);
  const builder = new ObserverBuilder({ name: observerName(file), kind: 'network', naming: 'file' });
  const seen = new SeenImages(file);
  const [classes, shares] = [new WordSplitter(), new WordSplitter()];
  for (const row of table.rows()) {
    const image = textCell(row.cell(fileAt));
    if (image === '')
      throw fileError(row, { column: columns[0], expected: 'the name of an image', found: '' });
    seen.add(image, row.line);
    builder.begin(image);
    const guess = row.cell(classAt);
    const first = guess === '' ? -1 : read(guess, row, columns[1]);
    const probability = probabilityCell(row.cell(probabilityAt), row, columns[2]);
    const top = row.cell(topAt);
    if (top === '') {
      if (first >= 0) builder.guess(first, probability);
      continue;
    }
    const count = classes.split(top);
    if (count > guessSlots) {
      const expected = `at most ${String(guessSlots)} class indices, separated by spaces`;
      throw fileError(row, { column: topColumns[0], expected, found: top });
    }
    const topShares = row.cell(topProbabilityAt);
    if (topShares !== '' && shares.split(topShares) !== count) {
      const expected = `${String(count)} probabilities, one a class in ${topColumns[0]}`;
      throw fileError(row, { column: topColumns[1], expected, found: topShares });
    }
    for (let slot = 0; slot < count; slot += 1) {
      const label = read(classes.word(slot), row, topColumns[0]);
      if (slot === 0 && label !== first)
        throw fileError(row, { column: columns[1], expected: `the first of ${topColumns[0]}`, found: guess });
      if (builder.hasGuess(label))
        throw fileError(row, { column: topColumns[0], expected: 'distinct guesses', found: top });
      if (topShares !== '') builder.guess(label, probabilityCell(shares.word(slot), row, topColumns[1]));
      else builder.guess(label, slot === 0 ? probability : Number.NaN);
    }
  }
  return builder.build();
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
