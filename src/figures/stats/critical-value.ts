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
