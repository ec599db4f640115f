import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '#src/figures/stats/wilson.ts';
import reference from '#tests/fixtures/stats/wilson.json' with { type: 'json' };

describe('the Wilson interval', () => {
  it.each(reference)(
    'agrees with statsmodels on $count of $total at $confidence',
    ({ count, total, confidence, low, high }) => {
      const interval = wilsonInterval(count, total, confidence);
      expect(interval?.low).toBeCloseTo(low, 9);
      expect(interval?.high).toBeCloseTo(high, 9);
    },
  );

  it('does not exist without an image', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
  });

  it('contains its estimate and stays within 0 and 1', () => {
    const counts = fc
      .integer({ min: 1, max: 50_000 })
      .chain((total) => fc.tuple(fc.integer({ min: 0, max: total }), fc.constant(total)));
    fc.assert(
      fc.property(counts, ([count, total]) => {
        const interval = wilsonInterval(count, total);
        if (!interval) throw new Error('There must be an interval.');
        const { low, estimate, high } = interval;
        expect(0 <= low && low <= estimate && estimate <= high && high <= 1).toBe(true);
      }),
    );
  });

  it('is mirrored when hits and misses change places', () => {
    const misses = wilsonInterval(14, 120);
    const hits = wilsonInterval(106, 120);
    expect(misses?.low).toBeCloseTo(1 - (hits?.high ?? 0), 12);
  });

  it.each([
    [-1, 10],
    [11, 10],
    [1.5, 10],
    [Number.NaN, 10],
  ])('refuses %s of %s', (count, total) => {
    expect(() => wilsonInterval(count, total)).toThrow(RangeError);
  });
});
