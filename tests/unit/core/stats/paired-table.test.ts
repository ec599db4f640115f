import { describe, expect, it } from 'vitest';
import { pairedImages, pairedTable } from '../../../../src/core/stats/paired-table.ts';

describe('the paired table', () => {
  it('counts how two observers did on the same images', () => {
    const first = [true, true, true, false, false, true, false];
    const second = [true, false, false, true, false, true, false];
    expect(pairedTable(first, second)).toEqual({ bothRight: 2, onlyFirst: 2, onlySecond: 1, bothWrong: 2 });
  });

  it('stands on as many images as were given', () => {
    expect(pairedImages(pairedTable([true, false, true], [false, false, true]))).toBe(3);
    expect(pairedImages(pairedTable([], []))).toBe(0);
  });

  it('refuses answers to different numbers of images', () => {
    expect(() => pairedTable([true], [])).toThrow(RangeError);
  });

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses a count of %s', (count) => {
    expect(() => pairedImages({ bothRight: 1, onlyFirst: count, onlySecond: 0, bothWrong: 0 })).toThrow(
      RangeError,
    );
  });
});
