import { signal, type ReadonlySignal } from '@preact/signals-core';
import { RateMeter } from '../../kit/logic/rate-meter.ts';
import { FetchAsking } from '../../kit/fetch-asking.ts';
import { Latest } from '../../kit/latest.ts';
import type { Prediction } from '../../core/trials/prediction.ts';
import { BlindFive } from './blind-five.ts';
import { KeptPictures } from '../../packs/state/kept-pictures.ts';
import type { Shape } from '../../core/shape.ts';
import { messageOf } from '../../core/message-of.ts';
import type { Camera, OpenCamera } from '../camera/camera.ts';
import type { Picture, Pictures } from '../source/pictures.ts';
import type { GivenFiles } from '../../packs/pack/gather-inputs.ts';
import type { NetworkStore } from '../../networks/state/network-store.ts';

/** A picture that stands still: given by the person, or the camera's at the moment of freezing. */
interface StillPicture {
  readonly name: string;
  readonly bitmap: ImageBitmap;
  /** The file that it came in; null for one of the camera. */
  readonly blob: Blob | null;
}

/** How the camera is. */
type CameraState =
  | { readonly kind: 'off' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'on'; readonly stream: MediaStream };

/** In so many milliseconds a picture of the camera is there. */
const frameTime = 40;

const hiddenWords = 'The page was hidden, so the camera was turned off. Start it again when you like.';

/** The network on what the camera sees or the person gives: one image at a time, and the latest one next. */
export class LiveStore {
  /** The person's own answer to the picture. */
  readonly own = new BlindFive();
  /** What shall become a challenge of the person's own. */
  readonly kept = new KeptPictures();
  readonly #classifier: Pick<NetworkStore, 'ask'>;
  readonly #camera: Shape<Camera>;
  readonly #pictures: Shape<Pictures>;
  readonly #cameraState = signal<CameraState>({ kind: 'off' });
  readonly #still = signal<StillPicture | null>(null);
  readonly #prediction = signal<Prediction | null>(null);
  readonly #rate = signal<number | null>(null);
  readonly #message = signal<string | null>(null);
  readonly #asking = new FetchAsking();
  readonly #meter = new RateMeter(() => performance.now() / 1000);
  #open: Shape<OpenCamera> | null = null;
  #frame: ImageBitmap | null = null;
  readonly #latest = new Latest();
  /** The picture to which the present answer is. */
  #answered: ImageBitmap | null = null;
  #frozenCount = 0;

  constructor(classifier: Pick<NetworkStore, 'ask'>, camera: Shape<Camera>, pictures: Shape<Pictures>) {
    this.#classifier = classifier;
    this.#camera = camera;
    this.#pictures = pictures;
  }

  readonly camera: ReadonlySignal<CameraState> = this.#cameraState;

  /** Null while the camera runs, and before anything was given. */
  readonly still: ReadonlySignal<StillPicture | null> = this.#still;

  /** The network's answer to the latest picture; kept from the document while the person answers blind. */
  readonly prediction: ReadonlySignal<Prediction | null> = this.#prediction;

  /** Images a second, measured over the last ones; null until there are two, and for a still picture. */
  readonly rate: ReadonlySignal<number | null> = this.#rate;

  /** What went wrong, for a person. */
  readonly message: ReadonlySignal<string | null> = this.#message;

  /** What the person is asked while a picture comes from an address; null for nothing. */
  readonly question = this.#asking.question;

  /** Follows the page: the camera goes off when it is hidden; the result leaves the page. */
  follow(): () => void {
    const onVisibility = () => {
      if (document.visibilityState === 'hidden' && this.#cameraState.value.kind !== 'off')
        this.#end(hiddenWords);
    };
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      this.#end(null);
    };
  }

  /** Whether there can be a camera here. */
  get cameraOffered(): boolean {
    return this.#camera.isOffered;
  }

  /** Turns the camera on, in answer to a click. */
  async startCamera(): Promise<void> {
    const abort = this.#restart();
    this.#cameraState.value = { kind: 'asking' };
    try {
      const camera = await this.#camera.start(abort);
      this.#open = camera;
      camera.onEnd(() => {
        if (this.#open === camera) this.#end('The camera has ended: it was unplugged or taken back.');
      });
      this.#cameraState.value = { kind: 'on', stream: camera.stream };
      await this.#watch(camera, abort);
    } catch (cause) {
      if (!abort.aborted) this.#end(messageOf(cause));
    }
  }

  /** Turns the camera off. */
  stopCamera(): void {
    this.#end(null);
  }

  /** Holds the picture that the camera gave last; the answer that is shown is the one to it. */
  freeze(): void {
    if (!this.#frame || this.#still.value) return;
    if (this.#answered !== this.#frame) this.#prediction.value = null;
    this.#still.value = {
      name: `camera-${++this.#frozenCount}.png`,
      bitmap: this.#frame,
      blob: null,
    };
    this.#rate.value = null;
  }

  /** The camera's picture moves again. */
  async goOn(): Promise<void> {
    const camera = this.#open;
    if (!camera || !this.#still.value) return;
    const abort = this.#latest.begin();
    this.#still.value = null;
    this.#forgetAnswer();
    await this.#watch(camera, abort).catch((cause: unknown) => {
      if (!abort.aborted) this.#end(messageOf(cause));
    });
  }

  /** Takes a picture that was dropped, pasted or chosen. To be called in the event itself. */
  take(given: GivenFiles): Promise<void> {
    return this.#take((abort) => this.#pictures.read(given, abort));
  }

  /** Where the address of a picture leads; an Error's message says what is wrong with it. */
  whereTo(address: string): ReturnType<Shape<Pictures>['whereTo']> {
    return this.#pictures.whereTo(address);
  }

  takeAddress(address: string): Promise<void> {
    return this.#take((abort) =>
      this.#asking.during(abort, (ask) => this.#pictures.fetch(address, abort, ask)),
    );
  }

  /** The person's answer to what is asked; no gives the picture up. */
  answer(yes: boolean): void {
    if (yes) this.#asking.answer(true);
    else this.#end(null);
  }

  /** The still picture as a file of its name. */
  async file(): Promise<File | null> {
    const still = this.#still.value;
    if (!still) return null;
    const blob = still.blob ?? (await this.#pictures.encode(still.bitmap));
    return new File([blob], still.name, { type: blob.type });
  }

  async #take(read: (abort: AbortSignal) => Promise<Picture>): Promise<void> {
    const abort = this.#restart();
    try {
      const { name, bitmap, blob } = await read(abort);
      if (abort.aborted) return bitmap.close();
      this.#keep(bitmap);
      this.#still.value = { name, bitmap, blob };
      await this.#ask(bitmap, abort);
    } catch (cause) {
      if (!abort.aborted) this.#message.value = messageOf(cause);
    }
  }

  /**
   * One picture is asked about at a time; the next is what the camera sees shortly before the answer is there, by the
   * time that the last one took.
   */
  async #watch(camera: Shape<OpenCamera>, abort: AbortSignal): Promise<void> {
    this.#meter.reset();
    let next = camera.frame();
    let took = 0;
    try {
      while (!abort.aborted && !this.#isFrozen()) {
        const bitmap = await next;
        if (abort.aborted || this.#isFrozen()) return;
        this.#keep(bitmap);
        const begin = performance.now();
        next = wait(Math.max(0, took - frameTime)).then(() => camera.frame());
        next.catch(() => undefined);
        await this.#ask(bitmap, abort);
        took = performance.now() - begin;
        const rate = this.#meter.tick();
        if (!abort.aborted && !this.#isFrozen()) this.#rate.value = rate;
      }
    } finally {
      void next.then((unseen) => unseen.close()).catch(() => undefined);
    }
  }

  #isFrozen(): boolean {
    return this.#still.value !== null;
  }

  async #ask(bitmap: ImageBitmap, abort: AbortSignal): Promise<void> {
    const answer = await this.#classifier.ask({ kind: 'classify', bitmap }, abort);
    if (abort.aborted) return;
    this.#answered = bitmap;
    this.#prediction.value = answer;
  }

  #keep(bitmap: ImageBitmap | null): void {
    this.#frame?.close();
    this.#frame = bitmap;
  }

  #end(message: string | null): void {
    this.#restart();
    this.#message.value = message;
  }

  /** Ends what is going on: camera off, no picture, nobody's answer. */
  #restart(): AbortSignal {
    const abort = this.#latest.begin();
    this.#open?.stop();
    this.#open = null;
    this.#cameraState.value = { kind: 'off' };
    this.#still.value = null;
    this.#keep(null);
    this.#message.value = null;
    this.#forgetAnswer();
    return abort;
  }

  #forgetAnswer(): void {
    this.#prediction.value = null;
    this.#rate.value = null;
    this.own.forget();
  }
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
