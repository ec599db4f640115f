import { parseArgs, type ParseArgsConfig } from 'node:util';
import { plainNumber } from '../../src/core/text/plain-number.ts';
import { answerFormats } from '../../src/files/formats/file-formats.ts';
import { visibleText } from '../../src/core/text/visible-text.ts';
import { pairFamilies, pairFamilyNames, type PairFamily } from '../../src/figures/observers/holm-of-pairs.ts';
import type { ExpectedStudy } from './study-plan.ts';
import { messageOf } from '../../src/core/message-of.ts';
import { groupWords } from './group-spec.ts';
import { typed } from '../own-files.ts';

/** What the command line asked for. */
export interface Words {
  readonly files: readonly string[];
  readonly truth: string | null;
  readonly labels: string | null;
  /** What makes the groups: one of `groupWords`, or a CSV file; null: there are none. */
  readonly groups: string | null;
  /** Within how many points two groups count as alike. */
  readonly within: number;
  /** How many guesses count; null: as many as all could give. */
  readonly guesses: number | null;
  /** WHO=NAME: another name of an observer, or of the only one in a file. */
  readonly renames: readonly string[];
  /** NAME=VALUE: under which condition an observer answered where its file says none. */
  readonly conditions: readonly string[];
  /** The pairs for whose number p is corrected; null: the usual ones. */
  readonly family: PairFamily | null;
  /** The name of the network beside which people are told of; null: the usual one. */
  readonly network: string | null;
  /** What a study is planned for; null: there are files to compare. */
  readonly plan: ExpectedStudy | null;
  readonly json: boolean;
  readonly csv: boolean;
  readonly help: boolean;
}

/** What the command line is. */
export const usage = `${typed('compare')} FILE FILE… [--truth FILE] [--labels FILE]
    [--groups SPEC] [--within 5] [--rename WHO=NAME]
    [--condition NAME=VALUE] [--guesses N] [--network NAME] [--family WORD] [--json | --csv]
${typed('compare')} --plan --errors 6.8,5.1 [--kappa 0.4] [--spread 5]

Compares people's and networks' answers to the same images, image by image.

  FILE       ${answerFormats.map(({ title }) => title).join(', ')}
  --truth    what is right: the devkit's ground truth, Kaggle's solution, or a CSV file_name,label of class indices
  --labels   ReaL labels, or ImageNet-Multilabel's human_accuracy.json, instead of one truth an image
  --groups   groups to compare: a CSV observer,group with the names that compare prints, or
${Object.entries(groupWords)
  .map(([word, meaning]) => `             ${word}: ${meaning}\n`)
  .join('')}  --within   within how many points two groups count as alike, 5 unless said
  --rename   WHO=NAME: another name of an observer, or of the only one in a FILE: the same name joins two, another
             separates them; may be given again
  --condition NAME=VALUE: under which condition NAME answered where its file says none; may be given again
  --guesses  how many guesses count, 1 to 5: as many as all could give unless said
  --network  NAME of the network beside which people are told of: the one with most images in common unless said
  --family   the pairs for whose number p is corrected (Holm): those of a person and a network where there are such, else
             all, unless said
${pairFamilyNames.map((word) => `             ${word}: pairs of ${pairFamilies[word]}\n`).join('')}  --plan     before a session: how many images and people find what is expected; reads no FILE
  --errors   the two error rates expected, in percent
  --kappa    the error consistency expected, 0.4 unless said
  --spread   how far people differ, in points (standard deviation): says how many people too
  --json     all figures as one JSON object, in place of the table
  --csv      the answers of all as Hit5's tidy CSV, likewise
  --help     this text

The docs of Hit5 describe the files and the figures.
`;

/** What stands below what is wrong with a command line. */
export const seeHelp = '\nSee --help.\n';

/** The command line is not what it should be. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * The words of the command line, understood.
 *
 * @throws UsageError for an unknown option, an option without its file, and no file at all.
 */
export function readWords(words: readonly string[]): Words {
  const { values, positionals } = parseWords(words, {
    truth: { type: 'string', multiple: true },
    labels: { type: 'string', multiple: true },
    groups: { type: 'string', multiple: true },
    within: { type: 'string' },
    guesses: { type: 'string' },
    rename: { type: 'string', multiple: true },
    condition: { type: 'string', multiple: true },
    family: { type: 'string' },
    network: { type: 'string' },
    plan: { type: 'boolean' },
    errors: { type: 'string' },
    kappa: { type: 'string' },
    spread: { type: 'string' },
    json: { type: 'boolean' },
    csv: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  });
  const {
    truth = null,
    labels = null,
    groups = null,
    within = '5',
    json = false,
    csv = false,
    help = false,
  } = values;
  const {
    rename: renames = [],
    condition: conditions = [],
    guesses = null,
    family = null,
    network = null,
  } = values;
  const plan = values.plan ? expectedStudy(values.errors, values.kappa, values.spread) : null;
  const planOnly = (['errors', 'kappa', 'spread'] as const).find((name) => values[name] !== undefined);
  if (!plan && planOnly) throw new UsageError(`--${planOnly} belongs to --plan.`);
  if (plan && positionals.length > 0)
    throw new UsageError('--plan reads no file: a plan stands on what is expected.');
  if (positionals.length === 0 && !help && !plan) throw new UsageError('There is no file to compare.');
  const several = [truth, labels].find((list) => list && list.length > 1);
  if (several)
    throw new UsageError(`One truth file and one file of labels can be given, not ${several.join(' and ')}.`);
  if (groups && groups.length > 1)
    throw new UsageError(`Groups can be said in one way, not by ${groups.join(' and ')}.`);
  if (json && csv) throw new UsageError('--json and --csv are two outputs. Say one of them.');
  if (values.within !== undefined && !groups) throw new UsageError('--within belongs to --groups.');
  return {
    files: positionals,
    plan,
    truth: truth?.[0] ?? null,
    labels: labels?.[0] ?? null,
    groups: groups?.[0] ?? null,
    within: pointsOf(within),
    guesses: guesses === null ? null : guessesOf(guesses),
    family: family === null ? null : familyOf(family),
    network,
    renames,
    conditions,
    json,
    csv,
    help,
  };
}

/** @throws UsageError when it names no family of pairs. */
function familyOf(text: string): PairFamily {
  const family = pairFamilyNames.find((one) => one === text);
  if (family) return family;
  throw new UsageError(`--family takes ${pairFamilyNames.join(', ')}, not ${visibleText(text)}.`);
}

/** @throws UsageError when it is no number of guesses. */
function guessesOf(text: string): number {
  const guesses = plainNumber(text);
  if (Number.isInteger(guesses) && guesses >= 1 && guesses <= 5) return guesses;
  throw new UsageError(`--guesses takes a whole number from 1 to 5, not ${text}.`);
}

/**
 * What is expected of a study.
 *
 * @throws UsageError when a word is no number, or no error rate is said.
 */
function expectedStudy(errors: string | undefined, kappa = '0.4', spread?: string): ExpectedStudy {
  if (errors === undefined)
    throw new UsageError('--plan needs --errors: the two error rates expected, in percent, such as 6.8,5.1.');
  const [first = Number.NaN, second = Number.NaN, ...more] = errors.split(',').map(plainNumber);
  const [lower, higher] = [Math.min(first, second), Math.max(first, second)];
  if (Number.isNaN(lower) || more.length > 0) {
    throw new UsageError(
      `--errors takes two numbers with a comma between them, and a point before decimals, such as 6.8,5.1, not ${visibleText(errors)}.`,
    );
  }
  if (lower <= 0 || higher >= 100) {
    throw new UsageError(
      `--errors takes rates above 0 and below 100 %, such as 6.8,5.1, not ${visibleText(errors)}: where no image is missed, or each, there is nothing to plan for.`,
    );
  }
  const consistency = Number(kappa);
  if (kappa.trim() === '' || !(consistency >= -1 && consistency < 1))
    throw new UsageError(`--kappa takes a number from -1 to below 1, such as 0.4, not ${kappa}.`);
  return {
    errors: [first / 100, second / 100],
    kappa: consistency,
    spread: spread === undefined ? null : pointsOf(spread, '--spread') / 100,
  };
}

/** @throws UsageError when it is no number of points. */
function pointsOf(within: string, option = '--within'): number {
  const points = plainNumber(within);
  if (points > 0 && points <= 100) return points;
  throw new UsageError(`${option} takes points from 0 to 100, such as 5, not ${within}.`);
}

/**
 * The options and the other words of a command line.
 *
 * @throws UsageError for an unknown option, and for one without its value.
 */
export function parseWords<const Options extends NonNullable<ParseArgsConfig['options']>>(
  words: readonly string[],
  options: Options,
): ReturnType<typeof parseArgs<{ allowPositionals: true; options: Options }>> {
  try {
    return parseArgs({ args: withNegatives(words), allowPositionals: true, options });
  } catch (cause) {
    throw new UsageError(plainWords(messageOf(cause)), { cause });
  }
}

/** Node takes `-1..1` behind an option for another option, unless both are one word. */
function withNegatives(words: readonly string[]): string[] {
  return words.flatMap((word, at) => {
    const isNumber = (one = '') => /^-[\d.]/.test(one);
    if (word.startsWith('--') && isNumber(words[at + 1])) return [`${word}=${words[at + 1] ?? ''}`];
    return isNumber(word) && words[at - 1]?.startsWith('--') ? [] : [word];
  });
}

/** What Node says of a command line, in fewer words. */
function plainWords(message: string): string {
  const option = /'(?:-\w, )?(--?[^\s']+)/.exec(message)?.[1] ?? '';
  if (message.startsWith('Unknown option')) return `There is no option ${visibleText(option)}.`;
  if (message.includes('does not take an argument')) return `${option} takes no value.`;
  if (/argument (?:missing|is ambiguous)/.test(message)) return `${option} needs a value behind it.`;
  return message;
}
