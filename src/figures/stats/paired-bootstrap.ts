import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { BinomialSampler } from './binomial-sampler.ts';
import { errorConsistency, withinConditions } from './error-consistency.ts';
import { pairedImages, type PairedTable } from './paired-table.ts';
import { bootstrapInterval, percentileInterval, type BootstrapOptions } from './percentile-bootstrap.ts';
import type { Interval } from './wilson.ts';

/** What the bootstrap over the images makes of two observers. */
interface PairedBootstrap {
  /** Error consistency κ (Klein et al. 2025, arXiv 2507.06645). */
  readonly kappa: Interval;
  /** Error rate of the first minus that of the second, −1..1. */
  readonly difference: Interval;
}

/**
 * Percentile bootstrap over the images of two observers. Both figures depend on the four counts alone, and drawing images
 * with replacement draws these counts from a multinomial distribution; so they are drawn directly. The observers stay:
 * there are no others to draw, so the intervals hold for these two on images like these.
 *
 * @param strata the same apart by condition: the images of each are drawn among themselves, and κ is that of
 *   `withinConditions`; a sample in which it says nothing is drawn again. Default none: all are drawn together.
 * @returns null when there is no image.
 * @throws RangeError when a count is not a whole number, 0 or more, or samples or confidence are out of range.
 */
export function pairedBootstrap(
  table: PairedTable,
  options: BootstrapOptions,
  strata: readonly PairedTable[] = [],
): PairedBootstrap | null {
  const images = pairedImages(table);
  if (images === 0) return null;
  // Nothing depends on who is first, so the draws must not either: the first has fewer images to itself.
  const isSwapped = table.onlyFirst > table.onlySecond;
  const ordered = (one: PairedTable) =>
    isSwapped ? { ...one, onlyFirst: one.onlySecond, onlySecond: one.onlyFirst } : one;
  const random = xoroshiro128plus(options.seed);
  const parts = (strata.length > 0 ? strata : [table]).map(ordered);
  const resamplers = parts.map(resampler);
  const kappaOf = (drawn: readonly PairedTable[]): number | null =>
    strata.length > 0 ? withinConditions(drawn).kappa : errorConsistency(drawn[0] ?? table);
  const draw = () => resamplers.map((resample) => resample(random));
  const more: number[] = [];
  const estimated = kappaOf(parts);
  const kappa = bootstrapInterval(estimated ?? Number.NaN, options, () => {
    const drawn = draw();
    const apart = drawn.reduce((sum, one) => sum + one.onlySecond - one.onlyFirst, 0);
    more.push(isSwapped ? 0 - apart : apart);
    if (estimated === null) return Number.NaN;
    let value = kappaOf(drawn);
    while (value === null) value = kappaOf(draw());
    return value;
  });
  const [low, high] = percentileInterval(inRisingOrder(more), options.confidence ?? 0.95);
  const estimate = (table.onlySecond - table.onlyFirst) / images;
  return { kappa, difference: { estimate, low: low / images, high: high / images } };
}

/** Whole numbers that lie close together, by counting them: hundreds of observers make a hundred thousand pairs. */
function inRisingOrder(values: readonly number[]): Int32Array {
  let [least, largest] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < least) least = value;
    if (value > largest) largest = value;
  }
  const counts = new Int32Array(largest - least + 1);
  for (const value of values) counts[value - least] = (counts[value - least] ?? 0) + 1;
  const sorted = new Int32Array(values.length);
  let place = 0;
  counts.forEach((count, at) => {
    sorted.fill(least + at, place, place + count);
    place += count;
  });
  return sorted;
}

/** Multinomial draws, each count binomial given the ones before it. */
function resampler(table: PairedTable): (random: RandomGenerator) => PairedTable {
  const images = pairedImages(table);
  const bothRightOf = new BinomialSampler(table.bothRight / images);
  const onlyFirstOf = new BinomialSampler(table.onlyFirst / (images - table.bothRight));
  const onlySecondOf = new BinomialSampler(table.onlySecond / (table.onlySecond + table.bothWrong));
  return (random) => {
    const bothRight = bothRightOf.draw(random, images);
    const onlyFirst = onlyFirstOf.draw(random, images - bothRight);
    const onlySecond = onlySecondOf.draw(random, images - bothRight - onlyFirst);
    return { bothRight, onlyFirst, onlySecond, bothWrong: images - bothRight - onlyFirst - onlySecond };
  };
}
