import { describe, expect, it } from 'vitest';
import {
  betterRange,
  fallsShort,
  isAtChance,
  type PhotoCheck,
} from '../../../../src/core/networks/photo-check.ts';

/** Hits with the ranges 0..1 and −1..1. */
function check(...hits: readonly (readonly [hit1: number, hit5: number])[]): PhotoCheck {
  const ids = ['0..1', '-1..1', '0..255'] as const;
  return { photos: 40, ranges: hits.map(([hit1, hit5], at) => ({ range: ids[at] ?? '0..1', hit1, hit5 })) };
}

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

  it('another range is named only where it does clearly better', () => {
    expect(betterRange(check([30, 38], [31, 38]), '0..1')).toBeNull();
    expect(betterRange(check([20, 28], [30, 38]), '0..1')).toMatchObject({ range: '-1..1' });
    expect(betterRange(check([20, 28], [30, 38]), '-1..1')).toBeNull();
  });
});
