import { describe, expect, it } from 'vitest';
import {
  gradedAnswers,
  likeDifficulty,
  type GradedAnswer,
} from '#src/results/logic/effort/like-difficulty.ts';
import { catalogue, sampleSession } from '#tests/unit/figures/errors/sample-cases.ts';

const answers = (
  count: number,
  probability: number,
  answer: (at: number) => Omit<GradedAnswer, 'probability'>,
) => Array.from({ length: count }, (_, at) => ({ probability, ...answer(at) }));

describe('images of like difficulty', () => {
  it('keep what hard images do apart from what time does', () => {
    // Hard images take longer and are missed more; within a group the time changes nothing.
    const easy = answers(20, 0.9, (at) => ({ seconds: 5 + at / 10, hit: at % 10 !== 0 }));
    const hard = answers(20, 0.1, (at) => ({ seconds: 40 + at / 10, hit: at % 2 === 0 }));
    const { groups, p } = likeDifficulty([...easy, ...hard]) ?? expect.fail();
    expect(groups).toMatchObject([
      {
        images: 20,
        misses: 2,
        probability: [0.9, 0.9],
        quicker: { count: 1, total: 10 },
        slower: { count: 1, total: 10 },
      },
      { images: 20, misses: 10, quicker: { count: 5, total: 10 }, slower: { count: 5, total: 10 } },
    ]);
    expect(groups[0]?.seconds).toBeCloseTo(5.95, 9);
    expect(p).toBeGreaterThan(0.9);
  });

  it('find what time does where it does something within them', () => {
    const some = (probability: number, right: number) =>
      answers(20, probability, (at) => ({ seconds: at + 1, hit: at < right }));
    const { groups, p } =
      likeDifficulty([...some(0.9, 14), ...some(0.5, 13), ...some(0.1, 12)]) ?? expect.fail();
    expect(groups).toHaveLength(3);
    expect(groups[2]).toMatchObject({ quicker: { count: 0, total: 10 }, slower: { count: 8, total: 10 } });
    expect(p).toBeLessThan(0.001);
  });

  it('are thirds, but images of one probability stay together', () => {
    const mixed = [
      ...Array.from({ length: 10 }, (_, at) => ({ seconds: 1, hit: true, probability: 1 - at / 100 })),
      ...answers(14, 0, () => ({ seconds: 2, hit: false })),
    ];
    expect(likeDifficulty(mixed)?.groups.map(({ images }) => images)).toEqual([8, 16]);
  });

  it('are left out where what is hard for the network is not missed more by the person', () => {
    const some = (probability: number, right: number) =>
      answers(20, probability, (at) => ({ seconds: at + 1, hit: at < right }));
    expect(likeDifficulty([...some(0.9, 12), ...some(0.1, 12)])).toBeNull();
    expect(likeDifficulty([...some(0.9, 11), ...some(0.1, 12)])).toBeNull();
    expect(likeDifficulty([...some(0.9, 13), ...some(0.1, 12)])).not.toBeNull();
    // The hardest is missed more than the easiest, and the one between less than both.
    expect(likeDifficulty([...some(0.9, 13), ...some(0.5, 15), ...some(0.1, 12)])).toBeNull();
    // All of one probability: there is nothing that could order them.
    expect(likeDifficulty(some(0, 12))).toBeNull();
  });

  it('are not told of few answers', () => {
    expect(likeDifficulty(answers(19, 0.5, () => ({ seconds: 1, hit: true })))).toBeNull();
  });

  it('are those of answers that count, by what the network gave to the right class', () => {
    const session = sampleSession([
      { truth: 1, person: [1], network: { guesses: [1, 2], probability: 0.8 }, seconds: 4 },
      { truth: 1, person: [2], network: { guesses: [2, 3], probability: 0.7 }, seconds: 9 },
      { truth: 1, person: [2], network: null },
      { truth: null, person: [2], network: { guesses: [2], probability: 0.7 } },
      { truth: 1, person: [1], network: { guesses: [1], probability: 0.9 }, assisted: true },
    ]);
    expect(gradedAnswers(session, catalogue)).toEqual([
      { seconds: 4, hit: true, probability: 0.8 },
      { seconds: 9, hit: false, probability: 0 },
    ]);
  });
});
