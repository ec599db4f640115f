import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { imagesNeeded, pairedPower } from '../../../../src/core/stats/power.ts';
import { pairedImages, type PairedTable } from '../../../../src/core/stats/paired-table.ts';
import { unpairedPower } from '../../../../src/core/stats/unpaired-power.ts';
import reference from '../../../fixtures/stats/power.json' with { type: 'json' };
import { arbitraryTable, swapped } from './arbitrary-table.ts';

const gapOf = (table: PairedTable) => ({
  discordantShare: (table.onlyFirst + table.onlySecond) / pairedImages(table),
  difference: (table.onlySecond - table.onlyFirst) / pairedImages(table),
});

describe('the images needed for the same images', () => {
  it.each(reference.paired)(
    'agree with statsmodels on $table at $power',
    ({ table, power, alpha, images }) => {
      expect(imagesNeeded(table, { power, alpha })).toBe(images);
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
        const images = imagesNeeded(table, { power });
        if (images === null) throw new Error('There is a gap to find.');
        expect(Number.isInteger(images)).toBe(true);
        expect(pairedPower({ ...gapOf(table), images })).toBeGreaterThan(power - 1e-9);
        if (images > 1)
          expect(pairedPower({ ...gapOf(table), images: images - 1 })).toBeLessThan(power + 1e-9);
        expect(imagesNeeded(swapped(table), { power })).toBe(images);
      }),
    );
  });

  it('are never enough without a gap, and unknown without an image', () => {
    expect(imagesNeeded({ bothRight: 9, onlyFirst: 4, onlySecond: 4, bothWrong: 1 })).toBeNull();
    expect(imagesNeeded({ bothRight: 9, onlyFirst: 0, onlySecond: 0, bothWrong: 0 })).toBeNull();
    expect(imagesNeeded({ bothRight: 0, onlyFirst: 0, onlySecond: 0, bothWrong: 0 })).toBeNull();
  });

  it('are a handful when one is always right and the other always wrong', () => {
    expect(imagesNeeded({ bothRight: 0, onlyFirst: 30, onlySecond: 0, bothWrong: 0 })).toBe(4);
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

describe('the images needed for separate images', () => {
  it.each(reference.unpaired)('agree with statsmodels on $first against $second at $power', (row) => {
    const { first, second, power, alpha, images } = row;
    expect(imagesNeeded({ first, second }, { power, alpha })).toBe(images);
    expect(unpairedPower({ first, second }, 1500, alpha)).toBeCloseTo(row.powerAt1500, 12);
  });

  it("lie near those of Cohen's effect size for the rates of 2014", () => {
    const [row] = reference.unpaired;
    expect(imagesNeeded({ first: 0.068, second: 0.051 })).toBe(3039);
    expect(row?.cohenImages).toBe(3025);
  });

  it('are never enough for equal rates', () => {
    expect(imagesNeeded({ first: 0.05, second: 0.05 })).toBeNull();
  });

  it('refuse a rate in percent and a power of 80', () => {
    expect(() => imagesNeeded({ first: 6.8, second: 5.1 })).toThrow(RangeError);
    expect(() => imagesNeeded({ first: 0.068, second: 0.051 }, { power: 80 })).toThrow(RangeError);
  });
});
