import { expect, it } from 'vitest';
import { benchOn } from '#src/networks/engine/bench.ts';
import { spawnInferenceWorker } from '#src/networks/engine/spawn-worker.ts';
import { drawBall, networkUrl } from '../../../browser/networks/engine/support.ts';

const oneThread = () => spawnInferenceWorker(true);
const open = () => Promise.resolve({ url: networkUrl('efficientnet-lite0') });

it('a photo to five names is timed on a backend, beside the stock package', async () => {
  const photo = await drawBall();
  const benched = await benchOn('wasm', { open, spawn: oneThread }, [photo], new AbortController().signal);
  if ('reason' in benched) throw new Error(benched.reason);
  const { ours, stock, ratio, quartiles, photos, device } = benched;
  expect(device).toMatch(/thread/);
  expect(photos).toBeGreaterThanOrEqual(3);
  expect(Math.min(ours, stock)).toBeGreaterThan(0);
  expect(quartiles[0]).toBeLessThanOrEqual(ratio);
  expect(quartiles[1]).toBeGreaterThanOrEqual(ratio);
});

it('a backend that cannot run says why, and one that is stopped gives nothing', async () => {
  const photo = await drawBall();
  const stop = new AbortController();
  const measuring = benchOn('wasm', { open, spawn: spawnInferenceWorker }, [photo], stop.signal);
  stop.abort();
  await expect(measuring).rejects.toMatchObject({ name: 'AbortError' });
  const spawn = () =>
    new Worker(new URL('../../../browser/networks/engine/poor-worker.ts', import.meta.url), {
      type: 'module',
      name: 'WebGL',
    });
  expect(await benchOn('webgl', { open, spawn }, [photo], new AbortController().signal)).toEqual({
    backend: 'webgl',
    reason: 'WebGL 2 is not available here',
  });
});
