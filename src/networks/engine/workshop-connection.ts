import type { Remote } from 'comlink';
import { WorkerBridge } from '../../kit/worker/worker-bridge.ts';
import { lendThreads } from './lend-threads.ts';
import { workshopName, type NetworkWorkshopApi, type Outcome } from './protocol.ts';

/** A workshop in a worker of its own. */
export class WorkshopConnection {
  readonly #bridge: WorkerBridge<NetworkWorkshopApi>;

  /** @param signal ends the workshop and whatever it does; calls throw its reason then. */
  constructor(signal: AbortSignal) {
    const worker = new Worker(new URL('./worker/worker.ts', import.meta.url), {
      type: 'module',
      name: workshopName,
    });
    this.#bridge = new WorkerBridge<NetworkWorkshopApi>(worker, 'The network cannot be run here');
    lendThreads(worker, this.#bridge.over);
    signal.addEventListener('abort', () => this.#bridge.close(signal.reason), { once: true });
  }

  /** @throws Error with a message for a person when the call fails. */
  async call<Value>(make: (api: Remote<NetworkWorkshopApi>) => Promise<Outcome<Value>>): Promise<Value> {
    const outcome = await this.#bridge.settle(make(this.#bridge.api));
    if (outcome.ok) return outcome.value;
    throw new Error(outcome.fault.message);
  }

  /** Ends the worker. */
  close(): void {
    this.#bridge.close();
  }
}
