import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sixteenCategories } from '#src/core/classes/sixteen-categories.ts';
import { moveGuess, mostGuesses, pickGuess, removeGuess } from '#src/core/trials/guesses.ts';
import { wnid, wnids } from './samples.ts';

const three = wnids.slice(0, 3);
const five = wnids.slice(0, 5);

describe('five slots', () => {
  it('fill from the front', () => {
    expect(pickGuess(three, wnid(3), null)).toEqual(wnids.slice(0, 4));
  });

  it('take no sixth', () => {
    expect(pickGuess(five, wnid(5), null)).toBe(five);
  });

  it('take no class twice', () => {
    expect(pickGuess(three, wnid(1), null)).toBe(three);
  });

  it('put a class in the place asked for, and what was there goes', () => {
    expect(pickGuess(five, wnid(5), 1)).toEqual([wnid(0), wnid(5), wnid(2), wnid(3), wnid(4)]);
  });

  it('leave no gap when a far place is asked for', () => {
    expect(pickGuess([wnid(0)], wnid(1), 4)).toEqual([wnid(0), wnid(1)]);
  });

  it('move a class that was picked before', () => {
    expect(pickGuess(three, wnid(2), 0)).toEqual([wnid(2), wnid(0), wnid(1)]);
  });

  it('close up when one is removed', () => {
    expect(removeGuess(three, 1)).toEqual([wnid(0), wnid(2)]);
    expect(removeGuess(three, 7)).toBe(three);
    expect(removeGuess(three, -1)).toBe(three);
  });

  it('let the others give way when one is moved', () => {
    expect(moveGuess(three, 0, 2)).toEqual([wnid(1), wnid(2), wnid(0)]);
    expect(moveGuess(three, 5, 0)).toBe(three);
  });

  it('are five, as many as a short list has categories, or one where a press is the answer', () => {
    const list = sixteenCategories;
    const two = { ...list, categories: list.categories.slice(0, 2) };
    expect(mostGuesses({})).toBe(5);
    expect(mostGuesses({ show: [17] })).toBe(5);
    expect(mostGuesses({ list })).toBe(5);
    expect(mostGuesses({ list: two })).toBe(2);
    expect(mostGuesses({ list, show: [17] })).toBe(1);
    expect(mostGuesses({ list, show: [17], sure: true })).toBe(5);
  });

  it('stay distinct and at most five, whatever is done', () => {
    const step = fc.record({
      what: fc.constantFrom('pick', 'put', 'move', 'remove'),
      index: fc.nat({ max: wnids.length - 1 }),
      a: fc.integer({ min: -1, max: 6 }),
      b: fc.nat({ max: 4 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const end = steps.reduce<readonly (typeof wnids)[number][]>((guesses, { what, index, a, b }) => {
          if (what === 'pick') return pickGuess(guesses, wnid(index), null);
          if (what === 'put') return pickGuess(guesses, wnid(index), b);
          return what === 'move' ? moveGuess(guesses, a, b) : removeGuess(guesses, a);
        }, []);
        expect(end.length).toBeLessThanOrEqual(5);
        expect(new Set(end).size).toBe(end.length);
        expect(end.every((one) => wnids.includes(one))).toBe(true);
      }),
    );
  });
});
