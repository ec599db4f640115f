import { expect, test } from 'vitest';

test('TensorFlow.js still takes no notice of memory that it does not get: where this fails, refused-memory.ts can go', async () => {
  const worker = new Worker(new URL('./refused-memory-worker.ts', import.meta.url), { type: 'module' });
  const found = await new Promise((resolve) =>
    worker.addEventListener('message', ({ data }) => resolve(data), { once: true }),
  );
  worker.terminate();
  expect(found).toEqual({ isStarted: true, ends: null });
});
