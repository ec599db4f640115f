/** LiteRT.js in a worker, alone: the images are made ready beforehand. */
import { loadAndCompile, loadLiteRt, Tensor, type CompiledModel } from '@litertjs/core';
// @ts-expect-error The script has no types.
import ModuleFactory from '@litertjs/core/wasm/litert_wasm_threaded_internal.js';
import scriptUrl from '@litertjs/core/wasm/litert_wasm_threaded_internal.js?url';
import wasmUrl from '@litertjs/core/wasm/litert_wasm_threaded_internal.wasm?url';
import { expose } from 'comlink';
import type { NetworkCard } from '../../../src/files/network-card-format.ts';
import type { NetworkGuess } from '../../../src/core/trials/prediction.ts';
import { networkInput } from '../../../src/networks/engine/worker/preprocess/network-input.ts';
import { classProbabilities, likeliest } from '../../../src/networks/engine/worker/probabilities.ts';

let model: CompiledModel;
let card: NetworkCard;
const inputs: Float32Array[] = [];

const service = {
  /**
   * Starts LiteRT.js with a network made by `make_tflite.py`.
   *
   * @param threads null: as many as it takes by itself.
   */
  async load(bytes: Uint8Array, given: NetworkCard, threads: number | null): Promise<void> {
    card = given;
    // It loads its script by importScripts, which module workers do not have, and looks for what the script leaves.
    Object.assign(self, {
      importScripts: () => undefined,
      ModuleFactory,
      Module: {
        locateFile: () => new URL(wasmUrl, location.href).href,
        mainScriptUrlOrBlob: new URL(scriptUrl, location.href).href,
      },
    });
    await loadLiteRt('/', { threads: true });
    const cpuOptions = threads === null ? {} : { numThreads: threads };
    model = await loadAndCompile(bytes, { accelerator: 'wasm', cpuOptions });
  },

  /** Makes an image ready for the network; `guess` takes it by the number that comes back. */
  prepare(bitmap: ImageBitmap): number {
    const ready = inputs.push(networkInput(bitmap, card.input)) - 1;
    bitmap.close();
    return ready;
  },

  /** The five likeliest classes of an image that is ready. */
  async guess(ready: number): Promise<readonly NetworkGuess[]> {
    const { input, output } = card;
    const pixels = new Tensor(inputs[ready] as Float32Array, [1, input.size, input.size, 3]);
    const [logits] = await model.run([pixels]);
    const values = logits?.toTypedArray() as Float32Array;
    pixels.delete();
    logits?.delete();
    return likeliest(classProbabilities(values, output), 5);
  },
};

export type LitertService = typeof service;

expose(service);
