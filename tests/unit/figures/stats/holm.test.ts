import { expect, it } from 'vitest';
import { holmAdjusted } from '#src/figures/stats/holm.ts';
import reference from '#tests/fixtures/stats/holm.json' with { type: 'json' };

it.each(reference)("Holm's adjusted p values agree with statsmodels: $p", ({ p, adjusted }) => {
  const found = holmAdjusted(p);
  expect(found).toHaveLength(p.length);
  found.forEach((one, at) => expect(one).toBeCloseTo(adjusted[at] ?? 0, 12));
});

it('of no test there is no p', () => {
  expect(holmAdjusted([])).toEqual([]);
});
