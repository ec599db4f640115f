import type { ImportProgress, Skipped } from './import-plan.ts';
import type { Catalogue } from '../../core/classes/catalogue.ts';

const pause = 100;
/** Milliseconds before a time left is worth telling. */
const settling = 500;

/** Counts what an import has looked at and reports it, ten times a second at most. */
export class ProgressMeter {
  readonly #totalBytes: number;
  readonly #report: ((progress: ImportProgress) => void) | undefined;
  readonly #now: () => number;
  readonly #start: number;
  #files = 0;
  #bytes = 0;
  #reported = -Infinity;

  /** @param now a clock in milliseconds. */
  constructor(
    totalBytes: number,
    report?: (progress: ImportProgress) => void,
    now: () => number = () => performance.now(),
  ) {
    this.#totalBytes = totalBytes;
    this.#report = report;
    this.#now = now;
    this.#start = now();
  }

  add(files: number, bytes: number): void {
    this.#files += files;
    this.#bytes = Math.min(this.#totalBytes, this.#bytes + bytes);
    const now = this.#now();
    if (now - this.#reported < pause) return;
    this.#reported = now;
    this.#tell(this.#secondsLeft(now - this.#start));
  }

  finish(): void {
    this.#bytes = this.#totalBytes;
    this.#tell(0);
  }

  #secondsLeft(elapsed: number): number | null {
    if (elapsed < settling || this.#bytes === 0) return null;
    return ((elapsed / 1000) * (this.#totalBytes - this.#bytes)) / this.#bytes;
  }

  #tell(secondsLeft: number | null): void {
    this.#report?.({ files: this.#files, bytes: this.#bytes, totalBytes: this.#totalBytes, secondsLeft });
  }
}

export interface Search {
  readonly catalogue: Catalogue;
  readonly signal: AbortSignal;
  readonly meter: ProgressMeter;
  readonly skipped: Skipped[];
  readonly notes: string[];
}
