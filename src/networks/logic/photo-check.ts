import binomialCdf from '@stdlib/stats-base-dists-binomial-cdf';
import { classCount } from '../../core/classes/class-ids.ts';
import { headlineDepth } from '../../core/trials/hit.ts';
import { mcnemar } from '../../figures/stats/mcnemar.ts';
import { sameValues, triedValues, type InputValues } from '../../core/networks/input-form.ts';

/** What a network got right of the shipped photos, fed with some values. */
export interface ValuesHits {
  readonly values: InputValues;
  readonly hit1: number;
  readonly hit5: number;
  /** A number for each photo: 2 for the first guess, 1 for another of the five, 0 for none. */
  readonly points: readonly number[];
}

/** A network on the shipped photos, with each kind of values; those that it is to be fed with are the first. */
export interface PhotoCheck {
  readonly photos: number;
  readonly tries: readonly ValuesHits[];
}

/** So unlikely a count by chance is none by chance. */
const significance = 0.001;

/** Two kinds of values are told apart where so uneven a split is so unlikely among equals. */
const decision = 0.05;

/** The values with which a network is tried: those that it is to be fed with, then the usual ones. */
export function valuesToTry(own: InputValues): readonly InputValues[] {
  return [own, ...triedValues.filter((one) => !sameValues(one, own))];
}

/** What came of so many photos, of the points of each. */
export function hitsOf(values: InputValues, points: readonly number[]): ValuesHits {
  return {
    values,
    hit1: points.filter((one) => one === 2).length,
    hit5: points.filter((one) => one > 0).length,
    points,
  };
}

export function bestTry({ tries }: PhotoCheck): ValuesHits {
  return tries.reduce((best, one) => (one.hit5 + one.hit1 > best.hit5 + best.hit1 ? one : best));
}

/**
 * Whether guessing does as well: whether so many hits among five guesses come by chance alone with a probability of
 * 0.001 or more (one-sided binomial test against 5 of 1000).
 */
export function isAtChance({ hit5 }: Pick<ValuesHits, 'hit5'>, photos: number): boolean {
  const asMany = hit5 === 0 ? 1 : 1 - binomialCdf(hit5 - 1, photos, headlineDepth / classCount);
  return asMany >= significance;
}

/**
 * Whether so few first guesses are right that the network can hardly be the one that was published: so few come from its
 * accuracy with a probability below 0.001 (one-sided binomial test). The shipped photos are no harder than ILSVRC's.
 *
 * @param top1 as published, 0..1; null where none is known.
 */
export function fallsShort({ hit1 }: Pick<ValuesHits, 'hit1'>, photos: number, top1: number | null): boolean {
  return top1 !== null && binomialCdf(hit1, photos, top1) < significance;
}

/** Other values with which clearly more photos are right than with those that the network is fed with; else null. */
export function betterTry(check: PhotoCheck): ValuesHits | null {
  const [own] = check.tries;
  const best = bestTry(check);
  return own && best !== own && isDecided(best, own) ? best : null;
}

/**
 * The values between which the photos do not decide: the best, and those that are not clearly worse; empty where the
 * best is clearly the best.
 */
export function undecided(check: PhotoCheck): readonly ValuesHits[] {
  const best = bestTry(check);
  const rivals = check.tries.filter((one) => one !== best && !isDecided(best, one));
  return rivals.length === 0 ? [] : [best, ...rivals];
}

/**
 * Whether the photos tell two kinds of values apart: a two-sided sign test over the photos on which their points differ
 * (McNemar's exact test), p below 0.05.
 */
function isDecided(one: ValuesHits, other: ValuesHits): boolean {
  const ahead = (a: ValuesHits, b: ValuesHits) =>
    a.points.filter((points, at) => points > (b.points[at] ?? 0)).length;
  return mcnemar(ahead(one, other), ahead(other, one)).exact < decision;
}
