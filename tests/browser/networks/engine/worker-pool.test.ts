import { describe, expect, it, onTestFinished } from 'vitest';
import { ImageUnreadableError } from '#src/core/trials/challenge.ts';
import { poolSizeFor, WorkerPool, type PoolOptions } from '#src/networks/engine/worker-pool.ts';
import { spawnInferenceWorker } from '#src/networks/engine/spawn-worker.ts';
import { smallNetwork } from './small-network.ts';
import { drawBall } from './support.ts';

const { signal } = new AbortController();

/** A network of three layers, which starts at once. */
const small = await smallNetwork();

function start(options: Partial<PoolOptions> = {}): WorkerPool {
  const lanes = new WorkerPool({
    open: () => Promise.resolve(small),
    backend: 'wasm',
    count: 2,
    ...options,
  });
  onTestFinished(() => lanes.close());
  return lanes;
}

const neverStarting = () =>
  new Worker('data:text/javascript,throw new Error("no start")', { type: 'module' });

describe('a network several times over', { timeout: 120_000 }, () => {
  it('answers an image in every lane alike', async () => {
    const lanes = start();
    expect([lanes.count, lanes.width]).toEqual([2, 4]);
    const bitmap = await drawBall();
    const answers = await Promise.all(Array.from({ length: 4 }, () => lanes.classify(bitmap, signal)));
    for (const { guesses, backend } of answers) {
      expect(backend).toBe('wasm');
      expect(guesses).toEqual(answers[0]?.guesses);
    }
    expect(bitmap.width).toBe(320);
  });

  it('goes on without a lane that does not start', async () => {
    let spawned = 0;
    const lanes = start({ spawn: () => (spawned++ === 0 ? neverStarting() : spawnInferenceWorker(true)) });
    const bitmap = await drawBall();
    const answers = await Promise.all([lanes.classify(bitmap, signal), lanes.classify(bitmap, signal)]);
    expect(answers.map(({ guesses }) => guesses.length)).toEqual([5, 5]);
  });

  it('says why when no lane is left', async () => {
    const lanes = start({ spawn: neverStarting });
    const asked = lanes.classify(await drawBall(), signal);
    await expect(asked).rejects.toThrow('times in a row');
    await expect(asked).rejects.not.toBeInstanceOf(ImageUnreadableError);
  });

  it('drops an image that nobody waits for any more', async () => {
    const lanes = start();
    const abort = new AbortController();
    const asked = lanes.classify(await drawBall(), abort.signal);
    abort.abort();
    await expect(asked).rejects.toThrow(DOMException);
  });

  it('takes as many lanes as the machine has use for', () => {
    expect([1, 2, 4, 64].map((cores) => poolSizeFor('wasm', cores))).toEqual([1, 2, 4, 6]);
    expect(poolSizeFor('webgl', 64)).toBe(2);
  });
});
