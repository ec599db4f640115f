import { WorkerBridge } from '../../kit/worker/worker-bridge.ts';
import { laneName, type InferenceWorkerApi } from './protocol.ts';

/** Starts the network's worker. */
export type SpawnWorker = () => Worker;

/** Starts the worker that ships with the app. */
export const spawnInferenceWorker: SpawnWorker = () =>
  new Worker(new URL('./worker/worker.ts', import.meta.url), { type: 'module', name: 'hit5-inference' });

/** The same worker, as one of several that share the machine. */
export const spawnLaneWorker: SpawnWorker = () =>
  new Worker(new URL('./worker/worker.ts', import.meta.url), { type: 'module', name: laneName });

/** One life of the worker. */
export type WorkerConnection = WorkerBridge<InferenceWorkerApi>;

/** @param onDeath called once, when the worker throws or has gone: with what is known of the cause. */
export function connectWorker(spawn: SpawnWorker, onDeath: (why: string) => void): WorkerConnection {
  const connection: WorkerConnection = new WorkerBridge(spawn(), 'The network stopped', onDeath);
  void watchLock(connection);
  return connection;
}

/** A worker may end without a word; the lock that it holds for its life is free then. */
async function watchLock(connection: WorkerConnection): Promise<void> {
  const name = `hit5-inference-${String(Date.now())}-${String(Math.random())}`;
  if (!(await connection.api.hold(name))) return;
  await navigator.locks
    .request(name, { signal: connection.over }, () => connection.die('it ended without a word'))
    .catch(() => undefined);
}
