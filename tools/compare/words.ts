import { parseArgs, type ParseArgsConfig } from 'node:util';
import { plainNumber } from '../../src/core/formats/csv/plain-number.ts';
import { answerFormats } from '../../src/core/formats/files/file-formats.ts';
import { messageOf } from '../../src/core/message-of.ts';
import { groupWords } from './group-spec.ts';

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
  /** Observers who are one: a name, or several with = between them. */
  readonly merge: readonly string[];
  /** The names of observers who are another one in each file. */
  readonly separate: readonly string[];
  readonly json: boolean;
  readonly help: boolean;
}

/** What the command line is. */
export const usage = `npm run --silent compare -- FILE FILE… [--truth FILE] [--labels real.json] [--groups SPEC] [--json]

Compares people's and networks' answers to the same images, image by image.

  FILE       ${answerFormats.map(({ title }) => title).join(', ')}
  --truth    what is right: the devkit's ground truth, Kaggle's solution, or a CSV file_name,label of class indices
  --labels   ReaL labels, instead of one truth an image
  --groups   groups to compare: a CSV observer,group with the names that compare prints, or
${Object.entries(groupWords)
  .map(([word, meaning]) => `             ${word}: ${meaning}\n`)
  .join('')}  --within   within how many points two groups count as alike, 5 unless said
  --merge    observers who are one: NAME in whatever files, or NAME=NAME for two names; may be given again
  --separate NAME is another observer in each file; may be given again
  --guesses  how many guesses count, 1 to 5: as many as all could give unless said
  --json     one JSON object in place of tables
  --help     this text

docs/formats.md describes the files and the figures.
`;

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
    merge: { type: 'string', multiple: true },
    separate: { type: 'string', multiple: true },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  });
  const { truth = null, labels = null, groups = null, within = '5', json = false, help = false } = values;
  const { merge = [], separate = [], guesses = null } = values;
  if (positionals.length === 0 && !help) throw new UsageError('There is no file to compare.');
  const several = [truth, labels].find((list) => list && list.length > 1);
  if (several)
    throw new UsageError(`One truth file and one file of labels can be given, not ${several.join(' and ')}.`);
  if (groups && groups.length > 1)
    throw new UsageError(`Groups can be said in one way, not by ${groups.join(' and ')}.`);
  return {
    files: positionals,
    truth: truth?.[0] ?? null,
    labels: labels?.[0] ?? null,
    groups: groups?.[0] ?? null,
    within: pointsOf(within),
    guesses: guesses === null ? null : guessesOf(guesses),
    merge,
    separate,
    json,
    help,
  };
}

/** @throws UsageError when it is no number of guesses. */
function guessesOf(text: string): number {
  const guesses = plainNumber(text);
  if (Number.isInteger(guesses) && guesses >= 1 && guesses <= 5) return guesses;
  throw new UsageError(`--guesses takes a whole number from 1 to 5, not ${text}.`);
}

/** @throws UsageError when it is no number of points. */
function pointsOf(within: string): number {
  const points = plainNumber(within);
  if (points > 0 && points <= 100) return points;
  throw new UsageError(`--within takes points from 0 to 100, such as 5, not ${within}.`);
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
    return parseArgs({ args: [...words], allowPositionals: true, options });
  } catch (cause) {
    throw new UsageError(messageOf(cause), { cause });
  }
}
