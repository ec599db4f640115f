import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { Settings, SettingsPort } from '../../app/state/ports.ts';

/** The pseudonym of a person who has not chosen one. */
export const guest = 'guest';

/** The network that answers unless another is chosen. */
export const defaultNetwork = 'efficientnet-lite0';

/** What the person has set. */
export class SettingsStore {
  readonly #port: SettingsPort;
  readonly #settings = signal<Settings>({
    person: '',
    clockShown: true,
    network: defaultNetwork,
    backend: null,
  });

  constructor(port: SettingsPort) {
    this.#port = port;
    this.#settings.value = port.read();
  }

  get settings(): ReadonlySignal<Settings> {
    return this.#settings;
  }

  /** Who plays: the pseudonym, or "guest". */
  person(): string {
    return this.#settings.value.person || guest;
  }

  /** Changes some of the settings, and keeps them. */
  change(part: Partial<Settings>): void {
    this.#settings.value = { ...this.#settings.value, ...part };
    this.#port.write(this.#settings.value);
  }
}
