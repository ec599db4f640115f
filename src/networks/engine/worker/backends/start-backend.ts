import { setBackend, findBackendFactory, registerBackend, removeBackend } from '@tensorflow/tfjs-core';
import type { Backend } from '../../../../core/networks/backends.ts';
import { BackendRefusedError, onProcessor, type RunningBackend } from './running-backend.ts';
import { startWasm } from './wasm-backend.ts';
import { startWebgl } from './webgl-backend.ts';
import { startWebgpu } from './webgpu-backend.ts';

const starters: Readonly<Record<Backend, (softwareToo: boolean) => Promise<RunningBackend>>> = {
  webgl: startWebgl,
  webgpu: startWebgpu,
  wasm: startWasm,
  cpu: startCpu,
};

/**
 * Starts a backend and makes it the one that TensorFlow.js computes on.
 *
 * @param softwareToo whether WebGL or WebGPU without a GPU will do.
 * @throws BackendRefusedError
 */
export function startBackend(backend: Backend, softwareToo: boolean): Promise<RunningBackend> {
  return starters[backend](softwareToo);
}

/** Plain script: slow, but everywhere. */
async function startCpu(): Promise<RunningBackend> {
  await import('@tensorflow/tfjs-backend-cpu');
  if (!(await setBackend('cpu'))) throw new BackendRefusedError('plain script did not start');
  return onProcessor('cpu', 'plain script, 1 thread');
}

/** Frees what a backend holds; it can be started again. */
export function stopBackend(backend: Backend): void {
  const factory = findBackendFactory(backend);
  // Not registered: its module never came.
  if (!factory) return;
  try {
    removeBackend(backend);
  } catch {
    // A backend that was taken away has nothing left to free.
  }
  registerBackend(backend, factory);
}
