import { expect, it } from 'vitest';
import { isEquivalent } from '#src/figures/scoring/equivalence.ts';
import reference from '#tests/fixtures/stats/equivalence.json';

it.each(reference)(
  'the 90 % interval lies within ±$bound just where both one-sided tests of statsmodels say so: p = $p',
  ({ low, high, bound, p }) => {
    expect(isEquivalent([low, high], bound)).toBe(p < 0.05);
  },
);

it('the cases have both outcomes', () => {
  expect(new Set(reference.map(({ p }) => p < 0.05)).size).toBe(2);
});

it('an interval that touches a bound shows nothing', () => {
  expect(isEquivalent([-0.05, 0.01], 0.05)).toBe(false);
  expect(isEquivalent([-0.0499, 0.0499], 0.05)).toBe(true);
});
