/** On two cores, starts TensorFlow.js on wasm as it is, asked for two threads, and tells how many it has. */
import { env, setBackend } from '@tensorflow/tfjs-core';
import { getThreadsCount, setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import plainUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threadedUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';

Reflect.defineProperty(navigator, 'hardwareConcurrency', { value: 2, configurable: true });
setWasmPaths({
  'tfjs-backend-wasm.wasm': plainUrl,
  'tfjs-backend-wasm-simd.wasm': simdUrl,
  'tfjs-backend-wasm-threaded-simd.wasm': threadedUrl,
});
setThreadsCount(2);
const canThread = await env().getAsync('WASM_HAS_MULTITHREAD_SUPPORT');
const isStarted = await setBackend('wasm');
postMessage({ canThread, isStarted, threads: getThreadsCount() });
