import hypergeometricPmf from '@stdlib/stats-base-dists-hypergeometric-pmf';
import { requireCounts } from '../../../figures/stats/require-counts.ts';

/** One group of images that are alike in what would mislead: how often two kinds of answers among them missed. */
export interface Stratum {
  readonly first: { readonly count: number; readonly total: number };
  readonly second: { readonly count: number; readonly total: number };
}

/** Sums of products round a little differently; outcomes as likely as the observed one count with it. */
const tolerance = 1 + 1e-9;

/**
 * Whether two kinds of answers miss equally often within groups of like images: the exact conditional test of stratified
 * tables (Gart 1971; the exact form of Cochran's, Mantel's and Haenszel's test). Each group's misses are dealt out by
 * chance to its two kinds of answers; the p counts the outcomes that are no likelier than the observed sum.
 *
 * @returns the two-sided p; 1 where nothing can vary.
 * @throws RangeError when a count is not a whole number, 0 or more, or larger than its total.
 */
export function stratifiedExact(strata: readonly Stratum[]): number {
  let chances = [1];
  let observed = 0;
  for (const { first, second } of strata) {
    requireCounts(first.count, second.count, first.total - first.count, second.total - second.count);
    const total = first.total + second.total;
    if (total === 0) continue;
    const misses = first.count + second.count;
    const most = Math.min(misses, first.total);
    const own = Array.from({ length: most + 1 }, (_, count) =>
      hypergeometricPmf(count, total, misses, first.total),
    );
    chances = sumOf(chances, own);
    observed += first.count;
  }
  const bar = (chances[observed] ?? 0) * tolerance;
  return Math.min(
    1,
    chances.reduce((p, chance) => (chance <= bar ? p + chance : p), 0),
  );
}

/** How the sum of two counts is distributed, each count's chances standing at its place. */
function sumOf(one: readonly number[], other: readonly number[]): number[] {
  const sum = new Array<number>(one.length + other.length - 1).fill(0);
  one.forEach((first, at) => {
    other.forEach((second, by) => {
      sum[at + by] = (sum[at + by] ?? 0) + first * second;
    });
  });
  return sum;
}
