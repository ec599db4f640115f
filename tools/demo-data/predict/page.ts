/** The page on which a shipped network answers, by the app's own code; `predict.ts` drives it. */
import type { Prediction } from '../../../src/core/trials/prediction.ts';
import { decodeImage } from '../../../src/packs/source/decode-image.ts';
import { InferenceClient } from '../../../src/networks/engine/inference-client.ts';
import { spawnInferenceWorker } from '../../../src/networks/engine/spawn-worker.ts';

export interface PredictPage {
  /** The network's five guesses for each photo, on wasm. */
  predict(network: string, photos: readonly string[]): Promise<readonly Prediction[]>;
}

const absolute = (path: string) => new URL(path, location.origin).href;

const page: PredictPage = {
  async predict(network, photos) {
    const classifier = new InferenceClient({
      spawn: spawnInferenceWorker,
      open: () => Promise.resolve({ url: absolute(network) }),
      backends: ['wasm'],
      forced: true,
    });
    const { signal } = new AbortController();
    const predictions: Prediction[] = [];
    for (const photo of photos) {
      const bitmap = await decodeImage(await (await fetch(absolute(photo))).blob(), photo);
      predictions.push(await classifier.ask({ kind: 'classify', bitmap }, signal));
      bitmap.close();
    }
    classifier.close();
    return predictions;
  },
};

Object.assign(globalThis, { hit5Predict: page });
