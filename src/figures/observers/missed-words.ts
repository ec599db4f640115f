import { formatFigure, formatPercent } from '../../core/text/format-number.ts';
import type { Missed } from './class-count.ts';
import { enoughImages } from './few-images.ts';

/** Smaller shares are one in so many, larger ones almost all. */
const [smallShare, almostAll] = [0.225, 0.925];

/** What is said of the shares between: the nearest. */
const spoken = [3, 4, 5, 6, 7, 8, 9]
  .map((tenths) => ({ share: tenths / 10, words: `${tenths} in 10` }))
  .concat([
    { share: 1 / 4, words: '1 in 4' },
    { share: 1 / 3, words: '1 in 3' },
    { share: 2 / 3, words: '2 in 3' },
    { share: 3 / 4, words: '3 in 4' },
  ]);

/**
 * Shares missed as figures: "31 %", with a decimal where whole numbers would hide a difference; "3 of 8" where one of
 * them stands on fewer than ten, of which nobody says percent.
 *
 * @param all those that stand beside each other.
 */
export function missedFigures(all: readonly Missed[]): readonly string[] {
  if (isFew(all)) return all.map(countsOf);
  const whole = all.map(({ share }) => `${Math.round(100 * share)}\u202f%`);
  return hides(whole, all) ? all.map(({ share }) => formatPercent(share)) : whole;
}

/**
 * Shares missed as one says them aloud: "4 in 10", "1 in 7", "none", "all"; as figures where that would hide a
 * difference, and "3 of 8" where one of them stands on fewer than ten.
 *
 * @param all those that stand beside each other.
 */
export function missedAloud(all: readonly Missed[]): readonly string[] {
  const words = all.map((one) => {
    if (one.share === 0) return 'none';
    if (one.share === 1) return 'all';
    return isFew(all) ? countsOf(one) : shareAloud(one.share);
  });
  return hides(words, all) ? missedFigures(all) : words;
}

/** Whether one of them stands on fewer than ten: then nobody says percent. */
export function isFew(all: readonly Missed[]): boolean {
  return all.some(({ images }) => images < enoughImages);
}

/** "3 of 8", "2.5 of 8". */
export function countsOf({ errors, images }: Missed): string {
  return `${Number(formatFigure(errors, 1))} of ${images}`;
}

/** What people did who answered different images: "got 2 of their 7 answers wrong", of `countsOf`'s words. */
export function gotWrong(counts: string): string {
  return `got ${counts.replace(' of ', ' of their ')} answers wrong`;
}

function shareAloud(share: number): string {
  if (share < smallShare) return `1 in ${Math.round(1 / share)}`;
  if (share > almostAll) return 'almost all';
  const away = (one: (typeof spoken)[number]) => Math.abs(one.share - share);
  return spoken.reduce((best, one) => (away(one) < away(best) ? one : best)).words;
}

/** Whether the same words stand for shares that differ by a tenth of a point. */
function hides(words: readonly string[], all: readonly Missed[]): boolean {
  return new Set(words).size < new Set(all.map(({ share }) => share.toFixed(3))).size;
}
