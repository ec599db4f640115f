/** Measures in the browser: a photo's pixels to five named guesses, ours and by the field's own package. */
import { load } from '@tensorflow-models/mobilenet';
import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import plainUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threadedUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import { parseClasses } from '../../../src/domain/formats/classes-format.ts';
import { decodeImage } from '../../../src/imagery/decode-image.ts';
import { Classifier } from '../../../src/inference/classifier.ts';

/** Milliseconds of one pair of runs, and the longest task that each made on the main thread. */
export interface ClassifyPair {
  readonly ours: number;
  readonly other: number;
  readonly longestOurs: number;
  readonly longestOther: number;
}

/** What `classify.ts` may ask. */
export interface ClassifyPage {
  measure(
    backend: 'wasm' | 'webgl',
    photos: readonly string[],
    runs: number,
  ): Promise<readonly ClassifyPair[]>;
}

const absolute = (path: string) => new URL(path, location.origin).href;
const networkUrl = absolute('models/efficientnet-lite0/');

/** The longest task on the main thread while the work is done, in milliseconds; tasks under 50 ms count as 0. */
async function watched(work: () => Promise<unknown>): Promise<{ time: number; longest: number }> {
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ type: 'longtask' });
  const begin = performance.now();
  await work();
  const time = performance.now() - begin;
  await new Promise((resolve) => setTimeout(resolve, 50));
  observer.disconnect();
  return { time, longest };
}

const page: ClassifyPage = {
  async measure(backend, photos, runs) {
    const catalogue = parseClasses(
      'classes.json',
      await (await fetch(absolute('assets/classes.json'))).text(),
    );
    const classifier = new Classifier({
      open: () => Promise.resolve({ url: networkUrl }),
      backends: [backend],
      forced: true,
    });
    setWasmPaths({
      'tfjs-backend-wasm.wasm': absolute(plainUrl),
      'tfjs-backend-wasm-simd.wasm': absolute(simdUrl),
      'tfjs-backend-wasm-threaded-simd.wasm': absolute(threadedUrl),
    });
    await tf.setBackend(backend);
    const stock = await load({
      version: 2,
      alpha: 1,
      modelUrl: `${networkUrl}model.json`,
      inputRange: [-1, 1],
    });
    const bitmaps = await Promise.all(
      photos.map(async (photo) => decodeImage(await (await fetch(absolute(photo))).blob(), photo)),
    );
    const { signal } = new AbortController();
    const ours = async () => {
      for (const bitmap of bitmaps) {
        const { guesses } = await classifier.classify(bitmap, signal);
        guesses.map(({ classIndex }) => catalogue.byIndex(classIndex).label);
      }
    };
    const other = async () => {
      for (const bitmap of bitmaps) {
        const pixels = tf.browser.fromPixels(bitmap);
        await stock.classify(pixels, 5);
        pixels.dispose();
      }
    };
    await ours();
    await other();
    const pairs: ClassifyPair[] = [];
    for (let run = 0; run < runs; run += 1) {
      const a = await watched(ours);
      const b = await watched(other);
      pairs.push({ ours: a.time, other: b.time, longestOurs: a.longest, longestOther: b.longest });
    }
    return pairs;
  },
};

Object.assign(globalThis, { hit5Classify: page });
