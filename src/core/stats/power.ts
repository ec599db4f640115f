import { normalImages, normalPower, type NormalGap } from './normal-power.ts';
import { pairedImages, type PairedTable } from './paired-table.ts';
import { unpairedImagesNeeded, type ErrorRates } from './unpaired-power.ts';

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

/** What a study is to reach. */
export interface PowerGoal {
  /** The chance of finding the gap, between 0 and 1, default 0.8. */
  readonly power?: number;
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
 * How many images tell the present gap. From a table: images that both observers answer, for McNemar's test (Connor
 * 1987). From two error rates: images a side, each side its own, for the pooled Z test.
 *
 * @returns a whole number; null when there is no gap, so that no number is enough, or no image.
 * @throws RangeError when the counts, rates, power or alpha are out of range.
 */
export function imagesNeeded(
  present: PairedTable | ErrorRates,
  { power = 0.8, alpha = 0.05 }: PowerGoal = {},
): number | null {
  if ('first' in present) return unpairedImagesNeeded(present, power, alpha);
  const images = pairedImages(present);
  if (images === 0) return null;
  const discordantShare = (present.onlyFirst + present.onlySecond) / images;
  const difference = (present.onlySecond - present.onlyFirst) / images;
  return imagesByNormal({ discordantShare, difference }, power, alpha);
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
