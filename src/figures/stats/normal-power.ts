import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { criticalValue } from './critical-value.ts';

/** A difference of error rates to be found by a two-sided test that is normal in large samples. */
export interface NormalGap {
  /** The size of the difference, 0..1. */
  readonly difference: number;
  /** Standard deviation of one image's contribution when there is no difference. */
  readonly nullSpread: number;
  /** The same when the difference is there. */
  readonly spread: number;
}

/**
 * The chance of finding a difference, in its own direction.
 *
 * @param images 0 or more.
 * @param alpha two-sided level of the test, between 0 and 1.
 * @throws RangeError when alpha or images are out of range.
 */
export function normalPower(
  { difference, nullSpread, spread }: NormalGap,
  images: number,
  alpha: number,
): number {
  if (!(images >= 0)) throw new RangeError('There cannot be fewer images than none.');
  const excess = difference * Math.sqrt(images) - criticalValue(1 - alpha) * nullSpread;
  if (spread === 0) return excess >= 0 ? 1 : 0;
  return normalCdf(excess / spread, 0, 1);
}

/**
 * The fewest images, 1 or more, on which the chance of finding a difference reaches a power.
 *
 * @param power between 0 and 1.
 * @param alpha two-sided level of the test, between 0 and 1.
 * @returns null when there is no difference to find.
 * @throws RangeError when power or alpha are out of range.
 */
export function normalImages(
  { difference, nullSpread, spread }: NormalGap,
  power: number,
  alpha: number,
): number | null {
  if (!(power > 0 && power < 1)) throw new RangeError('A power lies between 0 and 1.');
  const reach = criticalValue(1 - alpha) * nullSpread + normalQuantile(power, 0, 1) * spread;
  if (difference === 0) return null;
  return Math.max(1, Math.ceil((Math.max(0, reach) / difference) ** 2));
}
