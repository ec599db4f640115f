import { expect, it } from 'vitest';
import { whatFewImagesTell } from '#src/figures/observers/few-images.ts';
import { en } from '#src/label/words/session-form/en.ts';

it.each([
  [0, null],
  [1, 'One image cannot show who is better.'],
  [20, 'On 20 images only large differences show.'],
  [29, 'On 29 images only large differences show.'],
  [30, null],
])('of %i images says %s', (images, words) => {
  expect(whatFewImagesTell(images, en)).toBe(words);
});
