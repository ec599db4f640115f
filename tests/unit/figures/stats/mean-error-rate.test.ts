import { describe, expect, it } from 'vitest';
import { meanErrorRate } from '#src/figures/observers/score-observers.ts';

describe('several people', () => {
  it('err on the mean as often as each on average', () => {
    const people = [
      { errors: 1, images: 4 },
      { errors: 2, images: 2 },
      { errors: 0, images: 0 },
    ];
    expect(meanErrorRate(people)).toBeCloseTo((0.25 + 1) / 2, 12);
  });

  it('have no mean error without an answer', () => {
    expect(meanErrorRate([{ errors: 0, images: 0 }])).toBeNull();
    expect(meanErrorRate([])).toBeNull();
  });
});
