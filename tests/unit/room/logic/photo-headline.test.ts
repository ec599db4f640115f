import { expect, test } from 'vitest';
import { photoHeadline, type PhotoResult } from '#src/room/logic/photo-headline.ts';
import { en } from '#src/room/words/board/en.ts';

const missed = { place: null, first: 'tank', figure: '41 %' };
const named = { place: 0, first: 'cannon', figure: '90 %' };
const late = { place: 4, first: 'kit fox', figure: '11 %' };

const words = (part: Partial<PhotoResult>) =>
  photoHeadline(
    { answers: 24, hits: 18, uncounted: 0, spoiled: 0, network: missed, hasTruth: true, ...part },
    en,
  )
    .map(({ text }) => text)
    .join('')
    .trim();

test.each<[Partial<PhotoResult>, string]>([
  [{}, 'The network: “tank”, 41 % sure. 18 of 24 knew better.'],
  [{ network: named }, '18 of 24 and the network named it.'],
  [{ answers: 9, hits: 4, network: late }, 'The network: “kit fox”, 11 % sure. 4 of 9 knew better.'],
  [{ hits: 0 }, 'The network: “tank”, 41 % sure. Nobody knew better.'],
  [{ hits: 0, network: named }, 'Nobody named it. The network did.'],
  [{ hits: 24, network: null }, 'All 24 named it.'],
  [{ answers: 2, hits: 2 }, 'The network: “tank”, 41 % sure. Both of you knew better.'],
  [{ answers: 1, hits: 1, network: named }, 'The only one and the network named it.'],
  [{ answers: 0, hits: 0, network: named }, 'Nobody has answered this photo. The network named it.'],
  [{ answers: 0, hits: 0 }, 'The network: “tank”, 41 % sure. Nobody has answered this photo.'],
  [{ answers: 0, hits: 0, network: null }, 'Nobody has answered this photo.'],
  [
    { answers: 3, hits: 2, uncounted: 1, network: named },
    '2 of 3 and the network named it, and 1 does not count.',
  ],
  [{ uncounted: 2 }, 'The network: “tank”, 41 % sure. 18 of 24 knew better, and 2 do not count.'],
  [
    { answers: 0, hits: 0, uncounted: 1, network: named },
    'No answer to this photo counts. The network named it.',
  ],
  [
    { answers: 0, hits: 0, spoiled: 2, network: named },
    'No answer to this photo counts. The network named it.',
  ],
  [{ hasTruth: false }, 'Nobody knows what is right here.'],
])('of %o the board says “%s”', (part, expected) => {
  expect(words(part)).toBe(expected);
});

test('the class is in its colour, and the network in its own', () => {
  const parts = photoHeadline(
    {
      answers: 24,
      hits: 18,
      uncounted: 0,
      spoiled: 0,
      network: missed,
      hasTruth: true,
    },
    en,
  );
  expect(parts.map(({ tone }) => tone)).toEqual(['network', 'plain', 'person', 'plain']);
});

test('those who were not shown the photo as asked are told apart', () => {
  expect([1, 3].map(en.spoiled)).toEqual([
    '1 was not shown the photo as asked, and does not count.',
    '3 were not shown the photo as asked, and do not count.',
  ]);
});
