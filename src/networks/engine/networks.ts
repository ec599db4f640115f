import { backends, wantedFirst, type Backend } from '../../core/networks/backends.ts';
import { InferenceClient, type InferenceClientOptions, type InferenceStatus } from './inference-client.ts';
import { WorkerPool, type BatchPool, type OnPoolNotice } from './worker-pool.ts';
import type { NetworkRegistry, RegisteredNetwork } from './network-registry.ts';
import type { AnswerTo, Question, QuestionKind } from './protocol.ts';
import { spawnInferenceWorker } from './spawn-worker.ts';

/** The one on screen included; each takes some 100 MB. */
const mostRunning = 2;

export interface BackendChoice {
  /** The backend that a person asks for by name; null: the first that works. Asked at each start. */
  wanted(): Backend | null;
  /** Whether this browser takes one thread, whatever the network and the backend asked for. */
  readonly oneThread?: InferenceClientOptions['oneThread'];
}

type OwnWorkers = Pick<InferenceClientOptions, 'spawn'>;

interface Running {
  readonly client: InferenceClient;
  readonly stopWatching: () => void;
  asked: number;
}

/** The networks at hand, each in a worker of its own as soon as it is asked. */
export class Networks {
  readonly #registry: NetworkRegistry;
  readonly #choice: BackendChoice;
  /** The one used last is the last. */
  readonly #running = new Map<string, Running>();
  readonly #listeners = new Set<(id: string, status: InferenceStatus | null) => void>();
  readonly #workers: OwnWorkers;
  #kept: string | null = null;

  /** @param workers a test's own. */
  constructor(registry: NetworkRegistry, choice: BackendChoice, workers: Partial<OwnWorkers> = {}) {
    this.#registry = registry;
    this.#choice = choice;
    this.#workers = { spawn: spawnInferenceWorker, ...workers };
  }

  /** Those that come with the app first; and for a person what is wrong with those that cannot be read. */
  list(): Promise<{ readonly networks: readonly RegisteredNetwork[]; readonly damaged: readonly string[] }> {
    return this.#registry.list();
  }

  /** Starts a network and keeps it running; one that ran before goes when a third is needed. */
  start(id: string): void {
    this.#kept = id;
    this.#use(id);
  }

  /** Calls with each new status; null: the network does not run. The result ends it. */
  watch(listener: (id: string, status: InferenceStatus | null) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  retry(id: string): void {
    this.#use(id).client.retry();
  }

  /**
   * Asks a network about an image; starts it where it does not run, and does not stop it before it has answered.
   *
   * @throws DOMException named AbortError when the signal says so; Error with a message for a person otherwise.
   */
  async ask<Kind extends QuestionKind>(
    id: string,
    question: Question<Kind>,
    signal: AbortSignal,
  ): Promise<AnswerTo<Kind>> {
    const running = this.#use(id);
    running.asked++;
    try {
      return await running.client.ask(question, signal);
    } finally {
      running.asked--;
    }
  }

  /**
   * A network several times over, for many images, on the backend that it runs on; the caller closes it.
   *
   * @throws Error with a message for a person when the network cannot run; the signal's reason when aborted.
   */
  async lanes(id: string, signal: AbortSignal, onNotice?: OnPoolNotice): Promise<BatchPool> {
    const backend = this.#choice.wanted() ?? (await this.#use(id).client.whenReady()).backend;
    signal.throwIfAborted();
    return new WorkerPool({ open: () => this.#registry.open(id), backend, onNotice });
  }

  /** Starts all that run again, on the backend that is wanted now; images that they were asked about are rejected. */
  restart(): void {
    for (const id of [...this.#running.keys()]) this.stop(id);
    if (this.#kept !== null) this.start(this.#kept);
  }

  async remove(id: string): Promise<void> {
    await this.#registry.remove(id);
    this.stop(id);
  }

  stop(id: string): void {
    const running = this.#running.get(id);
    if (!running) return;
    this.#running.delete(id);
    running.stopWatching();
    running.client.close();
    this.#tell(id, null);
  }

  #use(id: string): Running {
    const running = this.#running.get(id) ?? this.#begin(id);
    this.#running.delete(id);
    this.#running.set(id, running);
    this.#stopIdle(id);
    return running;
  }

  #begin(id: string): Running {
    const wanted = this.#choice.wanted();
    const client = new InferenceClient({
      open: () => this.#registry.open(id),
      backends: wanted === null ? backends : wantedFirst(wanted),
      forced: wanted !== null,
      ...(this.#choice.oneThread && { oneThread: this.#choice.oneThread }),
      ...this.#workers,
    });
    return { client, stopWatching: client.watch((status) => this.#tell(id, status)), asked: 0 };
  }

  /** A network with work to do is never stopped for another. */
  #stopIdle(needed: string): void {
    for (const [id, { asked }] of this.#running) {
      if (this.#running.size <= mostRunning) return;
      if (asked === 0 && id !== needed && id !== this.#kept) this.stop(id);
    }
  }

  #tell(id: string, status: InferenceStatus | null): void {
    for (const listener of this.#listeners) listener(id, status);
  }
}
