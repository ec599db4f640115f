import { proxy, wrap } from 'comlink';
import type { AskPerson } from '../../core/fetching/fetch-question.ts';
import {
  workshopName,
  type FoundModel,
  type GivenFile,
  type LoadProgress,
  type MeasuredBackend,
  type NetworkSource,
  type NetworkWorkshopApi,
  type Outcome,
  type PreparedNetwork,
  type PrepareRequest,
  type RangeGuesses,
  type ServedModel,
} from './protocol.ts';

/** A workshop in a worker of its own. A call that fails throws an Error with a message for a person. */
export class WorkshopConnection {
  readonly #worker = new Worker(new URL('./worker/worker.ts', import.meta.url), {
    type: 'module',
    name: workshopName,
  });
  readonly #api = wrap<NetworkWorkshopApi>(this.#worker);
  readonly #ended: Promise<never>;

  /** @param signal ends the workshop and whatever it does; calls throw its reason then. */
  constructor(signal: AbortSignal) {
    this.#ended = new Promise((_, reject) => {
      const end = (cause: unknown) => {
        this.close();
        reject(cause as Error);
      };
      signal.addEventListener('abort', () => end(signal.reason), { once: true });
      this.#worker.addEventListener('error', ({ message }) =>
        end(new Error(`The network cannot be run here: ${message || 'its script did not start'}.`)),
      );
    });
    this.#ended.catch(() => undefined);
  }

  /** @param ask asks the person about redirects. */
  fetchModel(
    model: ServedModel,
    onProgress: (progress: LoadProgress) => void,
    ask: AskPerson,
  ): Promise<FoundModel> {
    return this.#settle(this.#api.fetchModel(model, proxy(onProgress), proxy(ask)));
  }

  givenModel(files: readonly GivenFile[]): Promise<FoundModel> {
    return this.#settle(this.#api.givenModel(files));
  }

  prepare(request: PrepareRequest): Promise<PreparedNetwork> {
    return this.#settle(this.#api.prepare(request));
  }

  tryRanges(bitmap: ImageBitmap): Promise<readonly RangeGuesses[]> {
    return this.#settle(this.#api.tryRanges(bitmap));
  }

  async measure(source: NetworkSource, onMeasured: (measured: MeasuredBackend) => void): Promise<void> {
    await this.#settle(this.#api.measure(source, proxy(onMeasured)));
  }

  /** Ends the worker. */
  close(): void {
    this.#worker.terminate();
  }

  async #settle<Value>(call: Promise<Outcome<Value>>): Promise<Value> {
    const outcome = await Promise.race([call, this.#ended]);
    if (outcome.ok) return outcome.value;
    throw new Error(outcome.fault.message);
  }
}
