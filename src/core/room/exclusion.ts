import * as v from 'valibot';
import { isSpoiled } from '../trials/grading.ts';
import { depthOf, isHit } from '../trials/hit.ts';
import type { ImageId } from '../trials/challenge.ts';
import type { CountedAnswer } from './board-state.ts';
import type { NewRoom } from './room.ts';

const secondsSchema = v.pipe(v.number(), v.minValue(0), v.maxValue(600));
const percentSchema = v.pipe(v.number(), v.minValue(0), v.maxValue(100));

/** Beyond which values a study leaves people out, as it was written down before: seconds, or percent. */
export const rulesSchema = v.strictObject({
  median: v.exactOptional(secondsSchema),
  unknown: v.exactOptional(percentSchema),
  same: v.exactOptional(percentSchema),
  lost: v.exactOptional(percentSchema),
  checks: v.exactOptional(percentSchema),
});

type Rules = Readonly<v.InferOutput<typeof rulesSchema>>;

export type RuleKey = keyof Rules;

interface Rule {
  readonly key: RuleKey;
  readonly head: string;
  readonly unit: 's' | '%';
  readonly isBeyond: (value: number, bound: number) => boolean;
  readonly words: (bound: number) => string;
}

const isLess = (value: number, bound: number) => value < bound;
const isMore = (value: number, bound: number) => value > bound;

/** All that a study may leave people out by, in the order shown. */
export const exclusionRules: readonly Rule[] = [
  {
    key: 'median',
    head: 'Median time',
    unit: 's',
    isBeyond: isLess,
    words: (bound) => `a median time of less than ${bound} s`,
  },
  {
    key: 'unknown',
    head: '“I don’t know”',
    unit: '%',
    isBeyond: isMore,
    words: (bound) => `“I don’t know” to more than ${bound} %`,
  },
  {
    key: 'same',
    head: 'Same first guess',
    unit: '%',
    isBeyond: isMore,
    words: (bound) => `the same first guess for more than ${bound} %`,
  },
  {
    key: 'lost',
    head: 'Not shown as asked',
    unit: '%',
    isBeyond: isMore,
    words: (bound) => `more than ${bound} % not shown as asked`,
  },
  {
    key: 'checks',
    head: 'Checks right',
    unit: '%',
    isBeyond: isLess,
    words: (bound) => `less than ${bound} % of the check photos right`,
  },
];

/** What the rules look at in somebody's answers, in each rule's unit; null where there is nothing to tell it by. */
export type Conduct = Readonly<Record<RuleKey, number | null>>;

type StudyRoom = Pick<NewRoom, 'options'> & {
  readonly images: readonly Pick<NewRoom['images'][number], 'id' | 'truth' | 'truths' | 'use'>[];
};

/** What the rules look at in somebody's answers; but for `checks`, in those to photos that are no checks. */
export function conductOf({ images, options }: StudyRoom, answers: readonly CountedAnswer[]): Conduct {
  const checks = new Map<ImageId, StudyRoom['images'][number]>();
  for (const image of images) if (image.use === 'check') checks.set(image.id, image);
  const own = answers.filter(({ imageId }) => !checks.has(imageId));
  const counts = new Map<string, number>();
  for (const { guesses } of own) {
    const [first] = guesses;
    if (first !== undefined) counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  const graded = answers.flatMap(({ imageId, guesses }) => {
    const { truth = null, truths = [] } = checks.get(imageId) ?? {};
    return truth === null ? [] : [isHit(guesses, [truth, ...truths], depthOf(options))];
  });
  const named = own.filter(({ guesses }) => guesses.length > 0).length;
  const viewed = own.filter(({ record }) => record.viewed !== undefined);
  return {
    median: medianOf(own.map(({ time }) => time.response)),
    unknown: percentOf(own.length - named, own.length),
    same: percentOf(Math.max(0, ...counts.values()), named),
    lost: percentOf(viewed.filter(isSpoiled).length, viewed.length),
    checks: percentOf(graded.filter(Boolean).length, graded.length),
  };
}

/** The rules of a study beyond which somebody is, in words. */
export function excludedBy(room: StudyRoom, answers: readonly CountedAnswer[]): readonly string[] {
  const { rules } = room.options.study ?? {};
  if (!rules) return [];
  const conduct = conductOf(room, answers);
  return exclusionRules.flatMap(({ key, isBeyond, words }) => {
    const [value, bound] = [conduct[key], rules[key]];
    return value !== null && bound !== undefined && isBeyond(value, bound) ? [words(bound)] : [];
  });
}

/** The rules that were written down, in words; none: nobody is left out by any. */
export function rulesWords(rules: Rules | undefined): readonly string[] {
  return exclusionRules.flatMap(({ key, words }) => {
    const bound = rules?.[key];
    return bound === undefined ? [] : [words(bound)];
  });
}

function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : (100 * part) / whole;
}
