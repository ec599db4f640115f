/**
 * A quantile, with straight lines between the order statistics (Hyndman and Fan 1996, definition 7: the usual one of
 * NumPy and R).
 *
 * @param sorted one value or more, in rising order.
 * @param share 0..1: 0.5 for the median.
 * @throws RangeError when there is no value or the share is not 0..1.
 */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  if (sorted.length === 0 || !(share >= 0 && share <= 1)) {
    throw new RangeError('A quantile needs a value, and a share of 0 to 1.');
  }
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] as number;
  const above = sorted[Math.ceil(place)] as number;
  return below + (above - below) * (place - Math.floor(place));
}

/**
 * The middle of some values in any order, or the mean of the two middle ones.
 *
 * @throws RangeError when there is no value.
 */
export function median(values: readonly number[]): number {
  return quantile(new Float64Array(values).sort(), 0.5);
}
