import { expect, test } from 'vitest';
import { photoTraits } from '#src/results/view/photo-traits.ts';

const plain = { greyscale: false, sepia: false, framed: false, blurred: false, flat: false };

test.each([
  ['a church in colour', '01ff9888', plain],
  ['a car in sepia', '2e439fce', { ...plain, sepia: true }],
  ['an aeroplane in an old print', '8ada47f1', { ...plain, sepia: true }],
  ['a photographer in black and white', 'dceff04e', { ...plain, greyscale: true }],
  ['a rubber before a grey wall', '0ed60fd1', { ...plain, flat: true }],
])('of the challenge’s photos, %s is told from its pixels', async (_, name, traits) => {
  const file = await (await fetch(`/assets/challenge/images/${name}.jpg`)).blob();
  const bitmap = await createImageBitmap(file);
  expect(photoTraits(bitmap)).toEqual(traits);
  bitmap.close();
});
