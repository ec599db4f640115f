import type { PairedTable } from './paired-table.ts';

/**
 * Error consistency: Cohen's κ over right and wrong (Geirhos, Meding and Wichmann 2020, arXiv 2006.16736), −1..1: 0 as by
 * chance, 1 on exactly the same images, also where both are always right and the formula would divide 0 by 0.
 *
 * @param table of one image or more.
 */
export function errorConsistency({ bothRight, onlyFirst, onlySecond, bothWrong }: PairedTable): number {
  const images = bothRight + onlyFirst + onlySecond + bothWrong;
  const first = (bothRight + onlyFirst) / images;
  const second = (bothRight + onlySecond) / images;
  const observed = (bothRight + bothWrong) / images;
  const expected = first * second + (1 - first) * (1 - second);
  if (onlyFirst + onlySecond === 0) return 1;
  // Told by the counts, so that rounding leaves no −3e−17 in place of 0.
  const independent = bothRight * bothWrong === onlyFirst * onlySecond;
  return independent ? 0 : (observed - expected) / (1 - expected);
}

/** Whether κ says something: neither observer was always right, or always wrong. */
export function tellsConsistency({ bothRight, onlyFirst, onlySecond, bothWrong }: PairedTable): boolean {
  return (
    bothRight + onlyFirst > 0 &&
    bothRight + onlySecond > 0 &&
    onlySecond + bothWrong > 0 &&
    onlyFirst + bothWrong > 0
  );
}

/**
 * Error consistency within conditions: the mean of the κ of each (Geirhos, Meding and Wichmann 2020, who compute κ a
 * condition), each counting once. Those in which κ says nothing are left out. Over all conditions at once κ is high
 * already where both err under the hard conditions.
 *
 * @param strata a table for each condition.
 * @returns in how many conditions κ says something, and their mean; null where it does in none.
 */
export function withinConditions(strata: readonly PairedTable[]): {
  readonly kappa: number | null;
  readonly conditions: number;
} {
  let [sum, conditions] = [0, 0];
  for (const table of strata) {
    if (!tellsConsistency(table)) continue;
    sum += errorConsistency(table);
    conditions += 1;
  }
  return { kappa: conditions === 0 ? null : sum / conditions, conditions };
}
