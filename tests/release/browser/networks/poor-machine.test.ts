import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Prediction } from '#src/core/trials/prediction.ts';
import type { Backend } from '#src/core/networks/backends.ts';
import { InferenceClient, type InferenceStatus } from '#src/networks/engine/inference-client.ts';
import { spawnInferenceWorker } from '#src/networks/engine/spawn-worker.ts';
import type { NetworkSource } from '#src/networks/engine/protocol.ts';
import { smallNetwork } from '#tests/browser/networks/engine/small-network.ts';
import { drawBall, networkUrl } from '#tests/browser/networks/engine/support.ts';

const { signal } = new AbortController();
const bitmap = await drawBall();
const small = await smallNetwork();

afterAll(() => bitmap.close());

/** The network's worker on a machine that lacks something. */
function without(lack: string, source: NetworkSource, backends: readonly Backend[]) {
  const classifier = new InferenceClient({
    open: () => Promise.resolve(source),
    backends,
    forced: true,
    spawn: () =>
      new Worker(new URL('../../../browser/networks/engine/poor-worker.ts', import.meta.url), {
        type: 'module',
        name: lack,
      }),
  });
  const seen: InferenceStatus[] = [];
  classifier.status.subscribe((status) => void seen.push(status));
  onTestFinished(() => classifier.close());
  return { ask: () => classifier.ask({ kind: 'classify', bitmap }, signal), seen };
}

const cores = navigator.hardwareConcurrency;
const threadedDevice =
  crossOriginIsolated && cores > 1
    ? `${Math.max(2, Math.min(cores >> 1, 8))} threads, SIMD`
    : '1 thread, SIMD';

const classesOf = ({ guesses }: Prediction) => guesses.map(({ classIndex }) => classIndex);

describe('a network on a machine', () => {
  /** The classes that the network names on a machine that lacks nothing. */
  let expected: readonly number[];

  beforeAll(async () => {
    const classifier = new InferenceClient({
      spawn: spawnInferenceWorker,
      open: () => Promise.resolve(small),
      backends: ['wasm'],
      forced: true,
    });
    expected = classesOf(await classifier.ask({ kind: 'classify', bitmap }, signal));
    classifier.close();
  });

  it.each<readonly [string, readonly Backend[], object, string | null]>([
    [
      'WebAssembly',
      ['wasm', 'cpu'],
      { backend: 'cpu', refused: [{ backend: 'wasm', reason: 'WebAssembly is not available here' }] },
      'wasm cannot run here (WebAssembly is not available here); cpu answers instead.',
    ],
    [
      'WebGPU',
      ['webgpu', 'wasm'],
      { backend: 'wasm', refused: [{ backend: 'webgpu', reason: 'WebGPU is not available here' }] },
      'WebGPU cannot run here (WebGPU is not available here); wasm answers instead.',
    ],
    [
      'WebGL',
      ['webgl', 'wasm'],
      { backend: 'wasm', refused: [{ backend: 'webgl', reason: 'WebGL 2 is not available here' }] },
      'WebGL cannot run here (WebGL 2 is not available here); wasm answers instead.',
    ],
    ['SharedArrayBuffer', ['wasm'], { backend: 'wasm', device: '1 thread, SIMD' }, null],
    ['isolation', ['wasm'], { backend: 'wasm', device: '1 thread, SIMD' }, null],
    // The page makes the threads.
    ['workers of workers', ['wasm'], { backend: 'wasm', device: threadedDevice }, null],
  ])('without %s answers all the same', async (lack, backends, info, notice) => {
    const { ask, seen } = without(lack, small, backends);
    const guessed = classesOf(await ask());
    expect(seen.at(-1)).toMatchObject({ kind: 'ready', info, notice });
    expect(guessed).toEqual(expected);
  });

  it('without OffscreenCanvas says so before anything is fetched', async () => {
    const { ask, seen } = without('OffscreenCanvas', small, ['wasm', 'cpu']);
    await expect(ask()).rejects.toThrow(
      /gives it no pixels of a photo \(OffscreenCanvas is missing or blocked\)\. Take a newer browser/,
    );
    expect(seen.map(({ kind }) => kind)).toEqual(['loading', 'failed']);
  });

  it('in a browser that hides the pixels of pictures says so, and names no class', async () => {
    const { ask, seen } = without('pixels', small, ['wasm', 'cpu']);
    await expect(ask()).rejects.toThrow(/hides the pixels of pictures from pages/);
    expect(seen.map(({ kind }) => kind)).toEqual(['loading', 'failed']);
  });

  it('without memory for it says so', async () => {
    const { ask } = without('memory', { url: networkUrl('efficientnet-lite0') }, ['wasm']);
    await expect(ask()).rejects.toThrow(/wasm: there is not enough memory\.$/);
  });

  it('whose memory ends in the middle is followed by the next backend, and no answer is lost', async () => {
    const { ask, seen } = without('memory from its second image on', small, ['wasm', 'cpu']);
    const answers = [await ask(), await ask(), await ask()];
    expect(answers.map(({ backend }) => backend)).toEqual(['wasm', 'cpu', 'cpu']);
    expect(answers[1] && classesOf(answers[1])).toEqual(answers[0] && classesOf(answers[0]));
    expect(seen.at(-1)).toMatchObject({
      notice: 'wasm stopped (there is not enough memory); cpu goes on.',
    });
  });
});
