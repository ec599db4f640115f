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
const [space, lastAscii] = [32, 127];

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
  for (const row of table.rows()) {
    const at = { file, line: row.line };
    const image = textCell(row.cell(fileAt));
    if (image === '')
      throw fileError(at, { column: columns[0], expected: 'the name of an image', found: '' });
    seen.add(image, at.line);
    const guess = row.cell(classAt);
    const first = guess === '' ? [] : [read(guess, at, columns[1])];
    const probability = probabilityCell(row.cell(probabilityAt), at, columns[2]);
    const top = row.cell(topAt);
    if (top === '') {
      builder.add(image, first, { probabilities: [probability] });
      continue;
    }
    const guesses = topGuesses(top, at, read);
    if (guesses[0] !== first[0]) {
      throw fileError(at, { column: columns[1], expected: `the first of ${topColumns[0]}`, found: guess });
    }
    const probabilities = topProbabilities(row.cell(topProbabilityAt), guesses.length, at);
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
  if (cell === '') return null;
  const words = wordsOf(cell);
  if (words.length !== count) {
    const expected = `${String(count)} probabilities, one a class in ${topColumns[0]}`;
    throw fileError(at, { column: topColumns[1], expected, found: cell });
  }
  return words.map((word) => probabilityCell(word, at, topColumns[1]));
}

/** Words between single spaces are cut out much faster than by the expression. */
function wordsOf(cell: string): readonly string[] {
  const words: string[] = [];
  let from = 0;
  for (let at = 0; at <= cell.length; at += 1) {
    const code = at < cell.length ? cell.charCodeAt(at) : space;
    if (code < space || code > lastAscii || (code === space && at === from)) return cell.split(/\s+/);
    if (code !== space) continue;
    words.push(cell.slice(from, at));
    from = at + 1;
  }
  return words;
}
