import type { BatchOutcome } from '../../core/batches/batch.ts';
import { diskFailure } from '../../kit/keep/disk-failure.ts';
import type { BatchDatabase } from '../disk/batch-database.ts';

/** Milliseconds of answers that are written at once: so much is answered again when the page is closed. */
const pause = 250;

/** Writes a batch's outcomes to disk, several at once; what is told of them is there already. */
export class BatchWriter {
  readonly #disk: Pick<BatchDatabase, 'add'>;
  readonly #onWritten: (outcomes: readonly BatchOutcome[]) => void;
  #waiting: BatchOutcome[] = [];
  #timer: ReturnType<typeof setTimeout> | null = null;
  #last: Promise<void> = Promise.resolve();
  #failure: string | null = null;

  constructor(disk: Pick<BatchDatabase, 'add'>, onWritten: (outcomes: readonly BatchOutcome[]) => void) {
    this.#disk = disk;
    this.#onWritten = onWritten;
  }

  /** @throws Error with a message for a person when an earlier one could not be written. */
  add(outcome: BatchOutcome): void {
    if (this.#failure !== null) throw new Error(this.#failure);
    this.#waiting.push(outcome);
    this.#timer ??= setTimeout(() => this.#flush(), pause);
  }

  /** Writes what waits; gives what went wrong, for a person, or null. */
  async write(): Promise<string | null> {
    this.#flush();
    await this.#last;
    return this.#failure;
  }

  #flush(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const outcomes = this.#waiting;
    this.#waiting = [];
    if (outcomes.length > 0) this.#last = this.#last.then(() => this.#keep(outcomes));
  }

  async #keep(outcomes: readonly BatchOutcome[]): Promise<void> {
    if (this.#failure !== null) return;
    try {
      await this.#disk.add(outcomes);
    } catch (cause) {
      this.#failure = diskFailure(cause);
      return;
    }
    this.#onWritten(outcomes);
  }
}
