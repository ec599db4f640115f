import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** The same on every machine for the same seed. */
export class Chance {
  readonly #random: ReturnType<typeof xoroshiro128plus>;

  constructor(seed: number) {
    this.#random = xoroshiro128plus(seed);
  }

  /** Whether something of this probability, 0..1, happens. */
  happens(probability: number): boolean {
    return uniformFloat64(this.#random) < probability;
  }

  /** A number from `low` to under `high`. */
  between(low: number, high: number): number {
    return low + (high - low) * uniformFloat64(this.#random);
  }

  oneOf<Item>(items: readonly Item[]): Item {
    const item = items[Math.floor(this.between(0, items.length))];
    if (item === undefined) throw new RangeError('There is nothing to draw from.');
    return item;
  }

  /** A number of the items, each once, in the order drawn. */
  some<Item>(items: readonly Item[], count: number): readonly Item[] {
    const left = [...items];
    return Array.from({ length: Math.min(count, left.length) }, () => {
      const item = this.oneOf(left);
      left.splice(left.indexOf(item), 1);
      return item;
    });
  }

  /** About `median`: nearly normal in its logarithm, twice as much as seldom as half. Response times look like this. */
  about(median: number): number {
    const spread = this.between(-1, 1) + this.between(-1, 1) + this.between(-1, 1);
    return median * 2 ** (spread / 2);
  }
}
