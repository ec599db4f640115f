import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mcnemar } from '#src/figures/stats/mcnemar.ts';
import reference from '#tests/fixtures/stats/mcnemar.json' with { type: 'json' };

const keys = ['exact', 'midP', 'chi2'] as const;
const count = fc.oneof(fc.integer({ min: 0, max: 15 }), fc.integer({ min: 0, max: 25_000 }));

describe("McNemar's test", () => {
  it.each(reference)('agrees with statsmodels on $onlyFirst against $onlySecond', (row) => {
    const test = mcnemar(row.onlyFirst, row.onlySecond);
    for (const key of keys) {
      expect(Math.abs(test[key] - row[key]), key).toBeLessThanOrEqual(1e-10 * row[key]);
    }
  });

  it('cannot find more than chance on five discordant images, as intervalAndTest says, but on six', () => {
    expect(mcnemar(0, 5).exact).toBeGreaterThan(0.05);
    expect(mcnemar(0, 6).exact).toBeLessThan(0.05);
  });

  it('finds nothing when no image tells the observers apart', () => {
    expect(mcnemar(0, 0)).toEqual({ exact: 1, midP: 1, chi2: 0 });
  });

  it('has a mid-p no larger than the exact p, and every p in 0..1', () => {
    fc.assert(
      fc.property(count, count, (onlyFirst, onlySecond) => {
        const { exact, midP } = mcnemar(onlyFirst, onlySecond);
        expect(midP).toBeLessThanOrEqual(exact);
        for (const p of [exact, midP]) expect(p >= 0 && p <= 1).toBe(true);
      }),
    );
  });

  it('is nothing but zero where p is too small for a number', () => {
    expect(mcnemar(1, 1074)).toMatchObject({ exact: 0, midP: 0 });
  });

  it('does not change when the observers are swapped', () => {
    fc.assert(
      fc.property(count, count, (onlyFirst, onlySecond) => {
        expect(mcnemar(onlyFirst, onlySecond)).toEqual(mcnemar(onlySecond, onlyFirst));
      }),
    );
  });

  it('grows surer as the split grows more uneven', () => {
    const discordant = 40;
    const exact = Array.from(
      { length: discordant / 2 + 1 },
      (_, fewer) => mcnemar(fewer, discordant - fewer).exact,
    );
    expect(exact).toEqual([...exact].sort((one, other) => one - other));
  });

  it.each([
    [-1, 3],
    [1.5, 3],
    [2, Number.NaN],
  ])('refuses %s against %s', (onlyFirst, onlySecond) => {
    expect(() => mcnemar(onlyFirst, onlySecond)).toThrow(RangeError);
  });
});
