import { transfer } from 'comlink';
import type { Pixels } from '../../core/pixels/pixels.ts';

export function canvasOf(width: number, height: number) {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('The browser gives no canvas to draw on.');
  return { canvas, context };
}

/** A photo's pixels on white, in its own size or another; the photo is closed. */
export function pixelsOf(
  photo: ImageBitmap,
  { width, height }: { readonly width: number; readonly height: number } = photo,
): Pixels {
  const { context } = canvasOf(width, height);
  context.imageSmoothingQuality = 'high';
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(photo, 0, 0, width, height);
  photo.close();
  return context.getImageData(0, 0, width, height);
}

/** The pixels as a bitmap that the worker gives away. */
export async function givenBitmap({ width, height, data }: Pixels): Promise<ImageBitmap> {
  const image = new ImageData(Uint8ClampedArray.from(data), width, height);
  const bitmap = await createImageBitmap(image, { colorSpaceConversion: 'none', premultiplyAlpha: 'none' });
  return transfer(bitmap, [bitmap]);
}
