import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { ImageId } from '#src/core/trials/challenge.ts';
import type { OwnPhotoEvent, OwnPhotos } from '#src/room/element/own-photos/own-photos.ts';
import '#src/room/element/own-photos/own-photos.ts';
import type { OwnPhoto } from '#src/room/logic/own-photos.ts';
import { expectAccessible, mount } from '#tests/browser/support.ts';

const photos: readonly OwnPhoto[] = [
  { imageId: 'a' as ImageId, number: 1, guess: 'goose', call: true, asks: true, shown: null },
  { imageId: 'b' as ImageId, number: 2, guess: null, call: null, asks: true, shown: null },
  {
    ...{ imageId: 'c' as ImageId, number: 3, guess: 'hog', call: null, asks: false },
    shown: { truth: 'warthog', hit: false, guesses: [{ label: 'warthog', probability: 0.5 }], place: 0 },
  },
];

test('each own photo says what was guessed and called, and what is right only once that may be seen', async () => {
  const all = await mount<OwnPhotos>(
    html`<hit5-own-photos .photos=${photos} .chosen=${photos[0]?.imageId}></hit5-own-photos>`,
  );
  await expectAccessible(all);
  const names = page.getByRole('button').elements();
  expect(names.map((one) => one.textContent.replace(/\s+/g, ' ').trim())).toEqual([
    'no photo here Photo 1. You said: goose you bet: yes',
    'no photo here Photo 2. You said: I don’t know',
    'no photo here Photo 3. You said: hog missed. warthog network right.',
  ]);
  expect(names.map((one) => one.ariaPressed)).toEqual(['true', 'false', 'false']);
  const chosen: string[] = [];
  all.addEventListener('hit5-own-photo', (event) => chosen.push((event as OwnPhotoEvent).value));
  await page.getByRole('button', { name: /^no photo here Photo 3/ }).click();
  expect(chosen).toEqual(['c']);
});
