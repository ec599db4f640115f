import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapPower } from '../../../../src/core/scoring/gap-power.ts';
import { exactImagesNeeded } from '../../../../src/core/stats/exact-power.ts';
import { mcnemar } from '../../../../src/core/stats/mcnemar.ts';
import { pairedDifference } from '../../../../src/core/stats/paired-difference.ts';

const table = (bothRight: number, onlyFirst: number, onlySecond: number, bothWrong = 0) => ({
  bothRight,
  onlyFirst,
  onlySecond,
  bothWrong,
});

describe('how far images go towards telling a gap', () => {
  it('is nowhere on four images, whatever came of them', () => {
    expect(gapPower(table(0, 0, 4))).toEqual({
      ...{ images: 4, needed: 6, power: 0, method: 'exact' },
      range: [6, expect.any(Number)],
    });
    expect(gapPower(table(1, 0, 3))).toMatchObject({ images: 4, power: 0 });
  });

  it('is counted out for a session, and of the normal formula for a gap that few images could never tell', () => {
    expect(gapPower(table(100, 6, 11, 3))).toMatchObject({ images: 120, needed: 675, method: 'exact' });
    expect(gapPower(table(49_000, 520, 480))).toMatchObject({ images: 50_000, method: 'normal' });
    expect(gapPower(table(900, 52, 48))?.needed).toBeGreaterThan(20_000);
  });

  it('counts a gap that is found in its own direction, as scipy counts it over all tables', () => {
    // Both directions together would be 11.96 %.
    const gap = gapPower(table(72, 24, 18, 6));
    expect(gap).toMatchObject({ images: 120, needed: 1133 });
    expect(gap?.power).toBeCloseTo(0.1183336, 7);
  });

  it('gives the images needed as a range over the interval of the gap, the same from both sides', () => {
    const told = gapPower(table(100, 3, 20, 3));
    const { low = 0, high = 0 } = pairedDifference(table(100, 3, 20, 3)) ?? {};
    const needed = (difference: number) =>
      exactImagesNeeded({ discordantShare: Math.max(23 / 126, difference), difference });
    expect(told?.range).toEqual([needed(high), needed(low)]);
    expect(told?.range[0]).toBeLessThan(told?.needed ?? 0);
    expect(told?.range[1]).toBeGreaterThan(told?.needed ?? 0);
    expect(gapPower(table(100, 20, 3, 3))?.range).toEqual(told?.range);
    // An interval that holds no gap.
    expect(gapPower(table(100, 6, 11, 3))?.range).toEqual([expect.any(Number), null]);
  });

  it('is nothing without a gap or an image', () => {
    expect(gapPower(table(9, 4, 4))).toBeNull();
    expect(gapPower(table(0, 0, 0))).toBeNull();
  });

  it('says one thing: with the images needed the power is 80 % and the test has told the gap; before, neither is sure', () => {
    const count = fc.integer({ min: 0, max: 120 });
    fc.assert(
      fc.property(count, count, count, count, (bothRight, onlyFirst, onlySecond, bothWrong) => {
        const gap = gapPower({ bothRight, onlyFirst, onlySecond, bothWrong });
        fc.pre(gap !== null);
        if (!gap) return;
        expect(gap.power >= 0.8).toBe(gap.images >= gap.needed);
        expect(gap.needed).toBeGreaterThanOrEqual(6);
        if (gap.images >= gap.needed) expect(mcnemar(onlyFirst, onlySecond).exact).toBeLessThan(0.05);
      }),
    );
  });
});
