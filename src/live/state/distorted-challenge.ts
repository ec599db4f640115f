import { challengeText } from '../../files/challenge-format.ts';
import { packFile, packText, type PackLabels, type PackManifest } from '../../files/pack-format.ts';
import { settingWords, type DistortionSetting } from '../logic/distortions/distortion.ts';
import type { Challenge, ChallengeImage, Credit, ChallengeId } from '../../core/trials/challenge.ts';
import { seededOrder } from '../../core/trials/seeded-order.ts';
import { freshId } from '../../packs/pack/fresh-id.ts';
import { imageId } from '../../packs/pack/own-image.ts';
import { countImages, imagePath, textFile } from '../../packs/pack/pack-files.ts';
import { PackError } from '../../packs/pack/pack-error.ts';
import type { PackShelf, ShelvedPack } from '../../packs/pack/pack-shelf.ts';
import type { ZipFile } from '../../packs/pack/zip-writer.ts';
import type { DistortWorker } from '../distort/distort-worker.ts';
import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { LibraryStore } from '../../packs/state/library-store.ts';
import type { PackStore } from '../../packs/state/pack-store.ts';
import type { Shape } from '../../core/shape.ts';
import { messageOf } from '../../core/message-of.ts';
import { Latest } from '../../kit/latest.ts';

interface DistortedOrder {
  readonly challenge: Challenge;
  readonly labels: PackLabels | null;
  readonly load: (image: ChallengeImage, signal: AbortSignal) => Promise<ImageBitmap>;
  readonly setting: DistortionSetting;
  /** How many photos of the challenge; the setting's seed chooses them. */
  readonly count: number;
  readonly title: string;
}

const encoder = new TextEncoder();

/** Puts photos of a challenge under one setting, as a pack of their own. */
export class DistortedPacks {
  readonly #worker: DistortWorker;
  readonly #shelf: PackShelf;

  constructor(worker: DistortWorker, shelf: PackShelf) {
    this.#worker = worker;
    this.#shelf = shelf;
  }

  /** @throws Error with a message for a person; the signal's reason when aborted. Nothing is left then. */
  make(
    order: DistortedOrder,
    signal: AbortSignal,
    onProgress: (done: number, total: number) => void,
  ): Promise<ShelvedPack> {
    const words = `${settingWords(order.setting.distortions)}, seed ${order.setting.seed}`;
    const manifest = {
      id: freshId(order.title),
      title: order.title,
      description: `Photos of “${order.challenge.title}”, distorted by Hit5: ${words}.`,
      licence: '',
      created: new Date().toISOString(),
      labels: order.labels,
    };
    const listed: ChallengeImage[] = [];
    return this.#shelf.keep(
      this.#files(order, words, manifest, listed, signal, onProgress),
      () => ({
        ...manifest,
        ...countImages(listed),
        classesWithExamples: 0,
        address: null,
        liveSource: null,
        predictionsOf: null,
      }),
      signal,
    );
  }

  async *#files(
    order: DistortedOrder,
    words: string,
    manifest: Omit<PackManifest, 'examples'>,
    listed: ChallengeImage[],
    signal: AbortSignal,
    onProgress: (done: number, total: number) => void,
  ): AsyncGenerator<ZipFile> {
    const byId = [...order.challenge.images].sort((one, other) => (one.id < other.id ? -1 : 1));
    const chosen = seededOrder(byId, order.setting.seed, order.count);
    for (const [at, image] of chosen.entries()) {
      const bitmap = await order.load(image, signal);
      signal.throwIfAborted();
      const { blob, width, height } = await this.#worker.distortedFile(bitmap, order.setting);
      bitmap.close();
      signal.throwIfAborted();
      onProgress(at + 1, chosen.length);
      // By photo and setting: not that of the photo as it was, and the same wherever the setting is made again.
      const id = imageId('', encoder.encode(`${order.challenge.id} ${image.id}: ${words}`));
      const file = imagePath(id, blob.type);
      listed.push({
        ...image,
        id,
        file,
        width,
        height,
        condition: words,
        credit: changed(image.credit, words),
      });
      yield { name: file, blob };
    }
    if (listed.length === 0) throw new PackError('There are no photos to distort. Nothing was kept.');
    const { id, title, description } = manifest;
    yield textFile('challenge.json', challengeText({ id, title, description, images: listed }));
    yield textFile(packFile, packText({ ...manifest, examples: new Map() }));
  }
}

/** Licences ask that changes be said. */
function changed(credit: Credit | null, words: string): Credit | null {
  if (!credit) return null;
  const before = credit.changes === '' ? '' : `${credit.changes}; `;
  return { ...credit, changes: `${before}distorted by Hit5: ${words}` };
}

type MakingState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'making'; readonly done: number; readonly total: number }
  | { readonly kind: 'failed'; readonly message: string };

/** Makes challenges for people of a setting of the sliders. */
export class DistortedChallenge {
  readonly #maker: Shape<DistortedPacks>;
  readonly #library: LibraryStore;
  readonly #packs: PackStore;
  readonly #state = signal<MakingState>({ kind: 'idle' });
  readonly #latest = new Latest();

  constructor(maker: Shape<DistortedPacks>, library: LibraryStore, packs: PackStore) {
    this.#maker = maker;
    this.#library = library;
    this.#packs = packs;
  }

  readonly state: ReadonlySignal<MakingState> = this.#state;

  /** The pack's id and how many images it has; null when it failed or was given up. */
  async make(
    challenge: ChallengeId,
    setting: DistortionSetting,
    count: number,
    title: string,
  ): Promise<{ readonly id: ChallengeId; readonly images: number } | null> {
    const abort = this.#latest.begin();
    this.#state.value = { kind: 'making', done: 0, total: count };
    try {
      const open = await this.#library.open(challenge);
      if (!open) throw new Error('This challenge is not on this machine any more. Choose another.');
      const order = {
        challenge: open.challenge,
        labels: open.labels,
        load: open.images.load.bind(open.images),
        setting,
        count,
        title,
      };
      const pack = await this.#maker.make(order, abort, (done, total) => {
        if (!abort.aborted) this.#state.value = { kind: 'making', done, total };
      });
      await this.#packs.made(pack.id);
      if (!abort.aborted) this.#state.value = { kind: 'idle' };
      return pack;
    } catch (cause) {
      const message = messageOf(cause);
      if (!abort.aborted) this.#state.value = { kind: 'failed', message };
      return null;
    }
  }

  cancel(): void {
    this.#latest.end();
    this.#state.value = { kind: 'idle' };
  }
}
