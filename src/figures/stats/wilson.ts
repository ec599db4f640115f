import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';

/**
 * The two-sided critical value of the standard normal distribution: 1.959964 at 0.95.
 *
 * @param confidence coverage, between 0 and 1.
 * @throws RangeError when the confidence is not between 0 and 1.
 */
export function criticalValue(confidence: number): number {
  if (!(confidence > 0 && confidence < 1)) {
    throw new RangeError(`A confidence lies between 0 and 1, which ${confidence} does not.`);
  }
  return normalQuantile(1 - (1 - confidence) / 2, 0, 1);
}

/** An estimate with the ends of its interval, all shares in 0..1. */
export interface Interval {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** Whether there is an interval around an estimate: both its ends are the estimate where there can be none. */
export function hasWidth({ low, high }: Pick<Interval, 'low' | 'high'>): boolean {
  return low < high;
}

/** The ends of an interval. */
export type ConfidenceInterval = readonly [low: number, high: number];

/**
 * Wilson's score interval for a proportion (Wilson 1927; Newcombe 1998, method 3).
 *
 * @param count how many of them, 0..total.
 * @param total how many images, 1 or more.
 * @param confidence coverage, 0..1, default 0.95.
 * @returns null when there is no image: no share can be told.
 * @throws RangeError when the counts are no whole numbers with 0 ≤ count ≤ total, or the confidence is not
 *   between 0 and 1.
 */
export function wilsonInterval(count: number, total: number, confidence = 0.95): Interval | null {
  if (!Number.isInteger(count) || !Number.isInteger(total) || count < 0 || count > total) {
    throw new RangeError(`A share needs whole counts with 0 ≤ count ≤ total, not ${count} of ${total}.`);
  }
  if (total === 0) return null;
  const z = criticalValue(confidence);
  const share = count / total;
  const denominator = 1 + z ** 2 / total;
  const centre = (share + z ** 2 / (2 * total)) / denominator;
  const half = (z * Math.sqrt((share * (1 - share)) / total + z ** 2 / (4 * total ** 2))) / denominator;
  return {
    estimate: share,
    low: count === 0 ? 0 : Math.max(0, centre - half),
    high: count === total ? 1 : Math.min(1, centre + half),
  };
}

/** An interval without its estimate. */
export function endpoints(interval: Interval | null): ConfidenceInterval | null {
  return interval && [interval.low, interval.high];
}
