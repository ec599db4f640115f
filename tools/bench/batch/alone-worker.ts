/** A thread in which the network alone computes, on values that are ready; as a lane by its name. */
import { expose } from 'comlink';
import { startBackend } from '../../../src/networks/engine/worker/backends/start-backend.ts';
import { fetchNetwork } from '../../../src/networks/engine/worker/files/network-files.ts';
import {
  loadNetworkModel,
  type NetworkModel,
} from '../../../src/networks/engine/worker/models/network-model.ts';

let model: NetworkModel | null = null;
let values = new Float32Array();

const service = {
  /** @returns what runs it: "2 threads, SIMD". */
  async load(url: string): Promise<string> {
    const network = await fetchNetwork({ url }, () => undefined, fetch.bind(self));
    const { device } = await startBackend('wasm', false);
    model = await loadNetworkModel(network);
    values = new Float32Array(network.card.input.size ** 2 * 3);
    return device;
  },

  /** Answers so many images. */
  async compute(images: number): Promise<void> {
    for (let image = 0; image < images; image += 1) {
      const output = model?.execute(values);
      await output?.data();
      output?.dispose();
    }
  },
};

export type AloneService = typeof service;

expose(service);
