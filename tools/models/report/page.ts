/** The page that measures, in the browser; `report.ts` drives it. */
import type { NetworkCard } from '../../../src/files/network-card-format.ts';
import type { Backend } from '../../../src/core/networks/backends.ts';
import { decodeImage } from '../../../src/packs/source/decode-image.ts';
import { Classifier } from '../../../src/networks/engine/classifier.ts';
import { spawnInferenceWorker } from '../../../src/networks/engine/spawn-worker.ts';
import type { NetworkReady } from '../../../src/networks/engine/protocol.ts';
import { Engine } from '../../../src/networks/engine/worker/engine.ts';
import { networkPixels } from '../../../src/networks/engine/worker/preprocess/network-input.ts';

/** What came of the crops. */
export interface CropResult {
  readonly ready: NetworkReady;
  /** Largest difference of a probability over all crops and classes. */
  readonly difference: number;
}

/** What came of the photos. */
export interface PhotoResult {
  readonly ready: NetworkReady;
  /** For each photo the five class indices. */
  readonly guesses: readonly (readonly number[])[];
}

/** Milliseconds. */
export interface TimeResult {
  readonly preprocessing: number;
  readonly inference: number;
}

/** What `report.ts` may ask. */
export interface ReportPage {
  crops(network: string, backend: Backend, crops: readonly string[]): Promise<CropResult>;
  photos(network: string, photos: readonly string[]): Promise<PhotoResult>;
  times(network: string): Promise<TimeResult>;
}

const absolute = (path: string) => new URL(path, location.origin).href;

async function fetchBlob(path: string): Promise<Blob> {
  const answer = await fetch(absolute(path));
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.blob();
}

async function loadEngine(network: string, backend: Backend): Promise<{ engine: Engine; ready: NetworkReady }> {
  const engine = new Engine();
  const request = { source: { url: absolute(network) }, backends: [backend], forced: true, remembered: null };
  return { engine, ready: await engine.load(request, () => undefined) };
}

/** RGB of an image that already has the network's size. */
function rgbOf(bitmap: ImageBitmap): Uint8ClampedArray {
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  if (!context) throw new Error('no 2D canvas');
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
  return data.filter((_, at) => at % 4 !== 3);
}

const page: ReportPage = {
  async crops(network, backend, crops) {
    const { engine, ready } = await loadEngine(network, backend);
    let difference = 0;
    for (const crop of crops) {
      const expected = new Float32Array(await (await fetchBlob(`${crop}.f32`)).arrayBuffer());
      const computed = await engine.probabilities(rgbOf(await decodeImage(await fetchBlob(`${crop}.png`), crop)));
      expected.forEach((p, at) => (difference = Math.max(difference, Math.abs(p - (computed[at] ?? Infinity)))));
    }
    return { ready, difference };
  },

  async photos(network, photos) {
    const classifier = new Classifier({
      spawn: spawnInferenceWorker,
      open: () => Promise.resolve({ url: absolute(network) }),
      backends: ['wasm'],
      forced: true,
    });
    const { signal } = new AbortController();
    const guesses: number[][] = [];
    for (const photo of photos) {
      const bitmap = await decodeImage(await fetchBlob(photo), photo);
      const prediction = await classifier.ask({ kind: 'classify', bitmap }, signal);
      guesses.push(prediction.guesses.map(({ classIndex }) => classIndex));
      bitmap.close();
    }
    const ready = await new Promise<NetworkReady>((resolve, reject) => {
      classifier.watch((status) => (status.kind === 'ready' ? resolve(status.info) : reject(new Error(status.kind))));
    });
    classifier.close();
    return { ready, guesses };
  },

  async times(network) {
    const { engine } = await loadEngine(network, 'wasm');
    const card = (await (await fetch(absolute(`${network}card.json`))).json()) as Pick<NetworkCard, 'input'>;
    const canvas = new OffscreenCanvas(500, 375);
    canvas.getContext('2d')?.fillRect(100, 100, 200, 150);
    const bitmap = await createImageBitmap(canvas);
    const pixels = networkPixels(bitmap, card.input);
    return {
      preprocessing: await median(31, () => networkPixels(bitmap, card.input)),
      inference: await median(31, () => engine.probabilities(pixels)),
    };
  },
};

/** The median milliseconds of so many runs, after three that do not count. */
async function median(runs: number, run: () => unknown): Promise<number> {
  const times: number[] = [];
  while (times.length < runs + 3) {
    const begin = performance.now();
    await run();
    times.push(performance.now() - begin);
  }
  return times.slice(3).sort((a, b) => a - b)[runs >> 1] ?? NaN;
}

Object.assign(globalThis, { hit5Report: page });
