import { afterEach, expect, it, vi } from 'vitest';
import type { Backend } from '#src/core/networks/backends.ts';
import { chooseBackend } from '#src/networks/engine/worker/choose-backend.ts';
import { NetworkRunner } from '#src/networks/engine/worker/network-runner.ts';

const all: readonly Backend[] = ['webgl', 'webgpu', 'wasm', 'cpu'];

afterEach(() => vi.restoreAllMocks());

/** Chooses on a machine whose backends take so many milliseconds; a text is why one cannot run. */
async function chosenOf(machine: Readonly<Record<Backend, number | string>>, settled = false) {
  const tried: Backend[] = [];
  const stopped: Backend[] = [];
  vi.spyOn(NetworkRunner, 'start').mockImplementation((backend) => {
    tried.push(backend);
    const milliseconds = machine[backend];
    if (typeof milliseconds === 'string') return Promise.reject(new Error(milliseconds));
    const runner = {
      running: { backend },
      milliseconds,
      resume: () => Promise.resolve(),
      stop: () => stopped.push(backend),
    };
    return Promise.resolve(runner as unknown as NetworkRunner);
  });
  const { runner, refused } = await chooseBackend(all, {} as never, settled);
  return { backend: runner.running.backend, tried, stopped, refused };
}

it('both ways to a GPU are measured, and the faster one is taken', async () => {
  const { backend, tried, stopped, refused } = await chosenOf({ webgl: 12, webgpu: 7, wasm: 30, cpu: 700 });
  expect({ backend, tried, stopped }).toEqual({
    backend: 'webgpu',
    tried: ['webgl', 'webgpu'],
    stopped: ['webgl'],
  });
  expect(refused).toEqual([{ backend: 'webgl', reason: 'slower: 12 ms an image, webgpu 7 ms' }]);
});

it('WebGL stays where WebGPU is slower, is not there, or computes wrongly', async () => {
  const slower = await chosenOf({ webgl: 6, webgpu: 9, wasm: 30, cpu: 700 });
  expect(slower).toMatchObject({ backend: 'webgl', stopped: ['webgpu'] });
  const wrong = await chosenOf({ webgl: 6, webgpu: 'the self-test failed', wasm: 30, cpu: 700 });
  expect(wrong).toMatchObject({
    backend: 'webgl',
    refused: [{ backend: 'webgpu', reason: 'the self-test failed' }],
  });
});

it('where no GPU is fast, wasm is measured too; plain script only where nothing else runs', async () => {
  const { backend, tried } = await chosenOf({ webgl: 400, webgpu: 300, wasm: 120, cpu: 10 });
  expect({ backend, tried }).toEqual({ backend: 'wasm', tried: ['webgl', 'webgpu', 'wasm'] });
  const last = await chosenOf({ webgl: 'no', webgpu: 'no', wasm: 'no', cpu: 700 });
  expect(last).toMatchObject({ backend: 'cpu', tried: all });
});

it('what was asked for by name, or chosen before, is taken without measuring another', async () => {
  const { backend, tried } = await chosenOf({ webgl: 400, webgpu: 7, wasm: 30, cpu: 700 }, true);
  expect({ backend, tried }).toEqual({ backend: 'webgl', tried: ['webgl'] });
});
