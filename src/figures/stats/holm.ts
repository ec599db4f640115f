/**
 * Holm's adjusted p values (Holm 1979, Scandinavian Journal of Statistics 6, 65–70): with them, one false finding or
 * more among all tests is no likelier than the level.
 *
 * @returns in the order of the given ones, each at most 1.
 */
export function holmAdjusted(ps: readonly number[]): readonly number[] {
  // Equal p values get equal ones, so each is worked out once: hundreds of observers have a hundred thousand.
  const adjusted = new Map<number, number>();
  let highest = 0;
  Float64Array.from(ps)
    .sort()
    .forEach((p, rank) => {
      highest = Math.max(highest, Math.min(1, (ps.length - rank) * p));
      if (!adjusted.has(p)) adjusted.set(p, highest);
    });
  return ps.map((p) => adjusted.get(p) ?? 1);
}
