import { proxy, transfer, wrap, type Remote } from 'comlink';
import type { CompareProgress, CompareResult } from '../../core/observers/compare-result.ts';
import type { ImageChoice } from '../../core/observers/chosen-images.ts';
import type { ImageAnswer } from '../../core/observers/observers-report.ts';
import {
  secondName,
  type CompareRequest,
  type ComparisonWorkerApi,
  type SecondWorkerApi,
} from './protocol.ts';

/** Starts the worker that ships with the app, as the first one. */
const spawnComparisonWorker = () =>
  new Worker(new URL('./worker/worker.ts', import.meta.url), { type: 'module', name: 'hit5-comparison' });

/** Starts it as the second one. */
const spawnSecondWorker = () =>
  new Worker(new URL('./worker/worker.ts', import.meta.url), { type: 'module', name: secondName });

/** One life of the workers. */
interface Life {
  readonly workers: readonly Worker[];
  readonly api: Remote<ComparisonWorkerApi>;
  /** Rejects when the first one dies. */
  readonly death: Promise<never>;
}

/**
 * Compares observers in a thread of its own, so that the page goes on; a second one takes half of the work where it is
 * much, and can be done without. The threads start with the first comparison, and the first keeps what was read for the
 * next one. A
 * comparison that is given up ends them, in the middle of a file of 200 MB too; the next one reads its files anew.
 */
export class Comparer {
  readonly #classes: string;
  readonly #spawn: () => Worker;
  readonly #spawnSecond: () => Worker;
  #life: Life | null = null;
  #last: CompareRequest | null = null;

  /**
   * @param classes the text of `classes.json`.
   * @param spawn a test's own first worker.
   * @param spawnSecond a test's own second worker.
   */
  constructor(classes: string, spawn = spawnComparisonWorker, spawnSecond = spawnSecondWorker) {
    this.#classes = classes;
    this.#spawn = spawn;
    this.#spawnSecond = spawnSecond;
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

  /** Ends the threads; what is under way is never done. */
  close(): void {
    for (const worker of this.#life?.workers ?? []) worker.terminate();
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
    const { port1, port2 } = new MessageChannel();
    // A thread that did not start says so at the first call.
    api.start(this.#classes, transfer(port1, [port1])).catch(() => undefined);
    const second = this.#spawnSecond();
    const endSecond = () => void api.endSecond().catch(() => undefined);
    second.addEventListener('error', endSecond);
    wrap<SecondWorkerApi>(second)
      .start(this.#classes, transfer(port2, [port2]))
      .catch(endSecond);
    return { workers: [worker, second], api, death };
  }
}
