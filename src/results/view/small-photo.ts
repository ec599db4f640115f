import type { FoundImage } from '../../packs/state/library-store.ts';

/** The longest side of the copy in pixels: twice as wide as it is shown. */
const longest = 240;

/**
 * A small copy of a photo as a `data:` address.
 *
 * @throws ImageUnreadableError when its file is missing or no image.
 */
export async function smallPhoto({ image, source }: FoundImage): Promise<string> {
  const bitmap = await source.images.load(image, new AbortController().signal);
  const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(bitmap.width * scale)),
    Math.max(1, Math.round(bitmap.height * scale)),
  );
  // On the CPU: the pixels are read at once.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context) {
    // JPEG has no transparency, and what is transparent is white to the network.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  }
  bitmap.close();
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
  return addressOf(blob);
}

function addressOf(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error ?? new Error('The copy cannot be read.'));
    reader.readAsDataURL(blob);
  });
}
