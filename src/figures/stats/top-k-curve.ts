import { headlineDepth } from '../../core/trials/hit.ts';
import { wilsonInterval, type Interval } from './wilson.ts';

/** One observer's answer to one image, and the truth. */
interface RankedAnswer<Label> {
  /** In falling confidence. */
  readonly guesses: readonly Label[];
  readonly truth: Label;
}

/** The error rate when the first k guesses count. */
export interface HitCurvePoint {
  /** k, 1... */
  readonly depth: number;
  readonly error: Interval;
}

/**
 * Error at every k: how many images have the truth not among the first k guesses, with Wilson's interval.
 *
 * @param depth the largest k, 1 or more, default 5.
 * @returns one point a k, never rising; nothing when there is no image.
 */
export function topKCurve<Label>(
  answers: readonly RankedAnswer<Label>[],
  depth = headlineDepth,
): readonly HitCurvePoint[] {
  const ranks = answers.map(({ guesses, truth }) => guesses.indexOf(truth));
  return Array.from({ length: depth }, (_, index) => index + 1).flatMap((k) => {
    const error = wilsonInterval(ranks.filter((rank) => rank < 0 || rank >= k).length, ranks.length);
    return error ? [{ depth: k, error }] : [];
  });
}
