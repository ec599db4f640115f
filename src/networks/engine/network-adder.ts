import type { ClassIndex } from '../../core/classes/class-ids.ts';
import type { InputRangeId } from '../../core/networks/input-form.ts';
import type { NetworkOrigin } from '../logic/make-card.ts';
import { byHand, hubQuery, variantAt, type MobilenetVariant } from '../logic/mobilenet-variants.ts';
import { classOffsets, suggestForm, type InputSources, type NetworkForm } from '../logic/network-form.ts';
import { hitsOf, undecided, valuesToTry, type PhotoCheck } from '../logic/photo-check.ts';
import { isHit } from '../../core/trials/hit.ts';
import { messageOf } from '../../core/message-of.ts';
import { InferenceClient, isSlow, type InferenceClientOptions } from './inference-client.ts';
import type { NetworkDatabase } from '../disk/network-database.ts';
import type { FoundModel, GivenFile, LoadProgress, PreparedNetwork, ServedModel } from './protocol.ts';
import { sourceOf } from './network-registry.ts';
import { spawnInferenceWorker } from './spawn-worker.ts';
import { ImporterConnection } from './importer-connection.ts';

export interface CheckPhotos {
  readonly count: number;
  /** How many of the first mostly tell a network that works from one that does not. */
  readonly enough: number;
  /** The photo at 0..count − 1; the bitmap is the caller's. */
  load(
    at: number,
    signal: AbortSignal,
  ): Promise<{ readonly bitmap: ImageBitmap; readonly truth: ClassIndex }>;
}

export interface FoundNetwork {
  readonly form: NetworkForm;
  /** Whether it is one of those that @tensorflow-models/mobilenet offers, so that nothing need be asked. */
  readonly known: boolean;
  /** Its top-1 accuracy on ILSVRC2012 validation as published, 0..1; null where none is known. */
  readonly top1: number | null;
  readonly sources: InputSources;
  /** The input's side that the graph fixes, in pixels; null where any will do. */
  readonly size: number | null;
  /** The places at which class index 0 can be among its values, the usual one first. */
  readonly offsets: readonly number[];
  /** Where it comes from, for a person. */
  readonly source: string;
}

export interface CheckProgress {
  readonly photos: number;
  /** 0 while it is being started. */
  readonly of: number;
  /** What a person should know of how it runs; null for nothing. */
  readonly notice: string | null;
  readonly slow: boolean;
}

/** What was tried before failed, and the same network can be had at another address. */
export interface NextAddress {
  readonly host: string;
  readonly address: string;
  readonly before: string;
}

/** Asks the person whether that is asked; true: yes. */
type ConsentPrompt = (next: NextAddress) => Promise<boolean>;

export const checkBegins: CheckProgress = { photos: 0, of: 0, notice: null, slow: false };

type AdderOptions = Pick<InferenceClientOptions, 'backends' | 'oneThread'> &
  Partial<Pick<InferenceClientOptions, 'spawn'>>;

/** Adds networks: finds a model, makes a network of it, tries it on the shipped photos, keeps it. One at a time. */
export class NetworkAdder {
  readonly #keeper: NetworkDatabase;
  readonly #photos: () => Promise<CheckPhotos>;
  readonly #options: AdderOptions;
  #importer: ImporterConnection | null = null;
  #found: (FoundModel & { readonly origin: NetworkOrigin }) | null = null;
  #prepared: { readonly network: PreparedNetwork; readonly check: PhotoCheck } | null = null;

  constructor(keeper: NetworkDatabase, photos: () => Promise<CheckPhotos>, options: AdderOptions) {
    this.#keeper = keeper;
    this.#photos = photos;
    this.#options = options;
  }

  /**
   * Where an address leads, before anything is asked there.
   *
   * @throws Error with a message for a person when it is none.
   */
  whereTo(text: string): { readonly address: string; readonly host: string } {
    const { href, host } = modelAddress(text);
    return { address: href, host };
  }

  /**
   * Fetches a model from the address of its folder or of its `model.json`. A MobileNet whose own address fails is sought
   * at the others that are known.
   *
   * @param ask asks the person before another address is tried.
   * @throws Error with a message for a person; where all addresses failed, it says how to get the files by hand.
   */
  async fetch(
    text: string,
    signal: AbortSignal,
    onProgress: (progress: LoadProgress) => void,
    ask: ConsentPrompt,
  ): Promise<FoundNetwork> {
    const address = modelAddress(text);
    const variant = variantAt(address);
    const served: ServedModel = {
      address: folderOf(address),
      query: variant ? hubQuery : address.search,
      known: variant?.known ?? {},
      mayHaveCard: variant === null,
    };
    try {
      const model = await this.#begin(signal).fetchModel(served, onProgress);
      return this.#keepFound(
        model,
        {
          id: variant?.id ?? null,
          source: address.href,
          licence: variant ? 'Apache-2.0' : (model.card?.licence ?? 'not known'),
          top1: variant?.top1 ?? model.card?.published?.top1 ?? null,
        },
        { name: variant?.name ?? address.host, known: variant !== null },
      );
    } catch (cause) {
      signal.throwIfAborted();
      // A copy that somebody has elsewhere is that person's to mend.
      if (!variant || address.host !== new URL(variant.address).host) throw cause;
      return this.#fetchElsewhere(variant, messageOf(cause), { signal, onProgress, ask });
    }
  }

  async #fetchElsewhere(
    variant: MobilenetVariant,
    first: string,
    {
      signal,
      onProgress,
      ask,
    }: {
      readonly signal: AbortSignal;
      readonly onProgress: (progress: LoadProgress) => void;
      readonly ask: ConsentPrompt;
    },
  ): Promise<FoundNetwork> {
    const failures = [first];
    for (const { address, range } of variant.others) {
      const { host } = new URL(address);
      const yes = await ask({ host, address, before: failures.join(' ') });
      signal.throwIfAborted();
      if (!yes) {
        failures.push(`${host} was not asked, because you did not want that.`);
        continue;
      }
      try {
        const served: ServedModel = { address: `${address}/`, query: '', known: {}, mayHaveCard: false };
        const model = await this.#begin(signal).fetchModel(served, onProgress);
        // The Keras model of version 1 has weights of its own, so results must not mix it with the hub's.
        const name = variant.version === 1 ? `${variant.name} (Keras)` : variant.name;
        const origin = { id: null, source: address, licence: 'Apache-2.0', top1: null };
        return this.#keepFound(model, origin, { ...variant, name, known: true, range });
      } catch (cause) {
        signal.throwIfAborted();
        failures.push(messageOf(cause));
      }
    }
    throw new Error([...failures, byHand(variant)].join(' '));
  }

  async take(files: readonly GivenFile[], signal: AbortSignal): Promise<FoundNetwork> {
    const model = await this.#begin(signal).call((api) => api.givenModel(files));
    const folder = files[0]?.path.split('/').at(-2);
    const origin: NetworkOrigin = {
      id: null,
      source: model.card?.source?.url ?? 'files on this machine',
      licence: model.card?.licence ?? 'not known',
      top1: model.card?.published?.top1 ?? null,
    };
    return this.#keepFound(model, origin, { name: folder ?? 'My network', known: false });
  }

  /**
   * Makes a network of the model that was found, and tries it on the shipped photos: on a part of them, and on all where
   * nobody said with which values it is fed and the part does not decide it.
   *
   * @param told whether somebody said it.
   */
  async check(
    form: NetworkForm,
    told: boolean,
    signal: AbortSignal,
    onProgress: (progress: CheckProgress) => void,
  ): Promise<PhotoCheck> {
    const found = this.#found;
    if (!found) throw new Error('There is no network to check. Begin again.');
    this.#prepared = null;
    const importer = this.#importer ?? this.#begin(signal);
    const network = await importer.prepare({ ...found, form }, () =>
      onProgress({ ...checkBegins, slow: true }),
    );
    const source = sourceOf(network);
    const client = new InferenceClient({
      spawn: spawnInferenceWorker,
      ...this.#options,
      open: () => Promise.resolve(source),
      forced: false,
    });
    try {
      const check = await this.#answers(client, form, told, signal, onProgress);
      this.#prepared = { network, check };
      return check;
    } finally {
      client.close();
    }
  }

  async #answers(
    client: InferenceClient,
    form: NetworkForm,
    told: boolean,
    signal: AbortSignal,
    onProgress: (progress: CheckProgress) => void,
  ): Promise<PhotoCheck> {
    const tries = valuesToTry(form.values).map((values) => ({ values, points: [] as number[] }));
    const photos = await this.#photos();
    const sofar = (): PhotoCheck => ({
      photos: tries[0]?.points.length ?? 0,
      tries: tries.map(({ values, points }) => hitsOf(values, points)),
    });
    let count = Math.min(photos.enough, photos.count);
    let answered = 0;
    let notice: string | null = null;
    let slow = false;
    const tell = () => onProgress({ photos: answered, of: count, notice, slow });
    client.watch((status) => {
      const before = [notice, slow];
      if (status.kind === 'ready') notice = status.notice;
      slow = isSlow(status);
      if (before[0] !== notice || before[1] !== slow) tell();
    });
    tell();
    for (let at = 0; at < count; at++) {
      const { bitmap, truth } = await photos.load(at, signal);
      for (const { values, points } of tries) {
        const { guesses } = await client.ask({ kind: 'classify', bitmap, values }, signal);
        const five = guesses.map(({ classIndex }) => classIndex);
        points.push(Number(isHit(five, [truth], 1)) + Number(isHit(five, [truth])));
      }
      bitmap.close();
      if (at + 1 === count && !told && undecided(sofar()).length > 0) count = photos.count;
      answered = at + 1;
      tell();
    }
    return sofar();
  }

  async keep(signal: AbortSignal): Promise<string> {
    if (!this.#prepared) throw new Error('There is no network to keep. Begin again.');
    const { network, check } = this.#prepared;
    const [own] = check.tries;
    const card = {
      ...network.card,
      checked: { photos: check.photos, hit1: own?.hit1 ?? 0, hit5: own?.hit5 ?? 0 },
    };
    await this.#keeper.keep(card, network.files, signal);
    this.forget();
    return card.id;
  }

  forget(): void {
    this.#importer?.close();
    this.#importer = null;
    this.#found = null;
    this.#prepared = null;
  }

  #begin(signal: AbortSignal): ImporterConnection {
    this.#importer?.close();
    return (this.#importer = new ImporterConnection(signal));
  }

  #keepFound(
    model: FoundModel,
    origin: NetworkOrigin,
    told: { readonly name: string; readonly known: boolean; readonly range?: InputRangeId },
  ): FoundNetwork {
    const { card } = model;
    const range = model.description.range ?? told.range ?? null;
    const description = { ...model.description, range };
    this.#found = { ...model, description, origin };
    const { form, sources } = suggestForm(description, told.name, card);
    return {
      form: { ...form, name: told.known ? told.name : form.name },
      sources,
      known: told.known,
      top1: origin.top1,
      size: description.size,
      offsets: classOffsets(description),
      source: origin.source,
    };
  }
}

/** @throws Error when a network cannot be fetched from it. */
function modelAddress(text: string): URL {
  const address = URL.canParse(text.trim()) ? new URL(text.trim()) : null;
  if (address && /^https?:$/.test(address.protocol)) return address;
  throw new Error(
    `“${text.slice(0, 200)}” is not an address. It begins with https:// and leads to a model.json or its folder.`,
  );
}

function folderOf(address: URL): string {
  const path = address.pathname.replace(/model\.json$/, '').replace(/\/?$/, '/');
  return address.origin + path;
}
