import { signal, type ReadonlySignal } from '@preact/signals-core';
import { Latest } from '../../kit/latest.ts';
import type { Prediction } from '../../core/trials/prediction.ts';
import type { Shape } from '../../core/shape.ts';
import { messageOf } from '../../core/message-of.ts';
import type { Camera, OpenCamera } from '../camera/camera.ts';
import type { Picture, Pictures } from '../source/pictures.ts';
import type { FilesGiven } from '../../kit/element/file-drop/file-drop.ts';
import type { NetworkStore } from '../../networks/state/network-store.ts';

/** Pictures of the live page that shall become a challenge of the person's own. */
class KeptPictures {
  readonly #files = signal<readonly File[]>([]);

  readonly files: ReadonlySignal<readonly File[]> = this.#files;

  add(file: File): void {
    const names = new Set(this.#files.value.map(({ name }) => name));
    let name = file.name;
    for (let at = 2; names.has(name); at += 1) name = `${at}-${file.name}`;
    this.#files.value = [...this.#files.value, new File([file], name, { type: file.type })];
  }

  clear(): void {
    this.#files.value = [];
  }
}

/** A picture that stands still: given by the person, or the camera's at the moment of freezing. */
interface StillPicture {
  readonly name: string;
  readonly bitmap: ImageBitmap;
  /** The file that it came in; null for one of the camera. */
  readonly blob: Blob | null;
}

type CameraState =
  | { readonly kind: 'off' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'on'; readonly stream: MediaStream };

/** In so many milliseconds a picture of the camera is there. */
const frameTime = 40;

const hiddenWords = 'The page was hidden, so the camera was turned off. Start it again when you like.';

/** The network on what the camera sees or the person gives: one image at a time, and the latest one next. */
export class LiveStore {
  /** What shall become a challenge of the person's own. */
  readonly kept = new KeptPictures();
  readonly #classifier: Pick<NetworkStore, 'ask'>;
  readonly #camera: Shape<Camera>;
  readonly #pictures: Shape<Pictures>;
  readonly #cameraState = signal<CameraState>({ kind: 'off' });
  readonly #still = signal<StillPicture | null>(null);
  readonly #prediction = signal<Prediction | null>(null);
  readonly #message = signal<string | null>(null);
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

  /** The network's answer to the latest picture. */
  readonly prediction: ReadonlySignal<Prediction | null> = this.#prediction;

  readonly message: ReadonlySignal<string | null> = this.#message;

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

  get cameraOffered(): boolean {
    return this.#camera.isOffered;
  }

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
  }

  async goOn(): Promise<void> {
    const camera = this.#open;
    if (!camera || !this.#still.value) return;
    const abort = this.#latest.begin();
    this.#still.value = null;
    this.#prediction.value = null;
    await this.#watch(camera, abort).catch((cause: unknown) => {
      if (!abort.aborted) this.#end(messageOf(cause));
    });
  }

  /** Takes a picture that was dropped, pasted or chosen. To be called in the event itself. */
  take(given: FilesGiven): Promise<void> {
    return this.#take((abort) => this.#pictures.read(given, abort));
  }

  takeAddress(address: string): Promise<void> {
    return this.#take((abort) => this.#pictures.fetch(address, abort));
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

  /** The next picture is what the camera sees shortly before the answer to the last one is there, by the time that the one before took. */
  async #watch(camera: Shape<OpenCamera>, abort: AbortSignal): Promise<void> {
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

  /** Ends what is going on: camera off, no picture, no answer. */
  #restart(): AbortSignal {
    const abort = this.#latest.begin();
    this.#open?.stop();
    this.#open = null;
    this.#cameraState.value = { kind: 'off' };
    this.#still.value = null;
    this.#keep(null);
    this.#message.value = null;
    this.#prediction.value = null;
    return abort;
  }
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
