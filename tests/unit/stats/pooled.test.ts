import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { majorityGuess, meanErrorRate, optimisticHit } from '../../../src/domain/stats/pooled.ts';

describe('several people together', () => {
  it('err on the mean as often as each on average', () => {
    expect(meanErrorRate([[true, false, true, true], [false, false], []])).toBeCloseTo((0.25 + 1) / 2, 12);
  });

  it('have no mean error without an answer', () => {
    expect(meanErrorRate([])).toBeNull();
    expect(meanErrorRate([[], []])).toBeNull();
  });

  it('hit when anybody did', () => {
    expect(optimisticHit([false, true, false])).toBe(true);
    expect(optimisticHit([false, false])).toBe(false);
    expect(optimisticHit([])).toBe(false);
  });
});

describe('the majority guess', () => {
  it('counts five points for a first guess down to one for a fifth', () => {
    const answers = [
      ['whippet', 'saluki', 'borzoi'],
      ['borzoi', 'saluki', 'beagle', 'whippet'],
      ['saluki', 'borzoi'],
    ];
    // saluki 4 + 4 + 5, borzoi 3 + 5 + 4, whippet 5 + 2, beagle 3
    expect(majorityGuess(answers)).toEqual(['saluki', 'borzoi', 'whippet', 'beagle']);
  });

  it('breaks a tie by first places, then by the order given', () => {
    // kite 3 + 3, crane 5 + 1
    const tied = [
      ['crane', 'heron', 'kite'],
      ['stork', 'egret', 'kite', 'ibis', 'crane'],
    ];
    expect(majorityGuess(tied).slice(0, 2)).toEqual(['crane', 'kite']);
    expect(majorityGuess([['heron'], ['egret']])).toEqual(['heron', 'egret']);
    expect(majorityGuess([['egret'], ['heron']])).toEqual(['egret', 'heron']);
  });

  it('has five guesses at most, and counts five and no repetition', () => {
    expect(majorityGuess([[1, 2, 3, 4, 5, 6, 7], [6]])).toEqual([1, 6, 2, 3, 4]);
    expect(majorityGuess([['a', 'a', 'a', 'b'], ['b']])).toEqual(['b', 'a']);
    expect(majorityGuess([])).toEqual([]);
    expect(majorityGuess([[], []])).toEqual([]);
  });

  it("is one person's own answer when nobody else gave one", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 999 }), { maxLength: 5 }), (answer) => {
        expect(majorityGuess([answer])).toEqual(answer);
        expect(majorityGuess([[], answer, answer])).toEqual(answer);
      }),
    );
  });
});
