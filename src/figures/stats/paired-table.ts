import { requireCounts } from './require-counts.ts';

/** How two observers did on the same images: how many images came out each way. */
export interface PairedTable {
  readonly bothRight: number;
  /** The first was right and the second wrong. */
  readonly onlyFirst: number;
  /** The second was right and the first wrong. */
  readonly onlySecond: number;
  readonly bothWrong: number;
}

/**
 * How many images a table stands on.
 *
 * @throws RangeError when a count is not a whole number, 0 or more.
 */
export function pairedImages({ bothRight, onlyFirst, onlySecond, bothWrong }: PairedTable): number {
  requireCounts(bothRight, onlyFirst, onlySecond, bothWrong);
  return bothRight + onlyFirst + onlySecond + bothWrong;
}
