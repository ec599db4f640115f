import type { Pixels, Rgb } from '../../../core/pixels/pixels.ts';
import { bilinear, shrunkBy } from './sample.ts';

/** The colour of ground that no pixel of the photo covers: the mean of ImageNet's photos. */
const ground: Rgb = [124, 116, 104];

/** Turns the photo clockwise about its middle; corners that come free show a plain ground. */
export function rotate(pixels: Pixels, degrees: number): Pixels {
  const { width, height } = pixels;
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const [middleX, middleY] = [(width - 1) / 2, (height - 1) / 2];
  return draw(pixels, (x, y) => [
    middleX + cos * (x - middleX) + sin * (y - middleY),
    middleY - sin * (x - middleX) + cos * (y - middleY),
  ]);
}

/** Makes the photo smaller in the middle of a plain ground of the old size: the share of the side that is taken, 0..1. */
export function shrink(pixels: Pixels, share: number): Pixels {
  const { width, height } = pixels;
  const small = shrunkBy(pixels, 1 - share);
  const [left, top] = [Math.round((width - small.width) / 2), Math.round((height - small.height) / 2)];
  return draw(small, (x, y) => [x - left, y - top], { width, height });
}

/** Enlarges the middle of the photo: the share of the side that is cut away, 0..1. */
export function zoom(pixels: Pixels, share: number): Pixels {
  const [middleX, middleY] = [(pixels.width - 1) / 2, (pixels.height - 1) / 2];
  return draw(pixels, (x, y) => [
    middleX + (1 - share) * (x - middleX),
    middleY + (1 - share) * (y - middleY),
  ]);
}

/** A picture whose every pixel is looked up at a place of the photo; ground where that lies outside. */
function draw(
  pixels: Pixels,
  placeOf: (x: number, y: number) => readonly [number, number],
  { width, height }: Pick<Pixels, 'width' | 'height'> = pixels,
): Pixels {
  const data = new Uint8ClampedArray(4 * width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [fromX, fromY] = placeOf(x, y);
      const [red, green, blue] = bilinear(pixels, fromX, fromY) ?? ground;
      data.set([red, green, blue, 255], 4 * (y * width + x));
    }
  }
  return { width, height, data };
}
