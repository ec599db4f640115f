import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactImagesNeeded, exactPower } from '#src/figures/stats/exact-power.ts';
import { mcnemar } from '#src/figures/stats/mcnemar.ts';
import { pairedPower } from '#src/figures/stats/power.ts';
import reference from '#tests/fixtures/stats/exact-power.json' with { type: 'json' };

const gaps = fc
  .record({
    discordantShare: fc.double({ min: 0.05, max: 1, noNaN: true }),
    part: fc.double({ min: -1, max: 1, noNaN: true }),
  })
  .map(({ discordantShare, part }) => ({ discordantShare, difference: discordantShare * part }));

describe('the power of the exact test', () => {
  it.each(reference.power)(
    'agrees with the count over all tables: $images images, $discordantShare differing, gap $difference',
    ({ power, ...study }) => {
      expect(exactPower(study)).toBeCloseTo(power, 10);
    },
  );

  it('is nothing below six images, where no outcome reaches 5 %', () => {
    fc.assert(
      fc.property(gaps, fc.integer({ min: 0, max: 5 }), (gap, images) => {
        expect(exactPower({ ...gap, images })).toBe(0);
        expect(mcnemar(images, 0).exact).toBeGreaterThan(0.05);
      }),
    );
    expect(exactPower({ discordantShare: 1, difference: 1, images: 6 })).toBe(1);
  });

  it('is within 0 and 1, the same from both sides, and without a gap at most half of alpha', () => {
    fc.assert(
      fc.property(gaps, fc.integer({ min: 0, max: 400 }), ({ discordantShare, difference }, images) => {
        const power = exactPower({ discordantShare, difference, images });
        expect(power).toBeGreaterThanOrEqual(0);
        expect(power).toBeLessThanOrEqual(1);
        expect(exactPower({ discordantShare, difference: -difference, images })).toBeCloseTo(power, 12);
        expect(exactPower({ discordantShare, difference: 0, images })).toBeLessThanOrEqual(0.025 + 1e-12);
      }),
    );
  });

  it('comes near the normal formula in large samples, from below', () => {
    const study = { discordantShare: 0.06, difference: 0.007, images: 10_000 };
    expect(exactPower(study)).toBeLessThan(pairedPower(study));
    expect(exactPower(study)).toBeCloseTo(pairedPower(study), 1);
  });

  it('refuses half an image, a level of 5 and a gap larger than its share', () => {
    expect(() => exactPower({ discordantShare: 0.2, difference: 0.1, images: 1.5 })).toThrow(RangeError);
    expect(() => exactPower({ discordantShare: 0.2, difference: 0.1, images: 9, alpha: 5 })).toThrow(
      RangeError,
    );
    expect(() => exactPower({ discordantShare: 0.1, difference: 0.2, images: 9 })).toThrow(RangeError);
  });
});

describe('the images that the exact test needs', () => {
  it.each(reference.images)(
    'agree with the count over all tables: $discordantShare differing, gap $difference',
    ({ images, power, alpha, ...gap }) => {
      expect(exactImagesNeeded(gap, power, alpha)).toBe(images);
    },
  );

  it('are the fewest from which on the power is enough, however it falls on the way', () => {
    fc.assert(
      fc.property(gaps, (gap) => {
        fc.pre(Math.abs(gap.difference) > 0.15);
        const needed = exactImagesNeeded(gap) ?? NaN;
        expect(exactPower({ ...gap, images: needed - 1 })).toBeLessThan(0.8);
        for (let images = needed; images < needed + 40; images += 1) {
          expect(exactPower({ ...gap, images })).toBeGreaterThanOrEqual(0.8);
        }
      }),
    );
  });

  it('are no number without a gap, or where more would have to be counted out than can be', () => {
    expect(exactImagesNeeded({ discordantShare: 0.1, difference: 0 })).toBeNull();
    expect(exactImagesNeeded({ discordantShare: 0.1, difference: 0.001 })).toBeNull();
  });
});
