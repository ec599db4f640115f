import { backends, type Backend } from '../../src/core/networks/backends.ts';
import { parseWords, UsageError } from '../compare/words.ts';

/** What the command line asked for. */
export interface Words {
  /** The folder with the images. */
  readonly folder: string;
  /** The id of one that comes with Hit5, or the path of a `model.json`. */
  readonly network: string;
  /** Null: the fastest here. */
  readonly backend: Backend | null;
  /** The file to write. */
  readonly out: string;
}

/** What the command line is. */
export const usage = `npm run --silent predict -- DIR --network NETWORK [--backend ${backends.join('|')}] --out FILE.csv

Lets a network that comes with Hit5, or one of your own, answer every image in a folder and its subfolders, in the
built app, without a window; builds the app where there is none or its source is newer. Links to files and folders are
followed, and zips and tars are gone through.

  DIR        the folder
  --network  efficientnet-lite0 or efficientnet-lite2, or the path of a TensorFlow.js model.json of the 1000 classes,
             which is first tried on the photos that come with Hit5
  --backend  where it runs; the fastest here by default
  --out      the CSV to write, sorted by file name, paths relative to DIR:
             file_name,predicted_class,predicted_probability,top5_classes,top5_probabilities
             with class indices 0 to 999; the last two hold five values each, separated by spaces; in a file name
             that is not UTF-8, each byte that is not is written \\xE9, its value in hexadecimal, and \\ is \\x5C
  --help     this text

Exit code: 0 when every image was answered, 1 when some could not be read (they are named, the others are written),
2 when the command line or the folder is not what it should be, 3 when the app failed. Only 0 and 1 write the file.
`;

/**
 * The words of the command line, understood; null when only help is asked for.
 *
 * @throws UsageError for an unknown option, and for what is missing.
 */
export function readWords(words: readonly string[]): Words | null {
  const { values, positionals } = parseWords(words, {
    network: { type: 'string' },
    backend: { type: 'string' },
    out: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help) return null;
  const [folder, ...others] = positionals;
  if (folder === undefined) throw new UsageError('There is no folder with images.');
  if (others.length > 0) throw new UsageError(`One folder can be given, not ${positionals.join(' and ')}.`);
  if (values.network === undefined) throw new UsageError('--network is missing: which network shall answer?');
  if (values.out === undefined) throw new UsageError('--out is missing: which file shall be written?');
  const backend = values.backend === undefined ? null : backends.find((one) => one === values.backend);
  if (backend === undefined) {
    throw new UsageError(`There is no backend ${String(values.backend)}. There are: ${backends.join(', ')}.`);
  }
  return { folder, network: values.network, backend, out: values.out };
}

/** Whether a network is named by the path of its `model.json`. */
export function isModelFile(network: string): boolean {
  return network.endsWith('.json');
}
