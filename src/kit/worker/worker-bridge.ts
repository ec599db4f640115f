import { wrap, type Remote } from 'comlink';

/** The page's end of one worker: its calls, made through comlink, and its death, of which comlink tells nothing. */
export class WorkerBridge<Api> {
  /** Its calls. What is under way when the worker dies or is closed never settles, unless `settle` has it. */
  readonly api: Remote<Api>;
  readonly #worker: Worker;
  readonly #stopped: string;
  readonly #onDeath: (why: string) => void;
  readonly #over = new AbortController();
  readonly #lost: Promise<never>;
  #lose: (cause: unknown) => void = () => undefined;

  /**
   * @param stopped begins the message when the worker dies: "The comparison stopped".
   * @param onDeath called once when the worker dies, and not when it is closed.
   */
  constructor(worker: Worker, stopped: string, onDeath: (why: string) => void = () => undefined) {
    this.#worker = worker;
    this.#stopped = stopped;
    this.#onDeath = onDeath;
    this.api = wrap<Api>(worker);
    this.#lost = new Promise((_, reject) => (this.#lose = reject));
    this.#lost.catch(() => undefined);
    const { over } = this;
    worker.addEventListener('error', ({ message }) => this.die(message || 'its script did not start'), {
      signal: over,
    });
    worker.addEventListener('messageerror', () => this.die('a message could not be read'), { signal: over });
  }

  /** Aborted once the worker is dead or closed. */
  get over(): AbortSignal {
    return this.#over.signal;
  }

  /**
   * @param signal ends the worker, in the middle of its work too.
   * @throws Error with a message for a person when the worker dies; the reason when it is closed with one; the signal's when aborted.
   */
  async settle<Value>(call: Promise<Value>, signal?: AbortSignal): Promise<Value> {
    const giveUp = () => this.close(signal?.reason);
    signal?.addEventListener('abort', giveUp);
    try {
      return await Promise.race([call, this.#lost]);
    } finally {
      signal?.removeEventListener('abort', giveUp);
    }
  }

  /** Ends the worker as one that died, for who learns of it without an event. */
  die(why: string): void {
    if (this.over.aborted) return;
    this.close(new Error(`${this.#stopped}: ${why}.`));
    this.#onDeath(why);
  }

  /** @param reason what calls under way are rejected with; without one they never settle. */
  close(reason?: unknown): void {
    this.#over.abort();
    this.#worker.terminate();
    if (reason !== undefined) this.#lose(reason);
  }
}

/** A worker that begins when it is first needed, and anew when it is needed after it died or was closed. */
export class WorkerOnDemand<Api> {
  readonly #begin: () => WorkerBridge<Api>;
  #bridge: WorkerBridge<Api> | null = null;

  /** @param begin makes the worker, and the page's end of it. */
  constructor(begin: () => WorkerBridge<Api>) {
    this.#begin = begin;
  }

  /** Whether there is a worker that lives. */
  get isBegun(): boolean {
    return this.#bridge?.over.aborted === false;
  }

  /** The page's end of the worker, which begins where there is none that lives. */
  bridge(): WorkerBridge<Api> {
    if (!this.#bridge || this.#bridge.over.aborted) this.#bridge = this.#begin();
    return this.#bridge;
  }

  /** Ends the worker where there is one; what is under way is never done. */
  close(): void {
    this.#bridge?.close();
  }
}
