/** The app's worker, which also tells what TensorFlow.js holds. */
import { expose } from 'comlink';
import { backend, memory } from '@tensorflow/tfjs-core';
import { InferenceService } from '../../../src/networks/engine/worker/inference-service.ts';

/** What TensorFlow.js holds; bytes on the GPU and of WebAssembly are 0 where there is none. */
export interface HeldTensors {
  readonly tensors: number;
  readonly bytes: number;
  readonly gpuBytes: number;
  readonly wasmBytes: number;
}

class MeasuredService extends InferenceService {
  held(): HeldTensors {
    const { numTensors, numBytes, ...rest } = memory();
    const { numBytesInGPU = 0 } = rest as { readonly numBytesInGPU?: number };
    const { wasm } = backend() as { readonly wasm?: { readonly HEAPU8: Uint8Array } };
    const wasmBytes = wasm?.HEAPU8.byteLength ?? 0;
    return { tensors: numTensors, bytes: numBytes, gpuBytes: numBytesInGPU, wasmBytes };
  }
}

expose(new MeasuredService());

export type { MeasuredService };
