import { describe, expect, it } from 'vitest';
import { distortionKinds, sliderStep } from '#src/live/logic/distortions/distortion.ts';
import {
  breakingPoints,
  nextRefinement,
  sweepStrengths,
  withStrength,
  truthOf,
} from '#src/live/logic/sweep.ts';
import type { ClassIndex } from '#src/core/classes/class-ids.ts';

/** Points of a sweep at these strengths; “-” behind one: the truth is not among the five there. */
const points = (places: string) =>
  places.split(' ').map((place) => {
    const hit = !place.endsWith('-');
    return { strength: Number.parseFloat(place), hit, probability: hit ? 0.9 : 0.01 };
  });

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
  it.each([
    ['is the first miss from 0 outwards, also where it comes back later', '0 10 20- 30 40-', [20]],
    ['can be on both sides', '-90- -45- 0 45 90-', [-45, 90]],
    ['is 0, once, when even the untouched photo is missed', '-90 0- 90', [0]],
    ['is nowhere when the class holds everywhere', '0 50', []],
  ])('%s', (_, places, expected) => {
    expect(breakingPoints(points(places)).map(({ strength }) => strength)).toEqual(expected);
  });

  it('is nowhere without a place', () => expect(breakingPoints([])).toEqual([]));
});

describe('a closer look at the place', () => {
  it.each([
    // It halves what lies between the last place inside and the first outside, down to the slider’s step.
    ['blur', '0 0.5 1- 1.5', 0.8],
    ['blur', '0 0.5 0.8- 1-', 0.7],
    ['blur', '0 0.5 0.7 0.8-', null],
    // It goes to both sides.
    ['rotate', '-11- -1 0 11- 22', -6],
    ['rotate', '-2- -1 0 11- 22', 6],
    // It is not needed where nothing falls out, or 0 itself is a miss.
    ['sepia', '0 100', null],
    ['sepia', '0- 100', null],
  ] as const)('of %s at %s is %s', (kind, places, next) => {
    expect(nextRefinement(kind, points(places))).toBe(next);
  });

  it('is none without a place', () => expect(nextRefinement('sepia', [])).toBeNull());
});

const prediction = {
  network: 'a network',
  weightsHash: '',
  backend: 'wasm',
  milliseconds: 1,
  guesses: [0.3, 0.2, 0.15, 0.12, 0.1, 0.08].map((probability, at) => ({
    classIndex: (at + 10) as ClassIndex,
    probability,
  })),
} as const;

it('the fifth is among the five, the sixth is not, and both have their probability', () => {
  expect(truthOf(prediction, 14 as ClassIndex)).toEqual({ probability: 0.1, hit: true });
  expect(truthOf(prediction, 15 as ClassIndex)).toEqual({ probability: 0.08, hit: false });
});

it('a class of which the network says nothing has none', () => {
  expect(truthOf(prediction, 500 as ClassIndex)).toEqual({ probability: 0, hit: false });
});
