import type { MakeMask } from './mask-store.ts';

/** Stands in for the masks until they land: the photo as a few large squares. */
export const placeholderMask: MakeMask = (kind, photo, _, size, signal) => {
  signal.throwIfAborted();
  if (kind === 'none') return Promise.resolve(null);
  const few = new OffscreenCanvas(8, 8);
  few.getContext('2d')?.drawImage(photo, 0, 0, 8, 8);
  const whole = new OffscreenCanvas(size.width, size.height);
  const context = whole.getContext('2d');
  if (context) context.imageSmoothingEnabled = false;
  context?.drawImage(few, 0, 0, size.width, size.height);
  return Promise.resolve(whole.transferToImageBitmap());
};
