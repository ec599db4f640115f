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
  /** Whether of these labels only the images of ImageNet-M count. */
  readonly onlyM: boolean;
  /** What makes the groups: one of `groupWords`, or a CSV file; null: there are none. */
  readonly groups: string | null;
  /** Within how many points two groups count as alike. */
  readonly within: number;
  readonly json: boolean;
  readonly help: boolean;
}

/** What the command line is. */
export const usage = `npm run --silent compare -- FILE FILE… [--truth FILE] [--labels real.json] [--groups SPEC] [--json]

Compares people's and networks' answers to the same images, image by image.

  FILE       ${answerFormats.map(({ title }) => title).join(', ')}
  --truth    what is right: the devkit's ground truth, Kaggle's solution, or a CSV file_name,label of class indices
  --labels   ReaL labels, or ImageNet-Multilabel's human_accuracy.json, instead of one truth an image
  --imagenet-m  of human_accuracy.json only the 68 images of ImageNet-M
  --groups   groups to compare: a CSV observer,group with the names that compare prints, or
${Object.entries(groupWords)
  .map(([word, meaning]) => `             ${word}: ${meaning}\n`)
  .join('')}  --within   within how many points two groups count as alike, 5 unless said
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
    'imagenet-m': { type: 'boolean' },
    groups: { type: 'string', multiple: true },
    within: { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  });
  const { truth = null, labels = null, groups = null, within = '5', json = false, help = false } = values;
  if (positionals.length === 0 && !help) throw new UsageError('There is no file to compare.');
  const several = [truth, labels].find((list) => list && list.length > 1);
  if (several)
    throw new UsageError(`One truth file and one file of labels can be given, not ${several.join(' and ')}.`);
  if (groups && groups.length > 1)
    throw new UsageError(`Groups can be said in one way, not by ${groups.join(' and ')}.`);
  const onlyM = values['imagenet-m'] ?? false;
  if (onlyM && !labels) throw new UsageError('--imagenet-m needs --labels human_accuracy.json.');
  return {
    files: positionals,
    onlyM,
    truth: truth?.[0] ?? null,
    labels: labels?.[0] ?? null,
    groups: groups?.[0] ?? null,
    within: pointsOf(within),
    json,
    help,
  };
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
