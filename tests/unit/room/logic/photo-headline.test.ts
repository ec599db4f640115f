import { expect, test } from 'vitest';
import { photoHeadline, spoiledWords, type PhotoResult } from '#src/room/logic/photo-headline.ts';

const missed = { place: null, first: 'tank' };
const named = { place: 0, first: 'cannon' };
const late = { place: 4, first: 'kit fox' };
const second = { place: 1, first: 'meerkat' };

const words = (part: Partial<PhotoResult>) =>
  photoHeadline({ answers: 24, hits: 18, uncounted: 0, spoiled: 0, network: missed, hasTruth: true, ...part })
    .map(({ text }) => text)
    .join('')
    .trim();

test.each<[Partial<PhotoResult>, string]>([
  [{}, '18 of 24 named it. The network did not.'],
  [{ network: named }, '18 of 24 named it. So did the network.'],
  [
    { answers: 9, hits: 4, network: late },
    '4 of 9 named it. The network got there on its fifth guess. First it thought: kit fox.',
  ],
  [{ hits: 0 }, 'Nobody named it. The network did not either.'],
  [{ hits: 0, network: named }, 'Nobody named it. The network did.'],
  [
    { hits: 0, network: second },
    'Nobody named it. The network got there on its second guess. First it thought: meerkat.',
  ],
  [{ hits: 24, network: null }, 'All 24 named it.'],
  [{ answers: 2, hits: 2 }, 'Both named it. The network did not.'],
  [{ answers: 1, hits: 1 }, 'The only one named it. The network did not.'],
  [{ answers: 0, hits: 0, network: named }, 'Nobody has answered this photo. The network named it.'],
  [
    { answers: 0, hits: 0, network: second },
    'Nobody has answered this photo. The network got there on its second guess. First it thought: meerkat.',
  ],
  [{ answers: 0, hits: 0, network: null }, 'Nobody has answered this photo.'],
  [{ answers: 3, hits: 2, uncounted: 1 }, '2 of 3 named it, and 1 does not count. The network did not.'],
  [{ uncounted: 2 }, '18 of 24 named it, and 2 do not count. The network did not.'],
  [{ answers: 0, hits: 0, uncounted: 1 }, 'No answer to this photo counts. The network did not name it.'],
  [{ answers: 0, hits: 0, spoiled: 2 }, 'No answer to this photo counts. The network did not name it.'],
  [{ hasTruth: false }, 'Nobody knows what is right here.'],
])('of %o the board says “%s”', (part, expected) => {
  expect(words(part)).toBe(expected);
});

test('the class is in its colour, and the network in its own', () => {
  const parts = photoHeadline({
    answers: 24,
    hits: 18,
    uncounted: 0,
    spoiled: 0,
    network: missed,
    hasTruth: true,
  });
  expect(parts.map(({ tone }) => tone)).toEqual(['person', 'plain', 'network']);
});

test('those who were not shown the photo as asked are told apart', () => {
  expect([0, 1, 3].map(spoiledWords)).toEqual([
    '',
    '1 was not shown the photo as asked, and does not count.',
    '3 were not shown the photo as asked, and do not count.',
  ]);
});
