import { transfer } from 'comlink';
import { distort } from '../logic/distortions/distort.ts';
import { longestSide } from '../logic/distortions/distortion.ts';
import { shrunkBy } from '../logic/distortions/sample.ts';
import type { DistortionSetting } from '../logic/distortions/setting.ts';
import type { Pixels } from '../../core/pixels/pixels.ts';
import { exposeOnce } from '../../kit/thread/expose-once.ts';

/** What the worker of distortions does for the page. A bitmap that is given is closed. */
const service = {
  /** The photo on white, as it is or with its longest side at `longestSide`. */
  async fit(photo: ImageBitmap): Promise<ImageBitmap> {
    return given(await bitmapOf(bounded(pixelsOf(photo))));
  },

  /** @param photo as `fit` made it. */
  async distort(photo: ImageBitmap, { distortions, seed }: DistortionSetting): Promise<ImageBitmap> {
    return given(await bitmapOf(distort(pixelsOf(photo), distortions, seed)));
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

function canvasOf(width: number, height: number) {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('The browser gives no canvas to draw on.');
  return { canvas, context };
}

function pixelsOf(photo: ImageBitmap): Pixels {
  const { width, height } = photo;
  const { context } = canvasOf(width, height);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(photo, 0, 0);
  photo.close();
  return context.getImageData(0, 0, width, height);
}

function bounded(pixels: Pixels): Pixels {
  const side = Math.max(pixels.width, pixels.height);
  return side <= longestSide ? pixels : shrunkBy(pixels, longestSide / side);
}

function bitmapOf({ width, height, data }: Pixels): Promise<ImageBitmap> {
  const image = new ImageData(Uint8ClampedArray.from(data), width, height);
  return createImageBitmap(image, { colorSpaceConversion: 'none', premultiplyAlpha: 'none' });
}

function given(bitmap: ImageBitmap): ImageBitmap {
  return transfer(bitmap, [bitmap]);
}

exposeOnce(service);
