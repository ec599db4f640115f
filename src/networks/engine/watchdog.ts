import type { Backend } from '../../core/networks/backends.ts';

/** Seconds until a worker must have begun: on a slow line its script takes long, so that the second time waits longer. */
export const timeoutForScript = [30, 60] as const;

/** Seconds without one more byte of the network's files. */
export const timeoutForBytes = 60;

/** Seconds for a stage of a start, or for an answer. On a GPU the driver may have a hundred programs to compile. */
export function timeoutFor(backend: Backend): number {
  return backend === 'wasm' ? 20 : 60;
}

export const noMoreBytes = `No more of the network’s files has come for ${timeoutForBytes} seconds. Look at the connection, then try again.`;

/** In seconds; a longer wait is longer than usual. */
const usually = 6;

/**
 * Waits for a sign of life, in seconds that the page itself lives through: time in which the machine slept does not count, and a tab
 * out of sight waits longer.
 */
export class Watchdog {
  readonly #onSlow: () => void;
  #clock: ReturnType<typeof setInterval> | undefined;

  /** @param onSlow called once in a wait that is longer than usual. */
  constructor(onSlow: () => void) {
    this.#onSlow = onSlow;
  }

  wait(seconds: number, onOver: () => void): void {
    this.end();
    let waited = 0;
    this.#clock = setInterval(() => {
      if (++waited === usually) this.#onSlow();
      if (waited < seconds) return;
      this.end();
      onOver();
    }, 1000);
  }

  end(): void {
    clearInterval(this.#clock);
  }
}
