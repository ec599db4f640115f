/** Measures in the browser: a photo to five named guesses, ours and by the field's own package. */
import { load } from '@tensorflow-models/mobilenet';
import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import plainUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threadedUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import type { Catalogue } from '../../../src/core/classes/catalogue.ts';
import { parseClasses } from '../../../src/files/classes-format.ts';
import { parseNetworkCard, type NetworkCard } from '../../../src/files/network-card-format.ts';
import type { Backend } from '../../../src/core/networks/backends.ts';
import { networkInput } from '../../../src/networks/engine/worker/preprocess/network-input.ts';
import { decodeImage } from '../../../src/packs/source/decode-image.ts';
import { InferenceClient } from '../../../src/networks/engine/inference-client.ts';
import { spawnInferenceWorker } from '../../../src/networks/engine/spawn-worker.ts';
import { beginMark } from '../longest-task.ts';

/**
 * Who answers: ours in its worker, or the package on the main thread; `file`: ours, from the photo's file on; `input`: nobody, the file
 * is decoded, cropped and resized only.
 */
export type Answerer = 'ours' | 'chosen' | 'stock' | 'file' | 'input';

interface Photo {
  readonly blob: Blob;
  readonly bitmap: ImageBitmap;
}

interface ClassifyPage {
  takePhotos(photos: readonly string[]): Promise<void>;
  /**
   * Starts ours, under a name of its own; `ours` also answers as `file` and `input`.
   *
   * @param forced whether the first backend is taken in any case, as when a person asks for it by name.
   * @returns the backend that it runs on.
   */
  openOurs(name: 'ours' | 'chosen', backends: readonly Backend[], forced: boolean): Promise<Backend>;
  openStock(backend: 'wasm' | 'webgl'): Promise<void>;
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
    const classifier = new InferenceClient({ spawn: spawnInferenceWorker, open, backends, forced });
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

  async answer(name, count) {
    const ask = answerers.get(name);
    if (!ask) throw new Error(`${name} was not opened.`);
    performance.mark(beginMark);
    const begin = performance.now();
    for (let at = 0; at < count; at++) await ask(taken[at % taken.length] as Photo);
    return performance.now() - begin;
  },
};

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
