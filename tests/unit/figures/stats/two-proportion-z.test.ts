import { describe, expect, it } from 'vitest';
import { twoProportionZ } from '#src/figures/stats/two-proportion-z.ts';
import reference from '#tests/fixtures/stats/two-proportion-z.json' with { type: 'json' };

describe('the two-proportion Z test', () => {
  it.each(reference)(
    'agrees with statsmodels on $errors1 of $images1 against $errors2 of $images2',
    ({ errors1, images1, errors2, images2, ...expected }) => {
      const test = twoProportionZ(errors1, images1, errors2, images2);
      expect(test?.z).toBeCloseTo(expected.z, 10);
      expect(test?.pOneSided).toBeCloseTo(expected.pOneSided, 12);
      expect(test?.pTwoSided).toBeCloseTo(expected.pTwoSided, 12);
    },
  );

  it('gives the numbers of 2014', () => {
    const network = twoProportionZ(102, 1500, 76, 1500);
    expect(network?.z.toFixed(6)).toBe('2.009303');
    expect(network?.pOneSided.toFixed(6)).toBe('0.022252');
    const secondAnnotator = twoProportionZ(31, 258, 15, 258);
    expect(secondAnnotator?.z.toFixed(6)).toBe('2.471821');
    expect(secondAnnotator?.pOneSided.toFixed(6)).toBe('0.006721');
  });

  it('flips its sign when the sides are swapped, and keeps its p', () => {
    const one = twoProportionZ(31, 258, 76, 1500);
    const other = twoProportionZ(76, 1500, 31, 258);
    expect(one?.z).toBeGreaterThan(0);
    expect(other?.z).toBeCloseTo(-(one?.z ?? 0), 12);
    expect(other?.pOneSided).toBeCloseTo(one?.pOneSided ?? 0, 12);
  });

  it('finds nothing when nobody errs, or everybody always', () => {
    expect(twoProportionZ(0, 20, 0, 30)).toEqual({ z: 0, pOneSided: 1, pTwoSided: 1 });
    expect(twoProportionZ(20, 20, 30, 30)).toEqual({ z: 0, pOneSided: 1, pTwoSided: 1 });
  });

  it('does not exist when a side has no image', () => {
    expect(twoProportionZ(0, 0, 3, 10)).toBeNull();
    expect(twoProportionZ(3, 10, 0, 0)).toBeNull();
  });

  it('refuses more errors than images', () => {
    expect(() => twoProportionZ(11, 10, 0, 10)).toThrow(RangeError);
    expect(() => twoProportionZ(-1, 10, 0, 10)).toThrow(RangeError);
  });
});
