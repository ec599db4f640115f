import type { Remote } from 'comlink';
import type { DistortionSetting } from '../logic/distortions/distortion.ts';
import { WorkerBridge, WorkerOnDemand } from '../../kit/worker/worker-bridge.ts';
import type { DistortService } from './distort-service.ts';

const spawnDistortWorker = () =>
  new Worker(new URL('./distort-service.ts', import.meta.url), { type: 'module' });

/** Distorts photos in a thread of its own, made when it is first needed; what it is asked is rejected when the thread dies. */
export class DistortWorker {
  readonly #worker: WorkerOnDemand<DistortService>;

  constructor(spawn = spawnDistortWorker) {
    this.#worker = new WorkerOnDemand(() => new WorkerBridge(spawn(), 'The photo could not be distorted'));
  }

  /** The photo on white, bounded by `longestSide`. The bitmap that is given stays the caller's. */
  fit(photo: ImageBitmap): Promise<ImageBitmap> {
    return this.#call((service) => service.fit(photo));
  }

  /** A photo that `fit` made, under a setting: the same pixels each time. */
  distort(photo: ImageBitmap, setting: DistortionSetting): Promise<ImageBitmap> {
    return this.#call((service) => service.distort(photo, setting));
  }

  /** The photo fitted and distorted, as a PNG, with its size in pixels. */
  distortedFile(
    photo: ImageBitmap,
    setting: DistortionSetting,
  ): Promise<{ readonly width: number; readonly height: number; readonly blob: Blob }> {
    return this.#call((service) => service.distortedFile(photo, setting));
  }

  #call<Value>(make: (service: Remote<DistortService>) => Promise<Value>): Promise<Value> {
    const bridge = this.#worker.bridge();
    return bridge.settle(make(bridge.api));
  }
}
