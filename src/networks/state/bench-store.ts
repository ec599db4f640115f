import { signal, type ReadonlySignal } from '@preact/signals-core';
import { backends, type Backend } from '../../core/networks/backends.ts';
import { messageOf } from '../../core/message-of.ts';
import { Latest } from '../../kit/latest.ts';
import type { BenchedBackend } from '../logic/bench-lines.ts';

interface BenchState {
  /** In the order measured. */
  readonly rows: readonly BenchedBackend[];
  readonly running: Backend | null;
  /** For a person: why it ended before its time; null when it did not. */
  readonly problem: string | null;
}

interface BenchParts {
  /** As `benchOn`. */
  readonly benchOn: (
    backend: Backend,
    photos: readonly ImageBitmap[],
    signal: AbortSignal,
  ) => Promise<BenchedBackend>;
  readonly photos: (signal: AbortSignal) => Promise<readonly ImageBitmap[]>;
}

/** Measures Hit5 beside the stock package on every backend of this machine, one after the other. */
export class BenchStore {
  readonly #parts: BenchParts;
  readonly #state = signal<BenchState>({ rows: [], running: null, problem: null });
  readonly #latest = new Latest();

  constructor(parts: BenchParts) {
    this.#parts = parts;
  }

  readonly state: ReadonlySignal<BenchState> = this.#state;

  /** Measures anew; does nothing while that goes on. */
  async run(): Promise<void> {
    if (this.#state.value.running) return;
    const stopped = this.#latest.begin();
    let photos: readonly ImageBitmap[] = [];
    let rows: readonly BenchedBackend[] = [];
    let problem: string | null = null;
    try {
      this.#state.value = { rows, running: backends[0] ?? null, problem };
      photos = await this.#parts.photos(stopped);
      for (const running of backends) {
        this.#state.value = { rows, running, problem };
        rows = [...rows, await this.#parts.benchOn(running, photos, stopped)];
      }
    } catch (cause) {
      if (!stopped.aborted) problem = messageOf(cause);
    }
    for (const photo of photos) photo.close();
    this.#state.value = { rows, running: null, problem };
  }

  stop(): void {
    this.#latest.end();
  }
}
