import { Option } from 'commander';
import { backends, type Backend } from '../../src/core/networks/backends.ts';
import { commandOf, readWords, UsageError } from '../command.ts';

export interface PredictOptions {
  readonly folder: string;
  /** The id of one that comes with Hit5, or the path of a `model.json`. */
  readonly network: string;
  /** The first that works here unless said. */
  readonly backend?: Backend;
  readonly all?: boolean;
  /** The file of the short list to answer with, or `16`; the 1000 classes unless said. */
  readonly list?: string;
  /** The CSV of classes that says how the images are shown, and with a list what is right. */
  readonly truth?: string;
  /** The file that lists which of its images are answered, or `-` for standard input; all of them unless said. */
  readonly files?: string;
  readonly out: string;
}

const about =
  'Lets a network that comes with Hit5, or one of your own, answer every image in a folder and its subfolders, in the built app, without a window. Links to files and folders are followed, and zips and tars are gone through.';

const exitCodes = `
Exit code: 0 when every image was answered, 1 when some could not be read (they are named, the others are written),
2 when the command line or the folder is not what it should be, 3 when there is no browser or the app failed. Only 0 and 1
write the file.
`;

/**
 * The words of the command line, understood; the help where that is asked for.
 *
 * @throws UsageError for an unknown option, and for what is missing.
 */
export function askedBy(words: readonly string[]): PredictOptions | string {
  const command = commandOf('predict', 'DIR --network NETWORK --out FILE [options]', about)
    .argument('<DIR>', 'the folder with images')
    .requiredOption(
      '--network <NETWORK>',
      'efficientnet-lite0 or efficientnet-lite2, or the path of a TensorFlow.js model.json of the 1000 classes, beside which its card.json says how it is fed; it is first tried on the photos that come with Hit5',
    )
    .requiredOption(
      '--out <FILE>',
      'the CSV to write, sorted by file name, paths relative to DIR: file_name,predicted_class,predicted_probability,top5_classes,top5_probabilities with class indices 0 to 999; the last two hold five values each, separated by spaces',
    )
    .addOption(
      new Option(
        '--backend <BACKEND>',
        'where it runs; the first of these that works here unless said',
      ).choices(backends),
    )
    .option(
      '--all',
      'all 1000 probabilities in its place: FILE.npy has records of file_name (text) and probabilities (1000 float32, by class index), numpy.load reads it; FILE.csv has the columns file_name and the 1000 wnids',
    )
    .addOption(
      new Option(
        '--list <FILE>',
        'answers by category: 16 for the 16 categories of Geirhos and others, or a file of your own with a line for each class, category<TAB>wnid. The answer is the category whose classes have the largest mean probability; the CSV is Hit5’s tidy CSV, and probabilities are these means as shares of their sum',
      ).conflicts('all'),
    )
    .addOption(
      new Option(
        '--truth <CSV>',
        'the CSV that says the classes and, in a column “condition”, how each image is shown; the file gets a column condition, so that compare pairs the same stimuli. With --list it may say the classes alone: the file then has the categories that are right',
      ).conflicts('all'),
    )
    .option(
      '--files <LIST>',
      'a text that names a part of the images, a path within DIR a line; - reads it from standard input. So split, GNU parallel and Slurm share the work out. The file gets the columns network and weights, and compare takes files of several parts for one observer',
    )
    .allowExcessArguments(false)
    .addHelpText('after', exitCodes);
  const help = readWords(command, words);
  if (help !== null) return help;
  const options = command.opts<Omit<PredictOptions, 'folder'>>();
  const { all = false, out } = options;
  if (all && !/\.(npy|csv)$/i.test(out))
    throw new UsageError(`With --all, --out takes a file that ends in .npy or .csv, not ${out}.`);
  if (!all && /\.npy$/i.test(out))
    throw new UsageError(
      `${out} is for all 1000 probabilities: say --all, or give --out a file that ends in .csv.`,
    );
  return { ...options, folder: command.args[0] ?? '' };
}

/** Whether a network is named by the path of its `model.json`. */
export function isModelFile(network: string): boolean {
  return network.endsWith('.json');
}
