import { backendFacts, wantedFirst, type Backend } from '../../core/networks/backends.ts';
import { messageOf } from '../../core/message-of.ts';
import { ImageUnreadableError } from '../../core/trials/challenge.ts';
import { InferenceClient, type InferenceClientOptions } from './inference-client.ts';
import type { FullPrediction } from './protocol.ts';
import { spawnInferenceWorker, type SpawnWorker } from './spawn-worker.ts';

/** A lane is one of several that share the machine: it takes one thread. */
const sharesMachine = { read: () => true, write: () => undefined };

/** Each lane takes some 100 MB. */
const mostLanes = 6;

/** On a GPU, while one lane waits for it the other resizes. */
const lanesOnGpu = 2;

/** Images that a lane has at a time: one that it answers, and one that is decoded meanwhile. */
const imagesPerLane = 2;

export interface PoolOptions extends Pick<InferenceClientOptions, 'open' | 'onNotice'> {
  readonly spawn?: SpawnWorker;
  readonly backend: Backend;
  /** How many; by default as many as the machine has use for. */
  readonly count?: number;
}

/** How many lanes a machine with so many cores has use for. */
export function poolSizeFor(backend: Backend, cores: number): number {
  return backendFacts[backend].onGpu ? lanesOnGpu : Math.max(1, Math.min(cores, mostLanes));
}

/** What a batch needs of lanes. */
export type BatchPool = Pick<WorkerPool, 'width' | 'classify' | 'close'>;

/**
 * One network several times over, each in a worker with one thread. Many images are answered sooner so than by one
 * network: TensorFlow.js gives that half of the cores at most, and its threads wait for each other after each layer.
 * And while one lane resizes, another computes.
 */
export class WorkerPool {
  readonly #options: PoolOptions;
  /** How many images each lane that works was asked about. */
  readonly #asked = new Map<InferenceClient, number>();
  #begun = 0;
  #failure = 'The network was closed.';

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#begin(options.backend);
  }

  /** How many were begun: there are more once one leaves a GPU for a processor with more cores than there are lanes. */
  get count(): number {
    return this.#begun;
  }

  /** Images that the lanes have use for at a time. */
  get width(): number {
    return this.count * imagesPerLane;
  }

  /**
   * The network's five guesses, from the lane that has the least to do; where a lane fails, from another. The bitmap
   * stays the caller's, who must not close it before.
   *
   * @param all whether all 1000 probabilities are wanted too.
   * @throws DOMException named AbortError when the signal says so; ImageUnreadableError when it is the image's fault;
   *   Error with a message for a person when no lane is left.
   */
  async classify(bitmap: ImageBitmap, signal: AbortSignal, all = false): Promise<FullPrediction> {
    for (;;) {
      const lane = this.#idlest();
      if (!lane) throw new Error(this.#failure);
      this.#count(lane, 1);
      try {
        return await lane.ask({ kind: 'classify', bitmap, all }, signal);
      } catch (cause) {
        signal.throwIfAborted();
        if (this.#asked.has(lane)) throw new ImageUnreadableError(messageOf(cause), { cause });
      } finally {
        this.#count(lane, -1);
      }
    }
  }

  close(): void {
    for (const lane of this.#asked.keys()) lane.close();
  }

  #begin(backend: Backend): void {
    const { count, onNotice, spawn = spawnInferenceWorker, open } = this.#options;
    const wanted = count ?? poolSizeFor(backend, navigator.hardwareConcurrency);
    while (this.#begun < wanted) {
      this.#begun++;
      const lane = new InferenceClient({
        open,
        backends: wantedFirst(backend),
        forced: true,
        oneThread: sharesMachine,
        ...{ spawn, onNotice },
      });
      this.#asked.set(lane, 0);
      lane.status.subscribe((status) => {
        if (status.kind === 'ready') this.#begin(status.info.backend);
        if (status.kind !== 'failed') return;
        this.#asked.delete(lane);
        this.#failure = status.message;
      });
    }
  }

  #idlest(): InferenceClient | null {
    return [...this.#asked].sort(([, one], [, other]) => one - other)[0]?.[0] ?? null;
  }

  #count(lane: InferenceClient, more: number): void {
    const asked = this.#asked.get(lane);
    if (asked !== undefined) this.#asked.set(lane, asked + more);
  }
}
