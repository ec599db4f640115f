import { env, setBackend } from '@tensorflow/tfjs-core';
import { getThreadsCount, setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import plainUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threadedUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import { afterAll, expect, test } from 'vitest';
import { tellOfFourCores } from '../../../../../../src/networks/engine/worker/tensorflow-patches/four-cores.ts';

/** As on a machine with so many cores. */
function tellOf(cores: number): void {
  Reflect.defineProperty(navigator, 'hardwareConcurrency', { value: cores, configurable: true });
}

afterAll(() => {
  Reflect.deleteProperty(navigator, 'hardwareConcurrency');
});

test('TensorFlow.js still leaves one of two cores idle: where this fails, four-cores.ts can go', async () => {
  expect(crossOriginIsolated).toBe(true);
  tellOf(2);
  setWasmPaths({
    'tfjs-backend-wasm.wasm': plainUrl,
    'tfjs-backend-wasm-simd.wasm': simdUrl,
    'tfjs-backend-wasm-threaded-simd.wasm': threadedUrl,
  });
  setThreadsCount(2);
  expect(await env().getAsync('WASM_HAS_MULTITHREAD_SUPPORT')).toBe(true);
  expect(await setBackend('wasm')).toBe(true);
  expect(getThreadsCount()).toBe(1);
});

test.each([
  [1, 1],
  [2, 4],
  [3, 4],
  [4, 4],
])('on a machine with %i cores TensorFlow.js is told of %i', (cores, told) => {
  tellOf(cores);
  const restore = tellOfFourCores();
  expect(navigator.hardwareConcurrency).toBe(told);
  restore();
});
