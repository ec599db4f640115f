import { setTimeout } from 'node:timers/promises';

/** A line to the server with a limited rate, which all transfers share; it counts what goes over it. */
export class Line {
  /** Bytes so far, of bodies alone. */
  bytes = 0;
  readonly #bytesPerMillisecond: number;
  #freeAt = 0;

  /** @param megabitsPerSecond its rate. */
  constructor(megabitsPerSecond: number) {
    this.#bytesPerMillisecond = (megabitsPerSecond * 1e6) / 8 / 1000;
  }

  /** Waits until so many bytes have gone over it. */
  send = async (bytes: number): Promise<void> => {
    const now = performance.now();
    this.bytes += bytes;
    this.#freeAt = Math.max(now, this.#freeAt) + bytes / this.#bytesPerMillisecond;
    const wait = this.#freeAt - now;
    // A timer waits for a millisecond at least.
    if (wait >= 1) await setTimeout(wait);
  };
}
