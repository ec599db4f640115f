import { longestMaskSide } from '../../core/pixels/masks/mask.ts';
import type { ImageId } from '../../core/trials/challenge.ts';
import type { MaskBitmap } from '../mask/mask-service.ts';
import type { MaskKind } from '../../core/pixels/masks/mask-kinds.ts';

/** Makes the mask of a photo; null for the kind that is none. */
export type MakeMask = (
  kind: MaskKind,
  photo: ImageBitmap,
  seed: number,
  size: { readonly width: number; readonly height: number },
  signal: AbortSignal,
) => Promise<MaskBitmap | null>;

interface KeptMask {
  readonly abort: AbortController;
  readonly mask: Promise<MaskBitmap | null>;
}

/** Keeps the masks of the photos at hand, each made in the background as soon as it is asked for. */
export class MaskStore {
  readonly #make: MakeMask;
  readonly #kept = new Map<ImageId, KeptMask>();

  constructor(make: MakeMask) {
    this.#make = make;
  }

  /**
   * The mask of a photo, with its pixels, or as large as its transform takes.
   *
   * @param side how long the photo's longer side is on screen, in the screen's pixels; null: not shorter than its own.
   */
  of(
    imageId: ImageId,
    kind: MaskKind,
    photo: ImageBitmap,
    seed: number,
    side: number | null,
  ): Promise<MaskBitmap | null> {
    const known = this.#kept.get(imageId);
    if (known) return known.mask;
    const abort = new AbortController();
    const scale = Math.min(
      1,
      Math.min(side ?? Infinity, longestMaskSide) / Math.max(photo.width, photo.height),
    );
    const size = {
      width: Math.max(1, Math.round(photo.width * scale)),
      height: Math.max(1, Math.round(photo.height * scale)),
    };
    const mask = this.#make(kind, photo, seed, size, abort.signal);
    // Who waits for it is told.
    mask.catch(() => undefined);
    this.#kept.set(imageId, { abort, mask });
    return mask;
  }

  /** Lets go of all masks but those of these images. */
  keepOnly(images: readonly ImageId[]): void {
    for (const [id, { abort, mask }] of this.#kept) {
      if (images.includes(id)) continue;
      this.#kept.delete(id);
      abort.abort();
      void mask.then((made) => made?.bitmap.close()).catch(() => undefined);
    }
  }
}
