/** The network's worker, whose GPU is taken away while it answers its third image. */
import { backend } from '@tensorflow/tfjs-core';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { expose } from 'comlink';
import { InferenceWorker } from '#src/networks/engine/worker/inference-worker.ts';

class LosingService extends InferenceWorker {
  #asked = 0;

  override ask(...words: Parameters<InferenceWorker['ask']>): ReturnType<InferenceWorker['ask']> {
    const answer = super.ask(...words);
    if (++this.#asked === 3) (backend() as WebGPUBackend).device.destroy();
    return answer;
  }
}

expose(new LosingService());
