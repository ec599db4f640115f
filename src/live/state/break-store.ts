import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { Wnid } from '../../core/classes/class-ids.ts';
import {
  type Distortion,
  type DistortionKind,
  untouched,
  type DistortionSetting,
} from '../logic/distortions/distortion.ts';
import { withStrength, truthOf } from '../logic/sweep.ts';
import type { Credit, ImageKind } from '../../core/trials/challenge.ts';
import type { Prediction } from '../../core/trials/prediction.ts';
import type { FoundImage } from '../../packs/state/library-store.ts';
import { allClasses, Sweep, type SweepOf, type SweepState } from './sweep.ts';
import type { DistortWorker } from '../distort/distort-worker.ts';
import type { Shape } from '../../core/shape.ts';
import { messageOf } from '../../core/message-of.ts';
import type { Pictures } from '../source/pictures.ts';
import type { FilesGiven } from '../../kit/element/file-drop/file-drop.ts';
import type { NetworkStore } from '../../networks/state/network-store.ts';
import { Latest } from '../../kit/latest.ts';

interface BreakSubject {
  /** On white, bounded by `longestSide`: the network is not asked about the whole photo here. */
  readonly original: ImageBitmap;
  /** Null for a person's own. */
  readonly credit: Credit | null;
  readonly kind: ImageKind;
  /** Whether it is the first one. */
  readonly isFirst?: true;
}

/** A photo before it is made smaller, and what it shows; null: nobody has said it. */
interface LoadedSubject extends Omit<BreakSubject, 'original'> {
  readonly bitmap: ImageBitmap;
  readonly truth: Wnid | null;
}

/** The photo under the sliders, and the network's answer to these very pixels. */
interface Distorted {
  readonly bitmap: ImageBitmap;
  /** All classes; null until the network has answered. */
  readonly prediction: Prediction | null;
}

/** The seed that nobody changed. */
const firstSeed = 2014;

/** How many photos are looked at, at most, for one that the network is sure of. */
const mostTries = 12;

/** A photo under sliders, and how the network's answer changes with them. */
export class BreakStore {
  readonly #distorter: Pick<DistortWorker, 'fit' | 'distort'>;
  readonly #classifier: Pick<NetworkStore, 'ask'>;
  readonly #pictures: Shape<Pictures>;
  readonly #catalogue: Catalogue;
  readonly #first: () => Promise<FoundImage>;
  readonly #subject = signal<BreakSubject | null>(null);
  readonly #truth = signal<Wnid | null>(null);
  readonly #setting = signal<DistortionSetting>({ distortions: untouched, seed: firstSeed });
  readonly #swept = signal<DistortionKind>('blur');
  readonly #distorted = signal<Distorted | null>(null);
  readonly #message = signal<string | null>(null);
  readonly #sweep: Sweep;
  readonly #latest = new Latest();
  readonly #choosing = new Latest();
  #looking = false;
  #stale = false;
  #isSwept = false;

  /** @param first the photo that is there before one is chosen; it is in no challenge. */
  constructor(
    distorter: Pick<DistortWorker, 'fit' | 'distort'>,
    classifier: Pick<NetworkStore, 'ask'>,
    pictures: Shape<Pictures>,
    catalogue: Catalogue,
    first: () => Promise<FoundImage>,
  ) {
    this.#distorter = distorter;
    this.#classifier = classifier;
    this.#pictures = pictures;
    this.#catalogue = catalogue;
    this.#first = first;
    this.#sweep = new Sweep(distorter, classifier);
  }

  readonly subject: ReadonlySignal<BreakSubject | null> = this.#subject;

  /** Null until somebody has said it. */
  readonly truth: ReadonlySignal<Wnid | null> = this.#truth;

  readonly setting: ReadonlySignal<DistortionSetting> = this.#setting;

  /** The slider along which the truth's probability is drawn: the one that was moved last. */
  readonly swept: ReadonlySignal<DistortionKind> = this.#swept;

  readonly distorted: ReadonlySignal<Distorted | null> = this.#distorted;

  get sweep(): ReadonlySignal<SweepState | null> {
    return this.#sweep.state;
  }

  readonly message: ReadonlySignal<string | null> = this.#message;

  /** Goes on with the photo that was there last, or begins with the first one. */
  async showFirst(): Promise<void> {
    if (this.#subject.value) return this.#refresh();
    await this.#takeFirst();
  }

  /** Goes on with the first photo; where another was there last, the first one comes as it is. */
  async showExample(): Promise<void> {
    if (this.#subject.value?.isFirst) return this.#refresh();
    if (this.#subject.value) this.reset();
    await this.#takeFirst();
  }

  #takeFirst(): Promise<void> {
    return this.#show(async (abort) => ({
      ...(await loadImage(await this.#first(), abort)),
      isFirst: true,
    }));
  }

  showImage(found: FoundImage): Promise<void> {
    return this.#show((abort) => loadImage(found, abort));
  }

  /**
   * The first of the images that the network is sure of as they are (first guess right, at least a half); where it is sure of none of the
   * first dozen, the one whose truth it gives the most. Null where there is none, or another photo was asked for meanwhile.
   * @throws Error when the network or a photo fails.
   */
  async sureOf(images: readonly FoundImage[]): Promise<FoundImage | null> {
    const abort = this.#choosing.begin();
    let best: { readonly found: FoundImage; readonly probability: number } | null = null;
    try {
      for (const found of images.filter(({ image }) => image.wnid !== null).slice(0, mostTries)) {
        const said = await this.#certainty(found, abort);
        if (abort.aborted) return null;
        if (said.isFirst && said.probability >= 0.5) return found;
        if (!best || said.probability > best.probability) best = { found, probability: said.probability };
      }
    } catch (cause) {
      if (abort.aborted) return null;
      throw cause;
    }
    return best?.found ?? null;
  }

  /** What the network says of the truth of a photo as it is: its probability, and whether it is the first guess. */
  async #certainty(
    found: FoundImage,
    abort: AbortSignal,
  ): Promise<{ readonly probability: number; readonly isFirst: boolean }> {
    const { bitmap, truth } = await loadImage(found, abort);
    const original = await this.#distorter.fit(bitmap);
    bitmap.close();
    try {
      const question = { kind: 'classify', bitmap: original, depth: allClasses } as const;
      const prediction = await this.#classifier.ask(question, abort);
      const index = truth === null ? null : this.#catalogue.byWnid(truth).index;
      const isFirst = prediction.guesses[0]?.classIndex === index;
      return { isFirst, probability: index === null ? 0 : truthOf(prediction, index).probability };
    } finally {
      original.close();
    }
  }

  /** Takes a picture that was dropped, pasted or chosen. To be called in the event itself. */
  showGiven(given: FilesGiven): Promise<void> {
    return this.#show(async (abort) => {
      const { bitmap } = await this.#pictures.read(given, abort);
      return { bitmap, truth: null, credit: null, kind: 'photo' };
    });
  }

  setTruth(wnid: Wnid): void {
    this.#truth.value = wnid;
    this.#refresh();
  }

  setStrength(kind: DistortionKind, strength: number): void {
    const { distortions, seed } = this.#setting.value;
    this.#swept.value = kind;
    this.#setting.value = { distortions: withStrength(distortions, kind, strength), seed };
    this.#refresh();
  }

  /** Puts the sliders where a link wants them, all others at rest, and draws along the first that it names. */
  set(distortions: readonly Distortion[]): void {
    this.#swept.value = distortions[0]?.kind ?? this.#swept.value;
    this.#setting.value = { ...this.#setting.value, distortions };
    this.#refresh();
  }

  setSwept(kind: DistortionKind): void {
    this.#swept.value = kind;
    this.#refresh();
  }

  /** @param seed a whole number, 0 to 2³¹ − 1. */
  setSeed(seed: number): void {
    this.#setting.value = { ...this.#setting.value, seed };
    this.#refresh();
  }

  reset(): void {
    this.#setting.value = { ...this.#setting.value, distortions: untouched };
    this.#refresh();
  }

  again(): void {
    this.#refresh();
  }

  /** Draws the probability along the slider from now on, until nobody looks any more. */
  sweepAlong(): void {
    this.#isSwept = true;
    if (this.#subject.value) this.#refresh();
  }

  leave(): void {
    this.#isSwept = false;
    this.#choosing.end();
    this.#stop();
  }

  #stop(): void {
    this.#latest.end();
    this.#sweep.endUnless(null);
  }

  async #show(load: (abort: AbortSignal) => Promise<LoadedSubject>): Promise<void> {
    this.#stop();
    const abort = this.#latest.begin();
    this.#message.value = null;
    try {
      const { bitmap, truth, ...rest } = await load(abort);
      const original = await this.#distorter.fit(bitmap);
      bitmap.close();
      if (abort.aborted) return original.close();
      const before = this.#subject.value;
      this.#subject.value = { original, ...rest };
      this.#truth.value = truth;
      this.#distorted.value?.bitmap.close();
      this.#distorted.value = null;
      before?.original.close();
      this.#refresh();
    } catch (cause) {
      if (!abort.aborted) this.#message.value = messageOf(cause);
    }
  }

  #sweepOf(): SweepOf | null {
    const photo = this.#subject.value?.original;
    const truth = this.#truth.value;
    if (!this.#isSwept || !photo || truth === null) return null;
    const setting = this.#setting.value;
    return { photo, truth: this.#catalogue.byWnid(truth).index, kind: this.#swept.value, setting };
  }

  /** Looks at what stands there now, then along the slider. One photo is in work at a time, and the latest one next. */
  #refresh(): void {
    if (this.#latest.signal.aborted) this.#latest.begin();
    this.#sweep.endUnless(this.#sweepOf());
    this.#stale = true;
    if (!this.#looking) void this.#work();
  }

  async #work(): Promise<void> {
    this.#looking = true;
    try {
      while (this.#stale) {
        this.#stale = false;
        await this.#look();
      }
      this.#message.value = null;
    } catch (cause) {
      this.#message.value = messageOf(cause);
      return;
    } finally {
      this.#looking = false;
    }
    const of = this.#sweepOf();
    if (!of || this.#latest.signal.aborted) return;
    await this.#sweep.run(of).catch((cause: unknown) => (this.#message.value = messageOf(cause)));
  }

  async #look(): Promise<void> {
    const abort = this.#latest.signal;
    const subject = this.#subject.value;
    if (!subject) return;
    const bitmap = await this.#distorter.distort(subject.original, this.#setting.value);
    if (abort.aborted || subject !== this.#subject.value) return bitmap.close();
    const before = this.#distorted.value;
    this.#distorted.value = { bitmap, prediction: before?.prediction ?? null };
    before?.bitmap.close();
    try {
      const prediction = await this.#classifier.ask({ kind: 'classify', bitmap, depth: allClasses }, abort);
      // Another photo may have come since, whose bitmap is not there yet.
      if (subject === this.#subject.value) this.#distorted.value = { bitmap, prediction };
    } catch (cause) {
      if (!abort.aborted) throw cause;
    }
  }
}

async function loadImage({ image, source }: FoundImage, abort: AbortSignal): Promise<LoadedSubject> {
  const bitmap = await source.images.load(image, abort);
  return { bitmap, truth: image.wnid, credit: image.credit, kind: image.kind };
}
