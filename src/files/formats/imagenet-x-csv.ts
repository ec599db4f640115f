import type { Catalogue } from '../../core/classes/catalogue.ts';
import { ObserverBuilder } from '../../core/observers/observer-builder.ts';
import type { Observer } from '../../core/observers/observer.ts';
import { saysConditions } from '../../core/observers/stimulus.ts';
import { quoted } from '../../core/text/visible-text.ts';
import { guessSlots } from '../../core/trials/session.ts';
import { numberText, probabilityCell, textCell, writeCsv, conditionCell } from '../csv/csv-cells.ts';
import type { CsvRow } from '../csv/csv-rows.ts';
import { type CsvHeader, readCsvTable, SeenImages } from '../csv/csv-table.ts';
import { classReader, type ReadClass } from '../csv/class-columns.ts';
import { fileError } from '../../core/schemas/file-error.ts';
import { type FileFormat, observerName } from './file-format.ts';
import { otherNetworks } from './missing-words.ts';
import { answeringNetwork } from './session-observers.ts';

/** A network's predictions in the form of ImageNet-X. */
export const imagenetXCsv: FileFormat = {
  id: 'imagenet-x-csv',
  title: 'ImageNet-X predictions',
  expected: 'ImageNet-X predictions (file_name, predicted_class)',
  page: {
    topic: 'networks',
    words:
      'CSV in the form of ImageNet-X: file_name, predicted_class (0 to 999), predicted_probability (0 to 1).',
  },
  detect: ({ keys }) => ['filename', 'predictedclass'].every((key) => keys.includes(key)),
  readObservers: (file, text, catalogue) => [readImagenetXCsv(file, text, catalogue)],
  sessionDownloads: [
    {
      id: 'imagenet-x',
      label: 'ImageNet-X predictions, the network’s',
      purpose: 'Class indices with probabilities, for the tools of ImageNet-X.',
      ending: 'csv',
      classesOnly: true,
      write: ({ session }, catalogue) => {
        const network = answeringNetwork(session, catalogue);
        if (!network || network.labels) return null;
        const missing = otherNetworks(network, session);
        return { content: writeImagenetXCsv(network), missing, network: network.name };
      },
    },
  ],
  batchDownload: {
    id: 'predictions',
    label: 'Predictions, CSV',
    purpose: 'Class indices with probabilities, one row for each image, in the form of ImageNet-X.',
    ending: 'csv',
    write: (observer) => writeImagenetXCsv(observer),
  },
};

/** The headers of ImageNet-X predictions. */
const imagenetXColumns = ['file_name', 'predicted_class', 'predicted_probability'] as const;

/** The headers that Hit5's own predictions have besides. */
const topColumns = ['top5_classes', 'top5_probabilities'] as const;

/** The header of how an image was shown, in Hit5's own predictions of images with conditions. */
const conditionColumn = 'condition';

/** The headers of which network answered, in files of a part of its images. */
const networkColumns = ['network', 'weights'] as const;

/** A network as its files name it: its id, and SHA-256 over its weights, in hex. */
export type NamedNetwork = Readonly<Record<(typeof networkColumns)[number], string>>;

/** Where the columns stand in a file; −1: it has no such column. */
type ImagenetXLayout = ReturnType<typeof imagenetXLayout>;

/** @throws FormatError when the image's or the class's column is missing or there twice. */
function imagenetXLayout(header: CsvHeader) {
  return {
    image: header.column(imagenetXColumns[0]),
    guess: header.column(imagenetXColumns[1]),
    probability: header.find(imagenetXColumns[2]),
    top: header.find(topColumns[0]),
    topProbabilities: header.find(topColumns[1]),
    condition: header.find(conditionColumn),
    network: networkColumns.map((name) => header.find(name)),
  };
}

/** The observer while the file's rows are read. */
interface Reading {
  readonly builder: ObserverBuilder;
  readonly label: ReadClass;
  readonly seen: SeenImages;
  network: NamedNetwork | null;
}

/**
 * Reads a network's predictions in the form of ImageNet-X: `file_name,predicted_class,predicted_probability`, classes
 * as class indices. Where the file has them, as Hit5's own predictions do, `top5_classes` and `top5_probabilities`
 * (values separated by spaces) give all the guesses, and `condition` how the image was shown; `network` and
 * `weights` say which network answered.
 *
 * @throws FormatError naming the line, the column and what was expected.
 */
export function readImagenetXCsv(file: string, text: string, catalogue: Catalogue): Observer {
  const reading: Reading = {
    builder: new ObserverBuilder({ name: observerName(file), kind: 'network', naming: 'file' }),
    label: classReader('class index', catalogue),
    seen: new SeenImages(file),
    network: null,
  };
  readCsvTable(file, text, (header) => {
    const layout = imagenetXLayout(header);
    return (row) => addAnswer(reading, row, layout);
  });
  const observer = reading.builder.build();
  const { network } = reading;
  return network ? { ...observer, name: network.network, weights: network.weights } : observer;
}

function addAnswer(reading: Reading, row: CsvRow, layout: ImagenetXLayout): void {
  const { builder, label, seen } = reading;
  const image = textCell(row.cell(layout.image));
  if (!layout.network.includes(-1)) reading.network = networkOf(row, layout.network, reading.network);
  if (image === '')
    throw fileError(row, { column: imagenetXColumns[0], expected: 'the name of an image', found: '' });
  const condition = conditionCell(row.cell(layout.condition));
  seen.add(image, row.line, condition);
  builder.begin(image);
  if (condition !== '') builder.describe({ condition });
  const guess = row.cell(layout.guess);
  const first = guess === '' ? -1 : label(guess, row, imagenetXColumns[1]);
  const probability = probabilityCell(row.cell(layout.probability), row, imagenetXColumns[2]);
  const top = row.cell(layout.top);
  if (top !== '') addTop(reading, row, layout, { top, guess, first, probability });
  else if (first >= 0) builder.guess(first, probability);
}

/** @throws FormatError where a row names another network than the rows before it. */
function networkOf(row: CsvRow, at: readonly number[], before: NamedNetwork | null): NamedNetwork {
  const [network = '', weights = ''] = at.map((column) => textCell(row.cell(column)));
  const found = { network, weights };
  for (const column of networkColumns) {
    if (found[column] === '' || (before && found[column] !== before[column]))
      throw fileError(row, {
        column,
        expected: before
          ? `${quoted(before[column])}, as in the lines above`
          : 'what tells one network from another',
        found: found[column],
      });
  }
  return before ?? found;
}

/** @param answer the cell of all guesses, and the cell of the first one with what it says. */
function addTop(
  { builder, label }: Reading,
  row: CsvRow,
  layout: ImagenetXLayout,
  { top, guess, first, probability }: { top: string; guess: string; first: number; probability: number },
): void {
  const classes = top.split(/\s+/);
  if (classes.length > guessSlots) {
    const expected = `at most ${guessSlots} class indices, separated by spaces`;
    throw fileError(row, { column: topColumns[0], expected, found: top });
  }
  const topShares = row.cell(layout.topProbabilities);
  const shares = topShares === '' ? null : topShares.split(/\s+/);
  if (shares && shares.length !== classes.length) {
    const expected = `${classes.length} probabilities, one a class in ${topColumns[0]}`;
    throw fileError(row, { column: topColumns[1], expected, found: topShares });
  }
  classes.forEach((word, slot) => {
    const one = label(word, row, topColumns[0]);
    if (slot === 0 && one !== first)
      throw fileError(row, {
        column: imagenetXColumns[1],
        expected: `the first of ${topColumns[0]}`,
        found: guess,
      });
    if (builder.hasGuess(one))
      throw fileError(row, { column: topColumns[0], expected: 'distinct guesses', found: top });
    if (shares) builder.guess(one, probabilityCell(shares[slot] ?? '', row, topColumns[1]));
    else builder.guess(one, slot === 0 ? probability : Number.NaN);
  });
}

/**
 * Writes an observer's guesses as ImageNet-X predictions; with all of them where there is more than one an image.
 *
 * @param network which answered a part of its images, so that files of all parts are one observer; null: nothing is said of it.
 */
export function writeImagenetXCsv(observer: Observer, network: NamedNetwork | null = null): string {
  if (observer.labels) throw new RangeError('ImageNet-X files hold the 1000 classes only.');
  const { images, depth, guesses, probabilities, conditions } = observer;
  const withTop = depth > 1;
  const said = saysConditions(observer) ? conditions : null;
  const named = network ? networkColumns.map((column) => network[column]) : [];
  const rows = images.map((image, place) => {
    const from = place * depth;
    const labels = [...guesses.subarray(from, from + depth)].filter((label) => label >= 0);
    const shares = labels.map((_, slot) => probabilities?.[from + slot] ?? Number.NaN);
    const first = [image, labels[0] === undefined ? '' : String(labels[0]), numberText(shares[0] ?? null)];
    const all = shares.every((share) => !Number.isNaN(share)) ? shares.map(String).join(' ') : '';
    const top = withTop ? [labels.join(' '), all] : [];
    return [...first, ...top, ...(said ? [said[place] ?? ''] : []), ...named];
  });
  const columns = [...imagenetXColumns, ...(withTop ? topColumns : []), ...(said ? [conditionColumn] : [])];
  return writeCsv([[...columns, ...(network ? networkColumns : [])], ...rows]);
}
