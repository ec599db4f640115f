import binomialCdf from '@stdlib/stats-base-dists-binomial-cdf';
import { classCount } from '../classes/class-ids.ts';
import { headlineDepth } from '../scoring/hit.ts';
import type { InputRangeId } from './input-range.ts';

/** What a network got right of the shipped photos, with one input range. */
export interface RangeHits {
  readonly range: InputRangeId;
  readonly hit1: number;
  readonly hit5: number;
}

/** A network on the shipped photos, with each input range. */
export interface PhotoCheck {
  readonly photos: number;
  readonly ranges: readonly RangeHits[];
}

/** So unlikely a count by chance is none by chance. */
const significance = 0.001;

/** The range with which the network gets most of the photos right; of equals the first. */
export function bestRange({ ranges }: PhotoCheck): RangeHits {
  return ranges.reduce((best, one) => (one.hit5 + one.hit1 > best.hit5 + best.hit1 ? one : best));
}

/**
 * Whether guessing does as well: whether so many hits among five guesses come by chance alone with a probability of
 * 0.001 or more (one-sided binomial test against 5 of 1000).
 */
export function isAtChance({ hit5 }: Pick<RangeHits, 'hit5'>, photos: number): boolean {
  const asMany = hit5 === 0 ? 1 : 1 - binomialCdf(hit5 - 1, photos, headlineDepth / classCount);
  return asMany >= significance;
}

/**
 * Whether so few first guesses are right that the network can hardly be the one that was published: so few come from its
 * accuracy with a probability below 0.001 (one-sided binomial test). The shipped photos are no harder than ILSVRC's.
 *
 * @param top1 as published, 0..1; null where none is known.
 */
export function fallsShort({ hit1 }: Pick<RangeHits, 'hit1'>, photos: number, top1: number | null): boolean {
  return top1 !== null && binomialCdf(hit1, photos, top1) < significance;
}

/** Another range that gets more photos right, first guesses and five guesses together, by a tenth of them or more; else null. */
export function betterRange(check: PhotoCheck, chosen: InputRangeId): RangeHits | null {
  const own = check.ranges.find(({ range }) => range === chosen);
  const best = bestRange(check);
  if (!own || best.range === chosen) return null;
  return best.hit1 + best.hit5 - own.hit1 - own.hit5 >= check.photos / 10 ? best : null;
}
