import { WorkerBridge } from '../../kit/worker/worker-bridge.ts';
import { lendThreads } from './lend-threads.ts';
import type { InferenceWorkerApi } from './protocol.ts';

/** One life of the worker. */
export type WorkerConnection = WorkerBridge<InferenceWorkerApi>;

/**
 * @param worker just made.
 * @param onDeath called once, when the worker throws or has gone: with what is known of the cause.
 * @param onAlive called once, when the worker has begun to answer.
 */
export function connectWorker(
  worker: Worker,
  onDeath: (why: string) => void,
  onAlive: () => void,
): WorkerConnection {
  const connection: WorkerConnection = new WorkerBridge(worker, 'The network stopped', onDeath);
  lendThreads(worker, connection.over);
  void watchLock(connection, onAlive);
  return connection;
}

/** A worker may end without a word; the lock that it holds for its life is free then. */
async function watchLock(connection: WorkerConnection, onAlive: () => void): Promise<void> {
  const name = `hit5-inference-${Date.now()}-${Math.random()}`;
  const held = await connection.api.hold(name);
  onAlive();
  if (!held) return;
  await navigator.locks
    .request(name, { signal: connection.over }, () => connection.die('it ended without a word'))
    .catch(() => undefined);
}
