import { describe, expect, it } from 'vitest';
import { sameNames, sameNamesWarning } from '#src/batch/logic/same-names.ts';

describe('sameNames', () => {
  it('finds the images whose names differ in folder or ending only', () => {
    expect(sameNames(['a.jpg', 'b.jpg', 'sub/a.jpg', 'a.png', 'B.jpg'])).toEqual([
      ['a.jpg', 'sub/a.jpg'],
      ['a.jpg', 'a.png'],
    ]);
    expect(sameNames(['n01440764/1.JPEG', 'n01443537/1.JPEG'])).toEqual([]);
  });
});

describe('sameNamesWarning', () => {
  it('says nothing where every image has its own name', () => {
    expect(sameNamesWarning(['a.jpg', 'sub/b.jpg'])).toBeNull();
  });

  it('names three pairs and counts the rest', () => {
    const names = ['1', '2', '3', '4', '5'];
    const warning = sameNamesWarning([
      ...names.map((one) => `a/${one}.jpg`),
      ...names.map((one) => `b/${one}.jpg`),
    ]);
    expect(warning).toContain(
      '“a/1.jpg” and “b/1.jpg”; “a/2.jpg” and “b/2.jpg”; “a/3.jpg” and “b/3.jpg”; and 2 more pairs',
    );
  });
});
