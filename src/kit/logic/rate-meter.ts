/** Events over which the rate is taken: enough to be steady, few enough to follow a change. */
const most = 20;

export class RateMeter {
  readonly #now: () => number;
  readonly #most: number;
  #times: readonly number[] = [];

  /** @param now a clock that never goes back, in seconds. */
  constructor(now: () => number, events = most) {
    this.#now = now;
    this.#most = events;
  }

  /** It has happened; gives the rate in events per second, null until it has happened twice. */
  tick(): number | null {
    this.#times = [...this.#times, this.#now()].slice(-this.#most - 1);
    const [first = 0] = this.#times;
    const span = (this.#times.at(-1) ?? 0) - first;
    return span > 0 ? (this.#times.length - 1) / span : null;
  }

  /** A pause does not count. */
  reset(): void {
    this.#times = [];
  }
}
