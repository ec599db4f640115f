import { formatSigned } from '../../core/text/format-number.ts';
import type { ConfidenceInterval } from '../stats/wilson.ts';

/** The confidence of the interval by which two are called alike: two one-sided tests at 5 % each. */
export const equivalenceConfidence = 0.9;

/**
 * Whether two are alike within bounds: the 90 % interval of their difference lies between −bound and +bound. That is the
 * two one-sided tests of Schuirmann (1987, Journal of Pharmacokinetics and Biopharmaceutics 15, 657–680) at 5 %; Lakens
 * (2017, Social Psychological and Personality Science 8, 355–362) explains them. Where it is false, nothing is shown.
 *
 * @param interval of the difference, at `equivalenceConfidence`.
 * @param bound above 0, in the unit of the difference.
 */
export function isEquivalent([low, high]: ConfidenceInterval, bound: number): boolean {
  return low > -bound && high < bound;
}

/** How far apart two error rates may lie and still count as alike, 0..1, but where a command says otherwise: 5 points. */
export const equivalenceMargin = 0.05;

/** Whether two error rates are shown to be alike, as a figure with what it says. */
interface EquivalenceWords {
  readonly value: string;
  readonly beside: string;
  readonly note: string;
}

/**
 * Whether two error rates are shown to lie close together, in words.
 *
 * @param interval of their difference, at `equivalenceConfidence`.
 */
export function equivalenceWords(interval: ConfidenceInterval): EquivalenceWords {
  const [low, high] = interval;
  const within = pointsWords(equivalenceMargin);
  const beside = `90\u202f% interval ${formatSigned(100 * low, 1)} to ${formatSigned(100 * high, 1)}`;
  if (isEquivalent(interval, equivalenceMargin))
    return { value: 'shown', beside, note: `The error rates lie within ${within} of each other.` };
  return { value: 'not shown', beside, note: `The error rates may lie more than ${within} apart.` };
}

/** A share as points: "5 points", "1 point", "2.5 points". */
export function pointsWords(share: number): string {
  const points = Math.round(1000 * share) / 10;
  return `${points} point${points === 1 ? '' : 's'}`;
}
