import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { ClassifierPort, NetworkStatus } from './ports.ts';

/** How the network is: loading, ready, or failed and why. */
export class NetworkStore {
  readonly #status = signal<NetworkStatus>({ kind: 'loading', loadedBytes: 0, totalBytes: 0 });
  readonly #classifier: ClassifierPort;

  constructor(classifier: ClassifierPort) {
    this.#classifier = classifier;
    classifier.watch((status) => (this.#status.value = status));
  }

  get status(): ReadonlySignal<NetworkStatus> {
    return this.#status;
  }

  /** Starts once more after a failure. */
  retry(): void {
    this.#classifier.retry();
  }
}
