import { describe, expect, it } from 'vitest';
import { imageTraits } from '#src/results/logic/traits/image-traits.ts';
import { lumaOf, type Rgb } from '#src/core/pixels/pixels.ts';
import { blurred, picture, scene } from './picture.ts';

const plain = { greyscale: false, sepia: false, framed: false, blurred: false, flat: false };
const width = 160;
const height = 120;

const grey = (x: number, y: number): Rgb => {
  const luma = lumaOf(scene(x, y));
  return [luma, luma, luma];
};

describe('what the pixels say', () => {
  it('is nothing special of a colourful photo', () => {
    expect(imageTraits(picture(width, height, scene))).toEqual(plain);
  });

  it('is greyscale where no pixel has colour, also with a little left by compression', () => {
    const almost = picture(width, height, (x, y) => {
      const [luma] = grey(x, y);
      return [luma, luma + 3, luma - 4];
    });
    expect(imageTraits(picture(width, height, grey))).toEqual({ ...plain, greyscale: true });
    expect(imageTraits(almost)).toEqual({ ...plain, greyscale: true });
  });

  it('is no greyscale where one object is coloured', () => {
    const spot = picture(width, height, (x, y) => (x < 20 && y < 20 ? [200, 30, 30] : grey(x, y)));
    expect(imageTraits(spot)).toEqual(plain);
  });

  it('is sepia where browns follow brightness, and not where the scene itself is brown', () => {
    const toned = picture(width, height, (x, y) => {
      const [luma] = grey(x, y);
      return [luma * 1.07, luma * 0.9, luma * 0.68];
    });
    const brown = picture(width, height, (x, y) => {
      const [red, green] = scene(x, y);
      return [red, 0.8 * red, 0.5 * Math.min(red, green)];
    });
    expect(imageTraits(toned)).toEqual({ ...plain, sepia: true });
    expect(imageTraits(brown)).toEqual(plain);
  });

  it.each([
    ['all around', (x: number, y: number) => x < 6 || y < 6 || x >= width - 6 || y >= height - 6],
    ['above and below', (_: number, y: number) => y < 12 || y >= height - 12],
    ['left and right', (x: number) => x < 8 || x >= width - 8],
  ])('is a frame where bars of one colour stand %s', (_, isBar) => {
    const framed = picture(width, height, (x, y) => (isBar(x, y) ? [12, 12, 12] : scene(x, y)));
    expect(imageTraits(framed)).toEqual({ ...plain, framed: true });
  });

  it('is no frame where a bar stands at one edge only, or an object before a plain wall', () => {
    const bar = picture(width, height, (x, y) => (y < 12 ? [12, 12, 12] : scene(x, y)));
    const object = picture(width, height, (x, y) =>
      Math.hypot(x - 80, y - 60) < 50 ? scene(x, y) : [240, 240, 240],
    );
    expect(imageTraits(bar)).toEqual(plain);
    expect(imageTraits(object).framed).toBe(false);
  });

  it('is blurred under a strong blur, not under the softness of a lens', () => {
    const sharp = picture(width, height, scene);
    expect(imageTraits(blurred(sharp, 5)).blurred).toBe(true);
    expect(imageTraits(blurred(sharp, 1)).blurred).toBe(false);
  });

  it('is not blurred where only the background is', () => {
    const soft = blurred(picture(width, height, scene), 5);
    const [at, end] = [4 * 40 * width, 4 * 80 * width];
    soft.data.set(picture(width, height, scene).data.slice(at, end), at);
    expect(imageTraits(soft).blurred).toBe(false);
  });

  it('is flat where most pixels have one colour, wherever that lies', () => {
    const object = picture(width, height, (x, y) => (x < 60 ? scene(x, y) : [247, 8 + (x % 2), 255]));
    const half = picture(width, height, (x, y) => (x < 90 ? scene(x, y) : [247, 9, 255]));
    expect(imageTraits(object).flat).toBe(true);
    expect(imageTraits(half).flat).toBe(false);
  });

  it('is no blur where there is no contrast, and nothing at all without a pixel', () => {
    expect(imageTraits(picture(40, 40, () => [90, 160, 90]))).toEqual({ ...plain, flat: true });
    expect(imageTraits(picture(0, 0, scene))).toEqual(plain);
  });
});
