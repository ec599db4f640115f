import { normalImages, normalPower, type NormalGap } from './normal-power.ts';

/** A gap between two observers of the same images. */
export interface PairedGap {
  /** Share of images on which one is right and the other wrong, 0..1. */
  readonly discordantShare: number;
  /** Difference of the error rates, either sign; no larger than the discordant share. */
  readonly difference: number;
}

/** A gap, and the study that is to find it. */
export interface PairedStudy extends PairedGap {
  readonly images: number;
  /** Two-sided level of the test, default 0.05. */
  readonly alpha?: number;
}

/**
 * The chance that McNemar's test, two-sided, finds a gap in its own direction (Connor 1987, Biometrics 43, 207–211).
 * It grows with the images; without a gap it is half of alpha.
 *
 * @throws RangeError when not 0 ≤ |difference| ≤ discordant share ≤ 1, or alpha is not between 0 and 1.
 */
export function pairedPower({ images, alpha = 0.05, ...gap }: PairedStudy): number {
  return normalPower(connorGap(gap), images, alpha);
}

/**
 * How many images tell a gap by McNemar's test in large samples (Connor 1987).
 *
 * @returns a whole number; null when there is no gap.
 * @throws RangeError when the gap, power or alpha are out of range.
 */
export function imagesByNormal(gap: PairedGap, power: number, alpha: number): number | null {
  return normalImages(connorGap(gap), power, alpha);
}

/** @throws RangeError when not 0 ≤ |difference| ≤ discordant share ≤ 1. */
export function requireGap({ discordantShare, difference }: PairedGap): void {
  if (!(Math.abs(difference) <= discordantShare && discordantShare <= 1)) {
    throw new RangeError('A difference is no larger than the discordant share, and that no larger than 1.');
  }
}

function connorGap(gap: PairedGap): NormalGap {
  requireGap(gap);
  const { discordantShare, difference } = gap;
  return {
    difference: Math.abs(difference),
    nullSpread: Math.sqrt(discordantShare),
    spread: Math.sqrt(discordantShare - difference ** 2),
  };
}
