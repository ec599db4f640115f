import type { Backend, Prediction } from '../domain/trials/prediction.ts';
import { Classifier, type ClassifierStatus } from './classifier.ts';
import type { NetworkShelf, ShelvedNetwork } from './network-shelf.ts';

/** So many networks run at a time, the one on screen included; each takes some 100 MB. */
const mostRunning = 2;

interface Running {
  readonly classifier: Classifier;
  readonly stopWatching: () => void;
  /** Images that it has not answered yet. */
  asked: number;
}

/** The networks at hand, each in a worker of its own as soon as it is asked. */
export class Networks {
  readonly #shelf: NetworkShelf;
  readonly #backends: () => { readonly backends: readonly Backend[]; readonly forced: boolean };
  /** The one used last is the last. */
  readonly #running = new Map<string, Running>();
  readonly #listeners = new Set<(id: string, status: ClassifierStatus | null) => void>();
  #kept: string | null = null;

  /** @param backends which ones to try, asked at each start. */
  constructor(
    shelf: NetworkShelf,
    backends: () => { readonly backends: readonly Backend[]; readonly forced: boolean },
  ) {
    this.#shelf = shelf;
    this.#backends = backends;
  }

  /** Those that come with the app first; and for a person what is wrong with those that cannot be read. */
  list(): Promise<{ readonly networks: readonly ShelvedNetwork[]; readonly damaged: readonly string[] }> {
    return this.#shelf.list();
  }

  /** Starts a network and keeps it running; one that ran before goes when a third is needed. */
  start(id: string): void {
    this.#kept = id;
    this.#use(id);
  }

  /** Calls with each new status; null: the network does not run. The result ends it. */
  watch(listener: (id: string, status: ClassifierStatus | null) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Starts a network once more after a failure. */
  retry(id: string): void {
    this.#use(id).classifier.retry();
  }

  /**
   * A network's likeliest classes; starts it where it does not run.
   *
   * @param depth how many classes, default 5.
   * @throws DOMException named AbortError when the signal says so; Error with a message for a person otherwise.
   */
  async classify(id: string, bitmap: ImageBitmap, signal: AbortSignal, depth?: number): Promise<Prediction> {
    const running = this.#use(id);
    running.asked++;
    try {
      return await running.classifier.classify(bitmap, signal, depth);
    } finally {
      running.asked--;
    }
  }

  /** Ends a network's worker. */
  stop(id: string): void {
    const running = this.#running.get(id);
    if (!running) return;
    this.#running.delete(id);
    running.stopWatching();
    running.classifier.close();
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
    const classifier = new Classifier({ open: () => this.#shelf.open(id), ...this.#backends() });
    const stopWatching = classifier.watch((status) => this.#tell(id, status));
    return { classifier, stopWatching, asked: 0 };
  }

  /** A network with work to do is never stopped for another. */
  #stopIdle(needed: string): void {
    for (const [id, { asked }] of this.#running) {
      if (this.#running.size <= mostRunning) return;
      if (asked === 0 && id !== needed && id !== this.#kept) this.stop(id);
    }
  }

  #tell(id: string, status: ClassifierStatus | null): void {
    for (const listener of this.#listeners) listener(id, status);
  }
}
