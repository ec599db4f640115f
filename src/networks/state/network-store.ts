import { computed, effect, signal, untracked, type ReadonlySignal } from '@preact/signals-core';
import type { Backend } from '../../core/networks/backends.ts';
import { defaultNetwork, type SettingsStore } from '../../kit/keep/settings-store.ts';
import type { AnswerTo, Question, QuestionKind } from '../engine/protocol.ts';
import type { Shape } from '../../core/shape.ts';
import { messageOf } from '../../core/message-of.ts';
import { isSlow, type InferenceClient, type InferenceStatus } from '../engine/inference-client.ts';
import type { NetworkRegistry, RegisteredNetwork } from '../engine/network-registry.ts';
import { WorkerPool, type BatchPool, type PoolOptions } from '../engine/worker-pool.ts';

export interface NetworkStoreParts {
  readonly registry: Shape<NetworkRegistry>;
  readonly settings: SettingsStore;
  /** Starts a network in a worker of its own. */
  readonly start: (id: string) => Shape<InferenceClient>;
  /** The network that the open session goes on with; null when it has none yet. Reads signals. */
  readonly ofSession: () => string | null;
  /** Whether a network is to run before it is asked. Reads signals; default: it is. */
  readonly isWanted?: (() => boolean) | undefined;
}

interface Running {
  readonly client: Shape<InferenceClient>;
  asked: number;
}

/** The one on screen included; each takes some 100 MB. */
const mostRunning = 2;

const loading: InferenceStatus = { kind: 'loading', loadedBytes: 0, totalBytes: 0 };

/** The networks at hand, each in a worker of its own as soon as it is asked; which one answers, and how each is. */
export class NetworkStore {
  readonly #parts: NetworkStoreParts;
  readonly #list = signal<readonly RegisteredNetwork[]>([]);
  readonly #damaged = signal<readonly string[]>([]);
  readonly #running = signal<ReadonlyMap<string, Running>>(new Map());

  /** The network that answers in new sessions, by its id. */
  readonly chosen: ReadonlySignal<string>;
  readonly current: ReadonlySignal<string>;
  readonly status: ReadonlySignal<InferenceStatus>;

  /** Of those that run. */
  readonly statuses: ReadonlySignal<ReadonlyMap<string, InferenceStatus>>;

  /** Starts the current network, and each that becomes it, as long as one is wanted. */
  constructor(parts: NetworkStoreParts) {
    this.#parts = parts;
    this.chosen = computed(() => parts.settings.settings.value.network);
    this.current = computed(() => parts.ofSession() ?? this.chosen.value);
    this.statuses = computed(
      () => new Map([...this.#running.value].map(([id, { client }]) => [id, client.status.value])),
    );
    this.status = computed(() => this.statuses.value.get(this.current.value) ?? loading);
    effect(() => this.#startWanted());
  }

  /** Empty until `refresh`. */
  readonly networks: ReadonlySignal<readonly RegisteredNetwork[]> = this.#list;

  /** For a person: what is wrong with networks that cannot be read. */
  readonly damaged: ReadonlySignal<readonly string[]> = this.#damaged;

  /** A network's name for a person; its id where it is not at hand. Reads signals. */
  nameOf(id: string): string {
    const status = this.statuses.value.get(id);
    if (status?.kind === 'ready') return status.info.name;
    return this.#list.value.find((network) => network.id === id)?.name ?? id;
  }

  /** Whether an answer of the current one takes longer than usual. Reads signals. */
  get isSlow(): boolean {
    return isSlow(this.status.value);
  }

  async refresh(): Promise<void> {
    try {
      const { networks, damaged } = await this.#parts.registry.list();
      this.#list.value = networks;
      this.#damaged.value = damaged;
    } catch (cause) {
      this.#damaged.value = [messageOf(cause)];
    }
  }

  choose(id: string): void {
    this.#parts.settings.change({ network: id });
  }

  /** A network was added, perhaps in place of one that runs. */
  async added(id: string): Promise<void> {
    this.#stop(id);
    this.#startWanted();
    await this.refresh();
  }

  async remove(id: string): Promise<void> {
    if (this.chosen.value === id) this.choose(defaultNetwork);
    await this.#parts.registry.remove(id);
    this.#stop(id);
    await this.refresh();
  }

  /** The backend that the person wants; null: the first that works. */
  get backend(): Backend | null {
    return this.#parts.settings.settings.value.backend;
  }

  /** Runs the networks on a backend from now on; null: on the first that works. Images that they were asked about are rejected. */
  useBackend(backend: Backend | null): void {
    this.#parts.settings.change({ backend });
    for (const id of this.#running.peek().keys()) this.#stop(id);
    this.#startWanted();
  }

  /** Starts a network once more after a failure; the current one where none is named. */
  retry(id = this.current.value): void {
    this.#use(id).client.retry();
  }

  /**
   * Asks a network about an image; starts it where it does not run, waits until it is there, and does not stop it before it has answered.
   *
   * @param id of the network that is asked; default the current one. Any network at hand can be.
   * @throws DOMException named AbortError when the signal says so; Error with a message for a person otherwise.
   */
  async ask<Kind extends QuestionKind>(
    question: Question<Kind>,
    signal: AbortSignal,
    id = this.current.value,
  ): Promise<AnswerTo<Kind>> {
    const running = this.#use(id);
    running.asked++;
    try {
      return await running.client.ask(question, signal);
    } finally {
      running.asked--;
    }
  }

  /**
   * A network several times over, for many images, on the backend that it runs on; the caller closes it.
   *
   * @throws Error with a message for a person when the network cannot run; the signal's reason when aborted.
   */
  async lanes(id: string, signal: AbortSignal, onNotice?: PoolOptions['onNotice']): Promise<BatchPool> {
    const { client } = this.#use(id);
    const { backend } = await client.whenReady();
    signal.throwIfAborted();
    const status = client.status.peek();
    if (status.kind === 'ready' && status.notice !== null) onNotice?.(status.notice, null);
    return new WorkerPool({ open: () => this.#parts.registry.open(id), backend, onNotice });
  }

  #startWanted(): void {
    const { isWanted = () => true } = this.#parts;
    const id = this.current.value;
    if (isWanted()) untracked(() => this.#use(id));
  }

  /** A network with work to do is never stopped for another, nor is the current one. */
  #use(id: string): Running {
    const running = this.#running.peek();
    const known = running.get(id);
    if (known) return known;
    const begun: Running = { client: this.#parts.start(id), asked: 0 };
    this.#running.value = new Map(running).set(id, begun);
    for (const [other, { asked }] of running)
      if (this.#running.peek().size > mostRunning && asked === 0 && other !== this.current.peek())
        this.#stop(other);
    return begun;
  }

  #stop(id: string): void {
    const running = new Map(this.#running.peek());
    const client = running.get(id)?.client;
    running.delete(id);
    this.#running.value = running;
    client?.close();
  }
}
