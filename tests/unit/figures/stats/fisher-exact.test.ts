import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fisherExact } from '#src/figures/stats/fisher-exact.ts';
import reference from '#tests/fixtures/stats/fisher-exact.json' with { type: 'json' };

const group = fc
  .integer({ min: 0, max: 60 })
  .chain((total) => fc.record({ count: fc.integer({ min: 0, max: total }), total: fc.constant(total) }));

describe("Fisher's exact test", () => {
  it.each(reference)('agrees with scipy on $first and $second', ({ first, second, p }) => {
    expect(Math.abs(fisherExact(first, second) - p)).toBeLessThanOrEqual(1e-9 * p);
  });

  it('does not depend on which group is first, nor on what is counted', () => {
    const others = ({ count, total }: { count: number; total: number }) => ({ count: total - count, total });
    fc.assert(
      fc.property(group, group, (first, second) => {
        const p = fisherExact(first, second);
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThanOrEqual(1);
        expect(fisherExact(second, first)).toBeCloseTo(p, 9);
        expect(fisherExact(others(first), others(second))).toBeCloseTo(p, 9);
      }),
    );
  });

  it('finds nothing where a group has no item', () => {
    expect(fisherExact({ count: 0, total: 0 }, { count: 3, total: 9 })).toBe(1);
  });

  it('refuses counts that are none', () => {
    expect(() => fisherExact({ count: 5, total: 4 }, { count: 0, total: 4 })).toThrow(RangeError);
    expect(() => fisherExact({ count: 0.5, total: 4 }, { count: 0, total: 4 })).toThrow(RangeError);
  });
});
