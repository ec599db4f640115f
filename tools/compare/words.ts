import { InvalidArgumentError, Option } from 'commander';
import { plainNumber } from '../../src/core/text/read-number.ts';
import { answerFormats } from '../../src/files/formats/file-formats.ts';
import { pairFamilyNames, type PairFamily } from '../../src/figures/observers/holm-of-pairs.ts';
import { commandOf, listed, readWords, UsageError, wholeNumber } from '../command.ts';
import { typed } from '../own-files.ts';
import { groupWords } from './group-spec.ts';
import type { ExpectedStudy } from './study-plan.ts';

/** What the options of the command line say; what is not said is not there. */
export interface CompareOptions {
  readonly truth?: string;
  readonly labels?: string;
  /** What makes the groups: one of `groupWords`, or a CSV file. */
  readonly groups?: string;
  /** Within how many points two groups count as alike. */
  readonly within: number;
  /** How many guesses count; as many as all could give unless said. */
  readonly guesses?: number;
  /** WHO=NAME: another name of an observer, or of the only one in a file. */
  readonly rename?: readonly string[];
  /** NAME=VALUE: under which condition an observer answered where its file says none. */
  readonly condition?: readonly string[];
  /** The pairs for whose number p is corrected. */
  readonly family?: PairFamily;
  /** The name of the network beside which people are told of. */
  readonly network?: string;
  readonly json?: boolean;
  readonly csv?: boolean;
}

interface PlanOptions {
  readonly plan?: boolean;
  readonly errors?: ExpectedStudy['errors'];
  readonly kappa?: number;
  readonly spread?: number;
}

/** Those that stand beside `--plan`. */
const ofPlan: readonly string[] = ['plan', 'errors', 'kappa', 'spread', 'json'];

/** Files to compare, a study to plan, or the help. */
type Asked =
  | { readonly help: string }
  | { readonly plan: ExpectedStudy; readonly json: boolean }
  | { readonly files: readonly string[]; readonly options: CompareOptions };

/**
 * The words of the command line, understood.
 *
 * @throws UsageError for an unknown option, an option without its file, and no file at all.
 */
export function askedBy(words: readonly string[]): Asked {
  const command = commandOf(
    'compare',
    `FILE FILE… [options]\n       ${typed('compare')} --plan --errors 6.8,5.1 [--kappa 0.4] [--spread 5] [--json]`,
    "Compares people's and networks' answers to the same images, image by image. The docs of Hit5 describe the files and the figures.",
  )
    .argument('[FILE...]', answerFormats.map(({ title }) => title).join(', '))
    .option(
      '--truth <FILE>',
      "what is right: the devkit's ground truth, Kaggle's solution, or a CSV file_name,label of class indices",
    )
    .option(
      '--labels <FILE>',
      "ReaL labels, or ImageNet-Multilabel's human_accuracy.json, instead of one truth an image",
    )
    .option(
      '--groups <SPEC>',
      `groups to compare: a CSV observer,group with the names that compare prints, or ${Object.entries(
        groupWords,
      )
        .map(([word, meaning]) => `${word} (${meaning})`)
        .join(', ')}`,
    )
    .option('--within <POINTS>', 'within how many points two groups count as alike', pointsOf, 5)
    .option(
      '--rename <WHO=NAME>',
      'another name of an observer, or of the only one in a FILE: the same name joins two, another separates them; may be given again',
      listed,
    )
    .option(
      '--condition <NAME=VALUE>',
      'under which condition NAME answered where its file says none; may be given again',
      listed,
    )
    .option(
      '--guesses <N>',
      'how many guesses count, 1 to 5; as many as all could give unless said',
      wholeNumber(1, 5),
    )
    .option(
      '--network <NAME>',
      'the network beside which people are told of; the one with most images in common unless said',
    )
    .addOption(
      new Option(
        '--family <WORD>',
        'the pairs for whose number p is corrected (Holm): those of a person and a network where there are such, else all, unless said',
      ).choices(pairFamilyNames),
    )
    .option('--plan', 'before a session: how many images and people find what is expected; reads no FILE')
    .option('--errors <RATES>', 'the two error rates expected, in percent, such as 6.8,5.1', errorsOf)
    .option('--kappa <K>', 'the error consistency expected, 0.4 unless said', kappaOf)
    .option(
      '--spread <POINTS>',
      'how far people differ, in points (standard deviation): says how many people too',
      pointsOf,
    )
    .option('--json', 'all figures as one JSON object, in place of the table')
    .addOption(
      new Option('--csv', "the answers of all as Hit5's tidy CSV, in place of the table").conflicts('json'),
    );
  const help = readWords(command, words);
  if (help !== null) return { help };
  const files = command.args;
  const { plan, errors, kappa, spread, ...options } = command.opts<CompareOptions & PlanOptions>();
  const planOnly = Object.entries({ errors, kappa, spread }).find(([, value]) => value !== undefined);
  if (!plan && planOnly) throw new UsageError(`--${planOnly[0]} belongs to --plan.`);
  if (command.getOptionValueSource('within') === 'cli' && options.groups === undefined)
    throw new UsageError('--within belongs to --groups.');
  if (!plan && files.length === 0) throw new UsageError('There is no file to compare.');
  if (!plan) return { files, options };
  if (files.length > 0) throw new UsageError('--plan reads no file: a plan stands on what is expected.');
  const ofFiles = command.options.find(
    (option) =>
      !ofPlan.includes(option.attributeName()) &&
      command.getOptionValueSource(option.attributeName()) === 'cli',
  );
  if (ofFiles) throw new UsageError(`${ofFiles.long ?? ''} compares files, and --plan reads none.`);
  if (!errors)
    throw new UsageError('--plan needs --errors: the two error rates expected, in percent, such as 6.8,5.1.');
  const expected = { errors, kappa: kappa ?? 0.4, spread: spread === undefined ? null : spread / 100 };
  return { plan: expected, json: options.json ?? false };
}

/** Two error rates in percent, as shares. */
function errorsOf(text: string): ExpectedStudy['errors'] {
  const [first = Number.NaN, second = Number.NaN, ...more] = text.split(',').map(plainNumber);
  if (Number.isNaN(first + second) || more.length > 0)
    throw new InvalidArgumentError(
      'Expected two numbers with a comma between them, and a point before decimals, such as 6.8,5.1.',
    );
  if (Math.min(first, second) <= 0 || Math.max(first, second) >= 100)
    throw new InvalidArgumentError(
      'Expected rates above 0 and below 100 %, such as 6.8,5.1: where no image is missed, or each, there is nothing to plan for.',
    );
  return [first / 100, second / 100];
}

function kappaOf(text: string): number {
  const kappa = Number(text);
  if (text.trim() !== '' && kappa >= -1 && kappa < 1) return kappa;
  throw new InvalidArgumentError('Expected a number from -1 to below 1, such as 0.4.');
}

function pointsOf(text: string): number {
  const points = plainNumber(text);
  if (points > 0 && points <= 100) return points;
  throw new InvalidArgumentError('Expected points above 0, at most 100, such as 5.');
}
