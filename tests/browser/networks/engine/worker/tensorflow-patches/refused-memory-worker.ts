/** Starts TensorFlow.js on wasm as it is, refuses it more memory, and tells whether the tensor that has no room ends with an error. */
import { setBackend, zeros } from '@tensorflow/tfjs-core';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import plainUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threadedUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';

setWasmPaths({
  'tfjs-backend-wasm.wasm': plainUrl,
  'tfjs-backend-wasm-simd.wasm': simdUrl,
  'tfjs-backend-wasm-threaded-simd.wasm': threadedUrl,
});
const isStarted = await setBackend('wasm');
let refused = 0;
WebAssembly.Memory.prototype.grow = () => {
  refused += 1;
  throw new RangeError('WebAssembly.Memory.grow(): Maximum memory size exceeded');
};
let ends: string | null = null;
try {
  while (refused === 0) zeros([2 ** 20]);
} catch (cause) {
  ends = String(cause);
}
postMessage({ isStarted, ends });
