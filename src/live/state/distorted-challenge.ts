import { challengeText } from '../../files/challenge-format.ts';
import { packFile, packText, type PackManifest } from '../../files/pack-format.ts';
import { settingWords, type DistortionSetting } from '../logic/distortions/distortion.ts';
import type { ChallengeImage, Credit, ChallengeId } from '../../core/trials/challenge.ts';
import { seededOrder } from '../../core/trials/seeded-order.ts';
import { freshId } from '../../packs/pack/fresh-id.ts';
import { imageId } from '../../packs/pack/own-image.ts';
import { countImages, imagePath, textFile } from '../../packs/pack/pack-files.ts';
import { PackError } from '../../packs/pack/pack-contents.ts';
import type { PackShelf } from '../../packs/pack/pack-shelf.ts';
import type { ZipFile } from '../../packs/pack/zip-writer.ts';
import type { DistortWorker } from '../distort/distort-worker.ts';
import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { OpenChallenge } from '../../packs/source/library.ts';
import type { LibraryStore } from '../../packs/state/library-store.ts';
import type { PackStore } from '../../packs/state/pack-store.ts';
import { messageOf } from '../../core/message-of.ts';
import { Latest } from '../../kit/latest.ts';
import { en } from '../words/break/en.ts';

const encoder = new TextEncoder();

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

/** Puts photos of a challenge under one setting of the sliders, as a pack of their own. */
export class DistortedChallenge {
  readonly #worker: DistortWorker;
  readonly #shelf: PackShelf;
  readonly #library: LibraryStore;
  readonly #packs: PackStore;
  readonly #state = signal<MakingState>({ kind: 'idle' });
  readonly #latest = new Latest();

  constructor(worker: DistortWorker, shelf: PackShelf, library: LibraryStore, packs: PackStore) {
    this.#worker = worker;
    this.#shelf = shelf;
    this.#library = library;
    this.#packs = packs;
  }

  readonly state: ReadonlySignal<MakingState> = this.#state;

  /**
   * @param count how many photos of the challenge; the setting's seed chooses them.
   * @returns the pack's id and how many images it has; null when it failed or was given up: nothing is left then.
   */
  async make(
    id: ChallengeId,
    setting: DistortionSetting,
    count: number,
    title: string,
  ): Promise<{ readonly id: ChallengeId; readonly images: number } | null> {
    const abort = this.#latest.begin();
    this.#state.value = { kind: 'making', done: 0, total: count };
    try {
      const open = await this.#library.open(id);
      if (!open) throw new Error('This challenge is not on this machine any more. Choose another.');
      const words = `${settingWords(setting.distortions, en)}, seed ${setting.seed}`;
      const manifest = {
        id: freshId(title),
        title,
        description: `Photos of “${open.challenge.title}”, distorted by Hit5: ${words}.`,
        licence: '',
        created: new Date().toISOString(),
        labels: open.labels,
      };
      const listed: ChallengeImage[] = [];
      const pack = await this.#shelf.keep(
        this.#files(open, setting, count, words, manifest, listed, abort),
        () => ({
          ...manifest,
          ...countImages(listed),
          ...{ classesWithExamples: 0, address: null, predictionsOf: null },
        }),
        abort,
      );
      await this.#packs.made(pack.id);
      if (!abort.aborted) this.#state.value = { kind: 'idle' };
      return pack;
    } catch (cause) {
      if (!abort.aborted) this.#state.value = { kind: 'failed', message: messageOf(cause) };
      return null;
    }
  }

  cancel(): void {
    this.#latest.end();
    this.#state.value = { kind: 'idle' };
  }

  async *#files(
    { challenge, images }: OpenChallenge,
    setting: DistortionSetting,
    count: number,
    words: string,
    manifest: Omit<PackManifest, 'examples'>,
    listed: ChallengeImage[],
    signal: AbortSignal,
  ): AsyncGenerator<ZipFile> {
    const byId = [...challenge.images].sort((one, other) => (one.id < other.id ? -1 : 1));
    const chosen = seededOrder(byId, setting.seed, count);
    for (const [at, image] of chosen.entries()) {
      const bitmap = await images.load(image, signal);
      signal.throwIfAborted();
      const { blob, width, height } = await this.#worker.distortedFile(bitmap, setting);
      bitmap.close();
      signal.throwIfAborted();
      this.#state.value = { kind: 'making', done: at + 1, total: chosen.length };
      // By photo and setting: not that of the photo as it was, and the same wherever the setting is made again.
      const id = imageId('', encoder.encode(`${challenge.id} ${image.id}: ${words}`));
      const file = imagePath(id, blob.type);
      const credit = changed(image.credit, words);
      listed.push({ ...image, id, file, width, height, condition: words, credit });
      yield { name: file, blob };
    }
    if (listed.length === 0) throw new PackError('There are no photos to distort. Nothing was kept.');
    const { id, title, description } = manifest;
    yield textFile('challenge.json', challengeText({ id, title, description, images: listed }));
    yield textFile(packFile, packText({ ...manifest, examples: new Map() }));
  }
}
