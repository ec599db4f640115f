import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { ClassIndex } from '../../core/classes/class-ids.ts';
import { messageOf } from '../../core/message-of.ts';
import type { Shape } from '../../core/shape.ts';
import { isHit } from '../../core/trials/hit.ts';
import { parseGivenCard, type GivenCard } from '../../files/network-card-format.ts';
import { Latest } from '../../kit/latest.ts';
import { outsideFetch } from '../../kit/outside/outside-fetch.ts';
import type { ImportInput } from '../../packs/import/import-plan.ts';
import type { FilesGiven } from '../../kit/element/file-drop/file-drop.ts';
import type { NetworkDatabase } from '../disk/network-database.ts';
import { InferenceClient, isSlow, type InferenceClientOptions } from '../engine/inference-client.ts';
import type { AnswerTo, GivenNetwork } from '../engine/protocol.ts';
import { noMoreBytes, timeoutForBytes, Watchdog } from '../engine/watchdog.ts';
import { byHand, mobilenets } from '../logic/mobilenets.ts';
import { expectedWeightBytes, parseModelJson, shardPaths } from '../logic/model-json.ts';
import { isAtChance, lackingParts, type PhotoCheck } from '../logic/own-network.ts';
import type { NetworkStore } from './network-store.ts';

/** Photos on which a network is tried, with what they show. */
interface CheckPhotos {
  readonly count: number;
  /** The photo at 0..count − 1; the bitmap is the caller's. */
  load(
    at: number,
    signal: AbortSignal,
  ): Promise<{ readonly bitmap: ImageBitmap; readonly truth: ClassIndex }>;
}

export type NetworkAddState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'fetching';
      readonly from: string;
      readonly loadedBytes: number;
      /** 0 while not known. */
      readonly totalBytes: number;
    }
  /** Its card lacks something, which the person says; or what was said cannot be, which is the problem. */
  | { readonly kind: 'found'; readonly card: GivenCard; readonly problem: string | null }
  | {
      readonly kind: 'checking';
      readonly card: GivenCard;
      readonly photos: number;
      /** 0 while it is being started. */
      readonly of: number;
      /** What a person should know of how it runs; null for nothing. */
      readonly notice: string | null;
      readonly slow: boolean;
    }
  /** The person decides whether to keep it. */
  | { readonly kind: 'checked'; readonly card: GivenCard; readonly check: PhotoCheck }
  | { readonly kind: 'keeping'; readonly card: GivenCard }
  | { readonly kind: 'kept'; readonly id: string; readonly card: GivenCard; readonly check: PhotoCheck }
  | { readonly kind: 'failed'; readonly message: string };

type CheckProgress = Omit<Extract<NetworkAddState, { kind: 'checking' }>, 'kind' | 'card'>;

interface NetworkAddParts {
  readonly keeper: NetworkDatabase;
  readonly photos: () => Promise<CheckPhotos>;
  /** Reads what a person gave; called in the event itself: a browser forgets what was dropped. */
  readonly gather: (given: FilesGiven, signal: AbortSignal) => Promise<readonly ImportInput[]>;
  readonly networks: Pick<NetworkStore, 'added'>;
  readonly running: Pick<InferenceClientOptions, 'backends' | 'oneThread' | 'spawn'>;
}

/** Adds networks, one at a time: fetched or from the disk, its card or the form, tried on the shipped photos, kept. */
export class NetworkAddStore {
  readonly #parts: Shape<NetworkAddParts>;
  readonly #state = signal<NetworkAddState>({ kind: 'idle' });
  readonly #latest = new Latest();
  #files: GivenNetwork['files'] = new Map();
  /** What the network that was tried is kept with. */
  #completion: AnswerTo<'completion'> | null = null;

  constructor(parts: Shape<NetworkAddParts>) {
    this.#parts = parts;
  }

  readonly state: ReadonlySignal<NetworkAddState> = this.#state;

  /** Fetches one of `mobilenets` from the first of its places that gives it, and keeps it where it works. */
  fetch(name: string): Promise<void> {
    return this.#attempt(async (signal) => {
      const mobilenet = mobilenets.find((one) => one.name === name);
      const failures: string[] = [];
      for (const { address, query, card } of mobilenet?.places ?? []) {
        try {
          this.#files = await this.#fetchFiles(address, query, signal);
        } catch (cause) {
          signal.throwIfAborted();
          failures.push(messageOf(cause));
          continue;
        }
        const check = await this.#check(card, signal);
        if (!isAtChance(check)) await this.#keep(card, check, signal);
        return;
      }
      throw new Error([...failures, mobilenet ? byHand(mobilenet) : ''].join(' '));
    });
  }

  /** Takes a network from files that the person gave; to be called in the event itself. */
  take(given: FilesGiven): Promise<void> {
    return this.#attempt(async (signal) => {
      const gathering = this.#parts.gather(given, signal);
      this.#state.value = { kind: 'fetching', from: 'this machine', loadedBytes: 0, totalBytes: 0 };
      const { folder, files } = modelAmong(await gathering);
      this.#files = files;
      const text = (await files.get('card.json')?.text()) ?? '{}';
      const said = parseGivenCard(text, 'card.json');
      signal.throwIfAborted();
      if (lackingParts(said).length === 0) return void (await this.#check(said, signal));
      const card = { ...said, name: said.name ?? folder ?? 'My network' };
      this.#state.value = { kind: 'found', card, problem: null };
    });
  }

  /** Tries the network that was found, as this card says, on the photos that come with the app. */
  async check(card: GivenCard): Promise<void> {
    const { signal } = this.#latest;
    if (!['found', 'checked'].includes(this.#state.value.kind)) return;
    await this.#check(card, signal).catch((cause: unknown) => {
      if (!signal.aborted) this.#state.value = { kind: 'found', card, problem: messageOf(cause) };
    });
  }

  async keep(): Promise<void> {
    const state = this.#state.value;
    const { signal } = this.#latest;
    if (state.kind === 'checked')
      await this.#guard(signal, () => this.#keep(state.card, state.check, signal));
  }

  /** Ends whatever goes on; nothing is kept. Also puts away what is said of the last one. */
  forget(): void {
    this.#latest.end();
    this.#files = new Map();
    this.#completion = null;
    this.#state.value = { kind: 'idle' };
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

  /** @throws Error that names host and file: refused, broken off, a web page in its place, or no internet. */
  async #fetchFiles(address: string, query: string, signal: AbortSignal): Promise<GivenNetwork['files']> {
    const { host } = new URL(address);
    const ended = new AbortController();
    const stop = AbortSignal.any([signal, ended.signal]);
    const watchdog = new Watchdog(() => undefined);
    let [loadedBytes, totalBytes] = [0, 0];
    const onBytes = (bytes: number) => {
      watchdog.wait(timeoutForBytes, () => ended.abort(new Error(noMoreBytes)));
      loadedBytes += bytes;
      if (!signal.aborted) this.#state.value = { kind: 'fetching', from: host, loadedBytes, totalBytes };
    };
    const read = (path: string) => fetchBlob(address + path + query, `${path} from ${host}`, stop, onBytes);
    try {
      onBytes(0);
      const json = await read('model.json');
      const model = parseModelJson(await json.text(), `model.json from ${host}`);
      totalBytes = loadedBytes + (expectedWeightBytes(model) ?? 0);
      const shards = shardPaths(model).map(async (path): Promise<[string, Blob]> => [path, await read(path)]);
      return new Map([['model.json', json], ...(await Promise.all(shards))]);
    } finally {
      ended.abort();
      watchdog.end();
    }
  }

  async #check(card: GivenCard, signal: AbortSignal): Promise<PhotoCheck> {
    const { photos: load, running } = this.#parts;
    let progress: CheckProgress = { photos: 0, of: 0, notice: null, slow: false };
    const say = (news: Partial<CheckProgress>) => {
      progress = { ...progress, ...news };
      if (!signal.aborted) this.#state.value = { kind: 'checking', card, ...progress };
    };
    say({});
    const source = { given: { card, files: this.#files } };
    const client = new InferenceClient({ ...running, open: () => Promise.resolve(source), forced: false });
    const end = () => client.close();
    signal.addEventListener('abort', end);
    client.status.subscribe((status) => {
      const slow = isSlow(status);
      if (slow !== progress.slow) say({ slow });
      if (status.kind === 'ready' && status.notice !== progress.notice) say({ notice: status.notice });
    });
    try {
      const photos = await load();
      say({ of: photos.count });
      let [hit1, hit5] = [0, 0];
      for (let at = 0; at < photos.count; at++) {
        const { bitmap, truth } = await photos.load(at, signal);
        const { guesses } = await client.ask({ kind: 'classify', bitmap }, signal);
        const five = guesses.map(({ classIndex }) => classIndex);
        hit1 += Number(isHit(five, [truth], 1));
        hit5 += Number(isHit(five, [truth]));
        if (at === 0) this.#completion = await client.ask({ kind: 'completion', bitmap }, signal);
        bitmap.close();
        say({ photos: at + 1 });
      }
      const check = { photos: photos.count, hit1, hit5 };
      this.#state.value = { kind: 'checked', card, check };
      return check;
    } finally {
      signal.removeEventListener('abort', end);
      client.close();
    }
  }

  async #keep(said: GivenCard, check: PhotoCheck, signal: AbortSignal): Promise<void> {
    if (!this.#completion) throw new Error('There is no network to keep. Begin again.');
    const { card, selfTest } = this.#completion;
    this.#state.value = { kind: 'keeping', card: said };
    const files = new Map([...this.#files, ['self-test.json', selfTest] as const]);
    await this.#parts.keeper.keep({ ...card, checked: check }, files, signal);
    await this.#parts.networks.added(card.id);
    this.forget();
    this.#state.value = { kind: 'kept', id: card.id, card: said, check };
  }
}

async function fetchBlob(
  url: string,
  name: string,
  signal: AbortSignal,
  onBytes: (bytes: number) => void,
): Promise<Blob> {
  const response = await outsideFetch(url, { signal }).catch((cause: unknown) => {
    throw new Error(`${name} could not be fetched: ${messageOf(cause)}.`, { cause });
  });
  if (!response.ok) throw new Error(`${name} was refused (${response.status}).`);
  if (response.headers.get('content-type')?.startsWith('text/html'))
    throw new Error(`${name} is missing: the server sent a web page in its place.`);
  const count = new TransformStream<Uint8Array, Uint8Array>({
    transform(piece, controller) {
      onBytes(piece.length);
      controller.enqueue(piece);
    },
  });
  return new Response(response.body?.pipeThrough(count)).blob().catch((cause: unknown) => {
    throw new Error(`${name} broke off: ${messageOf(cause)}.`, { cause });
  });
}

/** The `model.json` among these files, with what lies beside it, by name. @throws Error unless there is just one. */
function modelAmong(inputs: readonly ImportInput[]): {
  readonly folder: string | undefined;
  readonly files: ReadonlyMap<string, Blob>;
} {
  const [first, ...others] = inputs.filter(({ path }) => /(^|\/)model\.json$/.test(path));
  if (!first)
    throw new Error('There is no model.json among these files. Choose it together with its shards.');
  if (others.length > 0)
    throw new Error(`There are ${others.length + 1} networks among these files. Choose the folder of one.`);
  const folder = first.path.slice(0, -'model.json'.length);
  const beside = inputs.filter(({ path }) => path.startsWith(folder));
  return {
    folder: folder.split('/').at(-2),
    files: new Map(beside.map(({ path, blob }) => [path.slice(folder.length), blob])),
  };
}
