import { expect, it, onTestFinished } from 'vitest';
import type { BatchOutcome } from '../../../src/core/batches/batch.ts';
import type { Backend } from '../../../src/core/networks/backends.ts';
import { runBatch } from '../../../src/batch/state/batch-run.ts';
import { NetworkLanes } from '../../../src/networks/engine/network-lanes.ts';
import { preparedNetwork } from '../networks/engine/prepared-network.ts';
import { drawBall } from '../networks/engine/support.ts';
import { untrainedLayers } from '../networks/engine/untrained-layers.ts';

const images = 12;

it('a batch on WebGPU whose device is lost in the middle goes on, and leaves nothing out', async () => {
  const small = await preparedNetwork(await untrainedLayers(), 32, 0);
  const lanes = new NetworkLanes({
    open: () => Promise.resolve(small),
    backend: 'webgpu',
    spawn: () => new Worker(new URL('./losing-worker.ts', import.meta.url), { type: 'module' }),
  });
  onTestFinished(() => lanes.close());
  const backends: Backend[] = [];
  const watched: Pick<NetworkLanes, 'width' | 'classify' | 'close'> = {
    width: lanes.width,
    close: () => lanes.close(),
    classify: async (...words) => {
      const prediction = await lanes.classify(...words);
      backends.push(prediction.backend);
      return prediction;
    },
  };
  const outcomes: BatchOutcome[] = [];
  const photos = Array.from({ length: images }, (_, at) => ({
    name: `${String(at)}.png`,
    truth: null,
    load: () => drawBall(60 + at, 60),
  }));
  await runBatch(photos, watched, new AbortController().signal, (one) => void outcomes.push(one));
  expect(outcomes.map(({ kind }) => kind)).toEqual(photos.map(() => 'answered'));
  expect(new Set(outcomes.map(({ image }) => image)).size).toBe(images);
  // A lane may start late, and answer its first images on WebGPU when the other has long gone on.
  expect([...new Set(backends)].sort()).toEqual(['wasm', 'webgpu']);
  expect(backends.filter((one) => one === 'wasm').length).toBeGreaterThanOrEqual(images - 2 * lanes.count);
});
