import type { PairedTable } from '../stats/paired-table.ts';
import type { MatchedImages } from './match-images.ts';
import type { Observer } from '../../core/observers/observer.ts';
import { isHit } from '../../core/trials/hit.ts';
import type { RightAnswers } from './right-answers.ts';

/** How an observer did on an image; below 0 the image does not count. */
export const outcomes = {
  wrong: 0,
  right: 1,
  notAnswered: -1,
  withoutTruth: -2,
  assisted: -3,
  spoiled: -4,
} as const;

/** One observer's outcomes, aligned with the matched images. */
export type Outcomes = Int8Array;

/**
 * Scores every observer on every matched image: Hit@k over the guesses there are. An observer that answers in other
 * words than the 1000 classes is right where a guess equals its own file's truth.
 *
 * @param depth k, 1..5.
 * @returns for each observer one of `outcomes` an image.
 */
export function scoreObservers(
  observers: readonly Observer[],
  { names, places }: MatchedImages,
  right: RightAnswers,
  depth: number,
): readonly Outcomes[] {
  return observers.map((observer, at) => {
    const result = new Int8Array(names.length).fill(outcomes.notAnswered);
    scoreAnswers(observer, places[at] ?? new Int32Array(), right, depth, result);
    return result;
  });
}

/** Counts how two observers did on the stimuli that both answered and that count. */
export function commonTable(first: Outcomes, second: Outcomes): PairedTable {
  const counts = new Int32Array(4);
  countPairs(first, second, counts);
  return tableAt(counts, 0);
}

/**
 * The same apart by condition.
 *
 * @returns a table for each condition, then one for the stimuli without; those without a common stimulus are left out.
 */
export function tablesByCondition(
  first: Outcomes,
  second: Outcomes,
  { conditions, conditionOf }: Pick<MatchedImages, 'conditions' | 'conditionOf'>,
): readonly PairedTable[] {
  const counts = new Int32Array(4 * (conditions.length + 1));
  countPairs(first, second, counts, conditionOf, 4 * conditions.length);
  const tables = Array.from({ length: conditions.length + 1 }, (_, at) => tableAt(counts, 4 * at));
  return tables.filter((one) => one.bothRight + one.onlyFirst + one.onlySecond + one.bothWrong > 0);
}

/** How many images two observers answered, but under no condition both. */
export function underOtherConditions(
  first: Outcomes,
  second: Outcomes,
  { keys }: Pick<MatchedImages, 'keys'>,
): number {
  let [images, one, other, both] = [0, false, false, false];
  for (let at = 0; at < keys.length; at += 1) {
    if (at > 0 && keys[at] !== keys[at - 1]) {
      if (one && other && !both) images += 1;
      one = other = both = false;
    }
    const [own, its] = [(first[at] ?? -1) >= 0, (second[at] ?? -1) >= 0];
    one ||= own;
    other ||= its;
    both ||= own && its;
  }
  return one && other && !both ? images + 1 : images;
}

function tableAt(counts: Int32Array, from: number): PairedTable {
  const [bothWrong = 0, onlySecond = 0, onlyFirst = 0, bothRight = 0] = counts.subarray(from, from + 4);
  return { bothRight, onlyFirst, onlySecond, bothWrong };
}

/**
 * A loop of its own: engines keep it compiled from one pair to the next.
 *
 * @param conditionOf as in `MatchedImages`; null: all count together.
 * @param without where those without a condition are counted.
 */
function countPairs(
  first: Outcomes,
  second: Outcomes,
  counts: Int32Array,
  conditionOf: Int32Array | null = null,
  without = 0,
): void {
  for (let image = 0; image < first.length; image += 1) {
    const one = first[image] ?? -1;
    const other = second[image] ?? -1;
    if (one < 0 || other < 0) continue;
    const condition = conditionOf ? (conditionOf[image] ?? -1) : -1;
    const at = (condition < 0 ? without : 4 * condition) + 2 * one + other;
    counts[at] = (counts[at] ?? 0) + 1;
  }
}

/** How many images have an outcome. */
export function countOutcome(all: Outcomes, outcome: number): number {
  let count = 0;
  for (let image = 0; image < all.length; image += 1) if (all[image] === outcome) count += 1;
  return count;
}

/** A loop of its own: engines keep it compiled from one observer to the next. */
function scoreAnswers(
  observer: Observer,
  places: Int32Array,
  right: RightAnswers,
  depth: number,
  result: Outcomes,
): void {
  const { labels, guesses, assisted, spoiled, depth: width } = observer;
  const length = Math.min(depth, width);
  for (let image = 0; image < places.length; image += 1) {
    const place = places[image] ?? -1;
    if (place < 0) continue;
    const accepted = labels ? ownTruth(observer, place) : (right[image] ?? []);
    if (accepted.length === 0) result[image] = outcomes.withoutTruth;
    else if (assisted?.[place] === 1) result[image] = outcomes.assisted;
    else if (spoiled?.[place] === 1) result[image] = outcomes.spoiled;
    else result[image] = isHit(guesses, accepted, length, place * width) ? outcomes.right : outcomes.wrong;
  }
}

/** What an observer's own file says is right for one of its images; none where it says nothing. */
export function ownTruth({ truth, alsoRight }: Observer, place: number): readonly number[] {
  const label = truth?.[place] ?? -1;
  return label < 0 ? [] : [label, ...(alsoRight?.get(place) ?? [])];
}

/**
 * The mean of several observers' error rates, each observer counting once.
 *
 * @param observers those without an image are left out.
 * @returns 0..1; null when nobody answered an image.
 */
export function meanErrorRate(
  observers: readonly { readonly errors: number; readonly images: number }[],
): number | null {
  const rates = observers.filter(({ images }) => images > 0).map(({ errors, images }) => errors / images);
  return rates.length === 0 ? null : rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
}
