import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { ClassIndex } from '../../core/classes/class-ids.ts';
import { messageOf } from '../../core/message-of.ts';
import { headlineDepth } from '../../core/trials/hit.ts';
import { type ChallengeImage, type ImageId, ImageUnreadableError } from '../../core/trials/challenge.ts';
import type { Prediction } from '../../core/trials/prediction.ts';
import { photoFault } from '../../packs/source/photo-fault.ts';
import type { FoundImage } from '../../packs/state/library-store.ts';
import { askPrediction } from '../../networks/state/ask-prediction.ts';
import type { NetworkStore } from '../../networks/state/network-store.ts';
import type { OpenChallenge } from '../../packs/source/library.ts';

/** How many unreadable photos in a row are a fault that the person is asked about, in place of skipped images. */
const mostUnreadable = 3;

/** An image at hand: its pixels, and the network's answer to these very pixels, unless another machine's answers it. */
interface Loaded {
  readonly image: ChallengeImage;
  readonly abort: AbortController;
  readonly bitmap: Promise<ImageBitmap>;
  readonly depth: number;
  /** The session's: with a short list the network answers by category. */
  readonly catalogue: Catalogue;
  readonly isAsked: boolean;
  /** The network's answer once it is there, as deep as it was asked for. */
  answer: Prediction | null;
  asked: Promise<Prediction> | null;
}

interface ShownPhoto {
  readonly imageId: ImageId;
  readonly bitmap: ImageBitmap;
}

interface PhotoListener {
  /** The file is missing or no image. */
  unreadable(image: ChallengeImage, reason: string): void;
  predicted(): void;
}

/** Keeps the present image and the next one decoded and classified; all others are let go. */
export class PhotoStore {
  readonly #classifier: Pick<NetworkStore, 'ask'>;
  readonly #listener: PhotoListener;
  readonly #photo = signal<ShownPhoto | null>(null);
  readonly #failure = signal<string | null>(null);
  readonly #likeliest = signal<readonly ClassIndex[] | null>(null);
  readonly #unanswered = signal<string | null>(null);
  readonly #answers = signal<ReadonlyMap<ImageId, Prediction>>(new Map());
  readonly #loaded = new Map<ImageId, Loaded>();
  #shown: ImageId | null = null;
  #unreadableInARow = 0;

  constructor(classifier: Pick<NetworkStore, 'ask'>, listener: PhotoListener) {
    this.#classifier = classifier;
    this.#listener = listener;
  }

  readonly photo: ReadonlySignal<ShownPhoto | null> = this.#photo;

  readonly failure: ReadonlySignal<string | null> = this.#failure;

  /** Why the network could not answer the present image, for a person; null while it was not asked, or has answered. */
  readonly unanswered: ReadonlySignal<string | null> = this.#unanswered;

  readonly answers: ReadonlySignal<ReadonlyMap<ImageId, Prediction>> = this.#answers;

  has(imageId: ImageId): boolean {
    return this.#loaded.has(imageId);
  }

  /** The pixels of an image at hand, once they are read; null where it is not at hand. */
  bitmapOf(imageId: ImageId): Promise<ImageBitmap> | null {
    return this.#loaded.get(imageId)?.bitmap ?? null;
  }

  /** The network's likeliest classes for the photo on screen, for a pruned list; null until it has answered. */
  readonly likeliest: ReadonlySignal<readonly ClassIndex[] | null> = this.#likeliest;

  /** Shows an image, asks the network about it, then prepares the next one in the same way. */
  async show(
    { image, source }: FoundImage,
    next: FoundImage | null,
    pruned: number | null,
    catalogue: Catalogue,
  ): Promise<void> {
    this.#shown = image.id;
    this.#failure.value = null;
    this.#unanswered.value = null;
    this.#letGoOfAllBut([image.id, ...(next ? [next.image.id] : [])]);
    if (this.#photo.value?.imageId !== image.id) this.#photo.value = null;
    const asked = { depth: Math.max(pruned ?? 0, headlineDepth), catalogue };
    const loaded = this.#load(image, source, asked);
    this.#likeliest.value = ranked(loaded.answer);
    try {
      const bitmap = await loaded.bitmap;
      this.#unreadableInARow = 0;
      if (this.#shown !== image.id) return;
      if (this.#photo.value?.imageId !== image.id) this.#photo.value = { imageId: image.id, bitmap };
    } catch (cause) {
      if (this.#shown === image.id && !loaded.abort.signal.aborted) this.#fail(image, cause);
      return;
    }
    const answered = this.#ask(loaded);
    // Read and decoded while the network answers this one.
    const following = next && this.#load(next.image, next.source, asked);
    await answered;
    if (following && this.#shown === image.id) await this.#ask(following);
  }

  async askAgain(): Promise<void> {
    this.#unanswered.value = null;
    for (const loaded of this.#loaded.values()) await this.#ask(loaded);
  }

  clear(): void {
    this.#shown = null;
    this.#photo.value = null;
    this.#letGoOfAllBut([]);
  }

  #load(
    image: ChallengeImage,
    { images, elsewhere }: OpenChallenge,
    asked: Pick<Loaded, 'depth' | 'catalogue'>,
  ): Loaded {
    const known = this.#loaded.get(image.id);
    if (known) return known;
    const abort = new AbortController();
    const bitmap = images.load(image, abort.signal);
    // A next image that cannot be read is reported when its turn comes.
    bitmap.catch(() => undefined);
    const loaded: Loaded = { image, abort, bitmap, ...asked, isAsked: !elsewhere, answer: null, asked: null };
    this.#loaded.set(image.id, loaded);
    return loaded;
  }

  /** A file that is no image is passed over; one that could not be read or fetched is asked for again by the person. */
  #fail(image: ChallengeImage, cause: unknown): void {
    this.#loaded.delete(image.id);
    if (!(cause instanceof ImageUnreadableError)) {
      this.#failure.value = photoFault(cause);
    } else if (++this.#unreadableInARow >= mostUnreadable) {
      this.#unreadableInARow = 0;
      this.#failure.value = `${mostUnreadable} photos in a row could not be shown, so something else may be wrong: ${cause.message}`;
    } else {
      this.#listener.unreadable(image, cause.message);
    }
  }

  async #ask(loaded: Loaded): Promise<void> {
    if (loaded.answer || !loaded.isAsked) return;
    try {
      loaded.asked ??= this.#answerOf(loaded);
      const answer = await loaded.asked;
      // Let go of meanwhile: what lacks its answer is asked about anew.
      if (loaded.answer || this.#loaded.get(loaded.image.id) !== loaded) return;
      loaded.answer = answer;
      if (this.#shown === loaded.image.id) {
        this.#likeliest.value = ranked(answer);
        this.#unanswered.value = null;
      }
      this.#answers.value = new Map([...this.#answers.value, [loaded.image.id, firstFive(answer)]]);
      this.#listener.predicted();
    } catch (cause) {
      // Aborted, unreadable, or the network failed; `askAgain` comes back here.
      loaded.asked = null;
      if (this.#shown === loaded.image.id && !loaded.abort.signal.aborted)
        this.#unanswered.value = messageOf(cause);
    }
  }

  async #answerOf({ bitmap, depth, catalogue, abort }: Loaded): Promise<Prediction> {
    const question = { bitmap: await bitmap, depth };
    return askPrediction(this.#classifier, question, catalogue, abort.signal);
  }

  #letGoOfAllBut(kept: readonly ImageId[]): void {
    for (const [id, loaded] of this.#loaded) {
      if (kept.includes(id)) continue;
      this.#loaded.delete(id);
      loaded.abort.abort();
      void loaded.bitmap.then((bitmap) => bitmap.close()).catch(() => undefined);
    }
    const left = [...this.#answers.value].filter(([id]) => kept.includes(id));
    if (left.length < this.#answers.value.size) this.#answers.value = new Map(left);
  }
}

/** What is stored with a trial, however deep the network was asked. */
function firstFive(answer: Prediction): Prediction {
  return { ...answer, guesses: answer.guesses.slice(0, headlineDepth) };
}

function ranked(answer: Prediction | null): readonly ClassIndex[] | null {
  return answer?.guesses.map(({ classIndex }) => classIndex) ?? null;
}
