import { computed, effect, signal, untracked, type ReadonlySignal } from '@preact/signals-core';
import type { Backend } from '../../core/networks/backends.ts';
import { defaultNetwork, type SettingsStore } from '../../kit/keep/settings-store.ts';
import type { AnswerTo, Question, QuestionKind } from '../engine/protocol.ts';
import type { Shape } from '../../core/shape.ts';
import { messageOf } from '../../core/message-of.ts';
import type { Networks } from '../engine/networks.ts';
import { isSlow, type InferenceStatus } from '../engine/inference-client.ts';
import type { RegisteredNetwork } from '../engine/network-registry.ts';

const loading: InferenceStatus = { kind: 'loading', loadedBytes: 0, totalBytes: 0 };

/** The networks at hand, which one answers, and how each is: loading, ready, or failed and why. */
export class NetworkStore {
  readonly #networks: Shape<Networks>;
  readonly #settings: SettingsStore;
  readonly #list = signal<readonly RegisteredNetwork[]>([]);
  readonly #damaged = signal<readonly string[]>([]);
  readonly #statuses = signal<ReadonlyMap<string, InferenceStatus>>(new Map());

  /** The network that answers in new sessions, by its id. */
  readonly chosen: ReadonlySignal<string>;
  readonly current: ReadonlySignal<string>;
  readonly status: ReadonlySignal<InferenceStatus>;

  /**
   * Starts the current network, and each that becomes it, as long as one is wanted.
   *
   * @param ofSession the network that the open session goes on with; null when it has none yet. Reads signals.
   * @param isWanted whether a network is to run before it is asked. Reads signals.
   */
  constructor(
    networks: Shape<Networks>,
    settings: SettingsStore,
    ofSession: () => string | null,
    isWanted: () => boolean = () => true,
  ) {
    this.#networks = networks;
    this.#settings = settings;
    this.chosen = computed(() => settings.settings.value.network);
    this.current = computed(() => ofSession() ?? this.chosen.value);
    this.status = computed(() => this.#statuses.value.get(this.current.value) ?? loading);
    networks.watch((id, status) => this.#setStatus(id, status));
    effect(() => {
      const id = this.current.value;
      if (isWanted()) untracked(() => networks.start(id));
    });
  }

  /** Empty until `refresh`. */
  readonly networks: ReadonlySignal<readonly RegisteredNetwork[]> = this.#list;

  /** For a person: what is wrong with networks that cannot be read. */
  readonly damaged: ReadonlySignal<readonly string[]> = this.#damaged;
  readonly statuses: ReadonlySignal<ReadonlyMap<string, InferenceStatus>> = this.#statuses;

  /** A network's name for a person; its id where it is not at hand. Reads signals. */
  nameOf(id: string): string {
    const status = this.#statuses.value.get(id);
    if (status?.kind === 'ready') return status.info.name;
    return this.#list.value.find((network) => network.id === id)?.name ?? id;
  }

  /** What is said where an answer of the current one is awaited. Reads signals. */
  get looking(): string {
    return isSlow(this.status.value)
      ? 'The network takes longer than usual…'
      : 'The network is still looking…';
  }

  async refresh(): Promise<void> {
    try {
      const { networks, damaged } = await this.#networks.list();
      this.#list.value = networks;
      this.#damaged.value = damaged;
    } catch (cause) {
      this.#damaged.value = [messageOf(cause)];
    }
  }

  choose(id: string): void {
    this.#settings.change({ network: id });
  }

  /** A network was added, perhaps in place of one that runs. */
  async added(id: string): Promise<void> {
    this.#networks.stop(id);
    if (id === this.current.value) this.#networks.start(id);
    await this.refresh();
  }

  async remove(id: string): Promise<void> {
    if (this.chosen.value === id) this.choose(defaultNetwork);
    await this.#networks.remove(id);
    await this.refresh();
  }

  /** The backend that the person wants; null: the first that works. */
  get backend(): Backend | null {
    return this.#settings.settings.value.backend;
  }

  /** Runs the networks on a backend from now on; null: on the first that works. */
  useBackend(backend: Backend | null): void {
    this.#settings.change({ backend });
    this.#networks.restart();
  }

  /** Starts a network once more after a failure; the current one where none is named. */
  retry(id = this.current.value): void {
    this.#networks.retry(id);
  }

  /**
   * Asks a network about an image; waits until the network is there.
   *
   * @param id of the network that is asked; default the current one. Any network at hand can be.
   * @throws DOMException named AbortError when the signal says so; Error with a message for a person otherwise.
   */
  ask<Kind extends QuestionKind>(
    question: Question<Kind>,
    signal: AbortSignal,
    id = this.current.value,
  ): Promise<AnswerTo<Kind>> {
    return this.#networks.ask(id, question, signal);
  }

  #setStatus(id: string, status: InferenceStatus | null): void {
    const statuses = new Map(this.#statuses.value);
    if (status) statuses.set(id, status);
    else statuses.delete(id);
    this.#statuses.value = statuses;
  }
}
