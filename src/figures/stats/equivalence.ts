import type { ConfidenceInterval } from './wilson.ts';

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
