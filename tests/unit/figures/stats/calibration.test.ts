import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibration } from '#src/figures/stats/calibration.ts';
import reference from '#tests/fixtures/stats/calibration.json' with { type: 'json' };

describe('calibration', () => {
  it.each(reference.results)('agrees with numpy in $binCount bins', ({ binCount, bins, expectedError }) => {
    const found = calibration(reference.forecasts, binCount);
    expect(found?.expectedError).toBeCloseTo(expectedError, 12);
    expect(found?.bins.map(({ images }) => images)).toEqual(bins.map(({ images }) => images));
    found?.bins.forEach(({ confidence, accuracy }, bin) => {
      expect(confidence ?? -1).toBeCloseTo(bins[bin]?.confidence ?? -1, 12);
      expect(accuracy?.estimate ?? -1).toBeCloseTo(bins[bin]?.accuracy ?? -1, 12);
    });
  });

  it('is perfect when sure forecasts are right and impossible ones wrong', () => {
    const forecasts = [
      { probability: 1, right: true },
      { probability: 0, right: false },
    ];
    expect(calibration(forecasts)?.expectedError).toBe(0);
  });

  it('errs by 1 when sure forecasts are wrong', () => {
    expect(calibration([{ probability: 1, right: false }])?.expectedError).toBe(1);
  });

  it('counts every forecast in the bin whose ends hold it', () => {
    const probability = fc.oneof(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
    );
    fc.assert(
      fc.property(probability, fc.integer({ min: 1, max: 100 }), (value, binCount) => {
        const bins = calibration([{ probability: value, right: true }], binCount)?.bins ?? [];
        const held = bins.filter(({ images }) => images === 1);
        expect(held.length).toBe(1);
        for (const { above, upTo } of held)
          expect(value <= upTo && (value > above || above === 0)).toBe(true);
      }),
    );
  });

  it('does not exist without a forecast', () => {
    expect(calibration([])).toBeNull();
  });

  it('refuses a probability in percent, and no bins', () => {
    expect(() => calibration([{ probability: 97, right: true }])).toThrow(RangeError);
    expect(() => calibration([{ probability: 0.97, right: true }], 0)).toThrow(RangeError);
  });
});
