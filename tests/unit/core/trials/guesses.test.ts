import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sixteenCategories } from '#src/core/classes/sixteen-categories.ts';
import { moveGuess, mostGuesses, pickGuess, removeGuess } from '#src/core/trials/guesses.ts';
import { wnid, wnids } from './samples.ts';

const three = wnids.slice(0, 3);
const five = wnids.slice(0, 5);

describe('five slots', () => {
  it.each([
    ['fill from the front', three, 3, null, [0, 1, 2, 3]],
    ['take no sixth', five, 5, null, [0, 1, 2, 3, 4]],
    ['take no class twice', three, 1, null, [0, 1, 2]],
    ['put a class in the place asked for, and what was there goes', five, 5, 1, [0, 5, 2, 3, 4]],
    ['leave no gap when a far place is asked for', [wnid(0)], 1, 4, [0, 1]],
    ['move a class that was picked before', three, 2, 0, [2, 0, 1]],
  ])('%s', (_, before, picked, slot, after) => {
    expect(pickGuess(before, wnid(picked), slot)).toEqual(after.map(wnid));
  });

  it('close up when one is removed, and give way when one is moved', () => {
    expect(removeGuess(three, 1)).toEqual([wnid(0), wnid(2)]);
    expect(moveGuess(three, 0, 2)).toEqual([wnid(1), wnid(2), wnid(0)]);
  });

  it('are the very same where nothing changes', () => {
    expect(pickGuess(five, wnid(5), null)).toBe(five);
    expect(pickGuess(three, wnid(1), null)).toBe(three);
    for (const slot of [7, -1]) expect(removeGuess(three, slot)).toBe(three);
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
