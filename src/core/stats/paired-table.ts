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
 * Counts how two observers did on the same images.
 *
 * @param first whether the first observer was right, one entry an image.
 * @param second the same for the second, in the same order of images.
 * @throws RangeError when the lists differ in length.
 */
export function pairedTable(first: readonly boolean[], second: readonly boolean[]): PairedTable {
  if (first.length !== second.length) {
    throw new RangeError(
      `Both observers must have answered the same images, not ${String(first.length)} and ${String(second.length)}.`,
    );
  }
  const table = { bothRight: 0, onlyFirst: 0, onlySecond: 0, bothWrong: 0 };
  first.forEach((firstRight, image) => {
    const secondRight = second[image];
    if (firstRight) table[secondRight ? 'bothRight' : 'onlyFirst'] += 1;
    else table[secondRight ? 'onlySecond' : 'bothWrong'] += 1;
  });
  return table;
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
