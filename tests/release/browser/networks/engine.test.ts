import { backend, memory, Tensor } from '@tensorflow/tfjs-core';
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ClassIndex } from '#src/core/classes/class-ids.ts';
import { parseClasses } from '#src/files/classes-format.ts';
import type { Prediction } from '#src/core/trials/prediction.ts';
import type { BackendChange, NetworkReady } from '#src/networks/engine/protocol.ts';
import { Engine } from '#src/networks/engine/worker/engine.ts';
import { NetworkRunner } from '#src/networks/engine/worker/network-runner.ts';
import { smallNetwork } from '../../../browser/networks/engine/small-network.ts';
import {
  drawBall,
  hasSharedData,
  loadInto,
  needsSharedData,
  referenceDifference,
  withSelfTest,
} from '../../../browser/networks/engine/support.ts';

const never = () => false;

/** A network of three layers: where the point is not what it answers, it starts at once on any backend. */
const small = await smallNetwork();

afterEach(() => vi.restoreAllMocks());

function loseContext(): void {
  const { gl } = (backend() as MathBackendWebGL).gpgpu;
  gl.getExtension('WEBGL_lose_context')?.loseContext();
}

/** Loses it once the network has been run, but before its answer is read. */
function loseContextBeforeReading(): void {
  const original = Reflect.get(Tensor.prototype, 'data') as (this: Tensor) => Promise<Float32Array>;
  vi.spyOn(Tensor.prototype, 'data').mockImplementationOnce(function (this: Tensor) {
    loseContext();
    return original.call(this);
  } as Tensor['data']);
}

/**
 * Lite0, which first answers on wasm, then on WebGL: each start takes a while. The other engines come later, since each
 * that moves on ends a backend for the whole page.
 */
const engine = new Engine();

describe('Lite0', () => {
  let ready: NetworkReady;
  beforeAll(async () => {
    ready = await loadInto(engine, ['webgl', 'wasm', 'cpu']);
  });

  it('passes over WebGL in software, by name of the renderer', async () => {
    expect(ready).toMatchObject({
      network: 'efficientnet-lite0',
      name: 'EfficientNet-Lite0',
      backend: 'wasm',
    });
    expect(ready.device).toMatch(/^\d+ threads?, SIMD$/);
    expect(ready.selfTestDifference).toBeLessThan(0.01);
    expect(ready.milliseconds).toBeGreaterThan(0);
    expect(ready.refused).toHaveLength(1);
    expect(ready.refused[0]).toMatchObject({ backend: 'webgl' });
    expect(ready.refused[0]?.reason).toMatch(/^WebGL runs in software here \(.*SwiftShader.*\)/);
  });

  it('answers with five guesses in falling probability and tells where it comes from', async () => {
    const prediction = await engine.ask({ kind: 'classify', bitmap: await drawBall() }, never);
    const probabilities = prediction?.guesses.map(({ probability }) => probability) ?? [];
    expect(probabilities).toHaveLength(5);
    expect(probabilities).toEqual([...probabilities].sort((a, b) => b - a));
    expect(prediction).toMatchObject({ network: 'efficientnet-lite0', backend: 'wasm' });
    expect(prediction?.weightsHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('lets the stock package name five classes with the same weights, the same one first', async () => {
    const bitmap = await drawBall();
    const stock = await engine.ask({ kind: 'stock', bitmap }, never);
    const own = await engine.ask({ kind: 'classify', bitmap }, never);
    const text = await (await fetch('/assets/classes.json')).text();
    const { label } = parseClasses('classes.json', text).byIndex(own?.guesses[0]?.classIndex as ClassIndex);
    expect(stock?.names).toHaveLength(5);
    expect(stock?.names[0]).toContain(label);
  });

  it('answers an image of one pixel, and refuses none with a message', async () => {
    expect(
      (await engine.ask({ kind: 'classify', bitmap: await drawBall(1, 1) }, never))?.guesses,
    ).toHaveLength(5);
    const closed = await drawBall();
    closed.close();
    await expect(engine.ask({ kind: 'classify', bitmap: closed }, never)).rejects.toThrow(
      'The image has no pixels.',
    );
  });
});

describe('WebGL, in one session of Lite0', { timeout: 180_000 }, () => {
  let bitmap: ImageBitmap;
  let expected: Prediction | null;

  beforeAll(async () => {
    bitmap = await drawBall();
    expected = await engine.ask({ kind: 'classify', bitmap }, never);
    const ready = await loadInto(engine, ['webgl', 'wasm'], { forced: true });
    expect(ready.selfTestDifference).toBeLessThan(0.01);
  }, 180_000);

  it('answers where a person asked for it by name, and leaves no tensor behind', async () => {
    expect((await engine.ask({ kind: 'classify', bitmap }, never))?.backend).toBe('webgl');
    const { numTensors, numBytes } = memory();
    await engine.ask({ kind: 'classify', bitmap: await drawBall(100, 300) }, never);
    expect(memory()).toMatchObject({ numTensors, numBytes });
  });

  it.skipIf(!hasSharedData)(
    `agrees with PyTorch to 0.01 on crops 020 and 082${needsSharedData}`,
    async () => {
      for (const crop of ['020', '082']) {
        expect(await referenceDifference(engine, 'lite0', crop), crop).toBeLessThanOrEqual(0.01);
      }
    },
  );

  it('is lost in the middle: the image is answered by the next one, the same', async () => {
    const changes: BackendChange[] = [];
    engine.onBackendChange = (change) => void changes.push(change);
    loseContextBeforeReading();
    const prediction = await engine.ask({ kind: 'classify', bitmap }, never);
    expect(prediction).toMatchObject({ backend: 'wasm', guesses: expected?.guesses });
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({
      reason: 'WebGL stopped (the GPU was taken away); wasm goes on.',
      ready: { backend: 'wasm', refused: [{ backend: 'webgl', reason: 'the GPU was taken away' }] },
    });
  });
});

describe('the choice of a backend', () => {
  it('refuses a backend that fails the self-test, with the difference', async () => {
    const source = await withSelfTest(small, ({ patterns, ...selfTest }) => {
      const first = patterns[0]?.probabilities.top[0];
      if (!first) throw new Error('The self-test has no probability.');
      first[1] += 0.55;
      return { ...selfTest, patterns };
    });
    await expect(loadInto(new Engine(), ['wasm', 'cpu'], { source })).rejects.toThrow(
      /wasm: the self-test failed: a probability differs by 0\.5\d\d.*; cpu: the self-test failed/,
    );
  });

  it('refuses a WebGL that is there and computes wrongly, and takes the next', async () => {
    const original = Reflect.get(Tensor.prototype, 'data') as (this: Tensor) => Promise<Float32Array>;
    vi.spyOn(Tensor.prototype, 'data').mockImplementation(async function (this: Tensor) {
      const values = await original.call(this);
      return 'gpgpu' in backend() ? values.map((one) => Number(one === Math.max(...values))) : values;
    } as Tensor['data']);
    const ready = await loadInto(new Engine(), ['webgl', 'wasm'], { source: small, forced: true });
    expect(ready.backend).toBe('wasm');
    expect(ready.refused[0]?.reason).toMatch(/^the self-test failed: a probability/);
  });
});

describe('a backend that is lost', { timeout: 180_000 }, () => {
  it('between two images: it is noticed at once', async () => {
    const engine = new Engine();
    await loadInto(engine, ['webgl', 'wasm'], { source: small, forced: true });
    const lost = new Promise<void>((resolve) => (engine.onLost = resolve));
    loseContext();
    await lost;
    const changed = new Promise<BackendChange>((resolve) => (engine.onBackendChange = resolve));
    await engine.recover();
    expect((await changed).ready.backend).toBe('wasm');
  });

  it.each<readonly [string, unknown, string]>([
    ['that throws', new Error('out of memory'), 'wasm stopped (out of memory); cpu goes on.'],
    ['that throws no error', 'aborted', 'wasm stopped (aborted); cpu goes on.'],
  ])('one %s is followed by the next', async (_, thrown, reason) => {
    const engine = new Engine();
    await loadInto(engine, ['wasm', 'cpu'], { source: small });
    let change: BackendChange | undefined;
    engine.onBackendChange = (one) => (change = one);
    vi.spyOn(NetworkRunner.prototype, 'probabilities').mockImplementationOnce(() => {
      throw thrown;
    });
    expect((await engine.ask({ kind: 'classify', bitmap: await drawBall() }, never))?.backend).toBe('cpu');
    expect(change?.reason).toBe(reason);
    expect(change?.ready.selfTestDifference).toBeLessThan(0.01);
  });

  it('without another: the message says so, now and later', async () => {
    const engine = new Engine();
    await loadInto(engine, ['wasm'], { source: small });
    vi.spyOn(NetworkRunner.prototype, 'probabilities').mockImplementationOnce(() => {
      throw new Error('out of memory');
    });
    const bitmap = await drawBall();
    const message = 'The network cannot go on: wasm stopped (out of memory).';
    await expect(engine.ask({ kind: 'classify', bitmap }, never)).rejects.toThrow(message);
    await expect(engine.ask({ kind: 'classify', bitmap }, never)).rejects.toThrow(message);
  });
});

it('no tensor is left behind after 500 images', async () => {
  const other = new Engine();
  await loadInto(other, ['wasm'], { source: small });
  const images = await Promise.all([drawBall(), drawBall(100, 300)]);
  await other.ask({ kind: 'classify', bitmap: images[0] as ImageBitmap }, never);
  const { numTensors, numBytes, numDataBuffers } = memory();
  for (let at = 0; at < 500; at++)
    await other.ask({ kind: 'classify', bitmap: images[at % 2] as ImageBitmap }, never);
  expect(memory()).toMatchObject({ numTensors, numBytes, numDataBuffers });
});
