import { describe, expect, it } from 'vitest';
import { pairedImages } from '#src/figures/stats/paired-table.ts';

describe('the paired table', () => {
  it('stands on as many images as were counted', () => {
    expect(pairedImages({ bothRight: 2, onlyFirst: 2, onlySecond: 1, bothWrong: 2 })).toBe(7);
    expect(pairedImages({ bothRight: 0, onlyFirst: 0, onlySecond: 0, bothWrong: 0 })).toBe(0);
  });

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses a count of %s', (count) => {
    expect(() => pairedImages({ bothRight: 1, onlyFirst: count, onlySecond: 0, bothWrong: 0 })).toThrow(
      RangeError,
    );
  });
});
