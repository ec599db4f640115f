import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { permutationTest, smallestP } from '#src/figures/stats/permutation-test.ts';
import reference from '#tests/fixtures/stats/permutation-test.json' with { type: 'json' };

const seed = 2014;
const rates = (least: number, most: number) =>
  fc.array(
    fc.integer({ min: 0, max: 20 }).map((errors) => errors / 20),
    { minLength: least, maxLength: most },
  );

/** Each way to choose so many of the places, told by hand. */
function countedByHand(first: readonly number[], second: readonly number[]): number {
  const all = [...first, ...second];
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  const gap = (isFirst: (at: number) => boolean) =>
    Math.abs(mean(all.filter((_, at) => isFirst(at))) - mean(all.filter((_, at) => !isFirst(at))));
  const seen = gap((at) => at < first.length);
  let [ways, asFar] = [0, 0];
  for (let set = 0; set < 2 ** all.length; set += 1) {
    if (all.filter((_, at) => (set >> at) & 1).length !== first.length) continue;
    ways += 1;
    if (gap((at) => ((set >> at) & 1) === 1) >= seen - 1e-9) asFar += 1;
  }
  return asFar / ways;
}

describe('the permutation test of two means', () => {
  it.each(reference.counted)(
    'agrees with scipy over all $partitions partitions',
    ({ first, second, partitions, p }) => {
      const found = permutationTest(first, second, { seed });
      expect(found).toMatchObject({ method: 'exact', partitions });
      expect(found?.p).toBeCloseTo(p, 12);
    },
  );

  it.each(reference.drawn)('agrees with scipy where partitions are drawn: p = $p', ({ first, second, p }) => {
    const found = permutationTest(first, second, { seed });
    expect(found).toMatchObject({ method: 'drawn', partitions: 19_999 });
    // Four standard errors of 20,000 draws.
    expect(Math.abs((found?.p ?? 0) - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / 20_000) + 1e-4);
  });

  it('agrees with a count by hand, and is the same from both sides', () => {
    fc.assert(
      fc.property(rates(1, 5), rates(1, 5), (first, second) => {
        const found = permutationTest(first, second, { seed });
        expect(found?.p).toBeCloseTo(countedByHand(first, second), 12);
        expect(permutationTest(second, first, { seed })?.p).toBeCloseTo(found?.p ?? 0, 12);
        expect(found?.p ?? 0).toBeGreaterThanOrEqual(smallestP(first.length, second.length) - 1e-12);
      }),
    );
  });

  it('draws from its seed, from both sides alike, and is never 0', () => {
    const [low, high] = [
      Array.from({ length: 15 }, (_, at) => at / 100),
      Array.from({ length: 12 }, (_, at) => 0.5 + at / 100),
    ];
    const found = permutationTest(low, high, { seed, draws: 99 });
    expect(found).toEqual({ p: 0.01, method: 'drawn', partitions: 99 });
    expect(permutationTest(high, low, { seed, draws: 99 })).toEqual(found);
    const close = high.map((rate) => rate - 0.45);
    expect(permutationTest(low, close, { seed })).toEqual(permutationTest(low, close, { seed }));
    expect(permutationTest(low, close, { seed })).not.toEqual(permutationTest(low, close, { seed: 7 }));
  });

  it('does not exist for a group of nobody', () => {
    expect(permutationTest([], [0.1], { seed })).toBeNull();
  });
});

describe('the smallest p of groups', () => {
  it('is that of one partition, and of its mirror image where the groups are as large', () => {
    expect(smallestP(3, 3)).toBeCloseTo(0.1, 12);
    expect(smallestP(3, 4)).toBeCloseTo(1 / 35, 12);
    expect(smallestP(1, 1)).toBe(1);
    expect(smallestP(300, 300)).toBeGreaterThan(0);
    expect(permutationTest([0.1, 0.2, 0.3], [0.7, 0.8, 0.9], { seed })?.p).toBeCloseTo(smallestP(3, 3), 12);
  });
});
