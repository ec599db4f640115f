import { makeMask } from '../../core/pixels/masks/mask.ts';
import { type MaskKind } from '../../core/pixels/masks/mask-kinds.ts';
import { givenBitmap, pixelsOf } from '../../kit/thread/bitmap-pixels.ts';
import { exposeOnce } from '../../kit/thread/expose-once.ts';

/** What the worker of masks does for the page. */
const service = {
  /** The mask of a photo, as large as the photo is shown; the bitmap that is given is closed. */
  async makeMask(
    kind: MaskKind,
    photo: ImageBitmap,
    seed: number,
    size: { readonly width: number; readonly height: number },
  ): Promise<ImageBitmap | null> {
    const mask = makeMask(kind, pixelsOf(photo, size), seed);
    return mask && givenBitmap(mask);
  },
};

export type MaskService = typeof service;

exposeOnce(service);
