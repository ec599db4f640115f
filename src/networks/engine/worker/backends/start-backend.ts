import { setBackend } from '@tensorflow/tfjs-core';
import type { Backend } from '../../../../core/trials/prediction.ts';
import { BackendRefusedError, type RunningBackend } from './running-backend.ts';
import { startWasm } from './wasm-backend.ts';
import { startWebgl } from './webgl-backend.ts';

/**
 * Starts a backend and makes it the one that TensorFlow.js computes on.
 *
 * @param softwareToo whether WebGL without a GPU will do.
 * @throws BackendRefusedError
 */
export function startBackend(backend: Backend, softwareToo: boolean): Promise<RunningBackend> {
  switch (backend) {
    case 'webgl':
      return startWebgl(softwareToo);
    case 'wasm':
      return startWasm();
    case 'cpu':
      return startCpu();
  }
}

/** Plain script: slow, but everywhere. */
async function startCpu(): Promise<RunningBackend> {
  await import('@tensorflow/tfjs-backend-cpu');
  if (!(await setBackend('cpu'))) throw new BackendRefusedError('plain script did not start');
  return {
    backend: 'cpu',
    device: 'plain script, 1 thread',
    isLost: () => false,
    lost: new Promise(() => undefined),
    warmUp: (run) => Promise.resolve(run()),
  };
}
