/** The network's worker, whose GPU is taken away while it answers its third image. */
import { backend } from '@tensorflow/tfjs-core';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { expose } from 'comlink';
import { InferenceService } from '#src/networks/engine/worker/inference-service.ts';

class LosingService extends InferenceService {
  #asked = 0;

  override ask(...words: Parameters<InferenceService['ask']>): ReturnType<InferenceService['ask']> {
    const answer = super.ask(...words);
    if (++this.#asked === 3) (backend() as WebGPUBackend).device.destroy();
    return answer;
  }
}

expose(new LosingService());
