import { load } from '@tensorflow-models/mobilenet';
import { browser, io } from '@tensorflow/tfjs-core';
import type { NetworkFiles } from '../network-files.ts';
import { modelArtifacts } from './model-artifacts.ts';

/** A network as the package @tensorflow-models/mobilenet runs it by itself, photo and all. */
export interface StockNetwork {
  /** The names that the package gives, the likeliest first. */
  classify(bitmap: ImageBitmap, depth: number): Promise<readonly string[]>;
}

/** Puts a network onto the present backend once more, the package's way; it is freed with the backend. */
export async function loadStockNetwork(network: NetworkFiles): Promise<StockNetwork> {
  const stock = await load({
    version: 2,
    alpha: 1,
    modelUrl: io.fromMemory(modelArtifacts(network)),
    inputRange: [-1, 1],
  });
  return {
    async classify(bitmap, depth) {
      const pixels = browser.fromPixels(bitmap);
      try {
        return (await stock.classify(pixels as never, depth)).map(({ className }) => className);
      } finally {
        pixels.dispose();
      }
    },
  };
}
