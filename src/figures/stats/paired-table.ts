import { wilsonInterval, type Interval } from './wilson.ts';

/**
 * Refuses counts that are none.
 *
 * @throws RangeError when one of them is not a whole number, 0 or more.
 */
export function requireCounts(...counts: readonly number[]): void {
  for (const count of counts) {
    if (!Number.isSafeInteger(count) || count < 0) {
      throw new RangeError(`A count is a whole number, 0 or more, which ${count} is not.`);
    }
  }
}

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

/**
 * How much more the first observer errs than the second on the same images, with Newcombe's square-and-add interval
 * (Newcombe 1998, Statistics in Medicine 17, 2635–2650, method 10): Wilson's intervals of the two error rates, joined
 * under their correlation.
 *
 * @param confidence coverage, 0..1, default 0.95.
 * @returns error rate of the first minus that of the second, −1..1; null when there is no image.
 * @throws RangeError when a count is not a whole number, 0 or more, or the confidence not between 0 and 1.
 */
export function pairedDifference(table: PairedTable, confidence = 0.95): Interval | null {
  const images = pairedImages(table);
  const first = wilsonInterval(table.onlySecond + table.bothWrong, images, confidence);
  const second = wilsonInterval(table.onlyFirst + table.bothWrong, images, confidence);
  if (!first || !second) return null;
  const phi = correctedPhi(table);
  const reach = (one: number, other: number) =>
    Math.sqrt(Math.max(0, one ** 2 - 2 * phi * one * other + other ** 2));
  const estimate = (table.onlySecond - table.onlyFirst) / images;
  const down = reach(first.estimate - first.low, second.high - second.estimate);
  const up = reach(first.high - first.estimate, second.estimate - second.low);
  return { estimate, low: Math.max(-1, estimate - down), high: Math.min(1, estimate + up) };
}

/** The correlation of right and wrong, drawn towards 0 when it is positive; 0 when an observer never varies. */
function correctedPhi({ bothRight, onlyFirst, onlySecond, bothWrong }: PairedTable): number {
  const margins =
    (bothRight + onlyFirst) * (onlySecond + bothWrong) * (bothRight + onlySecond) * (onlyFirst + bothWrong);
  if (margins === 0) return 0;
  const images = bothRight + onlyFirst + onlySecond + bothWrong;
  const cross = bothRight * bothWrong - onlyFirst * onlySecond;
  const corrected = cross > 0 ? Math.max(0, cross - images / 2) : cross;
  return corrected / Math.sqrt(margins);
}
