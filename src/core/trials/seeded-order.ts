import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { textHash } from '../text/text-hash.ts';

/** The largest seed; the generator takes whole numbers below 2³¹. */
export const largestSeed = 2 ** 31 - 1;

/** A seed of its own for each name, 0 to `largestSeed`, from a seed: the same on every machine. */
export function seedFor(name: string | number, seed: number): number {
  return textHash(`${seed} ${name}`) >>> 1;
}

/**
 * The first `count` of the items in the order that a seed gives (Fisher and Yates, on xoroshiro128+): the same
 * seed and items give the same order on every machine.
 *
 * @param seed a whole number, 0 to `largestSeed`.
 */
export function seededOrder<Item>(
  items: readonly Item[],
  seed: number,
  count = items.length,
): readonly Item[] {
  const random = xoroshiro128plus(seed);
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = uniformInt(random, 0, last);
    [order[last], order[other]] = [order[other] as Item, order[last] as Item];
  }
  return order.slice(0, count);
}
