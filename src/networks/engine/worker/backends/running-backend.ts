import type { Backend } from '../../../../core/networks/backends.ts';

export interface RunningBackend {
  readonly backend: Backend;
  /** What runs it, for a person. */
  readonly device: string;
  /** Why what it computes means nothing, for a person: it was taken away, say; null while all is well. */
  fault(): string | null;
  /** Settles when `fault` begins to say something; of most backends never. */
  readonly lost: Promise<void>;
  /** Runs a network for the first time; some backends prepare more cleverly than by running it. */
  warmUp(run: () => void): Promise<void>;
}

/** What `RunningBackend.fault` says of a GPU that is gone: its driver started again, another program needed it. */
export const takenAway = 'the GPU was taken away';

/** A backend on the processor, which nobody takes away. */
export function onProcessor(backend: Backend, device: string): RunningBackend {
  return {
    backend,
    device,
    fault: () => null,
    lost: new Promise(() => undefined),
    // Plain script has nothing to prepare, and takes a second an image.
    warmUp: (run) => Promise.resolve(backend === 'cpu' ? undefined : run()),
  };
}

/** A backend that cannot or shall not run here; the message is for a person and says why. */
export class BackendRefusedError extends Error {
  override readonly name = 'BackendRefusedError';
}
