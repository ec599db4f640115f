import { describe, expect, it } from 'vitest';
import { beatsOf, classHeadline } from '#src/room/logic/reveal-beats.ts';
import { en } from '#src/room/words/board/en.ts';

const textOf = (parts: ReturnType<typeof classHeadline>) => parts.map(({ text }) => text).join('');

describe('the answer to a photo', () => {
  it('comes in three beats, and in two where no network has answered', () => {
    expect(beatsOf({ answers: 3, hits: 2 }, { place: 0 })).toEqual(['class', 'network', 'truth']);
    expect(beatsOf({ answers: 3, hits: 3 }, { place: 1 })).toEqual(['class', 'network', 'truth']);
    expect(beatsOf({ answers: 0, hits: 0 }, { place: 0 })).toEqual(['class', 'network', 'truth']);
    expect(beatsOf({ answers: 3, hits: 3 }, undefined)).toEqual(['class', 'truth']);
  });

  it('comes at once where everybody knew it, and the network at its first guess', () => {
    expect(beatsOf({ answers: 3, hits: 3 }, { place: 0 })).toEqual(['truth']);
  });
});

const goose = { label: 'goose', count: 1 };
const drake = { label: 'drake', count: 1 };
const cock = { label: 'cock', count: 1 };

describe('what the class said', () => {
  it.each<[string, [Parameters<typeof classHeadline>[0], number]]>([
    ['Nobody has answered this photo.', [[], 0]],
    ['The only one said “I don’t know”.', [[], 1]],
    ['Everybody said “I don’t know”.', [[], 7]],
    ['The only one thought first of goose.', [[goose], 1]],
    ['Both thought first of goose.', [[{ ...goose, count: 2 }], 2]],
    ['All 9 thought first of goose.', [[{ ...goose, count: 9 }], 9]],
    ['4 of 9 thought first of goose.', [[{ ...goose, count: 4 }, drake], 9]],
    [
      '3 of 9 thought first of goose, 3 of drake.',
      [
        [
          { ...goose, count: 3 },
          { ...drake, count: 3 },
        ],
        9,
      ],
    ],
    ['1 of 2 thought first of goose, 1 of drake.', [[goose, drake], 2]],
    [
      'No more than 2 of 9 thought of the same thing.',
      [[goose, drake, cock].map((one) => ({ ...one, count: 2 })), 9],
    ],
    ['3 people thought of 3 different things.', [[goose, drake, cock], 4]],
    ['1 of 9 thought first of goose.', [[goose], 9]],
  ])('is “%s”', (words, given) => {
    expect(textOf(classHeadline(...given, en))).toBe(words);
  });
});
