import { exactImagesNeeded, exactPower, mostCountedOut } from '../stats/exact-power.ts';
import { pairedDifference } from '../stats/paired-difference.ts';
import { imagesByNormal, pairedPower, type PairedGap } from '../stats/power.ts';
import { errorCounts } from './joint-outcome.ts';
import type { PairedTable } from '../stats/paired-table.ts';

/** How far the images of a comparison go towards telling a gap as large as the present one. */
export interface GapPower {
  /** How many images both sides answered. */
  readonly images: number;
  /** On so many or more, such a gap is told in 80 % of sessions; never fewer than the exact test needs at all. */
  readonly needed: number;
  /**
   * What `needed` would be for the largest and for the smallest gap of the 95 % interval (Newcombe's); null where that
   * interval holds no gap at all, or one the other way: then no number is surely enough.
   */
  readonly range: readonly [least: number, most: number | null];
  /** The chance that as many images as these tell it, 0..1; 80 % or more just where `images` reach `needed`. */
  readonly power: number;
  /** Whether `needed` is counted out for the exact test, or too large for that and of the normal formula. */
  readonly method: 'exact' | 'normal';
}

/** What a study is to reach, and the level at which the exact test tells a gap. */
const goal = { power: 0.8, alpha: 0.05 };

/**
 * How many images would tell the present gap by McNemar's exact test at 5 % in 80 % of sessions, and how often these
 * do: counted out over all outcomes, and above 20,000 images by the normal formula (Connor 1987).
 *
 * @returns null when there is no gap, or no image.
 */
export function gapPower(table: PairedTable): GapPower | null {
  const { onlyFirst, onlySecond } = table;
  const { images } = errorCounts(table);
  if (onlyFirst === onlySecond) return null;
  const gap = {
    discordantShare: (onlyFirst + onlySecond) / images,
    difference: (onlySecond - onlyFirst) / images,
  };
  return {
    images,
    ...imagesNeeded(gap),
    range: rangeNeeded(table, gap),
    power: (images <= mostCountedOut ? exactPower : pairedPower)({ ...gap, images, alpha: goal.alpha }),
  };
}

/** How many images tell a gap, and by which formula. */
function imagesNeeded(gap: PairedGap): Pick<GapPower, 'needed' | 'method'> {
  const byNormal = imagesByNormal(gap, goal.power, goal.alpha) ?? Infinity;
  const exact = exactImagesNeeded(gap, goal.power, goal.alpha);
  return {
    needed: exact ?? Math.max(byNormal, mostCountedOut + 1),
    method: exact === null ? 'normal' : 'exact',
  };
}

function rangeNeeded(table: PairedTable, { discordantShare, difference }: PairedGap): GapPower['range'] {
  const { low = 0, high = 0 } = pairedDifference(table) ?? {};
  const [near, far] = difference > 0 ? [low, high] : [-high, -low];
  const needed = (size: number) =>
    imagesNeeded({ discordantShare: Math.max(discordantShare, size), difference: size }).needed;
  return [needed(far), near > 0 ? needed(near) : null];
}
