export interface MakeProgress {
  readonly step: 'images' | 'examples';
  readonly done: number;
  readonly total: number;
  readonly bytes: number;
  /** Null until it can be told. */
  readonly secondsLeft: number | null;
}

/** Milliseconds between two reports. */
const pause = 100;
/** Milliseconds before a time left is worth telling. */
const settling = 500;

export class MakeMeter {
  readonly #step: MakeProgress['step'];
  readonly #total: number;
  readonly #report: (progress: MakeProgress) => void;
  readonly #start = performance.now();
  #done = 0;
  #bytes = 0;
  #reported = -Infinity;

  constructor(step: MakeProgress['step'], total: number, report: (progress: MakeProgress) => void) {
    this.#step = step;
    this.#total = total;
    this.#report = report;
  }

  add(bytes: number): void {
    this.#done += 1;
    this.#bytes += bytes;
    const now = performance.now();
    if (now - this.#reported < pause && this.#done < this.#total) return;
    this.#reported = now;
    const elapsed = now - this.#start;
    const left = ((elapsed / 1000) * (this.#total - this.#done)) / this.#done;
    this.#report({
      step: this.#step,
      done: this.#done,
      total: this.#total,
      bytes: this.#bytes,
      secondsLeft: elapsed < settling ? null : left,
    });
  }
}
