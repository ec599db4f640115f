import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import { requireCounts } from './paired-table.ts';

/** What the two-proportion Z test says. */
interface ProportionTest {
  /** Above 0 when the first side errs more; swapping the sides flips the sign. */
  readonly z: number;
  /** For the direction observed: how often the side that errs more would do so by as much, were they alike. */
  readonly pOneSided: number;
  readonly pTwoSided: number;
}

/**
 * The Z test for two error rates on separate images, pooled (Fleiss, Levin and Paik 2003, section 3.1), which is the
 * test of 2014. On the same images McNemar's test is the right one.
 *
 * When nobody errs, or everybody always, nothing varies: z is 0 and both p are 1.
 *
 * @param errors1 errors of the first side, 0..images1.
 * @param errors2 errors of the second side, 0..images2.
 * @returns null when a side has no image.
 * @throws RangeError when the counts are no whole numbers with 0 ≤ errors ≤ images.
 */
export function twoProportionZ(
  errors1: number,
  images1: number,
  errors2: number,
  images2: number,
): ProportionTest | null {
  requireCounts(errors1, images1, errors2, images2);
  if (errors1 > images1 || errors2 > images2) throw new RangeError('There are more errors than images.');
  if (images1 === 0 || images2 === 0) return null;
  const errors = errors1 + errors2;
  const images = images1 + images2;
  if (errors === 0 || errors === images) return { z: 0, pOneSided: 1, pTwoSided: 1 };
  const pooled = errors / images;
  const spread = Math.sqrt(pooled * (1 - pooled) * (1 / images1 + 1 / images2));
  const z = (errors1 / images1 - errors2 / images2) / spread;
  const tail = normalCdf(-Math.abs(z), 0, 1);
  return { z, pOneSided: tail, pTwoSided: 2 * tail };
}
