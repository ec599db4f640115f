import { proxy, type Remote } from 'comlink';
import { FormatError } from '../../core/schemas/check-format.ts';
import type { CompareProgress, CompareResult } from '../../figures/observers/observers-report.ts';
import type { SessionFile } from '../../files/formats/session-content.ts';
import { WorkerBridge, WorkerOnDemand } from '../../kit/worker/worker-bridge.ts';
import type { CompareRequest, ComparisonWorkerApi } from './protocol.ts';

/** Starts the worker that ships with the app. */
const spawnWorker = () =>
  new Worker(new URL('./worker/worker.ts', import.meta.url), { type: 'module', name: 'hit5-comparison' });

function startedOnDemand(spawn: () => Worker, classes: string, stopped: string) {
  return new WorkerOnDemand(() => {
    const bridge = new WorkerBridge<ComparisonWorkerApi>(spawn(), stopped);
    // A thread that did not start says so at the first call.
    bridge.api.start(classes).catch(() => undefined);
    return bridge;
  });
}

type Call<Value> = (api: Remote<ComparisonWorkerApi>) => Promise<Value>;

/** Asks the thread about the last comparison. */
export type Asking<Answer> = Call<Answer | null>;

/**
 * Compares observers in a thread of its own, so that the page goes on. The thread starts with the first comparison, and
 * keeps what was read for the next one. A comparison that is given up ends it, in the middle of a file of 200 MB too; the
 * next one reads its files once more.
 */
export class Comparer {
  readonly #worker: WorkerOnDemand<ComparisonWorkerApi>;
  #last: CompareRequest | null = null;

  /**
   * @param classes the text of `classes.json`.
   * @param spawn a test's own worker.
   */
  constructor(classes: string, spawn = spawnWorker) {
    this.#worker = startedOnDemand(spawn, classes, 'The comparison stopped');
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
    return this.#call((api) => api.compare(request, proxy(onProgress)), signal);
  }

  /**
   * Asks about the last comparison; null when there was none.
   *
   * @throws Error with a message for a person when the thread dies.
   */
  async ask<Answer>(question: Asking<Answer>): Promise<Answer | null> {
    if (!this.#last) return null;
    // A thread that was ended knows of no comparison.
    if (!this.#worker.isBegun) await this.compare(this.#last, new AbortController().signal);
    return this.#call(question);
  }

  /** The groups that the edits say, of which a thread that is begun after this one knows too. */
  async regroup(edits: CompareRequest['edits']): Promise<readonly (string | null)[]> {
    if (this.#last) this.#last = { ...this.#last, edits };
    return (await this.ask((api) => api.regroup(edits))) ?? [];
  }

  /** Ends the thread; what is under way is never done. */
  close(): void {
    this.#worker.close();
  }

  async #call<Value>(call: Call<Value>, signal?: AbortSignal): Promise<Value> {
    const bridge = this.#worker.bridge();
    try {
      return await bridge.settle(call(bridge.api), signal);
    } catch (cause) {
      bridge.close();
      throw cause;
    }
  }
}

/**
 * Reads session files and backups in a thread of their own, so that the page goes on. The thread lives until it is
 * closed, or a reading is given up, in the middle of a file too.
 */
export class SessionReader {
  readonly #worker: WorkerOnDemand<ComparisonWorkerApi>;

  /**
   * @param classes the text of `classes.json`.
   * @param spawn a test's own worker.
   */
  constructor(classes: string, spawn = spawnWorker) {
    this.#worker = startedOnDemand(spawn, classes, 'The reading stopped');
  }

  /**
   * The sessions that a file holds, with what is wrong in place of those in a backup that are damaged; one file at a time.
   *
   * @param onBytes called with how many bytes of it are read.
   * @throws FormatError when the file as a whole cannot be taken; the signal's reason when aborted; Error with a message
   * for a person when the thread dies.
   */
  async read(
    file: File,
    signal: AbortSignal,
    onBytes: (bytes: number) => void,
  ): Promise<readonly (SessionFile | FormatError)[]> {
    signal.throwIfAborted();
    const bridge = this.#worker.bridge();
    const found: (SessionFile | FormatError)[] = [];
    const reading = bridge.api.readSessions(
      { name: file.name, blob: file },
      proxy(onBytes),
      // One at a time: the page does other things in between.
      proxy((session) => void found.push('message' in session ? new FormatError(session.message) : session)),
    );
    const refused = await bridge.settle(reading, signal);
    if (refused !== null) throw new FormatError(refused);
    return found;
  }

  /** Ends the thread; what is under way is never done. */
  close(): void {
    this.#worker.close();
  }
}
