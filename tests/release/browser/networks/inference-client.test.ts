import { describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  InferenceClient,
  type InferenceClientOptions,
  type InferenceStatus,
} from '#src/networks/engine/inference-client.ts';
import { spawnInferenceWorker } from '#src/networks/engine/spawn-worker.ts';
import { smallNetwork } from '../../../browser/networks/engine/small-network.ts';
import {
  drawBall,
  fragile,
  holdTimeouts,
  networkUrl,
  passWhenHung,
} from '../../../browser/networks/engine/support.ts';

/** A network of three layers: where the point is not what it answers, it starts at once. */
const small = await smallNetwork();

/** The worker never gets as far as to answer. */
const neverStarting = () =>
  new Worker('data:text/javascript,throw new Error("no start")', { type: 'module' });

function start(options: Partial<InferenceClientOptions> = {}): {
  classifier: InferenceClient;
  seen: InferenceStatus[];
} {
  const classifier = new InferenceClient({
    spawn: spawnInferenceWorker,
    open: () => Promise.resolve(small),
    backends: ['wasm'],
    forced: false,
    ...options,
  });
  const seen: InferenceStatus[] = [];
  classifier.status.subscribe((status) => void seen.push(status));
  onTestFinished(() => classifier.close());
  return { classifier, seen };
}

/** The next status of a kind. */
function until(classifier: InferenceClient, kind: InferenceStatus['kind']): Promise<InferenceStatus> {
  return new Promise((resolve) => {
    const end = classifier.status.subscribe((status) => {
      if (status.kind !== kind) return;
      resolve(status);
      queueMicrotask(() => end());
    });
  });
}

const signal = new AbortController().signal;

describe('the network in its worker', () => {
  it('tells how it loads, answers what was asked meanwhile, and leaves the bitmap to the page', async () => {
    const { classifier, seen } = start({
      open: () => Promise.resolve({ url: networkUrl('efficientnet-lite0') }),
    });
    expect(seen).toEqual([{ kind: 'loading', loadedBytes: 0, totalBytes: 0 }]);
    const bitmap = await drawBall();
    const predictions = await Promise.all([
      classifier.ask({ kind: 'classify', bitmap }, signal),
      classifier.ask({ kind: 'classify', bitmap }, signal),
    ]);
    expect(predictions[0].guesses).toHaveLength(5);
    expect(predictions[1].guesses).toEqual(predictions[0].guesses);
    expect(bitmap.width).toBe(320);
    expect(seen.filter(({ kind }) => kind === 'loading').length).toBeGreaterThan(4);
    expect(seen.at(-1)).toMatchObject({ kind: 'ready', notice: null, info: { backend: 'wasm' } });
  });

  it('tells the median time of its answers once there are five', async () => {
    const { classifier, seen } = start();
    const bitmap = await drawBall();
    const times: number[] = [];
    for (let image = 0; image < 5; image++) {
      expect(seen.at(-1)).not.toHaveProperty('pace', expect.any(Number));
      times.push((await classifier.ask({ kind: 'classify', bitmap }, signal)).milliseconds);
    }
    expect(seen.at(-1)).toMatchObject({ pace: times.sort((a, b) => a - b)[2] });
  });

  it('runs on threads where the page is isolated', async () => {
    const { classifier } = start();
    const status = await until(classifier, 'ready');
    // TensorFlow.js takes half of the logical cores, Hit5 makes that two where there are two.
    const cores = navigator.hardwareConcurrency;
    const threads = crossOriginIsolated ? Math.min(cores, Math.max(2, Math.min(cores >> 1, 8))) : 1;
    expect(status).toMatchObject({
      info: { device: `${threads} thread${threads > 1 ? 's' : ''}, SIMD` },
    });
  });

  it('runs on WebGL without a GPU where a person asks for it by name', async () => {
    const { classifier } = start({ backends: ['webgl', 'wasm', 'cpu'], forced: true });
    expect((await classifier.ask({ kind: 'classify', bitmap: await drawBall() }, signal)).backend).toBe(
      'webgl',
    );
    expect(await until(classifier, 'ready')).toMatchObject({ info: { backend: 'webgl', refused: [] } });
  });

  it('drops an image that nobody waits for any more, before or while', async () => {
    const { classifier } = start();
    const bitmap = await drawBall();
    const abort = new AbortController();
    const early = classifier.ask({ kind: 'classify', bitmap }, abort.signal);
    abort.abort();
    await expect(early).rejects.toMatchObject({ name: 'AbortError' });
    await expect(classifier.ask({ kind: 'classify', bitmap }, abort.signal)).rejects.toMatchObject({
      name: 'AbortError',
    });
    await until(classifier, 'ready');
    const running = new AbortController();
    const asked = [running.signal, running.signal, signal].map((one) =>
      classifier.ask({ kind: 'classify', bitmap }, one),
    );
    running.abort();
    const [first, second, third] = await Promise.allSettled(asked);
    expect([first?.status, second?.status, third?.status]).toEqual(['rejected', 'rejected', 'fulfilled']);
  });

  it.each(['throws', 'ends without a word'])(
    'is started again when its worker %s, and nothing is lost',
    async (way) => {
      let spawned = 0;
      const { classifier, seen } = start({
        spawn: () => (spawned++ === 0 ? fragile(way) : spawnInferenceWorker()),
      });
      const bitmap = await drawBall();
      const predictions = await Promise.all([
        classifier.ask({ kind: 'classify', bitmap }, signal),
        classifier.ask({ kind: 'classify', bitmap }, signal),
      ]);
      expect(predictions.map(({ guesses }) => guesses.length)).toEqual([5, 5]);
      expect(spawned).toBe(2);
      const cause = way === 'throws' ? 'Uncaught Error: boom' : 'it ended without a word';
      expect(seen.at(-1)).toMatchObject({
        kind: 'ready',
        notice: `The network had stopped (${cause}) and was started again.`,
      });
    },
  );

  it('gives up on an image that stops it each time, and answers the next', async () => {
    let spawned = 0;
    const { classifier } = start({
      spawn: () => (spawned++ < 3 ? fragile('throws') : spawnInferenceWorker()),
    });
    const bitmap = await drawBall();
    const [first, second] = await Promise.allSettled([
      classifier.ask({ kind: 'classify', bitmap }, signal),
      classifier.ask({ kind: 'classify', bitmap }, signal),
    ]);
    expect(first).toMatchObject({
      reason: { message: 'The network stopped at this image each time it was asked.' },
    });
    expect(second?.status).toBe('fulfilled');
    expect(spawned).toBe(4);
  });

  it('that never starts is given up, says why, and starts on request', async () => {
    let spawned = 0;
    const { classifier } = start({
      spawn: () => (spawned++ < 4 ? neverStarting() : spawnInferenceWorker()),
    });
    const bitmap = await drawBall();
    const message = 'The network stopped 4 times in a row (Uncaught Error: no start).';
    await expect(classifier.ask({ kind: 'classify', bitmap }, signal)).rejects.toThrow(message);
    expect(await until(classifier, 'failed')).toMatchObject({ message });
    await expect(classifier.ask({ kind: 'classify', bitmap }, signal)).rejects.toThrow(message);
    classifier.retry();
    expect((await classifier.ask({ kind: 'classify', bitmap }, signal)).guesses).toHaveLength(5);
  });

  it('that hangs at its start goes on with one thread, then on the next backend, and says so', async () => {
    holdTimeouts();
    const spawned: boolean[] = [];
    const { classifier, seen } = start({
      backends: ['wasm', 'cpu'],
      spawn: (oneThread = false) => {
        spawned.push(oneThread);
        return passWhenHung(fragile('hangs on wasm'), 20);
      },
    });
    const answer = await classifier.ask({ kind: 'classify', bitmap: await drawBall() }, signal);
    expect(answer.backend).toBe('cpu');
    expect(spawned).toEqual([false, true, true]);
    expect(seen).toContainEqual({ kind: 'loading', loadedBytes: 1, totalBytes: 1, slow: true });
    const reason = 'wasm did not answer for 20 seconds';
    expect(seen.at(-1)).toMatchObject({
      kind: 'ready',
      notice: `${reason}, so the network was started again without it.`,
      info: { backend: 'cpu', refused: [{ backend: 'wasm', reason }] },
    });
  });

  it('that hangs at an answer is started again with one thread, which is to be remembered, and nothing is lost', async () => {
    holdTimeouts();
    const kept: boolean[] = [];
    const { classifier, seen } = start({
      oneThread: { read: () => false, write: (value) => kept.push(value) },
      spawn: (oneThread = false) =>
        oneThread ? spawnInferenceWorker(true) : passWhenHung(fragile('hangs at an answer'), 20),
    });
    const bitmap = await drawBall();
    const answers = await Promise.all([1, 2].map(() => classifier.ask({ kind: 'classify', bitmap }, signal)));
    expect(answers.map(({ guesses }) => guesses.length)).toEqual([5, 5]);
    expect(seen).toContainEqual(expect.objectContaining({ kind: 'ready', slow: true }));
    expect(seen.at(-1)).toMatchObject({
      kind: 'ready',
      notice: 'wasm did not answer for 20 seconds, so the network was started again with one thread.',
      info: { device: '1 thread, SIMD' },
    });
    expect(kept).toEqual([true]);
  });

  it('whose worker never begins is given up', async () => {
    holdTimeouts();
    const { classifier, seen } = start({ spawn: () => new Worker('data:text/javascript,') });
    vi.advanceTimersByTime(89_000);
    expect(seen.at(-1)).toMatchObject({ kind: 'loading' });
    vi.advanceTimersByTime(1000);
    expect(await until(classifier, 'failed')).toMatchObject({
      message: 'The network’s program did not begin, twice. Look at the connection, then try again.',
    });
  });

  it('whose files stop coming says so, and can be tried again', async () => {
    holdTimeouts();
    let spawned = 0;
    const { classifier } = start({
      spawn: () =>
        spawned++ === 0 ? passWhenHung(fragile('has no more bytes'), 60) : spawnInferenceWorker(),
    });
    expect(await until(classifier, 'failed')).toMatchObject({
      message:
        'No more of the network’s files has come for 60 seconds. Look at the connection, then try again.',
    });
    classifier.retry();
    await until(classifier, 'ready');
  });

  it('starts with one thread where it is remembered that more do not start', async () => {
    const { classifier, seen } = start({
      oneThread: { read: () => true, write: () => undefined },
    });
    await until(classifier, 'ready');
    expect(seen.at(-1)).toMatchObject({ notice: null, info: { device: '1 thread, SIMD' } });
  });

  it('that is not there says which file is missing', async () => {
    const { classifier } = start({
      open: () => Promise.resolve({ url: new URL('../nowhere/', networkUrl('efficientnet-lite0')).href }),
    });
    expect(await until(classifier, 'failed')).toMatchObject({
      message: expect.stringMatching(/^models\/nowhere\/card\.json is missing/) as unknown,
    });
  });

  it('refuses a bitmap that was closed, and answers the next', async () => {
    const { classifier } = start();
    await until(classifier, 'ready');
    const closed = await drawBall();
    closed.close();
    await expect(classifier.ask({ kind: 'classify', bitmap: closed }, signal)).rejects.toThrow(
      'The image could not be given to the network',
    );
    expect(
      (await classifier.ask({ kind: 'classify', bitmap: await drawBall() }, signal)).guesses,
    ).toHaveLength(5);
  });
});
