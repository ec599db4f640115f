import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { lookLength, showsOtherwise } from '#src/kit/logic/shows-otherwise.ts';

const look = (path: string) => showsOtherwise(readFileSync(path).subarray(0, lookLength));

it.each([
  ['baseline.JPEG', false],
  ['progressive.JPEG', false],
  ['grey.JPEG', false],
  ['exif-turned.JPEG', false],
  ['png-named.JPEG', false],
  ['display-p3.JPEG', true],
  ['adobe-rgb.JPEG', true],
  ['display-p3.png', true],
  ['transparent.png', true],
  ['moving.png', true],
  ['moving.gif', true],
  ['webp.webp', true],
  ['cut.JPEG', true],
])('a browser may show %s otherwise than its pixels: %s', (name, otherwise) => {
  expect(look(`tests/fixtures/imagery/${name}`)).toBe(otherwise);
});

it('no photo that ships is shown otherwise than its pixels', () => {
  const { images } = JSON.parse(readFileSync('assets/challenge/manifest.json', 'utf8')) as {
    images: { file: string }[];
  };
  expect(images.filter(({ file }) => look(`assets/challenge/${file}`))).toEqual([]);
});
