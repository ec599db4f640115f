import { pluralize } from '../../../../core/text/pluralize.ts';
import { backend, env, setBackend } from '@tensorflow/tfjs-core';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import plainUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threadedUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?short-waits';
import { laneName } from '../../protocol.ts';
import { overrideHardwareConcurrency } from '../tensorflow-patches/four-cores.ts';
import { relayPthreadsToPage } from '../tensorflow-patches/page-threads.ts';
import { watchMemory } from '../tensorflow-patches/refused-memory.ts';
import { BackendRefusedError, onProcessor, type RunningBackend } from './running-backend.ts';

/** More threads than this make a network of this size no faster; TensorFlow.js takes half of the logical cores at most. */
const mostThreads = 8;

/**
 * Starts WebAssembly, with SIMD where the browser has it and threads where the page is cross-origin isolated and the
 * worker is no lane.
 *
 * @throws BackendRefusedError
 */
export async function startWasm(): Promise<RunningBackend> {
  if (!('WebAssembly' in self)) throw new BackendRefusedError('WebAssembly is not available here');
  const { getThreadsCount, setThreadsCount, setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
  const absolute = (url: string) => new URL(url, import.meta.url).href;
  setWasmPaths({
    'tfjs-backend-wasm.wasm': absolute(plainUrl),
    'tfjs-backend-wasm-simd.wasm': absolute(simdUrl),
    'tfjs-backend-wasm-threaded-simd.wasm': absolute(threadedUrl),
  });
  setThreadsCount(Math.min(navigator.hardwareConcurrency, mostThreads));
  const restoreCores = overrideHardwareConcurrency();
  const simd = (await env().getAsync('WASM_HAS_SIMD_SUPPORT')) === true;
  // Outside isolation some browsers have shared memory and yet refuse to share it.
  if (!crossOriginIsolated || self.name === laneName) env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  const threaded = simd && (await env().getAsync('WASM_HAS_MULTITHREAD_SUPPORT')) === true;
  const makeOwnWorkers = threaded && 'WorkerGlobalScope' in self ? relayPthreadsToPage() : () => undefined;
  // Threads that do not start make it wait for ever, which the page notices.
  const started = await setBackend('wasm');
  makeOwnWorkers();
  restoreCores();
  if (!started) throw new BackendRefusedError('WebAssembly did not start');
  const threads = threaded ? getThreadsCount() : 1;
  const device = `${pluralize(threads, 'thread')}${simd ? ', SIMD' : ''}`;
  const { wasm } = backend() as BackendWasm;
  return {
    ...onProcessor('wasm', device),
    fault: watchMemory(wasm as unknown as Parameters<typeof watchMemory>[0]),
  };
}
