import { effect, untracked, type ReadonlySignal } from '@preact/signals-core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Renders its host anew when one of its signals changes. */
export class SignalReader implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #signals: () => readonly ReadonlySignal<unknown>[];
  #stop: (() => void) | null = null;

  /** @param signals asked when the host is connected, when contexts are there. */
  constructor(host: ReactiveControllerHost, signals: () => readonly ReadonlySignal<unknown>[]) {
    this.#host = host;
    this.#signals = signals;
    host.addController(this);
  }

  hostConnected(): void {
    const signals = this.#signals();
    this.#stop = effect(() => {
      for (const one of signals) void one.value;
      untracked(() => this.#host.requestUpdate());
    });
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = null;
  }
}
