import hypergeometricPmf from '@stdlib/stats-base-dists-hypergeometric-pmf';
import { requireCounts } from './paired-table.ts';

/** Rounding makes equal chances differ by less. */
const tolerance = 1 + 1e-7;

/** How many of how many. */
interface Share {
  readonly count: number;
  readonly total: number;
}

/**
 * Fisher's exact test of two proportions, two-sided (Fisher 1934): the chance, given the margins, of a table that is no
 * likelier than this one. Unlike the Z test it holds for few items too.
 *
 * @returns p, 0..1; 1 where a group has no item.
 * @throws RangeError when a count is not a whole number, 0 or more, or larger than its total.
 */
export function fisherExact(first: Share, second: Share): number {
  requireCounts(first.count, second.count, first.total - first.count, second.total - second.count);
  const total = first.total + second.total;
  const count = first.count + second.count;
  const chance = (drawn: number) => hypergeometricPmf(drawn, total, count, first.total);
  const observed = chance(first.count) * tolerance;
  let p = 0;
  for (let drawn = Math.max(0, count - second.total); drawn <= Math.min(count, first.total); drawn += 1) {
    const one = chance(drawn);
    if (one <= observed) p += one;
  }
  return Math.min(1, p);
}
