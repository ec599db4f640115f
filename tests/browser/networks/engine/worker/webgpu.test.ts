import { backend, memory, Tensor } from '@tensorflow/tfjs-core';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { BackendChange } from '#src/networks/engine/protocol.ts';
import { Engine } from '#src/networks/engine/worker/engine.ts';
import { smallNetwork } from '../small-network.ts';
import { drawBall, loadInto } from '../support.ts';

const never = () => false;

/** A network of three layers: where the point is not what it answers, it starts at once on any backend. */
const small = await smallNetwork();

/** The device that the present backend computes on. */
const theDevice = () => (backend() as WebGPUBackend).device;

afterEach(() => vi.restoreAllMocks());

/** The small network on WebGPU, and what it says when it moves on. */
async function onWebgpu(): Promise<{ engine: Engine; changes: BackendChange[] }> {
  const engine = new Engine();
  const ready = await loadInto(engine, ['webgpu', 'wasm'], { source: small, forced: true });
  expect(ready).toMatchObject({ backend: 'webgpu', device: 'google swiftshader', refused: [] });
  const changes: BackendChange[] = [];
  engine.onBackendChange = (change) => void changes.push(change);
  return { engine, changes };
}

/** Calls it once the network has been run, but before its answer is read. */
function beforeReading(act: () => void): void {
  const original = Reflect.get(Tensor.prototype, 'data') as (this: Tensor) => Promise<Float32Array>;
  vi.spyOn(Tensor.prototype, 'data').mockImplementationOnce(function (this: Tensor) {
    act();
    return original.call(this);
  } as Tensor['data']);
}

describe('WebGPU', { timeout: 240_000 }, () => {
  it('leaves no tensor behind, and reads without waiting in the thread', async () => {
    const { engine } = await onWebgpu();
    const inThread = vi.spyOn(Tensor.prototype, 'dataSync');
    const bitmap = await drawBall();
    await engine.ask({ kind: 'classify', bitmap }, never);
    const { numTensors, numBytes } = memory();
    for (let image = 0; image < 10; image++) await engine.ask({ kind: 'classify', bitmap }, never);
    expect(memory()).toMatchObject({ numTensors, numBytes });
    expect(inThread).not.toHaveBeenCalled();
  });

  it('is not taken in software unless a person asks for it', async () => {
    const ready = await loadInto(new Engine(), ['webgpu', 'wasm'], { source: small });
    expect(ready.backend).toBe('wasm');
    expect(ready.refused).toEqual([
      {
        backend: 'webgpu',
        reason: 'WebGPU runs in software here (google swiftshader), which is slower than wasm',
      },
    ]);
  });

  it('that is lost in the middle: the image is answered by the next one', async () => {
    const { engine, changes } = await onWebgpu();
    const device = theDevice();
    beforeReading(() => device.destroy());
    const prediction = await engine.ask({ kind: 'classify', bitmap: await drawBall() }, never);
    expect(prediction).toMatchObject({ backend: 'wasm' });
    expect(prediction?.guesses).toHaveLength(5);
    expect(changes.map(({ reason }) => reason)).toEqual([
      'WebGPU stopped (the GPU was taken away); wasm goes on.',
    ]);
  });

  it('that is lost between two images: it is noticed at once', async () => {
    const { engine, changes } = await onWebgpu();
    const lost = new Promise<void>((resolve) => (engine.onLost = resolve));
    theDevice().destroy();
    await lost;
    await engine.recover();
    expect(changes[0]?.ready.backend).toBe('wasm');
  });

  it('that reports an error, of which nothing else would be seen, is left', async () => {
    const { engine, changes } = await onWebgpu();
    const error = new GPUOutOfMemoryError('out of memory');
    const device = theDevice() as unknown as EventTarget;
    beforeReading(() => device.dispatchEvent(new GPUUncapturedErrorEvent('uncapturederror', { error })));
    expect(await engine.ask({ kind: 'classify', bitmap: await drawBall() }, never)).toMatchObject({
      backend: 'wasm',
    });
    expect(changes[0]?.reason).toBe(
      'WebGPU stopped (the GPU reported an error: out of memory); wasm goes on.',
    );
  });

  it('that computes wrongly is refused by name', async () => {
    const original = Reflect.get(Tensor.prototype, 'data') as (this: Tensor) => Promise<Float32Array>;
    vi.spyOn(Tensor.prototype, 'data').mockImplementation(async function (this: Tensor) {
      const values = await original.call(this);
      if (!('device' in backend())) return values;
      const highest = Math.max(...values);
      return values.map((one) => Number(one === highest));
    } as Tensor['data']);
    const ready = await loadInto(new Engine(), ['webgpu', 'wasm'], { source: small, forced: true });
    expect(ready.backend).toBe('wasm');
    expect(ready.refused[0]).toMatchObject({ backend: 'webgpu' });
    expect(ready.refused[0]?.reason).toMatch(/^the self-test failed: a probability differs by/);
  });

  it.each<readonly [string, GPU | undefined, string]>([
    ['that the browser lacks', undefined, 'WebGPU is not available here'],
    ['without an adapter', gpuWith(() => Promise.resolve(null)), 'WebGPU found no graphics processor here'],
    [
      'that is refused',
      gpuWith(() => Promise.reject(new Error('blocked'))),
      'WebGPU found no graphics processor here',
    ],
    ['whose device is refused', gpuWithoutDevice(), 'WebGPU did not start'],
  ])('%s is passed over', async (_, gpu, reason) => {
    vi.spyOn(navigator, 'gpu', 'get').mockReturnValue(gpu as GPU);
    vi.spyOn(console, 'warn').mockReturnValue();
    const ready = await loadInto(new Engine(), ['webgpu', 'wasm'], { source: small, forced: true });
    expect(ready).toMatchObject({ backend: 'wasm', refused: [{ backend: 'webgpu', reason }] });
  });
});

function gpuWith(requestAdapter: () => Promise<GPUAdapter | null>): GPU {
  return { requestAdapter } as unknown as GPU;
}

function gpuWithoutDevice(): GPU {
  const adapter = {
    info: { vendor: 'maker', architecture: 'card', description: '', isFallbackAdapter: false },
    features: new Set(),
    limits: {},
    requestDevice: () => Promise.reject(new Error('no device')),
  };
  return gpuWith(() => Promise.resolve(adapter as unknown as GPUAdapter));
}
