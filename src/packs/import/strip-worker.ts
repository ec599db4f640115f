import { WorkerBridge } from '../../kit/worker/worker-bridge.ts';
import { examplesPerClass, type ImportedImage, type Skipped } from './import-plan.ts';
import type { StripService } from './strip-service.ts';
import type { Strip, StripOptions } from './strip.ts';
import { whyLeftOut } from '../../core/trials/why-left-out.ts';

const spawnStripWorker = () => new Worker(new URL('./strip-service.ts', import.meta.url), { type: 'module' });

/** Makes strips in a thread of its own, so that the page goes on. */
export class StripWorker {
  readonly #bridge: WorkerBridge<StripService>;

  constructor(spawn = spawnStripWorker) {
    this.#bridge = new WorkerBridge(spawn(), 'The examples could not be drawn');
  }

  /**
   * As `makeStrip`.
   * @throws the signal's reason when aborted; Error with a message for a person when the thread dies.
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
    const strip = await this.#bridge.settle(this.#bridge.api.makeStrip(files.flat(), options));
    signal.throwIfAborted();
    return { ...strip, leftOut: [...lost, ...strip.leftOut] };
  };

  /** Ends the thread; strips that are not done are never done. */
  close(): void {
    this.#bridge.close();
  }
}
