/**
 * What the work makes of the items, in their order; some are begun ahead of the one that is waited for.
 *
 * @param width how many are begun at a time.
 * @throws whatever the work throws for an item, when its turn comes.
 */
export async function* ahead<Item, Result>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = [];
  let next = 0;
  while (next < items.length || begun.length > 0) {
    while (begun.length < width && next < items.length) {
      const result = work(items[next] as Item);
      // Where the reader stops early, nobody waits for this one.
      result.catch(() => undefined);
      begun.push(result);
      next += 1;
    }
    yield await (begun.shift() as Promise<Result>);
  }
}
