import { proxy, wrap, type Remote } from 'comlink';
import type { CompareProgress, CompareResult } from '../../core/observers/compare-result.ts';
import type { ImageChoice } from '../../core/observers/chosen-images.ts';
import type { ImageAnswer } from '../../core/observers/observers-report.ts';
import type { CompareRequest, ComparisonWorkerApi } from './protocol.ts';

/** Starts the worker that ships with the app, as the one that compares. */
const spawnComparisonWorker = () =>
  new Worker(new URL('./worker/worker.ts', import.meta.url), { type: 'module', name: 'hit5-comparison' });

/** One life of the worker. */
interface Life {
  readonly worker: Worker;
  readonly api: Remote<ComparisonWorkerApi>;
  /** Rejects when it dies. */
  readonly death: Promise<never>;
}

/**
 * Compares observers in a thread of its own, so that the page goes on. The thread starts with the first comparison, and
 * keeps what was read for the next one. A comparison that is given up ends it, in the middle of a file of 200 MB too; the
 * next one reads its files once more.
 */
export class Comparer {
  readonly #classes: string;
  readonly #spawn: () => Worker;
  #life: Life | null = null;
  #last: CompareRequest | null = null;

  /**
   * @param classes the text of `classes.json`.
   * @param spawn a test's own worker.
   */
  constructor(classes: string, spawn = spawnComparisonWorker) {
    this.#classes = classes;
    this.#spawn = spawn;
  }

  /**
   * Reads the files and compares the observers in them; one comparison at a time.
   *
   * @throws the signal's reason when aborted; Error with a message for a person when the thread dies.
   */
  async compare(
    request: CompareRequest,
    signal: AbortSignal,
    onProgress: (progress: CompareProgress) => void = () => undefined,
  ): Promise<CompareResult> {
    signal.throwIfAborted();
    this.#last = request;
    const giveUp = () => this.close();
    signal.addEventListener('abort', giveUp);
    try {
      const aborted = new Promise<never>((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
      });
      return await Promise.race([this.#call((api) => api.compare(request, proxy(onProgress))), aborted]);
    } finally {
      signal.removeEventListener('abort', giveUp);
    }
  }

  /**
   * What the observers of the last comparison answered to an image.
   *
   * @param image its id or file name.
   * @throws Error with a message for a person when the thread dies.
   */
  async answersTo(image: string): Promise<readonly ImageAnswer[]> {
    return (await this.#ask((api) => api.answersTo(image))) ?? [];
  }

  /**
   * The images behind a number of the last comparison, by name; null where an observer is not in it.
   *
   * @throws Error with a message for a person when the thread dies.
   */
  imagesOf(choice: ImageChoice): Promise<readonly string[] | null> {
    return this.#ask((api) => api.imagesOf(choice));
  }

  /** Ends the thread; what is under way is never done. */
  close(): void {
    this.#life?.worker.terminate();
    this.#life = null;
  }

  /** Asks about the last comparison; null when there was none. */
  async #ask<Value>(question: (api: Remote<ComparisonWorkerApi>) => Promise<Value>): Promise<Value | null> {
    const last = this.#last;
    if (!last) return null;
    // A thread that was ended knows of no comparison.
    if (!this.#life) await this.compare(last, new AbortController().signal);
    return this.#call(question);
  }

  async #call<Value>(call: (api: Remote<ComparisonWorkerApi>) => Promise<Value>): Promise<Value> {
    const life = (this.#life ??= this.#begin());
    try {
      return await Promise.race([call(life.api), life.death]);
    } catch (cause) {
      if (this.#life === life) this.close();
      throw cause;
    }
  }

  #begin(): Life {
    const worker = this.#spawn();
    const api = wrap<ComparisonWorkerApi>(worker);
    const death = new Promise<never>((_, reject) => {
      worker.addEventListener('error', ({ message }) =>
        reject(new Error(`The comparison stopped: ${message || 'its script did not start'}.`)),
      );
    });
    death.catch(() => undefined);
    // A thread that did not start says so at the first call.
    api.start(this.#classes).catch(() => undefined);
    return { worker, api, death };
  }
}
