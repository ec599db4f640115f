import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/** Whether two groups differ by more than chance. */
export interface PermutationTest {
  /** Two-sided: the share of partitions whose means lie as far apart as these, or farther. */
  readonly p: number;
  /** Whether all partitions were counted, or some were drawn. */
  readonly method: 'exact' | 'drawn';
  /** How many partitions were counted or drawn. */
  readonly partitions: number;
}

/** Up to so many partitions are all counted: groups of 8 and 8, say. */
const mostCounted = 20_000;

/** Means that differ by less are the same but for rounding. */
const rounding = 1e-10;

/**
 * Permutation test of the difference of two groups' means (Fisher 1935; Ernst 2004, Statistical Science 19, 676–685):
 * were the groups alike, each way to part these values into groups of these sizes would be as likely as the one seen.
 * Where there are more than 20,000 ways, partitions are drawn, and p is (b + 1) / (m + 1), so that it is never 0
 * (Phipson and Smyth 2010).
 *
 * @param first one value or more, one for each person.
 * @param draws how many partitions are drawn where there are too many to count, default 19,999.
 * @returns null when a group is empty.
 */
export function permutationTest(
  first: readonly number[],
  second: readonly number[],
  { seed, draws = 19_999 }: { readonly seed: number; readonly draws?: number },
): PermutationTest | null {
  if (first.length === 0 || second.length === 0) return null;
  // The test is the same from both sides; choosing the smaller group is less work.
  const [small, large] = first.length <= second.length ? [first, second] : [second, first];
  const values = Float64Array.from([...small, ...large]).sort();
  const total = values.reduce((sum, value) => sum + value, 0);
  const sizes = { small: small.length, large: large.length };
  const gapOf = (sum: number) => Math.abs(sum / sizes.small - (total - sum) / sizes.large);
  const seen = gapOf(small.reduce((sum, value) => sum + value, 0)) - rounding;
  const partitions = binomialCoefficient(values.length, sizes.small);
  if (partitions <= mostCounted) {
    let asFar = 0;
    eachSum(values, sizes.small, (sum) => {
      if (gapOf(sum) >= seen) asFar += 1;
    });
    return { p: asFar / partitions, method: 'exact', partitions };
  }
  const random = xoroshiro128plus(seed);
  let asFar = 0;
  for (let draw = 0; draw < draws; draw += 1)
    if (gapOf(drawnSum(values, sizes.small, random)) >= seen) asFar += 1;
  return { p: (asFar + 1) / (draws + 1), method: 'drawn', partitions: draws };
}

/**
 * The smallest p that the test can give for groups of these sizes, whatever their values are: one partition of all, or
 * where both groups are as large, that one and its mirror image.
 */
export function smallestP(first: number, second: number): number {
  return Math.min(1, (first === second ? 2 : 1) / binomialCoefficient(first + second, first));
}

/** The sum of each choice of so many of the values. */
function eachSum(values: Float64Array, size: number, take: (sum: number) => void): void {
  const choose = (from: number, left: number, sum: number): void => {
    if (left === 0) return take(sum);
    for (let at = from; at <= values.length - left; at += 1)
      choose(at + 1, left - 1, sum + (values[at] ?? 0));
  };
  choose(0, size, 0);
}

/** The sum of so many of the values, drawn without replacement; their order changes. */
function drawnSum(values: Float64Array, size: number, random: RandomGenerator): number {
  let sum = 0;
  for (let place = 0; place < size; place += 1) {
    const other = place + drawBelow(values.length - place, random);
    const drawn = values[other] ?? 0;
    values[other] = values[place] ?? 0;
    values[place] = drawn;
    sum += drawn;
  }
  return sum;
}

/** In how many ways so many of all can be chosen; Infinity where that is too large for a number. */
function binomialCoefficient(all: number, chosen: number): number {
  const fewer = Math.min(chosen, all - chosen);
  let ways = 1;
  // Each step is a whole number as long as it is exact.
  for (let at = 1; at <= fewer; at += 1) ways = (ways * (all - fewer + at)) / at;
  return ways;
}

/**
 * A whole number from 0 to one below `end`, quicker than pure-rand's own: for bootstraps that draw millions. Each comes
 * as often as another but for `end` parts in 2³².
 */
function drawBelow(end: number, random: RandomGenerator): number {
  return Math.floor(((random.next() >>> 0) / 2 ** 32) * end);
}
