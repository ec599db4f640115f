import { proxy, wrap, type Remote } from 'comlink';
import { FormatError } from '../../core/formats/check-format.ts';
import type { SessionFile } from '../../core/formats/files/session-content.ts';
import { sessionReaderName, type SessionWorkerApi } from './protocol.ts';

/** Starts the worker that ships with the app, as the one that reads sessions. */
const spawnSessionReader = () =>
  new Worker(new URL('./worker/worker.ts', import.meta.url), { type: 'module', name: sessionReaderName });

/** One life of the worker. */
interface Life {
  readonly worker: Worker;
  readonly api: Remote<SessionWorkerApi>;
  /** Rejects when it dies. */
  readonly death: Promise<never>;
}

/**
 * Reads session files and backups in a thread of their own, so that the page goes on. The thread lives until it is
 * closed, or a reading is given up, in the middle of a file too.
 */
export class SessionReader {
  readonly #classes: string;
  readonly #spawn: () => Worker;
  #life: Life | null = null;

  /**
   * @param classes the text of `classes.json`.
   * @param spawn a test's own worker.
   */
  constructor(classes: string, spawn = spawnSessionReader) {
    this.#classes = classes;
    this.#spawn = spawn;
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
    const life = (this.#life ??= this.#begin());
    const found: (SessionFile | FormatError)[] = [];
    const aborted = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    });
    const reading = life.api.read(
      { name: file.name, blob: file },
      proxy(onBytes),
      // One at a time: the page does other things in between.
      proxy((session) => void found.push('message' in session ? new FormatError(session.message) : session)),
    );
    try {
      const refused = await Promise.race([reading, aborted, life.death]);
      if (refused !== null) throw new FormatError(refused);
      return found;
    } catch (cause) {
      if (!(cause instanceof FormatError)) this.close();
      throw cause;
    }
  }

  /** Ends the thread; what is under way is never done. */
  close(): void {
    this.#life?.worker.terminate();
    this.#life = null;
  }

  #begin(): Life {
    const worker = this.#spawn();
    const api = wrap<SessionWorkerApi>(worker);
    const death = new Promise<never>((_, reject) => {
      worker.addEventListener('error', ({ message }) =>
        reject(new Error(`The reading stopped: ${message || 'its script did not start'}.`)),
      );
    });
    death.catch(() => undefined);
    // A thread that did not start says so at the first call.
    api.start(this.#classes).catch(() => undefined);
    return { worker, api, death };
  }
}
