import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fisherExact } from '#src/figures/stats/fisher-exact.ts';
import { stratifiedExact, type Stratum } from '#src/results/logic/effort/stratified-exact.ts';

/** Every way to deal out so many misses to so many answers, as the number that falls to the first ones. */
function deals(misses: number, first: number, total: number): readonly number[] {
  const found: number[] = [];
  for (let bits = 0; bits < 2 ** total; bits += 1) {
    const dealt = Array.from({ length: total }, (_, at) => (bits >> at) & 1);
    const count = (part: readonly number[]) => part.reduce((sum, bit) => sum + bit, 0);
    if (count(dealt) === misses) found.push(count(dealt.slice(0, first)));
  }
  return found;
}

/** The p by counting out every deal of every group. */
function byBruteForce(strata: readonly Stratum[]): number {
  let sums = [0];
  for (const { first, second } of strata) {
    const own = deals(first.count + second.count, first.total, first.total + second.total);
    sums = sums.flatMap((sum) => own.map((count) => sum + count));
  }
  const times = new Map<number, number>();
  for (const sum of sums) times.set(sum, (times.get(sum) ?? 0) + 1);
  const observed = times.get(strata.reduce((sum, { first }) => sum + first.count, 0)) ?? 0;
  return (
    [...times.values()].filter((one) => one <= observed).reduce((sum, one) => sum + one, 0) / sums.length
  );
}

const share = fc
  .record({ count: fc.integer({ min: 0, max: 3 }), more: fc.integer({ min: 0, max: 1 }) })
  .map(({ count, more }) => ({ count, total: count + more }));

describe('the exact test within groups', () => {
  it('is what counting out every deal gives', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ first: share, second: share }), { minLength: 1, maxLength: 2 }),
        (strata) => {
          expect(stratifiedExact(strata)).toBeCloseTo(byBruteForce(strata), 9);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('of one group is Fisher’s', () => {
    const [first, second] = [
      { count: 3, total: 20 },
      { count: 9, total: 22 },
    ];
    expect(stratifiedExact([{ first, second }])).toBeCloseTo(fisherExact(first, second), 9);
  });

  it('is not misled where one kind of answer is commoner among hard images, as a test of the sums is', () => {
    const strata: readonly Stratum[] = [
      { first: { count: 2, total: 40 }, second: { count: 1, total: 20 } },
      { first: { count: 10, total: 20 }, second: { count: 20, total: 40 } },
    ];
    expect(stratifiedExact(strata)).toBeGreaterThan(0.9);
    expect(fisherExact({ count: 12, total: 60 }, { count: 21, total: 60 })).toBeLessThan(0.11);
  });

  it('has nothing to test without answers, and refuses more misses than answers', () => {
    expect(stratifiedExact([])).toBe(1);
    expect(stratifiedExact([{ first: { count: 0, total: 0 }, second: { count: 0, total: 0 } }])).toBe(1);
    expect(() =>
      stratifiedExact([{ first: { count: 2, total: 1 }, second: { count: 0, total: 1 } }]),
    ).toThrow(RangeError);
  });
});
