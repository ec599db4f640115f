import { makeMask } from '../../core/pixels/masks/mask.ts';
import { transfer } from 'comlink';
import type { MaskKind } from '../../core/trials/timed-view.ts';
import { givenBitmap, pixelsOf } from '../../kit/thread/bitmap-pixels.ts';
import { exposeOnce } from '../../kit/thread/expose-once.ts';

export interface MaskBitmap {
  readonly bitmap: ImageBitmap;
  readonly clipped: number;
}

const service = {
  /** The mask of a photo, as large as the photo is shown; the bitmap that is given is closed. */
  async makeMask(
    kind: MaskKind,
    photo: ImageBitmap,
    seed: number,
    size: { readonly width: number; readonly height: number },
  ): Promise<MaskBitmap | null> {
    const mask = makeMask(kind, pixelsOf(photo, size), seed);
    if (!mask) return null;
    const bitmap = await givenBitmap(mask.pixels);
    return transfer({ bitmap, clipped: mask.clipped }, [bitmap]);
  },
};

export type MaskService = typeof service;

exposeOnce(service);
