import { expect, it } from 'vitest';
import type { ImportedImage } from '#src/packs/import/import-plan.ts';
import { readImage } from '#src/packs/pack/own-image.ts';
import { withoutMetadata } from '#src/packs/pack/without-metadata.ts';
import { decodeImage } from '#src/packs/source/decode-image.ts';
import { repositoryUrl } from '#tests/browser/networks/engine/support.ts';

async function fixture(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(new URL(`tests/fixtures/imagery/${name}`, repositoryUrl));
  return new Uint8Array(await response.arrayBuffer());
}

async function pixelsOf(bytes: Uint8Array<ArrayBuffer>, name: string) {
  const bitmap = await decodeImage(new Blob([bytes]), name);
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  return context?.getImageData(0, 0, bitmap.width, bitmap.height);
}

it.each([
  ...['exif-turned.JPEG', 'exif-mirrored.JPEG', 'exif-turned.png', 'exif-turned.webp'],
  ...['baseline.JPEG', 'progressive.JPEG', 'cmyk.JPEG', 'grey.JPEG', 'adobe-rgb.JPEG', 'display-p3.JPEG'],
  ...['display-p3.png', 'display-p3.webp', 'transparent.png', 'moving.png', 'moving.webp', 'webp.webp'],
  ...[
    'gif.gif',
    'moving.gif',
    'said.gif',
    'avif.avif',
    'moving.avif',
    'said.avif',
    'display-p3.avif',
    'bmp.bmp',
  ],
])('%s looks the same without what it says beside its picture', async (name) => {
  const before = await fixture(name);
  const after = withoutMetadata(before);
  const [shown, was] = [await pixelsOf(after, name), await pixelsOf(before, name)];
  expect([shown?.width, shown?.height]).toEqual([was?.width, was?.height]);
  expect(shown?.data).toEqual(was?.data);
});

it('a photo goes into a pack without the place where it was taken, and with the id of the whole file', async () => {
  const plain = await fixture('baseline.JPEG');
  const place = new TextEncoder().encode('Exif\0\0 52.5 N 13.4 E');
  const said = Uint8Array.of(0xff, 0xe1, 0, place.length + 2, ...place);
  const whole = Uint8Array.of(...plain.subarray(0, 2), ...said, ...plain.subarray(2));
  const blob = new Blob([whole], { type: 'image/jpeg' });
  const image = {
    name: 'photo.jpg',
    decode: () => createImageBitmap(blob),
    open: () => Promise.resolve(blob),
  } as unknown as ImportedImage;
  const read = await readImage(image, null, new AbortController().signal);
  expect(await read.blob.text()).not.toContain('52.5 N');
  expect(read.blob.size).toBe(plain.length);
  const bare = { ...image, open: () => Promise.resolve(new Blob([plain])) } as unknown as ImportedImage;
  expect(read.listed.id).not.toBe((await readImage(bare, null, new AbortController().signal)).listed.id);
});
