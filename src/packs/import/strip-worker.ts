import { wrap, type Remote } from 'comlink';
import { examplesPerClass, type ImportedImage, type Skipped } from './import-plan.ts';
import type { StripService } from './strip-service.ts';
import type { Strip, StripOptions } from './strip.ts';
import { whyLeftOut } from '../../core/trials/why-left-out.ts';

/** Makes strips in a thread of its own, so that the page goes on. */
export class StripWorker {
  readonly #worker: Worker;
  readonly #service: Remote<StripService>;

  constructor() {
    this.#worker = new Worker(new URL('./strip-service.ts', import.meta.url), { type: 'module' });
    this.#service = wrap<StripService>(this.#worker);
  }

  /**
   * The strip of the first 13 images, as `makeStrip` draws it.
   *
   * @throws the signal's reason when aborted.
   */
  makeStrip = async (
    images: readonly ImportedImage[],
    signal: AbortSignal,
    options: StripOptions = {},
  ): Promise<Strip> => {
    const taken = images.slice(0, examplesPerClass);
    const lost: Skipped[] = [];
    const files = await Promise.all(
      taken.map(async (image) => {
        try {
          return [{ name: image.name, blob: await image.open(signal) }];
        } catch (cause) {
          signal.throwIfAborted();
          lost.push(whyLeftOut(image.name, cause));
          return [];
        }
      }),
    );
    const strip = await this.#service.makeStrip(files.flat(), options);
    signal.throwIfAborted();
    return { ...strip, leftOut: [...lost, ...strip.leftOut] };
  };

  /** Ends the thread; strips that are not done are never done. */
  close(): void {
    this.#worker.terminate();
  }
}
