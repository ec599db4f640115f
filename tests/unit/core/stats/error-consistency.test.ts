import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorConsistency, errorConsistencyInterval } from '../../../../src/core/stats/error-consistency.ts';
import { percentileBootstrap } from '../../../../src/core/stats/percentile-bootstrap.ts';
import reference from '../../../fixtures/stats/error-consistency.json' with { type: 'json' };
import { arbitraryTable, swapped } from './arbitrary-table.ts';

const seed = 2014;
const example = { bothRight: 120, onlyFirst: 9, onlySecond: 14, bothWrong: 7 };

describe('error consistency', () => {
  it.each(reference)('agrees with statsmodels on $table', ({ table, kappa }) => {
    expect(errorConsistency(table)?.kappa).toBeCloseTo(kappa, 12);
  });

  it('tells observed from expected agreement', () => {
    const consistency = errorConsistency({ bothRight: 40, onlyFirst: 10, onlySecond: 20, bothWrong: 30 });
    expect(consistency?.observed).toBeCloseTo(0.7, 12);
    expect(consistency?.expected).toBeCloseTo(0.5 * 0.6 + 0.5 * 0.4, 12);
    expect(consistency?.kappa).toBeCloseTo(0.4, 12);
  });

  it('is 1 when both are right and wrong on the same images, even if never wrong', () => {
    expect(errorConsistency({ bothRight: 7, onlyFirst: 0, onlySecond: 0, bothWrong: 3 })?.kappa).toBe(1);
    expect(errorConsistency({ bothRight: 7, onlyFirst: 0, onlySecond: 0, bothWrong: 0 })?.kappa).toBe(1);
    expect(errorConsistency({ bothRight: 0, onlyFirst: 0, onlySecond: 0, bothWrong: 7 })?.kappa).toBe(1);
  });

  it('is 0 beside an observer who is always right', () => {
    expect(errorConsistency({ bothRight: 9, onlyFirst: 3, onlySecond: 0, bothWrong: 0 })?.kappa).toBe(0);
  });

  it('is just 0 where the counts are those of independent observers', () => {
    for (const scale of [1, 3, 7, 11, 13]) {
      const table = { bothRight: 6 * scale, onlyFirst: 3 * scale, onlySecond: 2 * scale, bothWrong: scale };
      expect(errorConsistency(table)?.kappa).toBe(0);
    }
  });

  it('lies within -1 and 1 and is the same from both sides', () => {
    fc.assert(
      fc.property(arbitraryTable, (table) => {
        const kappa = errorConsistency(table)?.kappa ?? Number.NaN;
        expect(kappa >= -1 - 1e-12 && kappa <= 1).toBe(true);
        expect(errorConsistency(swapped(table))?.kappa).toBeCloseTo(kappa, 12);
      }),
    );
  });

  it('does not exist without an image', () => {
    const none = { bothRight: 0, onlyFirst: 0, onlySecond: 0, bothWrong: 0 };
    expect(errorConsistency(none)).toBeNull();
    expect(errorConsistencyInterval(none, { seed })).toBeNull();
  });
});

describe('the interval of error consistency', () => {
  it('is the same from both sides', () => {
    expect(errorConsistencyInterval(swapped(example), { seed })).toEqual(
      errorConsistencyInterval(example, { seed }),
    );
  });

  it.each(reference)("agrees with numpy's bootstrap on $table", ({ table, low, high }) => {
    const interval = errorConsistencyInterval(table, { seed, samples: 20_000 });
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
      return errorConsistency(table)?.kappa ?? Number.NaN;
    };
    const byImages = percentileBootstrap(images, (drawn) => kappa([...drawn]), { seed, samples: 8000 });
    const byCounts = errorConsistencyInterval(example, { seed, samples: 8000 });
    expect(byCounts?.estimate).toBe(byImages?.estimate);
    expect(byCounts?.low).toBeCloseTo(byImages?.low ?? 0, 1);
    expect(byCounts?.high).toBeCloseTo(byImages?.high ?? 0, 1);
  });

  it('is the same for the same seed, and another for another', () => {
    const interval = errorConsistencyInterval(example, { seed });
    expect(errorConsistencyInterval(example, { seed })).toEqual(interval);
    expect(errorConsistencyInterval(example, { seed: seed + 1 })).not.toEqual(interval);
  });

  it('contains its estimate wherever each outcome was seen a few times', () => {
    const count = fc.integer({ min: 3, max: 12_500 });
    const tables = fc.record({ bothRight: count, onlyFirst: count, onlySecond: count, bothWrong: count });
    fc.assert(
      fc.property(tables, fc.integer({ min: 0, max: 2 ** 31 - 1 }), (table, anySeed) => {
        const interval = errorConsistencyInterval(table, { seed: anySeed, samples: 500 });
        if (!interval) throw new Error('There must be an interval.');
        expect(interval.low <= interval.estimate && interval.estimate <= interval.high).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('is finite for 50,000 images, and for observers who never err', () => {
    const many = { bothRight: 45_000, onlyFirst: 1200, onlySecond: 1500, bothWrong: 2300 };
    const interval = errorConsistencyInterval(many, { seed });
    expect((interval?.high ?? 0) - (interval?.low ?? 0)).toBeLessThan(0.03);
    const never = errorConsistencyInterval(
      { bothRight: 9, onlyFirst: 0, onlySecond: 0, bothWrong: 0 },
      { seed },
    );
    expect(never).toEqual({ estimate: 1, low: 1, high: 1 });
  });
});
