import { distort } from '../logic/distortions/distort.ts';
import { longestSide, type DistortionSetting } from '../logic/distortions/distortion.ts';
import { shrunkBy } from '../logic/distortions/spatial.ts';
import type { Pixels } from '../../core/pixels/pixels.ts';
import { canvasOf, givenBitmap, pixelsOf } from '../../kit/thread/bitmap-pixels.ts';
import { exposeOnce } from '../../kit/thread/expose-once.ts';

/** What the worker of distortions does for the page. A bitmap that is given is closed. */
const service = {
  /** The photo on white, as it is or with its longest side at `longestSide`. */
  fit(photo: ImageBitmap): Promise<ImageBitmap> {
    return givenBitmap(bounded(pixelsOf(photo)));
  },

  /** @param photo as `fit` made it. */
  distort(photo: ImageBitmap, { distortions, seed }: DistortionSetting): Promise<ImageBitmap> {
    return givenBitmap(distort(pixelsOf(photo), distortions, seed));
  },

  /** The photo, fitted and distorted, as a file that keeps every pixel. */
  async distortedFile(photo: ImageBitmap, { distortions, seed }: DistortionSetting) {
    const { width, height, data } = distort(bounded(pixelsOf(photo)), distortions, seed);
    const { canvas, context } = canvasOf(width, height);
    context.putImageData(new ImageData(Uint8ClampedArray.from(data), width, height), 0, 0);
    return { width, height, blob: await canvas.convertToBlob({ type: 'image/png' }) };
  },
};

export type DistortService = typeof service;

function bounded(pixels: Pixels): Pixels {
  const side = Math.max(pixels.width, pixels.height);
  return side <= longestSide ? pixels : shrunkBy(pixels, longestSide / side);
}

exposeOnce(service);
