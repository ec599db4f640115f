import { describe, expect, it } from 'vitest';
import { decodeImage } from '#src/packs/source/decode-image.ts';
import { networkPixels } from '#src/networks/engine/worker/preprocess/network-input.ts';
import { repositoryUrl } from '../support.ts';

/** As the cards of MobileNet and Lite0 have it, at a size that is soon looked at. */
const input = { size: 56, cropPadding: 8, crop: 'centre', resize: 'bicubic-antialiased' } as const;

type Colour = 'red' | 'blue' | 'white' | 'dark grey' | 'light grey';

/** The red, green and blue that a JPEG's blocks may blur a little. */
const colours: Readonly<Record<Colour, readonly [number, number, number]>> = {
  red: [220, 30, 30],
  blue: [30, 30, 220],
  white: [255, 255, 255],
  'dark grey': [40, 40, 40],
  'light grey': [200, 200, 200],
};

/** CMYK has no profile here and is converted by the browser. */
const tolerance = 25;

async function seen(name: string): Promise<(x: number, y: number) => readonly number[]> {
  const blob = await (await fetch(new URL(`tests/fixtures/imagery/${name}`, repositoryUrl))).blob();
  const pixels = networkPixels(await decodeImage(blob, name), input);
  return (x, y) => {
    const at = (Math.floor(y * input.size) * input.size + Math.floor(x * input.size)) * 3;
    return [...pixels.slice(at, at + 3)];
  };
}

function expectColour(actual: readonly number[], colour: Colour): void {
  for (const [channel, value] of colours[colour].entries()) {
    expect(Math.abs((actual[channel] ?? NaN) - value), `${colour}: ${String(actual)}`).toBeLessThan(
      tolerance,
    );
  }
}

describe('what the network sees of', () => {
  it.each<readonly [string, string, Colour, Colour]>([
    ['a JPEG', 'baseline.JPEG', 'red', 'blue'],
    ['a progressive JPEG', 'progressive.JPEG', 'red', 'blue'],
    ['a JPEG in CMYK', 'cmyk.JPEG', 'red', 'blue'],
    ['a greyscale JPEG', 'grey.JPEG', 'dark grey', 'light grey'],
    ['a PNG that is called JPEG', 'png-named.JPEG', 'red', 'blue'],
    ['a PNG whose left half is transparent', 'transparent.png', 'white', 'blue'],
    ['a WebP', 'webp.webp', 'red', 'blue'],
    ['a GIF', 'gif.gif', 'red', 'blue'],
    ['a BMP', 'bmp.bmp', 'red', 'blue'],
    ['an AVIF', 'avif.avif', 'red', 'blue'],
    ['a JPEG in Display P3', 'display-p3.JPEG', 'red', 'blue'],
    ['a JPEG in Adobe RGB', 'adobe-rgb.JPEG', 'red', 'blue'],
    ['a PNG in Display P3', 'display-p3.png', 'red', 'blue'],
    ['a WebP in Display P3', 'display-p3.webp', 'red', 'blue'],
    ['an AVIF in Display P3', 'display-p3.avif', 'red', 'blue'],
    ['a GIF that moves', 'moving.gif', 'red', 'blue'],
    ['a PNG that moves', 'moving.png', 'red', 'blue'],
    ['a WebP that moves', 'moving.webp', 'red', 'blue'],
    ['an AVIF that moves', 'moving.avif', 'red', 'blue'],
  ])('%s: left and right as they are shown', async (_, name, left, right) => {
    const at = await seen(name);
    expectColour(at(0.2, 0.5), left);
    expectColour(at(0.8, 0.5), right);
  });

  it.each(['exif-turned.JPEG', 'exif-mirrored.JPEG', 'exif-turned.png'])(
    'a photo that the camera turned, %s: top and bottom as they are shown',
    async (name) => {
      const at = await seen(name);
      expectColour(at(0.5, 0.2), 'red');
      expectColour(at(0.5, 0.8), 'blue');
    },
  );

  it('a greyscale photo has three equal channels', async () => {
    const at = await seen('grey.JPEG');
    for (const x of [0.1, 0.5, 0.9]) expect(new Set(at(x, 0.5)).size).toBe(1);
  });
});
