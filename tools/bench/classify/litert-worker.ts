/** LiteRT.js in a worker, behind the crop and resize of ours. */
import { loadAndCompile, loadLiteRt, Tensor, type CompiledModel } from '@litertjs/core';
// @ts-expect-error The script has no types.
import ModuleFactory from '@litertjs/core/wasm/litert_wasm_threaded_internal.js';
import scriptUrl from '@litertjs/core/wasm/litert_wasm_threaded_internal.js?url';
import wasmUrl from '@litertjs/core/wasm/litert_wasm_threaded_internal.wasm?url';
import { expose } from 'comlink';
import type { NetworkCard } from '../../../src/core/formats/network-card-format.ts';
import type { NetworkGuess } from '../../../src/core/trials/prediction.ts';
import { networkInput } from '../../../src/networks/engine/worker/preprocess/network-input.ts';
import { classProbabilities, likeliest } from '../../../src/networks/engine/worker/probabilities.ts';

let model: CompiledModel;
let card: NetworkCard;

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

  /** The five likeliest classes. */
  async guess(bitmap: ImageBitmap): Promise<readonly NetworkGuess[]> {
    const { input, output } = card;
    const pixels = new Tensor(networkInput(bitmap, input), [1, input.size, input.size, 3]);
    bitmap.close();
    const [logits] = await model.run([pixels]);
    const values = logits?.toTypedArray() as Float32Array;
    pixels.delete();
    logits?.delete();
    return likeliest(classProbabilities(values, output), 5);
  },
};

export type LitertService = typeof service;

expose(service);
