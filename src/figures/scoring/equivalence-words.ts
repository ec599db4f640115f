import { formatSigned } from '../../core/text/format-number.ts';
import { isEquivalent } from '../stats/equivalence.ts';
import type { ConfidenceInterval } from '../stats/wilson.ts';

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
