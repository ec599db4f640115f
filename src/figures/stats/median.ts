import { quantile } from './quantile.ts';

/**
 * The middle of some values in any order, or the mean of the two middle ones.
 *
 * @throws RangeError when there is no value.
 */
export function median(values: readonly number[]): number {
  return quantile(new Float64Array(values).sort(), 0.5);
}
