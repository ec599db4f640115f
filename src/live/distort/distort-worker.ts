import { wrap, type Remote } from 'comlink';
import type { DistortionSetting } from '../../core/distortions/setting.ts';
import type { DistortService } from './distort-service.ts';

/** Distorts photos in a thread of its own, so that the page goes on; the thread is made when it is first needed. */
export class DistortWorker {
  #service: Remote<DistortService> | null = null;

  /** The photo on white, bounded by `longestSide`. The bitmap that is given stays the caller's. */
  fit(photo: ImageBitmap): Promise<ImageBitmap> {
    return this.#remote().fit(photo);
  }

  /** A photo that `fit` made, under a setting: the same pixels each time. */
  distort(photo: ImageBitmap, setting: DistortionSetting): Promise<ImageBitmap> {
    return this.#remote().distort(photo, setting);
  }

  /** The photo fitted and distorted, as a PNG, with its size in pixels. */
  distortedFile(
    photo: ImageBitmap,
    setting: DistortionSetting,
  ): Promise<{ readonly width: number; readonly height: number; readonly blob: Blob }> {
    return this.#remote().distortedFile(photo, setting);
  }

  #remote(): Remote<DistortService> {
    this.#service ??= wrap<DistortService>(
      new Worker(new URL('./distort-service.ts', import.meta.url), { type: 'module' }),
    );
    return this.#service;
  }
}
