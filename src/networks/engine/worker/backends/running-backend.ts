import type { Backend } from '../../../../core/networks/backends.ts';

/** A backend of TensorFlow.js that has been started. */
export interface RunningBackend {
  readonly backend: Backend;
  /** What runs it, for a person. */
  readonly device: string;
  /** Whether it was taken away, so that what it computes means nothing. */
  isLost(): boolean;
  /** Settles when it is taken away; of most backends never. */
  readonly lost: Promise<void>;
  /** Runs a network for the first time; some backends prepare more cleverly than by running it. */
  warmUp(run: () => void): Promise<void>;
}

/** A backend on the processor, which nobody takes away. */
export function onProcessor(backend: Backend, device: string): RunningBackend {
  return {
    backend,
    device,
    isLost: () => false,
    lost: new Promise(() => undefined),
    warmUp: (run) => Promise.resolve(run()),
  };
}

/** A backend that cannot or shall not run here; the message is for a person and says why. */
export class BackendRefusedError extends Error {
  override readonly name = 'BackendRefusedError';
}
