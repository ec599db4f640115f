import binomialCdf from '@stdlib/stats-base-dists-binomial-cdf';
import binomialPmf from '@stdlib/stats-base-dists-binomial-pmf';
import { requireCounts } from './paired-table.ts';

/** What McNemar's test says; every p is two-sided. */
interface PairedTest {
  /** p of the exact test, binomial on the discordant images. */
  readonly exact: number;
  /** p of the exact test with the observed outcome counted half: less cautious, and never above `exact`. */
  readonly midP: number;
  /** Chi-squared on one degree of freedom, without continuity correction. */
  readonly chi2: number;
}

/**
 * McNemar's test: whether two observers err equally often on the same images (McNemar 1947; mid-p after Fagerland,
 * Lydersen and Laake 2013). Only the images on which one was right and the other wrong count, and swapping the
 * observers changes nothing. Without such an image every p is 1 and chi-squared 0.
 *
 * @param onlyFirst images that only the first observer had right.
 * @param onlySecond images that only the second observer had right.
 * @throws RangeError when a count is not a whole number, 0 or more.
 */
export function mcnemar(onlyFirst: number, onlySecond: number): PairedTest {
  requireCounts(onlyFirst, onlySecond);
  const discordant = onlyFirst + onlySecond;
  if (discordant === 0) return { exact: 1, midP: 1, chi2: 0 };
  const chi2 = (onlyFirst - onlySecond) ** 2 / discordant;
  return { ...exactTest(Math.min(onlyFirst, onlySecond), discordant), chi2 };
}

function exactTest(fewer: number, discordant: number): Pick<PairedTest, 'exact' | 'midP'> {
  const observed = binomialPmf(fewer, discordant, 0.5);
  // An even split is the middle outcome, which has no mirror image.
  if (2 * fewer === discordant) return { exact: 1, midP: 1 - observed / 2 };
  const exact = Math.min(1, 2 * binomialCdf(fewer, discordant, 0.5));
  // Below 1e-300 the one can vanish before the other.
  return { exact, midP: Math.max(0, exact - observed) };
}
