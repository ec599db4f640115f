import { signal, type ReadonlySignal } from '@preact/signals-core';
import {
  sourcesAfter,
  type InputSource,
  type InputSources,
  type NetworkForm,
} from '../logic/network-form.ts';
import { betterTry, fallsShort, isAtChance, type PhotoCheck } from '../logic/photo-check.ts';
import type { NetworkStore } from './network-store.ts';
import {
  checkBegins,
  type CheckProgress,
  type FoundNetwork,
  type NetworkAdder,
  type NextAddress,
} from '../engine/network-adder.ts';
import type { LoadProgress } from '../engine/protocol.ts';
import type { Shape } from '../../core/shape.ts';
import { messageOf } from '../../core/message-of.ts';
import type { GivenFiles } from '../../packs/pack/gather-inputs.ts';
import type { ImportInput } from '../../packs/import/import-plan.ts';
import { Latest } from '../../kit/latest.ts';

/** Reads what a person gave; to be called in the event itself: a browser forgets what was dropped. */
type GatherFiles = (given: GivenFiles, signal: AbortSignal) => Promise<readonly ImportInput[]>;

export type NetworkAddState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'fetching';
      readonly from: string;
      readonly loadedBytes: number;
      /** 0 while not known. */
      readonly totalBytes: number;
    }
  /** The person says what the model does not. */
  | { readonly kind: 'found'; readonly found: FoundNetwork; readonly form: NetworkForm }
  | ({ readonly kind: 'checking'; readonly form: NetworkForm } & CheckProgress)
  /** The person decides whether to keep it. */
  | {
      readonly kind: 'checked';
      readonly found: FoundNetwork;
      readonly form: NetworkForm;
      readonly sources: InputSources;
      readonly check: PhotoCheck;
    }
  /** It is written into the browser. */
  | { readonly kind: 'keeping'; readonly form: NetworkForm }
  | {
      readonly kind: 'kept';
      readonly id: string;
      readonly form: NetworkForm;
      readonly sources: InputSources;
      readonly check: PhotoCheck;
    }
  | { readonly kind: 'failed'; readonly message: string };

const idle: NetworkAddState = { kind: 'idle' };

/** Leads through the adding of a network: fetched or from the disk, its form, the check on the photos, kept. */
export class NetworkAddStore {
  readonly #adder: Shape<NetworkAdder>;
  readonly #gather: GatherFiles;
  readonly #networks: NetworkStore;
  readonly #state = signal<NetworkAddState>(idle);
  readonly #latest = new Latest();
  readonly #question = signal<NextAddress | null>(null);
  #answer: (yes: boolean) => void = () => undefined;
  #found: FoundNetwork | null = null;

  constructor(adder: Shape<NetworkAdder>, gather: GatherFiles, networks: NetworkStore) {
    this.#adder = adder;
    this.#gather = gather;
    this.#networks = networks;
  }

  readonly state: ReadonlySignal<NetworkAddState> = this.#state;

  /** Where the person may let it be sought next; null where nothing is asked. */
  readonly question: ReadonlySignal<NextAddress | null> = this.#question;

  /** Where an address leads; throws an Error with a message for a person when it is none. */
  whereTo(address: string): { readonly address: string; readonly host: string } {
    return this.#adder.whereTo(address);
  }

  /** Fetches a network from its address. */
  fetch(address: string): Promise<void> {
    const from = this.#adder.whereTo(address).host;
    return this.#attempt(async (signal) => {
      this.#state.value = { kind: 'fetching', from, loadedBytes: 0, totalBytes: 0 };
      const onProgress = (progress: LoadProgress) => {
        if (!signal.aborted) this.#state.value = { kind: 'fetching', from, ...progress };
      };
      const ask = (next: NextAddress) =>
        new Promise<boolean>((resolve) => {
          if (signal.aborted) return;
          this.#question.value = next;
          this.#answer = resolve;
        });
      await this.#take(await this.#adder.fetch(address, signal, onProgress, ask), signal);
    });
  }

  /** The person's answer to what is asked; after a no, another address may be left. */
  answer(yes: boolean): void {
    const question = this.question.value;
    if (!question) return;
    this.#question.value = null;
    if (yes) this.#state.value = { kind: 'fetching', from: question.host, loadedBytes: 0, totalBytes: 0 };
    this.#answer(yes);
  }

  /** Takes a network from files that the person gave; to be called in the event itself. */
  take(given: GivenFiles): Promise<void> {
    return this.#attempt(async (signal) => {
      const files = this.#gather(given, signal);
      this.#state.value = { kind: 'fetching', from: 'this machine', loadedBytes: 0, totalBytes: 0 };
      await this.#take(await this.#adder.take(await files, signal), signal);
    });
  }

  /**
   * Tries the network that was found, as the form says, on the photos that come with the app.
   *
   * @param by who said what differs from the form that was suggested.
   */
  async check(form: NetworkForm, by?: InputSource): Promise<void> {
    const found = this.#found;
    const { signal } = this.#latest;
    if (!found || signal.aborted) return;
    await this.#guard(signal, () => this.#check(found, form, sourcesAfter(found, form, by), signal));
  }

  async keep(): Promise<void> {
    const state = this.#state.value;
    const { signal } = this.#latest;
    if (state.kind === 'checked') await this.#guard(signal, () => this.#keep(state, signal));
  }

  /** Ends whatever goes on; nothing is kept. Also puts away what is said of the last one. */
  forget(): void {
    this.#latest.end();
    this.#question.value = null;
    this.#found = null;
    this.#adder.forget();
    this.#state.value = idle;
  }

  #attempt(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    this.forget();
    const signal = this.#latest.begin();
    return this.#guard(signal, () => work(signal));
  }

  async #guard(signal: AbortSignal, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (cause) {
      if (signal.aborted) return;
      this.forget();
      this.#state.value = { kind: 'failed', message: messageOf(cause) };
    }
  }

  /** A network that is known needs no form. */
  async #take(found: FoundNetwork, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    this.#found = found;
    if (found.known) await this.#check(found, found.form, found.sources, signal);
    else this.#state.value = { kind: 'found', found, form: found.form };
  }

  async #check(
    found: FoundNetwork,
    form: NetworkForm,
    sources: InputSources,
    signal: AbortSignal,
  ): Promise<void> {
    this.#state.value = { kind: 'checking', form, ...checkBegins };
    const told = sources.values !== 'nobody';
    const check = await this.#adder.check(form, told, signal, (progress) => {
      if (!signal.aborted) this.#state.value = { kind: 'checking', form, ...progress };
    });
    signal.throwIfAborted();
    const [own] = check.tries;
    const isSound =
      own &&
      !isAtChance(own, check.photos) &&
      !betterTry(check) &&
      !fallsShort(own, check.photos, found.top1);
    if (found.known && isSound) await this.#keep({ form, sources, check }, signal);
    else this.#state.value = { kind: 'checked', found, form, sources, check };
  }

  async #keep(
    {
      form,
      sources,
      check,
    }: Pick<Extract<NetworkAddState, { kind: 'checked' }>, 'form' | 'sources' | 'check'>,
    signal: AbortSignal,
  ): Promise<void> {
    this.#state.value = { kind: 'keeping', form };
    const id = await this.#adder.keep(signal);
    await this.#networks.added(id);
    this.#found = null;
    this.#state.value = { kind: 'kept', id, form, sources, check };
  }
}
