import { backends, type Backend } from '../../src/core/networks/backends.ts';
import { parseWords, UsageError } from '../compare/words.ts';
import { typed } from '../own-files.ts';

export interface PredictOptions {
  readonly folder: string;
  /** The id of one that comes with Hit5, or the path of a `model.json`. */
  readonly network: string;
  /** Null: the fastest here. */
  readonly backend: Backend | null;
  readonly all: boolean;
  /** The file of the short list to answer with, or `16`; null: the 1000 classes. */
  readonly list: string | null;
  /** The CSV of classes that says how the images are shown, and with a list what is right; null: none. */
  readonly truth: string | null;
  /** The file that lists which of its images are answered, or `-` for standard input; null: all of them. */
  readonly files: string | null;
  readonly out: string;
}

export const usage = `${typed('predict')} DIR --network NETWORK [--backend ${backends.join('|')}] [--all | --list FILE]
    [--truth CSV] [--files LIST] --out FILE

Lets a network that comes with Hit5, or one of your own, answer every image in a folder and its subfolders, in the
built app, without a window. Links to files and folders are
followed, and zips and tars are gone through.

  DIR        the folder
  --network  efficientnet-lite0 or efficientnet-lite2, or the path of a TensorFlow.js model.json of the 1000 classes,
             beside which its card.json says how it is fed; it is first tried on the photos that come with Hit5
  --backend  where it runs; the fastest here by default
  --out      the CSV to write, sorted by file name, paths relative to DIR:
             file_name,predicted_class,predicted_probability,top5_classes,top5_probabilities
             with class indices 0 to 999; the last two hold five values each, separated by spaces
  --all      all 1000 probabilities in its place: FILE.npy has records of file_name (text) and probabilities (1000 float32,
             by class index), numpy.load reads it; FILE.csv has the columns file_name and the 1000 wnids
  --list     answers by category: 16 for the 16 categories of Geirhos and others, or a file of your own with a line for each
             class, category<TAB>wnid. The answer is the category whose classes have the largest mean probability; the
             CSV written is Hit5's tidy CSV, and probabilities are these means as shares of their sum
  --truth    the CSV that says the classes and, in a column “condition”, how each image is shown; the file gets a column
             condition, so that compare pairs the same stimuli. With --list it may say the classes alone: the file then has the categories
             that are right
  --files    a text that names a part of the images, a path within DIR a line; - reads it from standard input. So split, GNU
             parallel and Slurm share the work out. The file gets the columns network and weights, and compare takes files
             of several parts for one observer
  --help     this text

Exit code: 0 when every image was answered, 1 when some could not be read (they are named, the others are written),
2 when the command line or the folder is not what it should be, 3 when there is no browser or the app failed. Only 0 and 1 write the file.
`;

/**
 * The words of the command line, understood; null when only help is asked for.
 *
 * @throws UsageError for an unknown option, and for what is missing.
 */
export function parseOptions(words: readonly string[]): PredictOptions | null {
  const { values, positionals } = parseWords(words, {
    network: { type: 'string' },
    backend: { type: 'string' },
    all: { type: 'boolean' },
    list: { type: 'string' },
    truth: { type: 'string' },
    files: { type: 'string' },
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
  const { all = false, list = null, out, truth = null, files = null } = values;
  if (all && list !== null)
    throw new UsageError('--list answers by category, and --all writes the 1000 classes. Say one of them.');
  if (all && truth !== null)
    throw new UsageError(
      '--truth says conditions, which have no place in the file that --all writes. Say one of them.',
    );
  if (all && !/\.(npy|csv)$/i.test(out))
    throw new UsageError(`With --all, --out takes a file that ends in .npy or .csv, not ${out}.`);
  if (!all && /\.npy$/i.test(out))
    throw new UsageError(
      `${out} is for all 1000 probabilities: ${list === null ? 'say --all, or ' : ''}give --out a file that ends in .csv.`,
    );
  return { folder, network: values.network, backend, all, list, truth, files, out };
}

/** Whether a network is named by the path of its `model.json`. */
export function isModelFile(network: string): boolean {
  return network.endsWith('.json');
}
