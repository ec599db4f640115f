import { describe, expect, it } from 'vitest';
import { planStudy, planWords } from '#tools/compare/study-plan.ts';
import reference from '#tests/fixtures/stats/study-plan.json' with { type: 'json' };

describe('the plan of a study', () => {
  it.each(reference)('agrees with statsmodels: errors $errors, κ $kappa', (expected) => {
    const [first = 0, second = 0] = expected.errors;
    const { kappa, spread } = expected;
    const plan = planStudy({ errors: [first, second], kappa, spread });
    expect(plan.discordantShare).toBeCloseTo(expected.discordantShare, 12);
    expect(plan.images).toBe(expected.images);
    expect(Math.abs(plan.imagesForKappa - expected.imagesForKappa)).toBeLessThanOrEqual(1);
    // Guenther's formula is within two people of the noncentral t.
    expect(Math.abs((plan.people ?? Number.NaN) - expected.people)).toBeLessThan(2);
  });

  it('says how many images find the gap of 2014, and none where no gap is expected', () => {
    const plan = planStudy({ errors: [0.068, 0.051], kappa: 0.4, spread: null });
    expect(plan.images).toBeGreaterThan(1500);
    expect(plan.images).toBeLessThan(2500);
    expect(plan.people).toBeNull();
    expect(planStudy({ errors: [0.1, 0.1], kappa: 0.4, spread: 0.05 })).toMatchObject({
      images: null,
      people: null,
    });
    const [, gap] = planWords(
      { errors: [0.1, 0.1], kappa: 0.4, spread: null },
      planStudy({ errors: [0.1, 0.1], kappa: 0.4, spread: null }),
    );
    expect(gap).toBe('No gap is expected, so there is no number of images that would find one.');
  });

  it.each([
    [{ errors: [0, 0.05], kappa: 0.4, spread: null }, /error rate lies above 0 % and below 100 %/],
    [{ errors: [0.05, 1], kappa: 0.4, spread: null }, /above 0 % and below 100 %/],
    [
      { errors: [0.4, 0.05], kappa: 0.9, spread: null },
      /With these error rates κ lies between -?\d\.\d\d and \d\.\d\d/,
    ],
    [{ errors: [0.1, 0.05], kappa: 0.4, spread: 0 }, /spread of people lies above 0/],
  ] as const)('is refused for %j', (expected, message) => {
    expect(() => planStudy(expected)).toThrow(message);
  });
});
