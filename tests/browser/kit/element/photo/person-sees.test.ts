import { expect, it, onTestFinished } from 'vitest';
import '#src/kit/element/photo/photo.ts';
import { decodeImage } from '#src/packs/source/decode-image.ts';
import { Pictures } from '#src/live/source/pictures.ts';
import { networkPixels } from '#src/networks/engine/worker/preprocess/network-input.ts';
import { repositoryUrl } from '#tests/browser/networks/engine/support.ts';

/** Without a margin, so that places are the same in the photo and in the network's input. */
const input = { size: 60, cropPadding: 0, crop: 'centre', resize: 'bicubic-antialiased' } as const;

/** Away from the borders between colours, in shares of the photo's shorter side from its middle. */
const places = [
  [-0.3, -0.3],
  [0.3, -0.3],
  [-0.3, 0.3],
  [0.3, 0.3],
] as const;

type Colour = readonly number[];

/** @param side of the photo, the shorter one, in pixels of the canvas in whose middle it is drawn. */
function coloursOf(
  context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  side: number,
): Colour[] {
  const { width, height } = context.canvas;
  return places.map(([x, y]) => [
    ...context.getImageData(Math.floor(width / 2 + x * side), Math.floor(height / 2 + y * side), 1, 1).data,
  ]);
}

async function fileOf(name: string): Promise<Blob> {
  return (await fetch(new URL(`tests/fixtures/imagery/${name}`, repositoryUrl))).blob();
}

function networkSees(bitmap: ImageBitmap): Colour[] {
  const pixels = networkPixels(bitmap, input);
  return places.map(([x, y]) => {
    const at = (Math.floor((0.5 + y) * input.size) * input.size + Math.floor((0.5 + x) * input.size)) * 3;
    return [...pixels.slice(at, at + 3), 255];
  });
}

async function photoShows(bitmap: ImageBitmap): Promise<Colour[]> {
  const photo = document.createElement('hit5-photo');
  Object.assign(photo.style, { position: 'fixed', inset: '0', width: '400px', height: '400px' });
  const painted = new Promise((done) => photo.addEventListener('hit5-photo-paint', done, { once: true }));
  photo.bitmap = bitmap;
  document.body.append(photo);
  onTestFinished(() => photo.remove());
  await painted;
  const context = photo.shadowRoot?.querySelector('canvas')?.getContext('2d');
  if (!context) throw new Error('no canvas');
  const { width, height } = context.canvas;
  const scale = Math.min(width / bitmap.width, height / bitmap.height);
  return coloursOf(context, Math.min(bitmap.width, bitmap.height) * scale);
}

function expectAlike(actual: readonly Colour[], expected: readonly Colour[]): void {
  // The network's pixels come out of another resize; a profile makes 20 and more.
  for (const [place, colour] of expected.entries())
    for (const [channel, value] of colour.entries())
      expect(
        Math.abs((actual[place]?.[channel] ?? NaN) - value),
        JSON.stringify([actual, expected]),
      ).toBeLessThan(12);
}

it.each([
  ...['baseline.JPEG', 'grey.JPEG', 'cmyk.JPEG', 'png-named.JPEG', 'transparent.png', 'webp.webp', 'bmp.bmp'],
  ...['display-p3.JPEG', 'adobe-rgb.JPEG', 'display-p3.png', 'display-p3.webp', 'display-p3.avif'],
  ...['exif-turned.JPEG', 'exif-mirrored.JPEG', 'exif-turned.png', 'exif-turned.webp'],
  ...['moving.gif', 'moving.webp', 'moving.png', 'moving.avif', 'moving-still.png'],
])('a person sees of %s what the network gets: as photo and in a file made of it', async (name) => {
  const file = await fileOf(name);
  const bitmap = await decodeImage(file, name);
  const expected = networkSees(bitmap);
  expectAlike(await photoShows(bitmap), expected);
  const copy = await decodeImage(await new Pictures(location.href).encode(bitmap), 'copy.png');
  expectAlike(networkSees(copy), expected);
});
