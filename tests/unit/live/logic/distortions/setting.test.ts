import { describe, expect, it } from 'vitest';
import {
  distortionKinds,
  formatStrength,
  readDistortions,
  settingWords,
  strengthOf,
} from '#src/live/logic/distortions/distortion.ts';
import { sweepFinding, coarseToFine, sweepStrengths, type SweepPoint } from '#src/live/logic/sweep.ts';
import { en } from '#src/live/words/break/en.ts';

const plain = (words: string) => words.replaceAll('\u202f', ' ').replaceAll('\u2212', '-');

/** Points at which the truth is held, and at which it is not. */
function pointsOf(held: readonly number[], lost: readonly number[]): readonly SweepPoint[] {
  const at = (hit: boolean) => (strength: number) => ({ strength, hit, probability: hit ? 0.5 : 0.01 });
  return [...held.map(at(true)), ...lost.map(at(false))].sort((a, b) => a.strength - b.strength);
}

describe('a setting in words', () => {
  it('names what is set, in the order of the sliders, and leaves out what rests', () => {
    const words = settingWords(
      [
        { kind: 'blur', strength: 2.5 },
        { kind: 'sepia', strength: 0 },
        { kind: 'rotate', strength: -40 },
      ],
      en,
    );
    expect(plain(words)).toBe('Rotation -40°, Blur 2.5 %');
    expect(settingWords([], en)).toBe('');
  });

  it('rounds a strength to what a slider can show', () => {
    expect(plain(formatStrength('occlude', 39.375))).toBe('39.4 %');
    expect(plain(formatStrength('rotate', -0.01))).toBe('0°');
  });

  it('takes a kind that is not set as 0', () => {
    for (const kind of distortionKinds) expect(strengthOf([], kind)).toBe(0);
  });
});

describe('the sliders of a link', () => {
  it('stand where it says', () => {
    expect(readDistortions({ blur: '2.5', rotate: '-40' })).toEqual({
      distortions: [
        { kind: 'blur', strength: 2.5 },
        { kind: 'rotate', strength: -40 },
      ],
      problem: null,
    });
    expect(readDistortions({})).toEqual({ distortions: [], problem: null });
  });

  it.each([
    ['blur', '9', 'needs a number from 0 to 8'],
    ['rotate', '-200', 'needs a number from -180 to 180'],
    ['blur', '', 'needs a number from 0 to 8'],
    ['blur', '1e0', 'needs a number from 0 to 8'],
    ['blurr', '2', 'can say rotate, shrink, zoom,'],
  ])('leave out “%s=%s”, and say what the link needs', (word, text, needs) => {
    const { distortions, problem } = readDistortions({ sepia: '50', [word]: text });
    expect(distortions).toEqual([{ kind: 'sepia', strength: 50 }]);
    expect(problem).toContain(`The link says “${word}=${text}”, and ${needs}`);
  });
});

describe('the finding of a sweep', () => {
  it('names the first place at which the truth is lost', () => {
    expect(plain(sweepFinding('blur', pointsOf([0, 1, 3], [2, 4]), 'tench', true, en))).toBe(
      'Blur: “tench” falls out of the network’s five at 2 %',
    );
  });

  it('names one place on each side of a slider with two', () => {
    expect(plain(sweepFinding('rotate', pointsOf([0, 10, -10], [-20, 20]), 'tench', true, en))).toBe(
      'Rotation: “tench” falls out of the network’s five at -20° and at 20°',
    );
  });

  it('says how far the truth holds, and when it was never there', () => {
    expect(plain(sweepFinding('sepia', pointsOf([0, 50, 100], []), 'tench', true, en))).toBe(
      'Sepia: “tench” is among the network’s five at each of 3 places from 0 to 100 %',
    );
    expect(plain(sweepFinding('rotate', pointsOf([-180, 0, 180], []), 'tench', true, en))).toMatch(
      /at each of 3 places from -180° to 180°$/,
    );
    expect(sweepFinding('sepia', pointsOf([50], [0, 100]), 'tench', true, en)).toMatch(/not among .* is 0$/);
  });

  it('claims nothing before the whole range was looked at', () => {
    expect(sweepFinding('blur', pointsOf([0], [8]), 'tench', false, en)).not.toMatch(
      /falls out of the network/,
    );
  });
});

describe('the order of a sweep', () => {
  it('begins at both ends and goes through every place once', () => {
    for (const kind of distortionKinds) {
      const places = sweepStrengths(kind, 16);
      const order = coarseToFine(places);
      expect(order.slice(0, 2)).toEqual([places[0], places.at(-1)]);
      expect([...order].sort((a, b) => a - b)).toEqual(places);
    }
  });

  it('takes ranges of any length', () => {
    for (let length = 0; length < 40; length += 1) {
      const places = Array.from({ length }, (_, at) => at);
      expect([...coarseToFine(places)].sort((a, b) => a - b)).toEqual(places);
    }
  });
});
