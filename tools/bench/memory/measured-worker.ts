/** The app's worker, which also tells what TensorFlow.js holds. */
import { expose } from 'comlink';
import { memory } from '@tensorflow/tfjs-core';
import { InferenceService } from '../../../src/networks/engine/worker/inference-service.ts';

/** What TensorFlow.js holds; bytes on the GPU are 0 where there is none. */
export interface HeldTensors {
  readonly tensors: number;
  readonly bytes: number;
  readonly gpuBytes: number;
}

class MeasuredService extends InferenceService {
  held(): HeldTensors {
    const { numTensors, numBytes, ...rest } = memory();
    const { numBytesInGPU = 0 } = rest as { readonly numBytesInGPU?: number };
    return { tensors: numTensors, bytes: numBytes, gpuBytes: numBytesInGPU };
  }
}

expose(new MeasuredService());

export type { MeasuredService };
