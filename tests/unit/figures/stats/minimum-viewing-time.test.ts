import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answersBehind,
  minimumViewingTime,
  type AnswersAt,
} from '#src/figures/stats/minimum-viewing-time.ts';
import reference from '#tests/fixtures/stats/minimum-viewing-time.json' with { type: 'json' };

/** Answers at 17, 50, 150 … ms, each as right and all. */
const shown = (...all: readonly (readonly [right: number, answers: number])[]): readonly AnswersAt[] =>
  all.map(([right, answers], at) => ({ exposure: [17, 50, 150, 500][at] ?? 0, right, answers }));

describe('the minimum viewing time', () => {
  it('agrees with numpy', () => {
    expect(reference.length).toBeGreaterThan(50);
    for (const { shown: answers, time } of reference) expect(minimumViewingTime(answers)).toBe(time);
  });

  it('is the shortest exposure from which on more than half are right, not the first at which they are', () => {
    expect(minimumViewingTime(shown([3, 3], [1, 3], [2, 3], [3, 3]))).toBe(150);
    expect(minimumViewingTime(shown([3, 3], [2, 3], [2, 3], [3, 3]))).toBe(17);
    expect(minimumViewingTime(shown([3, 3], [3, 3], [3, 3], [1, 3]))).toBe('never');
  });

  it('takes half of the answers for no majority', () => {
    expect(minimumViewingTime(shown([2, 4], [3, 4]))).toBe(50);
    expect(minimumViewingTime(shown([2, 4]))).toBe('never');
  });

  it('is not told where fewer than three answers decide, and told where they do not', () => {
    expect(minimumViewingTime(shown([0, 3], [2, 2], [3, 3]))).toBe('untold');
    expect(minimumViewingTime(shown([2, 2], [3, 3]))).toBe('untold');
    expect(minimumViewingTime(shown([0, 0], [1, 3], [3, 3]))).toBe(150);
    expect(minimumViewingTime([])).toBe('untold');
  });

  it('stands on the fewest answers at an exposure from it on', () => {
    expect(answersBehind(shown([1, 3], [4, 5], [5, 6], [9, 9]), 50)).toBe(5);
    expect(answersBehind(shown([3, 3], [1, 7]), 'never')).toBe(7);
  });

  it('does not depend on the order, and never falls where an answer more is wrong', () => {
    const rank = (all: readonly AnswersAt[]) => {
      const time = minimumViewingTime(all);
      return time === 'never' ? Infinity : time;
    };
    const one = fc.record({ right: fc.nat(8), more: fc.nat(8) });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 4 }), fc.nat(3), (all, at) => {
        const answers = shown(...all.map(({ right, more }) => [right, right + more + 3] as const));
        expect(rank(answers.toReversed())).toBe(rank(answers));
        const worse = answers.map((each, place) =>
          place === at ? { ...each, answers: each.answers + 1 } : each,
        );
        expect(rank(worse)).toBeGreaterThanOrEqual(rank(answers) as number);
      }),
    );
  });

  it.each([[[2, 1]], [[-1, 3]], [[0.5, 3]], [[1, Number.NaN]]] as const)('refuses %j', (counts) => {
    expect(() => minimumViewingTime(shown(counts))).toThrow(RangeError);
  });

  it('refuses an exposure that is there twice', () => {
    const [first] = shown([2, 3]);
    expect(() => minimumViewingTime(first ? [first, first] : [])).toThrow(RangeError);
  });
});
