import { formatPercent } from '../formats/format-number.ts';
import { aboutNumber, mostTold, neededWords, twoDigits } from './finding.ts';
import { formatP } from './format-p.ts';
import type { GapPower } from './gap-power.ts';

/** Below this p the test tells a gap. */
const level = 0.05;

/**
 * How far a comparison is from telling its gap, as a title.
 *
 * @param gap null when both missed equally many.
 * @param p of McNemar's exact test; below 5 % the gap is told.
 */
export function powerTitle(gap: GapPower | null, p: number): string {
  if (!gap) return 'Both sides missed equally many';
  const { images, needed } = gap;
  const about = neededWords(gap);
  if (images >= needed) return 'There are enough images to show this gap';
  return p < level
    ? `These images show this gap; about ${about} would in 4 of 5 sessions`
    : `${String(images)} of about ${about} images that would show this gap`;
}

/** What is said in place of a number of images where both missed equally many. */
export const noGapNote =
  'You and the network missed equally many, so there is no gap to count images for. That does not say that you are ' +
  'equally good: the interval of the difference says how far apart you may be.';

/** What the number of images needed stands on, and how sure it is. */
export function powerNote(gap: GapPower, p: number): string {
  return `Needed so that McNemar’s exact test finds a gap as large as the present one and in its direction (p below 0.05) in 80 % of sessions: ${countedHow(gap)} ${chance(gap, p)} ${rangeWords(gap)}`;
}

/** Between which numbers it may lie, as the gap itself is uncertain. */
function rangeWords({ range: [least, most] }: GapPower): string {
  const low = `about ${aboutNumber(least)}`;
  const why = 'The gap itself is uncertain, and so is this number: over the 95 % interval of the gap it is';
  return most === null
    ? `${why} ${low} or more. That interval also holds no gap, so no number is surely enough.`
    : most > mostTold
      ? `${why} ${low} or more.`
      : `${why} from ${low} to ${aboutNumber(most)}.`;
}

/** The number of images needed, and where it comes from. */
function countedHow({ needed, method }: GapPower): string {
  const how =
    method === 'exact' ? 'counted out over all their outcomes' : 'by the normal formula (Connor 1987)';
  return `${String(needed)}, ${how}${twoDigits(needed) === needed ? '' : ' and rounded up above'}.`;
}

/** How often so many images tell the gap, and whether they did. */
function chance({ images, power }: GapPower, p: number): string {
  const many = images === 1 ? 'one image' : `${String(images)} images`;
  const least = 2 * 0.5 ** images;
  if (least >= level)
    return `On ${many} it never can: the least it can say is ${formatP(Math.min(1, least))}.`;
  return `On ${many} it does in ${formatPercent(power)}${p < level ? ', and this time it did' : ''}.`;
}
