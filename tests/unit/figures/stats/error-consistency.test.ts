import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorConsistency } from '#src/figures/stats/error-consistency.ts';
import reference from '#tests/fixtures/stats/error-consistency.json' with { type: 'json' };
import { arbitraryTable, swapped } from './arbitrary-table.ts';

describe('error consistency', () => {
  it.each(reference)('agrees with statsmodels on $table', ({ table, kappa }) => {
    expect(errorConsistency(table)).toBeCloseTo(kappa, 12);
  });

  it('is 1 when both are right and wrong on the same images, even if never wrong', () => {
    expect(errorConsistency({ bothRight: 7, onlyFirst: 0, onlySecond: 0, bothWrong: 3 })).toBe(1);
    expect(errorConsistency({ bothRight: 7, onlyFirst: 0, onlySecond: 0, bothWrong: 0 })).toBe(1);
    expect(errorConsistency({ bothRight: 0, onlyFirst: 0, onlySecond: 0, bothWrong: 7 })).toBe(1);
  });

  it('is 0 beside an observer who is always right', () => {
    expect(errorConsistency({ bothRight: 9, onlyFirst: 3, onlySecond: 0, bothWrong: 0 })).toBe(0);
  });

  it('is just 0 where the counts are those of independent observers', () => {
    for (const scale of [1, 3, 7, 11, 13]) {
      const table = { bothRight: 6 * scale, onlyFirst: 3 * scale, onlySecond: 2 * scale, bothWrong: scale };
      expect(errorConsistency(table)).toBe(0);
    }
  });

  it('lies within -1 and 1 and is the same from both sides', () => {
    fc.assert(
      fc.property(arbitraryTable, (table) => {
        const kappa = errorConsistency(table);
        expect(kappa >= -1 - 1e-12 && kappa <= 1).toBe(true);
        expect(errorConsistency(swapped(table))).toBeCloseTo(kappa, 12);
      }),
    );
  });
});
