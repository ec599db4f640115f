/** Measures in the browser: a photo to five named guesses, ours and by the field's own package. */
import { load } from '@tensorflow-models/mobilenet';
import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import plainUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threadedUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import { wrap } from 'comlink';
import type { Catalogue } from '../../../src/core/classes/catalogue.ts';
import { parseClasses } from '../../../src/files/classes-format.ts';
import { parseNetworkCard, type NetworkCard } from '../../../src/files/network-card-format.ts';
import type { Backend } from '../../../src/core/networks/backends.ts';
import { networkInput } from '../../../src/networks/engine/worker/preprocess/network-input.ts';
import { decodeImage } from '../../../src/packs/source/decode-image.ts';
import { Classifier } from '../../../src/networks/engine/classifier.ts';
import { spawnInferenceWorker } from '../../../src/networks/engine/spawn-worker.ts';
import { stepMark } from '../trace-tasks.ts';
import type { LitertService } from './litert-worker.ts';
import { startOnnx } from './onnx-answerer.ts';

/** Another runtime with the same weights, crop and resize; LiteRT.js has its images made ready beforehand. */
export type Runtime = 'onnx' | 'litert';

/**
 * Who answers: ours in its worker, LiteRT.js in one of its own, or the package or onnxruntime-web on the main thread;
 * `file`: ours, from the photo's file on; `input`: nobody, the file is decoded, cropped and resized only.
 */
export type Answerer = 'ours' | 'chosen' | 'stock' | Runtime | 'file' | 'input';

interface Photo {
  readonly blob: Blob;
  readonly bitmap: ImageBitmap;
}

/** What `classify-page.ts` may ask. */
export interface ClassifyPage {
  /** Fetches and decodes the photos that are asked about. */
  takePhotos(photos: readonly string[]): Promise<void>;
  /**
   * Starts ours, under a name of its own; `ours` also answers as `file` and `input`.
   *
   * @param forced whether the first backend is taken in any case, as when a person asks for it by name.
   * @returns the backend that it runs on.
   */
  openOurs(name: 'ours' | 'chosen', backends: readonly Backend[], forced: boolean): Promise<Backend>;
  /** Starts `@tensorflow-models/mobilenet` with the same weights. */
  openStock(backend: 'wasm' | 'webgl'): Promise<void>;
  /**
   * Starts another runtime; ours has to be open.
   *
   * @param model where the page finds what `make_onnx.py` or `make_tflite.py` has made.
   * @param threads null: as many as it takes by itself.
   * @throws Error when its first guesses are not those of ours: then the two do not do the same.
   */
  openRuntime(name: Runtime, model: string, threads: number | null): Promise<void>;
  /**
   * Asks about so many photos, one after the other; the photos are taken again and again.
   *
   * @returns milliseconds in all.
   */
  answer(name: Answerer, count: number): Promise<number>;
}

const absolute = (path: string) => new URL(path, location.origin).href;
const networkUrl = absolute('models/efficientnet-lite0/');
const { signal } = new AbortController();
const answerers = new Map<Answerer, (photo: Photo) => Promise<unknown>>();
let taken: readonly Photo[] = [];

const page: ClassifyPage = {
  async takePhotos(photos) {
    taken = await Promise.all(
      photos.map(async (photo) => {
        const blob = await (await fetch(absolute(photo))).blob();
        return { blob, bitmap: await decodeImage(blob, photo) };
      }),
    );
  },

  async openOurs(name, backends, forced) {
    const catalogue = await readCatalogue();
    const open = () => Promise.resolve({ url: networkUrl });
    const classifier = new Classifier({ spawn: spawnInferenceWorker, open, backends, forced });
    const ask = async (bitmap: ImageBitmap) => {
      const { guesses } = await classifier.ask({ kind: 'classify', bitmap }, signal);
      return guesses.map(({ classIndex }) => catalogue.byIndex(classIndex).label);
    };
    answerers.set(name, ({ bitmap }) => ask(bitmap));
    if (name === 'ours') {
      const { input } = await readCard();
      answerers.set('file', (photo) => fromFile(photo, ask));
      answerers.set('input', (photo) => fromFile(photo, (bitmap) => networkInput(bitmap, input)));
    }
    return (await classifier.whenReady()).backend;
  },

  async openStock(backend) {
    setWasmPaths({
      'tfjs-backend-wasm.wasm': absolute(plainUrl),
      'tfjs-backend-wasm-simd.wasm': absolute(simdUrl),
      'tfjs-backend-wasm-threaded-simd.wasm': absolute(threadedUrl),
    });
    await tf.setBackend(backend);
    const modelUrl = `${networkUrl}model.json`;
    const stock = await load({ version: 2, alpha: 1, modelUrl, inputRange: [-1, 1] });
    answerers.set('stock', async ({ bitmap }) => {
      const pixels = tf.browser.fromPixels(bitmap);
      await stock.classify(pixels, 5);
      pixels.dispose();
    });
  },

  async openRuntime(name, model, threads) {
    const catalogue = await readCatalogue();
    const bytes = new Uint8Array(await (await fetch(absolute(model))).arrayBuffer());
    const start = name === 'onnx' ? startOnnx : startLitert;
    const guess = await start(bytes, await readCard(), threads);
    const ask = async (bitmap: ImageBitmap) =>
      (await guess(bitmap)).map(({ classIndex }) => catalogue.byIndex(classIndex).label);
    answerers.set(name, ({ bitmap }) => ask(bitmap));
    for (const photo of taken) {
      const [first] = await ask(photo.bitmap);
      const [ours] = (await answerers.get('ours')?.(photo)) as readonly string[];
      if (first !== ours) throw new Error(`${name} says ${String(first)}, Hit5 ${String(ours)}.`);
    }
  },

  async answer(name, count) {
    const ask = answerers.get(name);
    if (!ask) throw new Error(`${name} was not opened.`);
    performance.mark(stepMark);
    const begin = performance.now();
    for (let at = 0; at < count; at++) await ask(taken[at % taken.length] as Photo);
    return performance.now() - begin;
  },
};

async function startLitert(model: Uint8Array, card: NetworkCard, threads: number | null) {
  const worker = new Worker(new URL('./litert-worker.ts', import.meta.url), { type: 'module' });
  const service = wrap<LitertService>(worker);
  await service.load(model, card, threads);
  const ready = new Map<ImageBitmap, number>();
  return async (bitmap: ImageBitmap) => {
    if (!ready.has(bitmap)) ready.set(bitmap, await service.prepare(bitmap));
    return service.guess(ready.get(bitmap) as number);
  };
}

async function readCatalogue(): Promise<Catalogue> {
  return parseClasses('classes.json', await (await fetch(absolute('assets/classes.json'))).text());
}

async function readCard(): Promise<NetworkCard> {
  return parseNetworkCard(await (await fetch(`${networkUrl}card.json`)).text(), 'card.json');
}

async function fromFile({ blob }: Photo, use: (bitmap: ImageBitmap) => unknown): Promise<void> {
  const bitmap = await decodeImage(blob, 'the photo');
  await use(bitmap);
  bitmap.close();
}

globalThis.hit5Classify = page;

declare global {
  var hit5Classify: ClassifyPage;
}
