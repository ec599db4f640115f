/**
 * Waits for a sign of life, in seconds that the page itself lives through: time in which the machine slept does not count, and a tab
 * out of sight waits longer.
 */
export class Patience {
  readonly #second: number;
  #clock: ReturnType<typeof setInterval> | undefined;

  /** @param second in milliseconds; a test's own is shorter. */
  constructor(second = 1000) {
    this.#second = second;
  }

  /** Begins to wait anew. */
  wait(seconds: number, onOver: () => void): void {
    this.end();
    let left = seconds;
    this.#clock = setInterval(() => {
      if (--left > 0) return;
      this.end();
      onOver();
    }, this.#second);
  }

  end(): void {
    clearInterval(this.#clock);
  }
}
