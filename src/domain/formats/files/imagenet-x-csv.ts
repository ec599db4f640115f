import type { Catalogue } from '../../classes/catalogue.ts';
import { ObserverBuilder } from '../../observers/observer-builder.ts';
import type { Observer } from '../../observers/observer.ts';
import { guessSlots } from '../../trials/session.ts';
import { classReader, type ReadClass } from './class-reader.ts';
import { numberText, probabilityCell, textCell, writeCsv } from './csv-cells.ts';
import { CsvTable } from './csv-table.ts';
import { fileError, type FileLine } from './file-error.ts';
import { observerName } from './observer-name.ts';
import { SeenImages } from './seen-images.ts';

const columns = ['file_name', 'predicted_class', 'predicted_probability'] as const;
const topColumns = ['top5_classes', 'top5_probabilities'] as const;
const otherSpace = /\s\s|[^\S ]/;

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
  for (const { cells, line } of table.rows()) {
    const at = { file, line };
    const image = textCell(cells[fileAt]);
    if (image === '')
      throw fileError(at, { column: columns[0], expected: 'the name of an image', found: '' });
    seen.add(image, line);
    const guess = (cells[classAt] ?? '').trim();
    const first = guess === '' ? [] : [read(guess, at, columns[1])];
    const probability = probabilityCell(cells[probabilityAt] ?? '', at, columns[2]);
    const top = topAt < 0 ? '' : (cells[topAt] ?? '').trim();
    if (top === '') {
      builder.add(image, first, { probabilities: [probability] });
      continue;
    }
    const guesses = topGuesses(top, at, read);
    if (guesses[0] !== first[0]) {
      throw fileError(at, { column: columns[1], expected: `the first of ${topColumns[0]}`, found: guess });
    }
    const probabilities = topProbabilities(cells[topProbabilityAt] ?? '', guesses.length, at);
    builder.add(image, guesses, { probabilities: probabilities ?? [probability] });
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

function topGuesses(cell: string, at: FileLine, read: ReadClass): readonly number[] {
  const words = wordsOf(cell);
  if (words.length > guessSlots) {
    const expected = `at most ${String(guessSlots)} class indices, separated by spaces`;
    throw fileError(at, { column: topColumns[0], expected, found: cell });
  }
  return words.map((word) => read(word, at, topColumns[0]));
}

function topProbabilities(cell: string, count: number, at: FileLine): readonly number[] | null {
  const text = cell.trim();
  if (text === '') return null;
  const words = wordsOf(text);
  if (words.length !== count) {
    const expected = `${String(count)} probabilities, one a class in ${topColumns[0]}`;
    throw fileError(at, { column: topColumns[1], expected, found: text });
  }
  return words.map((word) => probabilityCell(word, at, topColumns[1]));
}

/** Words between single spaces are split much faster than by the expression. */
function wordsOf(cell: string): readonly string[] {
  return otherSpace.test(cell) ? cell.split(/\s+/) : cell.split(' ');
}
