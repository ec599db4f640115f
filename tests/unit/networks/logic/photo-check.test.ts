import { describe, expect, it } from 'vitest';
import { triedValues } from '#src/core/networks/input-form.ts';
import {
  betterTry,
  fallsShort,
  hitsOf,
  isAtChance,
  undecided,
  valuesToTry,
  type PhotoCheck,
} from '#src/networks/logic/photo-check.ts';

/** A check with 0..1, which is chosen, −1..1 and so on: the points of each photo as a text, "2210". */
function check(...points: readonly string[]): PhotoCheck {
  const tries = points.flatMap((text, at) => {
    const values = triedValues[at];
    return values ? [hitsOf(values, [...text].map(Number))] : [];
  });
  return { photos: points[0]?.length ?? 0, tries };
}

const rangesOf = (tries: ReturnType<typeof undecided>) => tries.map(({ values }) => values.range);

describe('a network on the shipped photos', () => {
  // P(X ≥ 2) = 0.0174, P(X ≥ 3) = 0.00102, P(X ≥ 4) = 0.00004 for X ~ Binomial(40, 0.005).
  it.each([
    [0, true],
    [2, true],
    [3, true],
    [4, false],
    [36, false],
  ])('with %i of 40 among five guesses: at chance is %s', (hit5, expected) => {
    expect(isAtChance({ hit5 }, 40)).toBe(expected);
  });

  // P(X ≤ 18) = 0.00033, P(X ≤ 19) = 0.00102 for X ~ Binomial(40, 0.718).
  it.each([
    [18, 0.718, true],
    [19, 0.718, false],
    [36, 0.718, false],
    [0, null, false],
  ])('with %i of 40 first guesses, published %s: it falls short is %s', (hit1, top1, expected) => {
    expect(fallsShort({ hit1 }, 40, top1)).toBe(expected);
  });

  it('counts first guesses, and those of five', () => {
    expect(check('2210').tries[0]).toMatchObject({ hit1: 2, hit5: 3 });
  });

  it('is tried with what it is to be fed with, then with the usual values, none twice', () => {
    const own = { range: '0..255', mean: [127], std: [128] } as const;
    expect(valuesToTry(own)).toEqual([own, ...triedValues]);
    // The same numbers in other words.
    const same = { range: '0..255', mean: [127.5], std: [127.5] } as const;
    expect(valuesToTry(same)).toEqual([same, ...triedValues.filter(({ range }) => range !== '-1..1')]);
  });

  // Six photos on one side only: p = 2 · 0.5⁶ = 0.031; five: 0.0625.
  it('is said to do better with other values only where the photos tell it', () => {
    expect(betterTry(check('000000222', '222222222'))?.values.range).toBe('-1..1');
    expect(betterTry(check('000002222', '222222222'.slice(0, 9)))).toBeNull();
    expect(betterTry(check('222222222', '000000222'))).toBeNull();
  });

  it('leaves undecided what is not clearly worse than the best, the best first', () => {
    expect(rangesOf(undecided(check('2222221000', '2222222100', '0000000000')))).toEqual(['-1..1', '0..1']);
    expect(undecided(check('2222222222', '0000002222', '0000000000'))).toEqual([]);
  });
});
