import type { Batch, BatchOutcome } from '../../core/batches/batch.ts';
import type { BatchDatabase } from './batch-database.ts';

type Kept = NonNullable<Awaited<ReturnType<BatchDatabase['load']>>>;

/** A batch that lasts as long as the page, for browsers that keep no data here. */
export class BatchMemory {
  #head: Omit<Kept, 'outcomes'> | null = null;
  #outcomes: BatchOutcome[] = [];

  load(): Promise<Kept | null> {
    return Promise.resolve(this.#head && { ...this.#head, outcomes: this.#outcomes });
  }

  begin(batch: Batch, handles: readonly FileSystemHandle[]): Promise<void> {
    this.#head = { batch, handles };
    this.#outcomes = [];
    return Promise.resolve();
  }

  add(outcomes: readonly BatchOutcome[]): Promise<void> {
    this.#outcomes.push(...outcomes);
    return Promise.resolve();
  }

  clear(): Promise<void> {
    this.#head = null;
    this.#outcomes = [];
    return Promise.resolve();
  }
}
