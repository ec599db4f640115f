import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairedDifference, pairedImages } from '#src/figures/stats/paired-table.ts';
import reference from '#tests/fixtures/stats/paired-difference.json';
import { arbitraryTable, swapped } from './arbitrary-table.ts';

describe('the difference of two error rates on the same images', () => {
  it.each(reference)(
    "agrees with Newcombe's method 10 on $table at $confidence",
    ({ table, confidence, low, high }) => {
      const difference = pairedDifference(table, confidence);
      expect(difference?.low).toBeCloseTo(low, 9);
      expect(difference?.high).toBeCloseTo(high, 9);
    },
  );

  it.each(reference.filter(({ table }) => pairedImages(table) >= 100))(
    "lies near Tango's score interval on $table at $confidence",
    ({ table, confidence, tangoLow, tangoHigh }) => {
      const difference = pairedDifference(table, confidence);
      const near = 0.1 * (tangoHigh - tangoLow);
      expect(Math.abs((difference?.low ?? 0) - tangoLow)).toBeLessThan(near);
      expect(Math.abs((difference?.high ?? 0) - tangoHigh)).toBeLessThan(near);
    },
  );

  it('gives a published interval (Fagerland, Lydersen and Laake 2017, chapter 8, complete response)', () => {
    const difference = pairedDifference({ bothRight: 80, onlyFirst: 16, onlySecond: 6, bothWrong: 59 });
    expect(difference?.estimate.toFixed(4)).toBe('-0.0621');
    expect(difference?.low.toFixed(4)).toBe('-0.1186');
    expect(difference?.high.toFixed(4)).toBe('-0.0046');
  });

  it('is above zero when the first errs more', () => {
    const difference = pairedDifference({ bothRight: 1320, onlyFirst: 40, onlySecond: 90, bothWrong: 50 });
    expect(difference?.estimate).toBeCloseTo(50 / 1500, 12);
    expect(difference?.low).toBeGreaterThan(0);
  });

  it('contains its estimate and stays within -1 and 1', () => {
    fc.assert(
      fc.property(arbitraryTable, (table) => {
        const difference = pairedDifference(table);
        if (!difference) throw new Error('There must be an interval.');
        const { low, estimate, high } = difference;
        expect(-1 <= low && low <= estimate && estimate <= high && high <= 1).toBe(true);
      }),
    );
  });

  it('is mirrored when the observers are swapped, and when right and wrong are', () => {
    fc.assert(
      fc.property(arbitraryTable, (table) => {
        const difference = pairedDifference(table);
        const mirrored = pairedDifference(swapped(table));
        expect(mirrored?.low).toBeCloseTo(-(difference?.high ?? 0), 10);
        expect(mirrored?.high).toBeCloseTo(-(difference?.low ?? 0), 10);
        const turned = pairedDifference({
          bothRight: table.bothWrong,
          onlyFirst: table.onlySecond,
          onlySecond: table.onlyFirst,
          bothWrong: table.bothRight,
        });
        expect(turned?.low).toBeCloseTo(-(difference?.high ?? 0), 10);
      }),
    );
  });

  it('keeps its doubt when both are always right', () => {
    const difference = pairedDifference({ bothRight: 20, onlyFirst: 0, onlySecond: 0, bothWrong: 0 });
    expect(difference?.estimate).toBe(0);
    expect(difference?.low).toBeLessThan(-0.1);
    expect(difference?.high).toBeGreaterThan(0.1);
  });

  it('takes an observer who is always right', () => {
    const difference = pairedDifference({ bothRight: 18, onlyFirst: 0, onlySecond: 2, bothWrong: 0 });
    expect(difference?.estimate).toBeCloseTo(0.1, 12);
    expect(Number.isFinite(difference?.low) && Number.isFinite(difference?.high)).toBe(true);
  });

  it('does not exist without an image', () => {
    expect(pairedDifference({ bothRight: 0, onlyFirst: 0, onlySecond: 0, bothWrong: 0 })).toBeNull();
  });

  it('refuses a confidence of 95', () => {
    expect(() => pairedDifference({ bothRight: 1, onlyFirst: 1, onlySecond: 1, bothWrong: 1 }, 95)).toThrow(
      RangeError,
    );
  });
});
