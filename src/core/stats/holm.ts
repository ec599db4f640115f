/**
 * Holm's adjusted p values (Holm 1979, Scandinavian Journal of Statistics 6, 65–70): with them, one false finding or
 * more among all tests is no likelier than the level.
 *
 * @returns in the order of the given ones, each at most 1.
 */
export function holmAdjusted(ps: readonly number[]): readonly number[] {
  const adjusted = ps.map(() => 1);
  let highest = 0;
  [...ps.keys()]
    .sort((one, other) => (ps[one] ?? 1) - (ps[other] ?? 1))
    .forEach((at, rank) => {
      highest = Math.max(highest, Math.min(1, (ps.length - rank) * (ps[at] ?? 1)));
      adjusted[at] = highest;
    });
  return adjusted;
}
