import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { OfflinePort, OfflineStatus, OfflineToldPort } from './offline-port.ts';

/** Whether Hit5 works without a network, and what of it the person is to be told. */
export class OfflineStore {
  readonly #port: OfflinePort;
  readonly #told: OfflineToldPort;
  readonly #status = signal<OfflineStatus>({ state: { kind: 'waiting' }, update: false });
  readonly #news = signal(false);
  readonly #offer = signal(false);
  #begun = false;

  constructor(port: OfflinePort, told: OfflineToldPort) {
    this.#port = port;
    this.#told = told;
    port.watch((status) => {
      if (status.state.kind === 'ready' && this.#status.value.state.kind !== 'ready') {
        this.#news.value = !told.read();
      }
      if (status.update && !this.#status.value.update) this.#offer.value = true;
      this.#status.value = status;
    });
  }

  get status(): ReadonlySignal<OfflineStatus> {
    return this.#status;
  }

  /** Whether it is news to this person that Hit5 works without a network. */
  get news(): ReadonlySignal<boolean> {
    return this.#news;
  }

  /** Whether a newer version is offered; not again in this page once it was declined. */
  get offer(): ReadonlySignal<boolean> {
    return this.#offer;
  }

  /** Begins to keep Hit5 once the browser has nothing better to do; the second call and later ones do nothing. */
  keepWhenIdle(): void {
    if (this.#begun) return;
    this.#begun = true;
    // Typed as always there, but absent in Safari.
    const whenIdle = globalThis.requestIdleCallback as typeof requestIdleCallback | undefined;
    if (whenIdle) whenIdle(() => void this.#port.keep());
    else setTimeout(() => void this.#port.keep(), 1000);
  }

  /** The news stands on the screen: it is not told a second time. */
  told(): void {
    this.#told.write();
  }

  dismissNews(): void {
    this.#news.value = false;
  }

  declineUpdate(): void {
    this.#offer.value = false;
  }

  /** Loads the newer version; the page is loaded anew. */
  takeUpdate(): void {
    this.#port.takeUpdate();
  }
}
