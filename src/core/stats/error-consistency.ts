import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { BinomialSampler } from './binomial-sampler.ts';
import { pairedImages, type PairedTable } from './paired-table.ts';
import { bootstrapInterval, type BootstrapOptions } from './percentile-bootstrap.ts';
import type { Interval } from './wilson.ts';

/** Whether two observers err on the same images. */
export interface ErrorConsistency {
  /** Share of images on which both were right or both wrong, 0..1. */
  readonly observed: number;
  /** The share to expect from two observers with these error rates who err independently, 0..1. */
  readonly expected: number;
  /** Cohen's κ, −1..1: 0 as by chance, 1 on exactly the same images. */
  readonly kappa: number;
}

/**
 * Error consistency: Cohen's κ over right and wrong (Geirhos, Meding and Wichmann 2020, arXiv 2006.16736). κ is 1
 * when the observed agreement is 1, also where both are always right and the formula would divide 0 by 0.
 *
 * @returns null when there is no image.
 * @throws RangeError when a count is not a whole number, 0 or more.
 */
export function errorConsistency(table: PairedTable): ErrorConsistency | null {
  return pairedImages(table) === 0 ? null : consistencyOf(table);
}

/** Of counts that are known to be such, with an image or more. */
function consistencyOf({ bothRight, onlyFirst, onlySecond, bothWrong }: PairedTable): ErrorConsistency {
  const images = bothRight + onlyFirst + onlySecond + bothWrong;
  const first = (bothRight + onlyFirst) / images;
  const second = (bothRight + onlySecond) / images;
  const observed = (bothRight + bothWrong) / images;
  const expected = first * second + (1 - first) * (1 - second);
  if (onlyFirst + onlySecond === 0) return { observed, expected, kappa: 1 };
  // Told by the counts, so that rounding leaves no −3e−17 in place of 0.
  const independent = bothRight * bothWrong === onlyFirst * onlySecond;
  return { observed, expected, kappa: independent ? 0 : (observed - expected) / (1 - expected) };
}

/**
 * κ with its percentile bootstrap interval over the images (Klein et al. 2025, arXiv 2507.06645). κ depends on the four counts alone, and drawing images
 * with replacement draws these counts from a multinomial distribution; so they are drawn directly.
 *
 * @returns null when there is no image.
 * @throws RangeError when a count is not a whole number, 0 or more, or samples or confidence are out of range.
 */
export function errorConsistencyInterval(table: PairedTable, options: BootstrapOptions): Interval | null {
  const consistency = errorConsistency(table);
  if (!consistency) return null;
  const random = xoroshiro128plus(options.seed);
  const resample = resampler(inOneOrder(table));
  return bootstrapInterval(consistency.kappa, options, () => consistencyOf(resample(random)).kappa);
}

/** κ does not depend on who is first, so the draws must not either: the first has fewer images to itself. */
function inOneOrder(table: PairedTable): PairedTable {
  const { onlyFirst, onlySecond } = table;
  return onlyFirst <= onlySecond ? table : { ...table, onlyFirst: onlySecond, onlySecond: onlyFirst };
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
