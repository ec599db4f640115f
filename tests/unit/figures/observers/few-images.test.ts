import { describe, expect, it } from 'vitest';
import { kappaImages } from '#src/figures/observers/few-images.ts';

describe('the images that κ stands on', () => {
  const easy = { bothRight: 40, onlyFirst: 0, onlySecond: 2, bothWrong: 0 };
  const hard = { bothRight: 2, onlyFirst: 0, onlySecond: 0, bothWrong: 2 };
  const all = { bothRight: 42, onlyFirst: 0, onlySecond: 2, bothWrong: 2 };

  it('are those of the conditions in which κ could be told', () => {
    expect(kappaImages({ ...all, strata: [easy, hard] })).toBe(4);
    expect(kappaImages({ ...all, strata: [easy] })).toBe(0);
  });

  it('are all of a pair where no file says a condition', () => {
    expect(kappaImages(all)).toBe(46);
    expect(kappaImages({ ...all, strata: [] })).toBe(46);
  });
});
