import { describe, expect, it } from 'vitest';
import { whyKappaUndefined } from '#src/figures/observers/few-images.ts';

describe('κ', () => {
  it.each([
    ['both were always right', { bothRight: 2, onlyFirst: 0, onlySecond: 0, bothWrong: 0 }],
    ['both were always wrong', { bothRight: 0, onlyFirst: 0, onlySecond: 0, bothWrong: 9 }],
    ['the first was always right', { bothRight: 5, onlyFirst: 4, onlySecond: 0, bothWrong: 0 }],
    ['the second was always wrong', { bothRight: 0, onlyFirst: 4, onlySecond: 0, bothWrong: 5 }],
  ])('says nothing where %s', (_, table) => {
    expect(whyKappaUndefined(table, 'you')).toBe(
      'It cannot be computed here: one of you was always right, or always wrong.',
    );
  });

  it('says something where each was right and wrong, be it on just the same images', () => {
    expect(whyKappaUndefined({ bothRight: 1, onlyFirst: 0, onlySecond: 0, bothWrong: 1 }, 'them')).toBeNull();
    expect(whyKappaUndefined({ bothRight: 0, onlyFirst: 3, onlySecond: 2, bothWrong: 0 }, 'them')).toBeNull();
  });
});
