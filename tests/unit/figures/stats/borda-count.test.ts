import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BordaCount } from '#src/figures/observers/pool-people.ts';

/** The common guesses, in the order of their ranks. */
function commonGuesses<Label>(
  answers: readonly (readonly Label[])[],
  count = new BordaCount<Label>(),
): Label[] {
  count.clear();
  for (const answer of answers) {
    count.beginAnswer();
    for (const label of answer) count.add(label);
  }
  const named = [...new Set(answers.flat())].filter((label) => count.rankOf(label) >= 0);
  return named.sort((one, other) => count.rankOf(one) - count.rankOf(other));
}

/** Where each label stands. */
function ranks(answers: readonly (readonly string[])[]): Record<string, number> {
  const count = new BordaCount<string>();
  const named = commonGuesses(answers, count);
  return Object.fromEntries(named.map((label) => [label, count.rankOf(label)]));
}

describe('the common guesses', () => {
  it('get five points for a first guess down to one for a fifth', () => {
    const answers = [
      ['whippet', 'saluki', 'borzoi'],
      ['borzoi', 'saluki', 'beagle', 'whippet'],
      ['saluki', 'borzoi'],
    ];
    // saluki 4 + 4 + 5, borzoi 3 + 5 + 4, whippet 5 + 2, beagle 3
    expect(commonGuesses(answers)).toEqual(['saluki', 'borzoi', 'whippet', 'beagle']);
  });

  it('break a tie by first places, and leave a place to nobody where that does not do it', () => {
    // kite 3 + 3, crane 5 + 1
    const tied = [
      ['crane', 'heron', 'kite'],
      ['stork', 'egret', 'kite', 'ibis', 'crane'],
    ];
    expect(commonGuesses(tied).slice(0, 2)).toEqual(['crane', 'kite']);
    expect(ranks([['heron'], ['egret']])).toEqual({ heron: 1, egret: 1 });
    expect(ranks([['heron', 'ibis'], ['egret', 'ibis'], ['kite']])).toEqual({
      ...{ ibis: 0, heron: 3, egret: 3, kite: 3 },
    });
  });

  it('are the same in whatever order the answers come', () => {
    const answer = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), { maxLength: 5 });
    const shuffled = fc
      .array(answer, { minLength: 1, maxLength: 6 })
      .chain((all) =>
        fc.tuple(
          fc.constant(all),
          fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
        ),
      );
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect(ranks(other)).toEqual(ranks(all));
      }),
    );
  });

  it('count five of an answer and no repetition', () => {
    expect(commonGuesses([[1, 2, 3, 4, 5, 6, 7], [6]])).toEqual([1, 6, 2, 3, 4, 5]);
    expect(commonGuesses([['a', 'a', 'a', 'b'], ['b']])).toEqual(['b', 'a']);
    expect(commonGuesses([])).toEqual([]);
    expect(commonGuesses([[], []])).toEqual([]);
  });

  it('rank from 0', () => {
    const count = new BordaCount<string>();
    commonGuesses([['heron', 'egret'], ['heron'], ['ibis']], count);
    expect(['heron', 'ibis', 'egret', 'crane'].map((label) => count.rankOf(label))).toEqual([0, 1, 2, -1]);
  });

  it("are one person's own answer when nobody else gave one, whatever was counted before", () => {
    const count = new BordaCount<number>();
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 999 }), { maxLength: 5 }), (answer) => {
        expect(commonGuesses([answer], count)).toEqual(answer);
        expect(commonGuesses([[], answer, answer], count)).toEqual(answer);
      }),
    );
  });
});
