import { enoughImages } from './few-images.ts';
import type { GradedObservers } from './grade-observers.ts';
import { outcomes, type Outcomes } from './score-observers.ts';

/** How observers did on the images that all of them answered and that count. */
export interface CommonRates {
  /** How many images that are. */
  readonly images: number;
  /** For each observer how many of them it missed; null for one with too few images of its own to be asked for. */
  readonly errors: readonly (number | null)[];
}

/**
 * Counts the errors on the images that all observers with ten images or more answered, since rates on different images
 * cannot be compared.
 *
 * @returns null where these observers answered the same images anyway, or are fewer than two.
 */
export function commonRates({
  observers,
  outcomes: scored,
}: Pick<GradedObservers, 'observers' | 'outcomes'>): CommonRates | null {
  const counted = observers.flatMap(({ n }, at) =>
    n >= enoughImages ? [scored[at] ?? new Int8Array()] : [],
  );
  if (counted.length < 2) return null;
  const answers = new Int32Array(counted[0]?.length ?? 0);
  for (const own of counted) countAnswers(own, answers);
  const common = placesOf(answers, (count) => count === counted.length);
  if (common.length === placesOf(answers, (count) => count > 0).length) return null;
  return {
    images: common.length,
    errors: observers.map(({ n }, at) =>
      n < enoughImages ? null : countErrors(scored[at] ?? new Int8Array(), common),
    ),
  };
}

/** A loop of its own, like the next: engines keep it compiled from one observer to the next. */
function countAnswers(own: Outcomes, answers: Int32Array): void {
  for (let image = 0; image < own.length; image += 1) {
    if ((own[image] ?? -1) >= 0) answers[image] = (answers[image] ?? 0) + 1;
  }
}

function placesOf(answers: Int32Array, holds: (count: number) => boolean): Int32Array {
  const places: number[] = [];
  answers.forEach((count, image) => {
    if (holds(count)) places.push(image);
  });
  return Int32Array.from(places);
}

function countErrors(own: Outcomes, common: Int32Array): number {
  let errors = 0;
  for (const image of common) if (own[image] === outcomes.wrong) errors += 1;
  return errors;
}
