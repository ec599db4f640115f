import { proxy } from 'comlink';
import { FormatError } from '../../core/schemas/check-format.ts';
import type { SessionFile } from '../../files/formats/session-content.ts';
import { WorkerBridge, WorkerOnDemand } from '../../kit/worker/worker-bridge.ts';
import type { ComparisonWorkerApi } from './protocol.ts';

/** Starts the worker that ships with the app, as the one that reads sessions. */
const spawnSessionReader = () =>
  new Worker(new URL('./worker/worker.ts', import.meta.url), { type: 'module', name: 'hit5-session-reader' });

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
  constructor(classes: string, spawn = spawnSessionReader) {
    this.#worker = new WorkerOnDemand(() => {
      const bridge = new WorkerBridge<ComparisonWorkerApi>(spawn(), 'The reading stopped');
      // A thread that did not start says so at the first call.
      bridge.api.start(classes).catch(() => undefined);
      return bridge;
    });
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
