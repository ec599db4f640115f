import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorConsistency } from '#src/figures/stats/error-consistency.ts';
import { pairedBootstrap } from '#src/figures/stats/paired-bootstrap.ts';
import { percentileBootstrap } from '#src/figures/stats/percentile-bootstrap.ts';
import reference from '#tests/fixtures/stats/error-consistency.json' with { type: 'json' };
import { arbitraryTable, swapped } from './arbitrary-table.ts';

const seed = 2014;
const example = { bothRight: 120, onlyFirst: 9, onlySecond: 14, bothWrong: 7 };

const kappaOf = (...given: Parameters<typeof pairedBootstrap>) => pairedBootstrap(...given)?.kappa ?? null;

describe('the interval of error consistency', () => {
  it('is the same from both sides', () => {
    expect(kappaOf(swapped(example), { seed })).toEqual(kappaOf(example, { seed }));
  });

  it.each(reference)("agrees with numpy's bootstrap on $table", ({ table, low, high }) => {
    const interval = kappaOf(table, { seed, samples: 20_000 });
    const near = 0.03 * (high - low);
    expect(Math.abs((interval?.low ?? 0) - low)).toBeLessThan(near);
    expect(Math.abs((interval?.high ?? 0) - high)).toBeLessThan(near);
  });

  it('is that of drawing the images themselves', () => {
    const outcomes = ['bothRight', 'onlyFirst', 'onlySecond', 'bothWrong'] as const;
    const images = outcomes.flatMap((outcome) => Array.from({ length: example[outcome] }, () => outcome));
    const kappa = (drawn: typeof images) => {
      const table = { bothRight: 0, onlyFirst: 0, onlySecond: 0, bothWrong: 0 };
      for (const outcome of drawn) table[outcome] += 1;
      return errorConsistency(table);
    };
    const byImages = percentileBootstrap(images, (drawn) => kappa([...drawn]), { seed, samples: 8000 });
    const byCounts = kappaOf(example, { seed, samples: 8000 });
    expect(byCounts?.estimate).toBe(byImages?.estimate);
    expect(byCounts?.low).toBeCloseTo(byImages?.low ?? 0, 1);
    expect(byCounts?.high).toBeCloseTo(byImages?.high ?? 0, 1);
  });

  it('is the same for the same seed, and another for another', () => {
    const interval = kappaOf(example, { seed });
    expect(kappaOf(example, { seed })).toEqual(interval);
    expect(kappaOf(example, { seed: seed + 1 })).not.toEqual(interval);
  });

  it('contains its estimate wherever each outcome was seen a few times', () => {
    const count = fc.integer({ min: 3, max: 12_500 });
    const tables = fc.record({ bothRight: count, onlyFirst: count, onlySecond: count, bothWrong: count });
    fc.assert(
      fc.property(tables, fc.integer({ min: 0, max: 2 ** 31 - 1 }), (table, anySeed) => {
        const interval = kappaOf(table, { seed: anySeed, samples: 500 });
        if (!interval) throw new Error('There must be an interval.');
        expect(interval.low <= interval.estimate && interval.estimate <= interval.high).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('is finite for 50,000 images, and for observers who never err', () => {
    const many = { bothRight: 45_000, onlyFirst: 1200, onlySecond: 1500, bothWrong: 2300 };
    const interval = kappaOf(many, { seed });
    expect((interval?.high ?? 0) - (interval?.low ?? 0)).toBeLessThan(0.03);
    const never = kappaOf({ bothRight: 9, onlyFirst: 0, onlySecond: 0, bothWrong: 0 }, { seed });
    expect(never).toEqual({ estimate: 1, low: 1, high: 1 });
  });
});

describe('the bootstrap interval of the difference', () => {
  it.each(reference)("agrees with numpy's bootstrap on $table", ({ table, difference }) => {
    const found = pairedBootstrap(table, { seed, samples: 20_000 })?.difference;
    const images = table.bothRight + table.onlyFirst + table.onlySecond + table.bothWrong;
    // The differences lie a whole image apart.
    const near = 1.01 / images + 0.03 * (difference.high - difference.low);
    expect(found?.estimate).toBeCloseTo((table.onlySecond - table.onlyFirst) / images, 12);
    expect(Math.abs((found?.low ?? NaN) - difference.low)).toBeLessThan(near);
    expect(Math.abs((found?.high ?? NaN) - difference.high)).toBeLessThan(near);
  });

  it('is the same from the other side, with the other sign, where the sides differ', () => {
    fc.assert(
      fc.property(arbitraryTable, (table) => {
        fc.pre(table.onlyFirst !== table.onlySecond);
        const [one, other] = [table, swapped(table)].map(
          (each) => pairedBootstrap(each, { seed, samples: 60 })?.difference,
        );
        if (!one || !other) return;
        expect(other.low).toBeCloseTo(-one.high, 12);
        expect(other.high).toBeCloseTo(-one.low, 12);
      }),
      { numRuns: 40 },
    );
  });

  it('does not exist without an image', () => {
    expect(pairedBootstrap({ bothRight: 0, onlyFirst: 0, onlySecond: 0, bothWrong: 0 }, { seed })).toBeNull();
  });
});
