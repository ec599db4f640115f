import { normalImages, normalPower, type NormalGap } from './normal-power.ts';

/** The error rates of two sides, 0..1. */
export interface ErrorRates {
  readonly first: number;
  readonly second: number;
}

/**
 * The chance that the pooled two-proportion Z test, two-sided, finds the present gap (Fleiss, Levin and Paik 2003,
 * section 4.2, without continuity correction).
 *
 * @param images how many each side answers, each their own.
 * @param alpha level of the test, default 0.05.
 * @throws RangeError when a rate is not 0..1 or alpha not between 0 and 1.
 */
export function unpairedPower(rates: ErrorRates, images: number, alpha = 0.05): number {
  return normalPower(unpairedGap(rates), images, alpha);
}

/**
 * How many images each side must answer for that chance to reach a power.
 *
 * @returns null when the rates are equal: no number is enough.
 * @throws RangeError when a rate is not 0..1, or power or alpha not between 0 and 1.
 */
export function unpairedImagesNeeded(rates: ErrorRates, power = 0.8, alpha = 0.05): number | null {
  return normalImages(unpairedGap(rates), power, alpha);
}

function unpairedGap({ first, second }: ErrorRates): NormalGap {
  if (!(first >= 0 && first <= 1 && second >= 0 && second <= 1)) {
    throw new RangeError('An error rate lies between 0 and 1.');
  }
  const pooled = (first + second) / 2;
  return {
    difference: Math.abs(first - second),
    nullSpread: Math.sqrt(2 * pooled * (1 - pooled)),
    spread: Math.sqrt(first * (1 - first) + second * (1 - second)),
  };
}
