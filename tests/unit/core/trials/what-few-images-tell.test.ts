import { expect, it } from 'vitest';
import { whatFewImagesTell } from '#src/core/trials/what-few-images-tell.ts';

it.each([
  [0, null],
  [1, 'One image cannot show who is better.'],
  [20, '20 images show large differences only.'],
  [29, '29 images show large differences only.'],
  [30, null],
])('of %i images says %s', (images, words) => {
  expect(whatFewImagesTell(images)).toBe(words);
});
