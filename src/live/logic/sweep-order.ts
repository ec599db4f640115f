/**
 * The places of a range in an order in which its shape is seen early: the ends first, then ever finer between them.
 * Every place stands once.
 */
export function coarseToFine<Place>(places: readonly Place[]): readonly Place[] {
  const order: number[] = [];
  const seen = new Set<number>();
  const add = (at: number) => {
    if (seen.has(at)) return;
    seen.add(at);
    order.push(at);
  };
  const last = places.length - 1;
  if (last >= 0) [0, last].forEach(add);
  for (let step = 2 ** Math.floor(Math.log2(Math.max(1, last))); step >= 1; step /= 2) {
    for (let at = step; at < last; at += step) add(at);
  }
  return order.map((at) => places[at] as Place);
}
