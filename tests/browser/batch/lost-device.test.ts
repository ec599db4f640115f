import { expect, it, onTestFinished, vi } from 'vitest';
import { runBatch } from '#src/batch/state/batch-store.ts';
import type { BatchOutcome } from '#src/core/batches/batch.ts';
import { WorkerPool } from '#src/networks/engine/worker-pool.ts';
import { spawnInferenceWorker } from '#src/networks/engine/spawn-worker.ts';
import { smallNetwork } from '../networks/engine/small-network.ts';
import { drawBall } from '../networks/engine/support.ts';

const images = 12;
const cores = 3;

it('a batch on WebGPU whose device is lost in the middle goes on with a lane a core, leaves nothing out, and says so', async () => {
  const small = await smallNetwork();
  vi.spyOn(navigator, 'hardwareConcurrency', 'get').mockReturnValue(cores);
  onTestFinished(() => void vi.restoreAllMocks());
  const losing = () => new Worker(new URL('./losing-worker.ts', import.meta.url), { type: 'module' });
  const notices: string[] = [];
  let spawned = 0;
  const lanes = new WorkerPool({
    open: () => Promise.resolve(small),
    backend: 'webgpu',
    onNotice: (notice) => void notices.push(notice),
    spawn: () => (++spawned > 2 ? spawnInferenceWorker(true) : losing()),
  });
  onTestFinished(() => lanes.close());
  expect([lanes.count, lanes.width]).toEqual([2, 4]);
  const outcomes: BatchOutcome[] = [];
  const photos = Array.from({ length: images }, (_, at) => ({
    name: `${at}.png`,
    truth: null,
    load: () => drawBall(60 + at, 60),
  }));
  await runBatch(photos, lanes, new AbortController().signal, (one) => void outcomes.push(one));
  expect(outcomes.map(({ kind }) => kind)).toEqual(photos.map(() => 'answered'));
  expect(new Set(outcomes.map(({ image }) => image)).size).toBe(images);
  // Each says what answered it. A lane may start late, and answer its first images on WebGPU when the other has long gone on.
  const backends = outcomes.map((one) => (one.kind === 'answered' ? one.backend : null));
  expect([...new Set(backends)].sort()).toEqual(['wasm', 'webgpu']);
  expect(backends.filter((one) => one === 'wasm').length).toBeGreaterThanOrEqual(images - 4);
  await expect.poll(() => [lanes.count, lanes.width, spawned]).toEqual([cores, 2 * cores, cores]);
  expect(new Set(notices)).toEqual(new Set(['WebGPU stopped (the GPU was taken away); wasm goes on.']));
});
