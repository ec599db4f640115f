import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { imagesByNormal, pairedPower } from '#src/figures/stats/power.ts';
import { pairedImages, type PairedTable } from '#src/figures/stats/paired-table.ts';
import reference from '#tests/fixtures/stats/power.json' with { type: 'json' };
import { arbitraryTable, swapped } from './arbitrary-table.ts';

const gapOf = (table: PairedTable) => ({
  discordantShare: (table.onlyFirst + table.onlySecond) / pairedImages(table),
  difference: (table.onlySecond - table.onlyFirst) / pairedImages(table),
});

describe('the images needed for the same images', () => {
  it.each(reference.paired)(
    'agree with statsmodels on $table at $power',
    ({ table, power, alpha, images }) => {
      expect(imagesByNormal(gapOf(table), power, alpha)).toBe(images);
    },
  );

  it.each(reference.paired)(
    'reach the power counted out over all tables for $table at $power, or a little more',
    ({ table, images, alpha, countedPower }) => {
      const power = pairedPower({ ...gapOf(table), images, alpha });
      expect(countedPower).toBeGreaterThan(power - 0.005);
      expect(countedPower).toBeLessThan(power + 0.05);
    },
  );

  it('are the fewest whose power is enough, and the same from both sides', () => {
    const tables = arbitraryTable.filter(({ onlyFirst, onlySecond }) => onlyFirst !== onlySecond);
    fc.assert(
      fc.property(tables, fc.double({ min: 0.2, max: 0.99, noNaN: true }), (table, power) => {
        const images = imagesByNormal(gapOf(table), power, 0.05);
        if (images === null) throw new Error('There is a gap to find.');
        expect(Number.isInteger(images)).toBe(true);
        expect(pairedPower({ ...gapOf(table), images })).toBeGreaterThan(power - 1e-9);
        const oneLess = images > 1 ? pairedPower({ ...gapOf(table), images: images - 1 }) : 0;
        expect(oneLess).toBeLessThan(power + 1e-9);
        expect(imagesByNormal(gapOf(swapped(table)), power, 0.05)).toBe(images);
      }),
    );
  });

  it('are never enough without a gap', () => {
    expect(imagesByNormal({ discordantShare: 8 / 18, difference: 0 }, 0.8, 0.05)).toBeNull();
    expect(imagesByNormal({ discordantShare: 0, difference: 0 }, 0.8, 0.05)).toBeNull();
  });

  it('are a handful when one is always right and the other always wrong', () => {
    expect(imagesByNormal({ discordantShare: 1, difference: -1 }, 0.8, 0.05)).toBe(4);
  });

  it('refuse a power of 80', () => {
    expect(() => imagesByNormal({ discordantShare: 0.2, difference: 0.1 }, 80, 0.05)).toThrow(RangeError);
  });
});

describe('the power on the same images', () => {
  it('grows with the images and stays within 0 and 1', () => {
    const images = fc.integer({ min: 0, max: 50_000 });
    fc.assert(
      fc.property(arbitraryTable, images, images, (table, some, others) => {
        const [fewer, more] = [Math.min(some, others), Math.max(some, others)];
        const gap = gapOf(table);
        const low = pairedPower({ ...gap, images: fewer });
        const high = pairedPower({ ...gap, images: more });
        expect(0 <= low && low <= high && high <= 1).toBe(true);
      }),
    );
  });

  it('is half of alpha without a gap: the error of one direction', () => {
    expect(pairedPower({ discordantShare: 0.1, difference: 0, images: 1500 })).toBeCloseTo(0.025, 12);
  });

  it('refuses a difference larger than the discordant share, and a level of 5', () => {
    expect(() => pairedPower({ discordantShare: 0.1, difference: 0.2, images: 10 })).toThrow(RangeError);
    expect(() => pairedPower({ discordantShare: 0.2, difference: 0.1, images: 10, alpha: 5 })).toThrow(
      RangeError,
    );
  });
});
