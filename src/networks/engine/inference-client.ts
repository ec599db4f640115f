import { signal, type ReadonlySignal } from '@preact/signals-core';
import { proxy, transfer } from 'comlink';
import { backendFacts, type Backend } from '../../core/networks/backends.ts';
import { messageOf } from '../../core/message-of.ts';
import type { Prediction } from '../../core/trials/prediction.ts';
import { median } from '../../figures/stats/quantile.ts';
import type { KeptValue } from '../../kit/keep/kept-value.ts';
import { noMoreBytes, Watchdog, timeoutFor, timeoutForBytes, timeoutForScript } from './watchdog.ts';
import type {
  AnswerTo,
  NetworkReady,
  NetworkSource,
  Outcome,
  Question,
  QuestionKind,
  RefusedBackend,
  InferenceWorkerApi,
  ThreadWord,
} from './protocol.ts';
import type { SpawnWorker } from './spawn-worker.ts';
import { WorkerBridge } from '../../kit/worker/worker-bridge.ts';
import { workerAt } from '../../kit/worker/worker-at.ts';

export type InferenceStatus =
  | {
      readonly kind: 'loading';
      readonly loadedBytes: number;
      readonly totalBytes: number;
      /** Whether nothing has been heard of it for longer than usual; default: it has. */
      readonly slow?: boolean;
    }
  | {
      readonly kind: 'ready';
      readonly info: NetworkReady;
      readonly notice: string | null;
      /** Median milliseconds of the latest answers; null while they are few. */
      readonly pace: number | null;
      /** Whether an answer takes longer than usual; default: none does. */
      readonly slow?: boolean;
    }
  | {
      readonly kind: 'failed';
      readonly message: string;
      readonly refused?: readonly RefusedBackend[];
    };

/** Whether nothing has been heard of a network for longer than usual. */
export function isSlow(status: InferenceStatus): boolean {
  return status.kind !== 'failed' && status.slow === true;
}

export interface InferenceClientOptions {
  /** Asked at each start. */
  readonly open: () => Promise<NetworkSource>;
  readonly backends: readonly Backend[];
  /** Whether a person asked for the first backend by name (see `LoadRequest`). */
  readonly forced: boolean;
  /** Whether this browser takes one thread, since with more it hung; default: that is not kept. */
  readonly oneThread?: Pick<KeptValue<boolean>, 'read' | 'write'>;
  readonly spawn: SpawnWorker;
  /** Called with what a person should know; `lastVerifiedAt` as in `BackendChange`. */
  readonly onNotice?: ((notice: string, lastVerifiedAt: number | null) => void) | undefined;
}

interface Pending {
  readonly question: Question;
  readonly resolve: (answer: AnswerTo) => void;
  readonly reject: (cause: Error) => void;
  deaths: number;
}

/** So often in a row, without an answer between, a dead worker is replaced; and at so many deaths an image is given up. */
const mostRestarts = 3;

/** With fewer answers than this, one that came while the machine was busy would count too much. */
const fewestTimes = 5;
const mostTimes = 15;

/** The network in its worker: what is asked waits until it is there, and outlives a worker that dies or hangs. */
export class InferenceClient {
  readonly #options: InferenceClientOptions;
  readonly #pending = new Map<number, Pending>();
  readonly #status = signal<InferenceStatus>({ kind: 'loading', loadedBytes: 0, totalBytes: 0 });
  #connection: WorkerConnection | null = null;
  #notice: string | null = null;
  #nextId = 0;
  #restarts = 0;
  /** Of the latest answers on the present backend, in milliseconds. */
  #times: readonly number[] = [];
  readonly #watchdog: Watchdog;
  #hasTold = false;
  #hung: readonly RefusedBackend[] = [];
  #threadsHung = false;
  #hasOneThread = false;

  constructor(options: InferenceClientOptions) {
    this.#options = options;
    this.#watchdog = new Watchdog(() => this.#setSlow(true));
    this.#start();
  }

  readonly status: ReadonlySignal<InferenceStatus> = this.#status;

  /**
   * Waits until it can answer.
   *
   * @throws Error with a message for a person when it cannot.
   */
  whenReady(): Promise<NetworkReady> {
    return new Promise((resolve, reject) => {
      const stop = this.status.subscribe((status) => {
        if (status.kind === 'loading') return;
        queueMicrotask(() => stop());
        if (status.kind === 'ready') resolve(status.info);
        else reject(new Error(status.message));
      });
    });
  }

  retry(): void {
    if (this.#status.peek().kind !== 'failed') return;
    this.#restarts = 0;
    this.#notice = null;
    this.#hung = [];
    this.#threadsHung = false;
    this.#start();
  }

  /**
   * Asks about an image; waits until the network is there.
   *
   * @throws DOMException named AbortError when the signal says so; Error with a message for a person otherwise.
   */
  ask<Kind extends QuestionKind>(question: Question<Kind>, signal: AbortSignal): Promise<AnswerTo<Kind>> {
    const aborted = () => new DOMException('The image is no longer asked about.', 'AbortError');
    if (signal.aborted) return Promise.reject(aborted());
    const status = this.#status.peek();
    if (status.kind === 'failed') return Promise.reject(new Error(status.message));
    const id = this.#nextId++;
    const drop = new AbortController();
    return new Promise<AnswerTo<Kind>>((resolve, reject) => {
      // What comes back under this id answers this very question, whatever its kind.
      this.#pending.set(id, {
        question: question as Question,
        resolve: resolve as Pending['resolve'],
        reject,
        deaths: 0,
      });
      signal.addEventListener(
        'abort',
        () => {
          this.#pending.delete(id);
          if (this.#pending.size === 0) this.#awaitAnswer();
          void this.#connection?.api.cancel(id);
          reject(aborted());
        },
        { signal: drop.signal },
      );
      if (this.#status.peek().kind !== 'ready') return;
      if (this.#pending.size === 1) this.#awaitAnswer();
      void this.#send(id);
    }).finally(() => drop.abort());
  }

  close(): void {
    this.#fail('The network was closed.');
  }

  #start(): void {
    this.#status.value = { kind: 'loading', loadedBytes: 0, totalBytes: 0 };
    const { spawn, oneThread } = this.#options;
    this.#hasOneThread = this.#threadsHung || oneThread?.read() === true;
    this.#hasTold = false;
    let connection: WorkerConnection;
    const [first, second] = timeoutForScript;
    this.#watchdog.wait(this.#restarts === 0 ? first : second, () => this.#neverBegan());
    try {
      const worker = spawn(this.#hasOneThread);
      connection = new WorkerBridge(worker, 'The network stopped', (why) => this.#restart(why));
      servePthreads(worker, connection.over);
      void watchLock(connection, () => this.#hasTold || this.#awaitBytes());
    } catch (cause) {
      return this.#fail(`The network could not be started: ${messageOf(cause)}`);
    }
    this.#connection = connection;
    this.#load(connection).catch((cause: unknown) => {
      if (this.#connection === connection)
        this.#fail(`The network could not be started: ${messageOf(cause)}`);
    });
  }

  async #load(connection: WorkerConnection): Promise<void> {
    const { open, backends, forced } = this.#options;
    const isCurrent = () => this.#connection === connection;
    const outcome = await connection.api.load(
      {
        source: await open(),
        backends: backends.filter((one) => !this.#hung.some(({ backend }) => backend === one)),
        forced: forced && this.#hung.length === 0,
      },
      proxy(({ trying, ...progress }) => {
        if (!isCurrent() || this.#status.peek().kind !== 'loading') return;
        this.#hasTold = true;
        if (trying) this.#watchdog.wait(timeoutFor(trying), () => this.#leave(trying));
        else this.#awaitBytes();
        this.#status.value = { kind: 'loading', ...progress };
      }),
      proxy(({ ready, reason, lastVerifiedAt }) => {
        if (isCurrent()) this.#isReady(ready, (this.#notice = reason), lastVerifiedAt);
      }),
    );
    if (isCurrent()) this.#loaded(outcome);
  }

  #loaded(outcome: Outcome<NetworkReady>): void {
    this.#watchdog.end();
    if (!outcome.ok) return this.#fail(outcome.fault.message, outcome.fault.refused);
    if (this.#threadsHung && outcome.value.backend === 'wasm') this.#options.oneThread?.write(true);
    this.#isReady(outcome.value, (this.#notice ??= this.#refusal(outcome.value)));
    this.#awaitAnswer();
    for (const id of this.#pending.keys()) void this.#send(id);
  }

  /** Why another backend answers than the one that was asked for by name; null where it does. */
  #refusal({ backend, refused }: NetworkReady): string | null {
    const { backends, forced } = this.#options;
    const [wanted] = backends;
    if (!forced || wanted === undefined || wanted === backend) return null;
    const reason = refused.find((one) => one.backend === wanted)?.reason ?? 'nothing more is known';
    return `${backendFacts[wanted].title} cannot run here (${reason}); ${backendFacts[backend].title} answers instead.`;
  }

  #isReady(ready: NetworkReady, notice: string | null, lastVerifiedAt: number | null = null): void {
    const info = { ...ready, refused: [...this.#hung, ...ready.refused] };
    this.#times = [];
    this.#status.value = { kind: 'ready', info, notice, pace: null };
    if (notice !== null) this.#options.onNotice?.(notice, lastVerifiedAt);
  }

  #neverBegan(): void {
    if (this.#restarts === 0) this.#connection?.die('it did not begin');
    else this.#fail('The network’s program did not begin, twice. Look at the connection, then try again.');
  }

  /** A line may be cut off without a word. */
  #awaitBytes(): void {
    this.#watchdog.wait(timeoutForBytes, () => this.#fail(noMoreBytes));
  }

  #awaitAnswer(): void {
    this.#watchdog.end();
    this.#setSlow(false);
    const status = this.#status.peek();
    if (status.kind !== 'ready' || this.#pending.size === 0) return;
    const { backend } = status.info;
    this.#watchdog.wait(timeoutFor(backend), () => this.#leave(backend));
  }

  /** Ends a worker that hangs, and starts one with less: with one thread, then without the backend. */
  #leave(backend: Backend): void {
    const { backends } = this.#options;
    this.#connection?.close();
    if (this.#status.peek().kind === 'ready') this.#blameOldest();
    const words = `${backendFacts[backend].title} did not answer for ${timeoutFor(backend)} seconds`;
    const hadThreads = backend === 'wasm' && crossOriginIsolated && !this.#hasOneThread;
    if (hadThreads) {
      this.#threadsHung = true;
      this.#notice = `${words}, so the network was started again with one thread.`;
    } else {
      this.#hung = [...this.#hung, { backend, reason: words }];
      this.#notice = `${words}, so the network was started again without it.`;
    }
    if (this.#hung.length < backends.length) this.#start();
    else this.#fail(`The network cannot run in this browser. ${words}.`, this.#hung);
  }

  #timed({ backend, milliseconds }: Prediction): void {
    const status = this.#status.peek();
    if (status.kind !== 'ready' || status.info.backend !== backend) return;
    this.#times = [...this.#times, milliseconds].slice(-mostTimes);
    if (this.#times.length < fewestTimes) return;
    const pace = median(this.#times);
    if (status.pace === null || pace.toFixed(0) !== status.pace.toFixed(0))
      this.#status.value = { ...status, pace };
  }

  #restart(why: string): void {
    if (this.#status.peek().kind === 'ready') this.#blameOldest();
    if (++this.#restarts > mostRestarts) {
      this.#fail(`The network stopped ${this.#restarts} times in a row (${why}).`);
    } else {
      this.#notice = `The network had stopped (${why}) and was started again.`;
      this.#start();
    }
  }

  /** Images are answered in the order in which they were asked: the oldest is the one that the worker died at. */
  #blameOldest(): void {
    for (const [id, asked] of this.#pending) {
      if (++asked.deaths < mostRestarts) return;
      this.#pending.delete(id);
      asked.reject(new Error('The network stopped at this image each time it was asked.'));
      return;
    }
  }

  async #send(id: number): Promise<void> {
    const asked = this.#pending.get(id);
    const connection = this.#connection;
    if (!asked || !connection) return;
    const settle = (end: () => void) => {
      if (this.#connection !== connection || !this.#pending.delete(id)) return;
      this.#awaitAnswer();
      end();
    };
    try {
      // It shares the pixels, while posting the caller's own copies them twice.
      const bitmap = await createImageBitmap(asked.question.bitmap);
      if (this.#pending.get(id) !== asked || this.#connection !== connection) return bitmap.close();
      const outcome = await connection.api.ask(id, transfer({ ...asked.question, bitmap }, [bitmap]));
      // Null is the answer to a request that was dropped, which nobody waits for.
      if (!outcome || this.#connection !== connection) return;
      if (outcome.ok) {
        this.#restarts = 0;
        if ('milliseconds' in outcome.value) this.#timed(outcome.value);
        settle(() => asked.resolve(outcome.value));
      } else {
        settle(() => asked.reject(new Error(outcome.fault.message)));
        if (outcome.fault.refused) this.#fail(outcome.fault.message, outcome.fault.refused);
      }
    } catch (cause) {
      settle(() =>
        asked.reject(new Error(`The image could not be given to the network: ${messageOf(cause)}`)),
      );
    }
  }

  #fail(message: string, refused: readonly RefusedBackend[] | null = null): void {
    this.#watchdog.end();
    this.#connection?.close();
    this.#connection = null;
    const pending = [...this.#pending.values()];
    this.#pending.clear();
    this.#status.value = { kind: 'failed', message, ...(refused && { refused }) };
    for (const { reject } of pending) reject(new Error(message));
  }

  #setSlow(slow: boolean): void {
    const status = this.#status.peek();
    if (status.kind !== 'failed' && isSlow(status) !== slow) this.#status.value = { ...status, slow };
  }
}

type WorkerConnection = WorkerBridge<InferenceWorkerApi>;

/**
 * A worker may end without a word; the lock that it holds for its life is free then.
 *
 * @param onAlive called once, when the worker has begun to answer.
 */
async function watchLock(connection: WorkerConnection, onAlive: () => void): Promise<void> {
  const name = `hit5-inference-${Date.now()}-${Math.random()}`;
  const held = await connection.api.hold(name);
  onAlive();
  if (!held) return;
  await navigator.locks
    .request(name, { signal: connection.over }, () => connection.die('it ended without a word'))
    .catch(() => undefined);
}

/**
 * Makes the threads that a network's worker asks for, and passes on what both say (see `relayPthreadsToPage`).
 *
 * @param over ends them.
 */
function servePthreads(worker: Worker, over: AbortSignal): void {
  const threads = new Map<number, Worker>();
  const say = (word: ThreadWord) => worker.postMessage(word);
  const start = (thread: number, script: string) => {
    const lent = workerAt(script);
    threads.set(thread, lent);
    lent.addEventListener('message', ({ data }) => say({ thread, says: data as unknown }));
    lent.addEventListener('error', ({ message }) =>
      say({ thread, failed: message || 'its script did not start' }),
    );
  };
  worker.addEventListener(
    'message',
    ({ data }: MessageEvent<ThreadWord | null>) => {
      if (typeof data !== 'object' || data === null || !('thread' in data)) return;
      const { thread } = data;
      if ('starts' in data) start(thread, data.starts);
      else if ('says' in data) threads.get(thread)?.postMessage(data.says);
      else if ('ends' in data) threads.get(thread)?.terminate();
    },
    { signal: over },
  );
  over.addEventListener('abort', () => threads.forEach((lent) => lent.terminate()), { once: true });
}
