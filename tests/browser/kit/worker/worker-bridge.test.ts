import { expect, onTestFinished, test, vi } from 'vitest';
import { WorkerBridge } from '#src/kit/worker/worker-bridge.ts';
import type { BridgedService } from './bridged-worker.ts';

function bridge(name = '') {
  const onDeath = vi.fn<(why: string) => void>();
  const worker = new Worker(new URL('./bridged-worker.ts', import.meta.url), { type: 'module', name });
  const made = new WorkerBridge<BridgedService>(worker, 'The work stopped', onDeath);
  onTestFinished(() => made.close());
  return { made, onDeath };
}

test('gives what the worker answers', async () => {
  const { made, onDeath } = bridge();
  expect(await made.settle(made.api.double(21))).toBe(42);
  expect(made.over.aborted).toBe(false);
  expect(onDeath).not.toHaveBeenCalled();
});

test('rejects what is under way when the worker dies, and what is asked later', async () => {
  const { made, onDeath } = bridge();
  const waiting = made.settle(made.api.wait());
  await made.settle(made.api.fall());
  await expect(waiting).rejects.toThrow('The work stopped: Uncaught Error: boom.');
  await expect(made.settle(made.api.double(1))).rejects.toThrow('boom');
  expect(onDeath.mock.calls).toEqual([['Uncaught Error: boom']]);
  expect(made.over.aborted).toBe(true);
});

test('says that a worker did not start', async () => {
  const { made } = bridge('never starts');
  await expect(made.settle(made.api.double(1))).rejects.toThrow(
    'The work stopped: Uncaught Error: no start.',
  );
});

test('says that a worker began to answer twice', async () => {
  const { made } = bridge('starts twice');
  await expect(made.settle(made.api.wait())).rejects.toThrow(
    'The work stopped: Uncaught Error: This worker has a service already: its first file was started twice.',
  );
});

test('ends the worker when the signal of a call says so, and not once the call is answered', async () => {
  const { made, onDeath } = bridge();
  const answered = new AbortController();
  expect(await made.settle(made.api.double(2), answered.signal)).toBe(4);
  answered.abort();
  expect(made.over.aborted).toBe(false);
  const abort = new AbortController();
  const waiting = made.settle(made.api.wait(), abort.signal);
  abort.abort(new Error('enough'));
  await expect(waiting).rejects.toThrow('enough');
  expect(made.over.aborted).toBe(true);
  expect(onDeath).not.toHaveBeenCalled();
});

test('a death that is learned of in another way counts once', () => {
  const { made, onDeath } = bridge();
  made.die('it ended without a word');
  made.die('again');
  expect(onDeath.mock.calls).toEqual([['it ended without a word']]);
});
