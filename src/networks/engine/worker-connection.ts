import { proxy, wrap } from 'comlink';
import type { ClassIndex } from '../../core/classes/class-ids.ts';
import type { ActivationMaps } from '../../core/networks/activation-map.ts';
import type { Prediction } from '../../core/trials/prediction.ts';
import {
  laneName,
  type BackendChange,
  type InferenceWorkerApi,
  type LoadProgress,
  type LoadRequest,
  type NetworkReady,
  type Outcome,
} from './protocol.ts';

/** Starts the network's worker. */
export type SpawnWorker = () => Worker;

/** Starts the worker that ships with the app. */
export const spawnInferenceWorker: SpawnWorker = () =>
  new Worker(new URL('./worker/worker.ts', import.meta.url), { type: 'module', name: 'hit5-inference' });

/** The same worker, as one of several that share the machine. */
export const spawnLaneWorker: SpawnWorker = () =>
  new Worker(new URL('./worker/worker.ts', import.meta.url), { type: 'module', name: laneName });

/** One life of the worker; calls of a worker that has died never settle. */
export class WorkerConnection {
  readonly #worker: Worker;
  readonly #api: ReturnType<typeof wrap<InferenceWorkerApi>>;
  readonly #closed = new AbortController();

  /** @param onDeath called once, when the worker throws or has gone: with what is known of the cause. */
  constructor(spawn: SpawnWorker, onDeath: (why: string) => void) {
    this.#worker = spawn();
    this.#api = wrap<InferenceWorkerApi>(this.#worker);
    const die = (why: string) => {
      if (this.#closed.signal.aborted) return;
      this.close();
      onDeath(why);
    };
    const { signal } = this.#closed;
    this.#worker.addEventListener('error', ({ message }) => die(message || 'its script did not start'), {
      signal,
    });
    this.#worker.addEventListener('messageerror', () => die('a message could not be read'), { signal });
    void this.#watchLock(die);
  }

  load(
    request: LoadRequest,
    onProgress: (progress: LoadProgress) => void,
    onBackendChange: (change: BackendChange) => void,
  ): Promise<Outcome<NetworkReady>> {
    return this.#api.load(request, proxy(onProgress), proxy(onBackendChange));
  }

  classify(id: number, bitmap: ImageBitmap, depth: number): Promise<Outcome<Prediction> | null> {
    return this.#api.classify(id, bitmap, depth);
  }

  activationMaps(
    id: number,
    bitmap: ImageBitmap,
    classes: readonly ClassIndex[],
  ): Promise<Outcome<ActivationMaps> | null> {
    return this.#api.activationMaps(id, bitmap, classes);
  }

  cancel(id: number): void {
    void this.#api.cancel(id);
  }

  /** Ends the worker. */
  close(): void {
    this.#closed.abort();
    this.#worker.terminate();
  }

  /** A worker may end without a word; the lock that it holds for its life is free then. */
  async #watchLock(die: (why: string) => void): Promise<void> {
    const name = `hit5-inference-${String(Date.now())}-${String(Math.random())}`;
    if (!(await this.#api.hold(name))) return;
    await navigator.locks
      .request(name, { signal: this.#closed.signal }, () => die('it ended without a word'))
      .catch(() => undefined);
  }
}
