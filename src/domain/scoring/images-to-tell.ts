import { imagesNeeded } from '../stats/power.ts';
import type { JointTable } from './joint-table.ts';
import { toPairedTable } from './paired-table.ts';

/** The fewest differing images on which the exact test can reach 5 %: six to one side, p = 2 · 0.5⁶ = 0.031. */
const fewestDiffering = 6;

/**
 * How many images would tell the present gap at 80 % power (Connor 1987), and no fewer than on which the exact test can
 * tell any, because in small numbers the formula promises too much.
 *
 * @returns a whole number; null when there is no gap, or no image.
 */
export function imagesToTell(table: JointTable): number | null {
  const needed = imagesNeeded(toPairedTable(table));
  if (needed === null) return null;
  const { bothRight, onlyPerson, onlyNetwork, bothWrong } = table;
  const differing = onlyPerson + onlyNetwork;
  const images = differing + bothRight + bothWrong;
  return Math.max(needed, Math.ceil((fewestDiffering * images) / differing));
}
