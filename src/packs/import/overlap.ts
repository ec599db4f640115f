/**
 * Does the work for every item, `width` at a time; the results are in the order of the items.
 * @throws whatever the work throws first; the signal's reason when aborted.
 */
export async function overlap<Item, Result>(
  items: readonly Item[],
  width: number,
  signal: AbortSignal,
  work: (item: Item, at: number) => Promise<Result>,
): Promise<Result[]> {
  const results = new Array<Result>(items.length);
  let next = 0;
  let failed = false;
  const worker = async () => {
    try {
      while (next < items.length && !failed) {
        signal.throwIfAborted();
        const at = next;
        next += 1;
        results[at] = await work(items[at] as Item, at);
      }
    } catch (cause) {
      failed = true;
      throw cause;
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
  signal.throwIfAborted();
  return results;
}
