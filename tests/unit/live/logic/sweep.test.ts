import { describe, expect, it } from 'vitest';
import { distortionKinds, sliderStep } from '#src/live/logic/distortions/distortion.ts';
import { breakingPoints, nextRefinement, sweepStrengths, withStrength } from '#src/live/logic/sweep.ts';

const points = (hits: readonly (readonly [strength: number, hit: boolean])[]) =>
  hits.map(([strength, hit]) => ({ strength, hit, probability: hit ? 0.9 : 0.01 }));

describe('a sweep', () => {
  it('looks at the whole range, both ends and 0 among it', () => {
    expect(sweepStrengths('greyscale', 4)).toEqual([0, 25, 50, 75, 100]);
    expect(sweepStrengths('rotate', 2)).toEqual([-180, -90, 0, 90, 180]);
  });

  it('looks only where the slider itself can stand', () => {
    expect(sweepStrengths('rotate', 16).slice(0, 4)).toEqual([-180, -169, -157, -146]);
    for (const kind of distortionKinds) {
      const odd = sweepStrengths(kind, 16).filter(
        (strength) =>
          strength !== Number((Math.round(strength / sliderStep(kind)) * sliderStep(kind)).toFixed(1)),
      );
      expect(odd).toEqual([]);
    }
  });

  it('holds the other distortions', () => {
    const grey = { kind: 'greyscale', strength: 100 } as const;
    expect(withStrength([{ kind: 'blur', strength: 1 }, grey], 'blur', 3)).toEqual([
      grey,
      { kind: 'blur', strength: 3 },
    ]);
  });
});

describe('the place where the true class falls out of the five', () => {
  const strengths = (found: readonly { strength: number }[]) => found.map(({ strength }) => strength);

  it('is the first miss from 0 outwards, also where it comes back later', () => {
    expect(
      strengths(
        breakingPoints(
          points([
            [0, true],
            [10, true],
            [20, false],
            [30, true],
            [40, false],
          ]),
        ),
      ),
    ).toEqual([20]);
  });

  it('can be on both sides', () => {
    const both = points([
      [-90, false],
      [-45, false],
      [0, true],
      [45, true],
      [90, false],
    ]);
    expect(strengths(breakingPoints(both))).toEqual([-45, 90]);
  });

  it('is 0, once, when even the untouched photo is missed', () => {
    expect(
      strengths(
        breakingPoints(
          points([
            [-90, true],
            [0, false],
            [90, true],
          ]),
        ),
      ),
    ).toEqual([0]);
  });

  it('is nowhere when the class holds everywhere', () => {
    expect(
      breakingPoints(
        points([
          [0, true],
          [50, true],
        ]),
      ),
    ).toEqual([]);
    expect(breakingPoints([])).toEqual([]);
  });
});

describe('a closer look at the place', () => {
  it('halves what lies between the last place inside and the first outside, down to the slider’s step', () => {
    const coarse = [[0, true] as const, [0.5, true] as const];
    expect(nextRefinement('blur', points([...coarse, [1, false], [1.5, true]]))).toBe(0.8);
    expect(nextRefinement('blur', points([...coarse, [0.8, false], [1, false]]))).toBe(0.7);
    expect(nextRefinement('blur', points([...coarse, [0.7, true], [0.8, false]]))).toBeNull();
  });

  it('goes to both sides', () => {
    const right = [[11, false] as const, [22, true] as const];
    expect(nextRefinement('rotate', points([[-11, false], [-1, true], [0, true], ...right]))).toBe(-6);
    expect(nextRefinement('rotate', points([[-2, false], [-1, true], [0, true], ...right]))).toBe(6);
  });

  it('is not needed where nothing falls out, or 0 itself is a miss', () => {
    expect(
      nextRefinement(
        'sepia',
        points([
          [0, true],
          [100, true],
        ]),
      ),
    ).toBeNull();
    expect(
      nextRefinement(
        'sepia',
        points([
          [0, false],
          [100, true],
        ]),
      ),
    ).toBeNull();
    expect(nextRefinement('sepia', [])).toBeNull();
  });
});
