import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { MaskKind, TimedView, Viewed } from '../../core/trials/timed-view.ts';
import type { SessionId } from '../../core/trials/session.ts';
import type { PhotoViewing, ViewingShown } from '../element/timed-photo/timed-photo.ts';
import { interTrialInterval, measureRate, timeOfFrames, viewFrames } from '../logic/timed-frames.ts';
import type { NextFrame } from '../logic/run-frames.ts';
import type { MaskBitmap } from '../mask/mask-service.ts';
import { longestMaskSide } from '../../core/pixels/masks/mask.ts';
import type { ImageId } from '../../core/trials/challenge.ts';

type MakeMask = (
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

/** Each is made in the background as soon as it is asked for. */
class MaskStore {
  readonly #make: MakeMask;
  readonly #kept = new Map<ImageId, KeptMask>();

  constructor(make: MakeMask) {
    this.#make = make;
  }

  /** @param side how long the photo's longer side is on screen, in the screen's pixels; null: not shorter than its own. */
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

  keepOnly(images: readonly ImageId[]): void {
    for (const [id, { abort, mask }] of this.#kept) {
      if (images.includes(id)) continue;
      this.#kept.delete(id);
      abort.abort();
      void mask.then((made) => made?.bitmap.close()).catch(() => undefined);
    }
  }
}

export interface ViewParts {
  readonly nextFrame: NextFrame;
  /** In milliseconds; never goes back. */
  readonly now: () => number;
  readonly makeMask: MakeMask;
}

interface ViewPlace {
  show(viewing: PhotoViewing): Promise<ViewingShown>;
}

interface PhotoToView {
  readonly photo: ImageBitmap;
  readonly mask: MaskBitmap | null;
  readonly view: TimedView;
  /** In milliseconds. */
  readonly exposure: number;
}

type ViewOutcome = Pick<Viewed, 'frames' | 'shown' | 'rate' | 'lost' | 'fault' | 'clipped'>;

/** Shows photos for a moment each: knows the screen's frames, keeps masks, and sees that the screen never flashes too often. */
export class TimedViews {
  readonly masks: MaskStore;
  readonly #nextFrame: NextFrame;
  readonly #now: () => number;
  readonly #rate = signal<number | null>(null);
  readonly #passed = signal<readonly string[]>([]);
  #measuredFor: SessionId | null = null;
  #measuring: Promise<number> | null = null;
  /** When the last photo went, in milliseconds. */
  #gone = -Infinity;

  constructor({ nextFrame, now, makeMask }: ViewParts) {
    this.#nextFrame = nextFrame;
    this.#now = now;
    this.masks = new MaskStore(makeMask);
  }

  /** Frames a second; null until they are measured. */
  readonly rate: ReadonlySignal<number | null> = this.#rate;

  hasPassed(what: 'safety' | 'practice', session: SessionId): boolean {
    return this.#passed.value.includes(`${what} ${session}`);
  }

  pass(what: 'safety' | 'practice', session: SessionId): void {
    this.#passed.value = [...this.#passed.value, `${what} ${session}`];
  }

  /** The frames of the screen, measured now unless they are known. */
  measured(): Promise<number> {
    const rate = this.#rate.value;
    return rate === null ? this.measure() : Promise.resolve(rate);
  }

  /** Measures the screen's frames anew for a session that has not begun; once for each. */
  measureFor(session: SessionId): void {
    if (session === this.#measuredFor) return;
    this.#measuredFor = session;
    void this.measure();
  }

  /** Measures the screen's frames, which takes about a second; once at a time. */
  measure(): Promise<number> {
    this.#measuring ??= measureRate(this.#nextFrame)
      .then((rate) => (this.#rate.value = rate))
      .finally(() => (this.#measuring = null));
    return this.#measuring;
  }

  /**
   * Shows a photo for its exposure, with the cross before it and the mask after it.
   * @throws the signal's reason where it is aborted.
   */
  async show(
    place: ViewPlace,
    { photo, mask, view, exposure }: PhotoToView,
    signal: AbortSignal,
  ): Promise<ViewOutcome> {
    const rate = await this.measured();
    const asked = viewFrames(view, exposure, rate);
    const frames = { ...asked, mask: mask ? asked.mask : 0 };
    const wait = interTrialInterval(this.#now() - this.#gone, timeOfFrames(frames.cross, rate));
    const rest = Math.ceil((wait * rate) / 1000);
    try {
      const nextFrame = this.#nextFrame;
      const shown = await place.show({
        photo,
        mask: mask?.bitmap ?? null,
        frames,
        rest,
        rate,
        nextFrame,
        signal,
      });
      const lost = shown.cross.lost + shown.photo.lost + shown.mask.lost;
      return {
        frames: shown.photo.frames,
        shown: Math.round(shown.photo.time * 100) / 100,
        rate,
        lost,
        ...(mask && { clipped: Math.round(mask.clipped * 10_000) / 10_000 }),
        ...(lost > 0 && { fault: 'frames-lost' as const }),
      };
    } finally {
      // A mask only makes it earlier, and a view that was stopped takes its photo away now.
      this.#gone = this.#now() - timeOfFrames(frames.mask, rate);
    }
  }
}
