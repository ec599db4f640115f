import { imageTraits, type ImageTraits } from '../logic/traits/image-traits.ts';

/** The longer side of the image that the traits are told from, in pixels. */
const longest = 256;

/** What a photo's pixels say of how it was made; null where the browser gives no canvas. */
export function photoTraits(bitmap: ImageBitmap): ImageTraits | null {
  const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  return imageTraits(context.getImageData(0, 0, width, height));
}
