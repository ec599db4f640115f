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
