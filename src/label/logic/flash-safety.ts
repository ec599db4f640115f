/** A flash is a pair of opposing changes of light; there are never more in a second (WCAG 2.3.1, three flashes). */
const mostFlashes = 3;

/** In milliseconds. */
const second = 1000;

/** How many changes of light there may be in any second. */
const mostChanges = 2 * mostFlashes;

/**
 * How long a view has to wait, so that the screen never flashes more than three times in a second, whatever is brighter than
 * what: each change of what covers the screen counts. In milliseconds.
 *
 * @param past when the screen changed before, in milliseconds, in rising order.
 * @param planned when it is to change, were the view to begin at once, in rising order.
 */
export function restBefore(past: readonly number[], planned: readonly number[]): number {
  // A wait that is just long enough puts some planned change just more than a second behind some past one.
  const waits = planned.flatMap((next) => past.map((before) => before + second + 1 - next));
  const sorted = [0, ...waits.filter((wait) => wait > 0)].toSorted((one, other) => one - other);
  const wait = sorted.find(
    (one) => changesInASecond([...past, ...planned.map((at) => at + one)]) <= mostChanges,
  );
  return wait ?? sorted.at(-1) ?? 0;
}

/** The largest number of changes in any second. */
export function changesInASecond(changes: readonly number[]): number {
  return Math.max(
    0,
    ...changes.map((from) => changes.filter((at) => at >= from && at <= from + second).length),
  );
}

/** The changes that still matter at a time. */
export function recentChanges(changes: readonly number[], now: number): readonly number[] {
  return changes.filter((at) => at >= now - second);
}

/** When a view changes the screen: as its cross comes, as its photo and its mask come, and as the answer is asked for. */
export function changesOfView(
  { cross, photo, mask }: { readonly cross: number; readonly photo: number; readonly mask: number },
  from: number,
): readonly number[] {
  const [on, covered, asked] = [from + cross, from + cross + photo, from + cross + photo + mask];
  return [from, on, ...(mask > 0 ? [covered] : []), asked];
}

/** The longest wait before a photo of a view that is answered at once, each time, in milliseconds. */
export function longestRest(view: Parameters<typeof changesOfView>[0]): number {
  let past: readonly number[] = [];
  let now = 0;
  let longest = 0;
  for (let trial = 0; trial < 8; trial += 1) {
    const rest = restBefore(recentChanges(past, now), changesOfView(view, now));
    longest = Math.max(longest, rest);
    past = [...past, ...changesOfView(view, now + rest)];
    now = past.at(-1) ?? now;
  }
  return longest;
}
