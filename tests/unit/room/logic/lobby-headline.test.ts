import { expect, it } from 'vitest';
import { sentenceText } from '#src/figures/scoring/score-sentence.ts';
import { lobbyHeadline } from '#src/room/logic/lobby-headline.ts';

it.each([
  [1, 'One photo.'],
  [10, 'Ten photos.'],
  [12, 'Twelve photos.'],
  [13, '13 photos.'],
  [200, '200 photos.'],
])('of %d photos the lobby says “%s”, and asks', (photos, begin) => {
  expect(sentenceText(lobbyHeadline(photos))).toBe(`${begin} You and a network. Who knows what it is?`);
});

it('has you and the network in their colours', () => {
  expect(lobbyHeadline(10).map(({ tone }) => tone)).toEqual(['plain', 'person', 'plain', 'network', 'plain']);
});
