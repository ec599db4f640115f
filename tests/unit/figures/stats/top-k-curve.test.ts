import { describe, expect, it } from 'vitest';
import { topKCurve } from '#src/figures/stats/top-k-curve.ts';

describe('the hit curve', () => {
  const answers = [
    { guesses: ['whippet', 'saluki'], truth: 'whippet' },
    { guesses: ['beagle', 'borzoi', 'saluki'], truth: 'saluki' },
    { guesses: ['a', 'b', 'c', 'd', 'kelpie', 'kite'], truth: 'kite' },
    { guesses: [], truth: 'quill' },
  ];

  it('gives the error at every k from 1 to 5', () => {
    const curve = topKCurve(answers);
    expect(curve.map(({ depth }) => depth)).toEqual([1, 2, 3, 4, 5]);
    expect(curve.map(({ error }) => error.estimate)).toEqual([0.75, 0.75, 0.5, 0.5, 0.5]);
  });

  it('goes as deep as asked', () => {
    expect(topKCurve(answers, 6).at(-1)?.error.estimate).toBe(0.25);
  });

  it('has no point without an image', () => {
    expect(topKCurve([])).toEqual([]);
  });
});
