import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { quantile } from './quantile.ts';
import type { ConfidenceInterval, Interval } from './wilson.ts';

/** How a bootstrap interval is drawn. */
export interface BootstrapOptions {
  /** A whole number: the same seed gives the same interval on every machine. */
  readonly seed: number;
  /** How many samples are drawn, 1 or more, default 2000. */
  readonly samples?: number;
  /** Coverage, 0..1, default 0.95. */
  readonly confidence?: number;
}

/**
 * The percentile bootstrap interval of a statistic (Efron and Tibshirani 1993, section 13.3): the items are drawn
 * again with replacement, and the interval holds the middle share of the values so found. A statistic that leans to
 * one side can lie outside.
 *
 * @param statistic a number from items; it is given the same array each time, filled again, and must not keep it.
 * @returns null when there is no item.
 * @throws RangeError when samples or confidence are out of range.
 */
export function percentileBootstrap<Item>(
  items: readonly Item[],
  statistic: (items: readonly Item[]) => number,
  options: BootstrapOptions,
): Interval | null {
  if (items.length === 0) return null;
  const random = xoroshiro128plus(options.seed);
  const drawn = [...items];
  return bootstrapInterval(statistic(items), options, () => {
    for (let place = 0; place < drawn.length; place += 1) {
      drawn[place] = items[uniformInt(random, 0, items.length - 1)] as Item;
    }
    return statistic(drawn);
  });
}

/**
 * The percentile interval around an estimate from values that a function draws one by one.
 *
 * @throws RangeError when samples or confidence are out of range.
 */
export function bootstrapInterval(
  estimate: number,
  { samples = 2000, confidence = 0.95 }: BootstrapOptions,
  draw: () => number,
): Interval {
  if (!Number.isInteger(samples) || samples < 1 || !(confidence > 0 && confidence < 1)) {
    throw new RangeError('A bootstrap needs a sample or more, and a confidence between 0 and 1.');
  }
  const values = new Float64Array(samples);
  for (let sample = 0; sample < samples; sample += 1) values[sample] = draw();
  const [low, high] = percentileInterval(values.sort(), confidence);
  return { estimate, low, high };
}

/** The ends of the middle share of values: 95 % of them lie between the ends at a confidence of 0.95. */
export function percentileInterval(sorted: ArrayLike<number>, confidence: number): ConfidenceInterval {
  const outside = (1 - confidence) / 2;
  return [quantile(sorted, outside), quantile(sorted, 1 - outside)];
}
