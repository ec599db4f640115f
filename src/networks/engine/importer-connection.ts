import { proxy, type Remote } from 'comlink';
import { WorkerBridge } from '../../kit/worker/worker-bridge.ts';
import { noMoreBytes, Watchdog, timeoutForBytes, timeoutForMaking, timeoutForScript } from './watchdog.ts';
import {
  importerName,
  type FoundModel,
  type LoadProgress,
  type ModelImporterApi,
  type Outcome,
  type PreparedNetwork,
  type PrepareRequest,
  type ServedModel,
} from './protocol.ts';

const spawnImporter = () =>
  new Worker(new URL('./worker/worker.ts', import.meta.url), { type: 'module', name: importerName });

/** An importer in a worker of its own, which is ended where it does not begin, or where nothing more comes of it. */
export class ImporterConnection {
  readonly #bridge: WorkerBridge<ModelImporterApi>;
  readonly #watchdog: Watchdog;
  readonly #begun: Promise<void>;
  #onSlow: () => void = () => undefined;

  /**
   * @param signal ends the importer and whatever it does; calls throw its reason then.
   * @param spawn makes the worker; a test's own.
   */
  constructor(signal: AbortSignal, spawn = spawnImporter) {
    this.#watchdog = new Watchdog(() => this.#onSlow());
    this.#bridge = new WorkerBridge<ModelImporterApi>(spawn(), 'The network cannot be run here');
    this.#bridge.over.addEventListener('abort', () => this.#watchdog.end());
    signal.addEventListener('abort', () => this.#bridge.close(signal.reason), { once: true });
    const [, longest] = timeoutForScript;
    const words = 'The network’s program did not begin. Look at the connection, then try again.';
    this.#watchdog.wait(longest, () => this.#bridge.close(new Error(words)));
    this.#begun = this.#bridge.settle(this.#bridge.api.began()).finally(() => this.#watchdog.end());
    this.#begun.catch(() => undefined);
  }

  /** @throws Error with a message for a person when the call fails. */
  async call<Value>(make: (api: Remote<ModelImporterApi>) => Promise<Outcome<Value>>): Promise<Value> {
    await this.#begun;
    const outcome = await this.#bridge.settle(make(this.#bridge.api));
    if (outcome.ok) return outcome.value;
    throw new Error(outcome.fault.message);
  }

  /**
   * @throws Error with a message for a person when the fetching fails, or when no more of the model comes.
   */
  async fetchModel(model: ServedModel, onProgress: (progress: LoadProgress) => void): Promise<FoundModel> {
    const awaitBytes = () =>
      this.#watchdog.wait(timeoutForBytes, () => this.#bridge.close(new Error(noMoreBytes)));
    await this.#begun;
    awaitBytes();
    try {
      return await this.call((api) =>
        api.fetchModel(
          model,
          proxy((progress: LoadProgress) => {
            awaitBytes();
            onProgress(progress);
          }),
        ),
      );
    } finally {
      this.#watchdog.end();
    }
  }

  /**
   * Makes a network of a model.
   *
   * @param onSlow called once where it takes longer than usual.
   * @throws Error with a message for a person when it fails, or does not end.
   */
  async prepare(request: PrepareRequest, onSlow: () => void): Promise<PreparedNetwork> {
    await this.#begun;
    this.#onSlow = onSlow;
    const words = `The network was not ready after ${timeoutForMaking} seconds. A smaller one may run on this machine.`;
    this.#watchdog.wait(timeoutForMaking, () => this.#bridge.close(new Error(words)));
    try {
      return await this.call((api) => api.prepare(request));
    } finally {
      this.#watchdog.end();
      this.#onSlow = () => undefined;
    }
  }

  close(): void {
    this.#bridge.close();
  }
}
