import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentileBootstrap } from '#src/figures/stats/percentile-bootstrap.ts';
import { median, quantile } from '#src/figures/stats/quantile.ts';
import reference from '#tests/fixtures/stats/percentile-bootstrap.json';

const seed = 2014;
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('the percentile bootstrap', () => {
  it.each(reference.intervals)("agrees with scipy's on the $statistic at $confidence", (row) => {
    const statistic = row.statistic === 'mean' ? mean : median;
    const options = { seed, samples: 20_000, confidence: row.confidence };
    const interval = percentileBootstrap(reference.values, statistic, options);
    const near = 0.05 * (row.high - row.low);
    expect(interval?.estimate).toBe(statistic(reference.values));
    expect(Math.abs((interval?.low ?? 0) - row.low)).toBeLessThan(near);
    expect(Math.abs((interval?.high ?? 0) - row.high)).toBeLessThan(near);
  });

  it('is the same for the same seed, and another for another', () => {
    const interval = percentileBootstrap(reference.values, mean, { seed });
    expect(percentileBootstrap(reference.values, mean, { seed })).toEqual(interval);
    expect(percentileBootstrap(reference.values, mean, { seed: 7 })).not.toEqual(interval);
  });

  it('leaves the items as they are', () => {
    const items = [3, 1, 2];
    percentileBootstrap(items, median, { seed, samples: 5 });
    expect(items).toEqual([3, 1, 2]);
  });

  it('is a point for one item, and does not exist for none', () => {
    expect(percentileBootstrap([4], mean, { seed })).toEqual({ estimate: 4, low: 4, high: 4 });
    expect(percentileBootstrap([], mean, { seed })).toBeNull();
  });

  it('refuses no samples, and a confidence of 95', () => {
    expect(() => percentileBootstrap([1, 2], mean, { seed, samples: 0 })).toThrow(RangeError);
    expect(() => percentileBootstrap([1, 2], mean, { seed, confidence: 95 })).toThrow(RangeError);
  });
});

describe('a quantile', () => {
  it.each(reference.quantiles)("agrees with numpy's at $share", ({ share, value }) => {
    expect(
      quantile(
        [...reference.values].sort((one, other) => one - other),
        share,
      ),
    ).toBeCloseTo(value, 10);
  });

  it('is a median that half of the values do not pass', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 1 }), (values) => {
        const middle = median(values);
        expect(values.filter((value) => value < middle).length).toBeLessThanOrEqual(values.length / 2);
        expect(values.filter((value) => value > middle).length).toBeLessThanOrEqual(values.length / 2);
      }),
    );
  });

  it('needs a value and a share', () => {
    expect(() => quantile([], 0.5)).toThrow(RangeError);
    expect(() => quantile([1], 1.5)).toThrow(RangeError);
    expect(() => median([])).toThrow(RangeError);
  });
});
