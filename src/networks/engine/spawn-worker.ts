import { answeringName, laneName } from './protocol.ts';

/** Starts a network's worker; where it is said, one that takes one thread. */
export type SpawnWorker = (oneThread?: boolean) => Worker;

export const spawnInferenceWorker: SpawnWorker = (oneThread = false) =>
  new Worker(new URL('./worker/worker.ts', import.meta.url), {
    type: 'module',
    name: oneThread ? laneName : answeringName,
  });
