import { checkMaskSize } from '../../core/pixels/masks/mask.ts';
import type { MaskKind } from '../../core/trials/timed-view.ts';
import { WorkerBridge, WorkerOnDemand } from '../../kit/worker/worker-bridge.ts';
import type { MaskBitmap, MaskService } from './mask-service.ts';

const spawnMaskWorker = () => new Worker(new URL('./mask-service.ts', import.meta.url), { type: 'module' });

/** Makes masks in a thread of its own, so that the page goes on; the thread is made when it is first needed. */
export class MaskWorker {
  readonly #worker: WorkerOnDemand<MaskService>;

  constructor(spawn = spawnMaskWorker) {
    this.#worker = new WorkerOnDemand(() => new WorkerBridge(spawn(), 'The mask could not be made'));
  }

  /**
   * The mask of a photo, as `makeMask` makes it of the photo on white in this size; null where there is to be none. The photo stays the
   * caller's.
   * @throws the signal's reason when aborted; RangeError as `checkMaskSize`; Error when the thread dies: the next mask gets a new one.
   */
  async maskBitmap(
    kind: MaskKind,
    photo: ImageBitmap,
    seed: number,
    size: { readonly width: number; readonly height: number },
    signal: AbortSignal,
  ): Promise<MaskBitmap | null> {
    signal.throwIfAborted();
    if (kind === 'none') return null;
    checkMaskSize(size);
    const bridge = this.#worker.bridge();
    const mask = await bridge.settle(bridge.api.makeMask(kind, photo, seed, size));
    if (signal.aborted) mask?.bitmap.close();
    signal.throwIfAborted();
    return mask;
  }

  /** Ends the thread; masks that are not done are never done. */
  close(): void {
    this.#worker.close();
  }
}
