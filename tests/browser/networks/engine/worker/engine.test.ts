import { backend, memory, Tensor } from '@tensorflow/tfjs-core';
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { BackendChange } from '../../../../../src/networks/engine/protocol.ts';
import { Engine } from '../../../../../src/networks/engine/worker/engine.ts';
import { NetworkRunner } from '../../../../../src/networks/engine/worker/network-runner.ts';
import { drawBall, loadInto, networkUrl } from '../support.ts';

const never = () => false;

afterEach(() => vi.restoreAllMocks());

function loseContext(): void {
  const { gl } = (backend() as MathBackendWebGL).gpgpu;
  gl.getExtension('WEBGL_lose_context')?.loseContext();
}

/** Loses it once the network has been run, but before its answer is read. */
function loseContextBeforeReading(): void {
  const original = Reflect.get(Tensor.prototype, 'dataSync') as (this: Tensor) => Float32Array;
  vi.spyOn(Tensor.prototype, 'dataSync').mockImplementationOnce(function (this: Tensor) {
    loseContext();
    return original.call(this);
  } as Tensor['dataSync']);
}

/** Takes WebGL away from the page, as a browser without it is. */
function withoutWebgl(): void {
  type GetContext = (kind: string, ...options: unknown[]) => unknown;
  const prototype = OffscreenCanvas.prototype as unknown as { getContext: GetContext };
  const original = prototype.getContext;
  vi.spyOn(prototype, 'getContext').mockImplementation(function (this: OffscreenCanvas, kind, ...options) {
    return kind.startsWith('webgl') ? null : original.call(this, kind, ...options);
  });
}

describe('the choice of a backend', () => {
  it('passes over WebGL in software, by name of the renderer', async () => {
    const ready = await loadInto(new Engine(), ['webgl', 'wasm', 'cpu']);
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

  it('falls back from a WebGL that was asked for and is not there', async () => {
    withoutWebgl();
    const ready = await loadInto(new Engine(), ['webgl', 'wasm', 'cpu'], { forced: true });
    expect(ready.backend).toBe('wasm');
    expect(ready.refused).toEqual([{ backend: 'webgl', reason: 'WebGL 2 is not available here' }]);
  });

  it('refuses a backend that fails the self-test, with the difference', async () => {
    const engine = new Engine(async (url, init) => {
      const answer = await fetch(url, init);
      if (!/(card|self-test)\.json$/.test(url)) return answer;
      const text = await answer.text();
      if (url.endsWith('card.json')) return new Response(await cardFor(text, await changedSelfTest()));
      return new Response(await changedSelfTest());
    });
    await expect(loadInto(engine, ['wasm', 'cpu'])).rejects.toMatchObject({
      kind: 'no-backend',
      message: expect.stringMatching(
        /wasm: the self-test failed: a probability differs by 0\.5\d\d.*; cpu: the self-test failed/,
      ) as unknown,
    });
  });

  it('takes what was chosen before without measuring, as long as the machine is the same', async () => {
    const { machine } = await loadInto(new Engine(), ['wasm', 'cpu']);
    expect(machine).toContain(navigator.userAgent);
    const remembered = { backend: 'cpu', machine: machine ?? '' } as const;
    const again = await loadInto(new Engine(), ['wasm', 'cpu'], { remembered });
    expect(again).toMatchObject({ backend: 'cpu', refused: [], machine });
    const elsewhere = { ...remembered, machine: 'another browser' };
    expect((await loadInto(new Engine(), ['wasm', 'cpu'], { remembered: elsewhere })).backend).toBe('wasm');
    const byName = await loadInto(new Engine(), ['wasm', 'cpu'], { remembered, forced: true });
    expect(byName).toMatchObject({ backend: 'wasm', machine: null });
  });

  it('says of each backend why none runs', async () => {
    withoutWebgl();
    await expect(loadInto(new Engine(), ['webgl'])).rejects.toThrow(
      'The network cannot run in this browser. webgl: WebGL 2 is not available here.',
    );
  });
});

describe('a backend that is lost', { timeout: 180_000 }, () => {
  it('in the middle: the image is answered by the next one, the same', async () => {
    const bitmap = await drawBall();
    const engine = new Engine();
    await loadInto(engine, ['wasm']);
    const expected = await engine.classify(bitmap, never);
    await loadInto(engine, ['webgl', 'wasm'], { forced: true });
    const changes: BackendChange[] = [];
    engine.onBackendChange = (change) => void changes.push(change);
    expect((await engine.classify(bitmap, never))?.backend).toBe('webgl');

    loseContextBeforeReading();
    const prediction = await engine.classify(bitmap, never);
    expect(prediction).toMatchObject({ backend: 'wasm', guesses: expected?.guesses });
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({
      reason: 'webgl stopped (the GPU was taken away); wasm goes on.',
      ready: { backend: 'wasm', refused: [{ backend: 'webgl', reason: 'the GPU was taken away' }] },
    });
  });

  it('between two images: it is noticed at once', async () => {
    const engine = new Engine();
    await loadInto(engine, ['webgl', 'wasm'], { forced: true });
    const lost = new Promise<void>((resolve) => (engine.onLost = resolve));
    loseContext();
    await lost;
    const changed = new Promise<BackendChange>((resolve) => (engine.onBackendChange = resolve));
    await engine.recover();
    expect((await changed).ready.backend).toBe('wasm');
  });

  it.each([
    ['that throws', new Error('out of memory'), 'wasm stopped (out of memory); cpu goes on.'],
    ['that throws no error', 'aborted', 'wasm stopped (aborted); cpu goes on.'],
  ])('one %s is followed by the next', async (_, thrown, reason) => {
    const engine = new Engine();
    await loadInto(engine, ['wasm', 'cpu']);
    let change: BackendChange | undefined;
    engine.onBackendChange = (one) => (change = one);
    vi.spyOn(NetworkRunner.prototype, 'probabilities').mockImplementationOnce(() => {
      throw thrown;
    });
    expect((await engine.classify(await drawBall(), never))?.backend).toBe('cpu');
    expect(change?.reason).toBe(reason);
  });

  it('without another: the message says so, now and later', async () => {
    const engine = new Engine();
    await loadInto(engine, ['wasm']);
    vi.spyOn(NetworkRunner.prototype, 'probabilities').mockImplementationOnce(() => {
      throw new Error('out of memory');
    });
    const bitmap = await drawBall();
    const message = 'The network cannot go on: wasm stopped (out of memory).';
    await expect(engine.classify(bitmap, never)).rejects.toThrow(message);
    await expect(engine.classify(bitmap, never)).rejects.toThrow(message);
  });
});

describe('an answer', () => {
  it('has five guesses in falling probability and tells where it comes from', async () => {
    const engine = new Engine();
    await loadInto(engine, ['wasm']);
    const prediction = await engine.classify(await drawBall(), never);
    const probabilities = prediction?.guesses.map(({ probability }) => probability) ?? [];
    expect(probabilities).toHaveLength(5);
    expect(probabilities).toEqual([...probabilities].sort((a, b) => b - a));
    expect(prediction).toMatchObject({ network: 'efficientnet-lite0', backend: 'wasm' });
    expect(prediction?.weightsHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each(['wasm', 'webgl'] as const)(
    'leaves no tensor behind on %s',
    { timeout: 180_000 },
    async (which) => {
      const engine = new Engine();
      await loadInto(engine, [which], { forced: true });
      const images = await Promise.all([drawBall(), drawBall(100, 300), drawBall(640, 480)]);
      await engine.classify(await drawBall(), never);
      const { numTensors, numBytes } = memory();
      for (let round = 0; round < (which === 'wasm' ? 10 : 1); round++) {
        for (const image of images) await engine.classify(image, never);
      }
      expect(memory()).toMatchObject({ numTensors, numBytes });
    },
  );

  it('leaves no tensor behind after 500 images', { timeout: 600_000 }, async () => {
    const engine = new Engine();
    await loadInto(engine, ['wasm']);
    const images = await Promise.all([drawBall(), drawBall(100, 300)]);
    await engine.classify(images[0] as ImageBitmap, never);
    const { numTensors, numBytes, numDataBuffers } = memory();
    for (let at = 0; at < 500; at++) await engine.classify(images[at % 2] as ImageBitmap, never);
    expect(memory()).toMatchObject({ numTensors, numBytes, numDataBuffers });
  });

  it('is null for an image that was cancelled', async () => {
    const engine = new Engine();
    await loadInto(engine, ['wasm']);
    expect(await engine.classify(await drawBall(), () => true)).toBeNull();
  });

  it('comes for an image of one pixel, and for none a message', async () => {
    const engine = new Engine();
    await loadInto(engine, ['wasm']);
    expect((await engine.classify(await drawBall(1, 1), never))?.guesses).toHaveLength(5);
    const closed = await drawBall();
    closed.close();
    await expect(engine.classify(closed, never)).rejects.toMatchObject({ kind: 'bad-image' });
  });
});

/** The shipped self-test with another first probability. */
async function changedSelfTest(): Promise<string> {
  const answer = await fetch(`${networkUrl('efficientnet-lite0')}self-test.json`);
  return (await answer.text()).replace('0.747784', '0.199999');
}

/** The card with length and SHA-256 of another self-test. */
async function cardFor(card: string, selfTest: string): Promise<string> {
  const bytes = new TextEncoder().encode(selfTest);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const value = JSON.parse(card) as { files: { path: string }[] };
  const files = value.files.map((file) =>
    file.path === 'self-test.json' ? { ...file, bytes: bytes.length, sha256 } : file,
  );
  return JSON.stringify({ ...value, files });
}
