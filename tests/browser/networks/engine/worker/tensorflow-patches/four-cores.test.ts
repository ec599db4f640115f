import { afterAll, expect, test } from 'vitest';
import { overrideHardwareConcurrency } from '#src/networks/engine/worker/tensorflow-patches/four-cores.ts';

/** As on a machine with so many cores. */
function tellOf(cores: number): void {
  Reflect.defineProperty(navigator, 'hardwareConcurrency', { value: cores, configurable: true });
}

afterAll(() => {
  Reflect.deleteProperty(navigator, 'hardwareConcurrency');
});

test('TensorFlow.js still leaves one of two cores idle: where this fails, four-cores.ts can go', async () => {
  expect(crossOriginIsolated).toBe(true);
  const worker = new Worker(new URL('./two-cores-worker.ts', import.meta.url), { type: 'module' });
  const found = await new Promise((resolve) =>
    worker.addEventListener('message', ({ data }) => resolve(data), { once: true }),
  );
  worker.terminate();
  expect(found).toEqual({ canThread: true, isStarted: true, threads: 1 });
});

test.each([
  [1, 1],
  [2, 4],
  [3, 4],
  [4, 4],
])('on a machine with %i cores TensorFlow.js is told of %i', (cores, told) => {
  tellOf(cores);
  const restore = overrideHardwareConcurrency();
  expect(navigator.hardwareConcurrency).toBe(told);
  restore();
});
