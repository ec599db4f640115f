import type {
  AnswerTo,
  BackendChange,
  InferenceWorkerApi,
  LoadProgress,
  LoadRequest,
  NetworkReady,
  Outcome,
  Question,
} from '../protocol.ts';
import { Engine } from './engine.ts';
import { toFault } from './inference-error.ts';
import { nextTask } from './next-task.ts';

/**
 * The worker's calls: questions wait for each other, faults become values. While a GPU answers one question, the image of
 * the next is made ready, and no more than that: each that waits would hold the network's input.
 */
export class InferenceWorker implements InferenceWorkerApi {
  readonly #engine: Engine;
  readonly #cancelled = new Set<number>();
  readonly #waiting = new Set<number>();
  #last: Promise<unknown> = Promise.resolve();
  /** Settles when the last question has been begun, so that this thread is free. */
  #begun: Promise<unknown> = Promise.resolve();

  constructor(engine = new Engine()) {
    this.#engine = engine;
    engine.onLost = () => void this.#inTurn(() => this.#engine.recover());
  }

  async hold(lockName: string): Promise<boolean> {
    // Typed as always there, but absent on plain http.
    const locks = navigator.locks as LockManager | undefined;
    if (!locks) return false;
    return new Promise((answer) => {
      const held = locks.request(lockName, () => {
        answer(true);
        return new Promise(() => undefined);
      });
      // A browser that keeps nothing for a page refuses it.
      held.catch(() => answer(false));
    });
  }

  load(
    request: LoadRequest,
    onProgress: (progress: LoadProgress) => void,
    onBackendChange: (change: BackendChange) => void,
  ): Promise<Outcome<NetworkReady>> {
    this.#engine.onBackendChange = onBackendChange;
    const loading = this.#inTurn(() => this.#engine.load(request, onProgress));
    this.#begun = loading;
    return loading;
  }

  /** The question's bitmap, which is the worker's own by now, is closed with the answer. */
  async ask(id: number, question: Question): Promise<Outcome<AnswerTo> | null> {
    const isCancelled = () => this.#cancelled.has(id);
    // Behind another one, that one's answer and what was cancelled meanwhile come first.
    const ready = this.#waiting.size === 0 ? this.#begun : this.#begun.then(nextTask);
    this.#waiting.add(id);
    const preparing = ready.then(() => (isCancelled() ? null : this.#engine.prepare(question)));
    // What is wrong with the image is said when its turn comes.
    preparing.catch(() => undefined);
    let begin: () => void = () => undefined;
    this.#begun = new Promise<void>((resolve) => (begin = resolve));
    const outcome = await this.#inTurn(async () => {
      const prepared = await preparing;
      return prepared && this.#engine.answer(prepared, isCancelled, begin);
    });
    begin();
    question.bitmap.close();
    this.#waiting.delete(id);
    if (this.#cancelled.delete(id) || !outcome.ok) return outcome.ok ? null : outcome;
    return outcome.value === null ? null : { ok: true, value: outcome.value };
  }

  cancel(id: number): Promise<void> {
    if (this.#waiting.has(id)) this.#cancelled.add(id);
    return Promise.resolve();
  }

  #inTurn<Value>(work: () => Promise<Value>): Promise<Outcome<Value>> {
    const turn = this.#last.then(work).then(
      (value): Outcome<Value> => ({ ok: true, value }),
      (cause: unknown): Outcome<Value> => ({ ok: false, fault: toFault(cause) }),
    );
    this.#last = turn;
    return turn;
  }
}
