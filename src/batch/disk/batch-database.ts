import type { DBSchema } from 'idb';
import type { Batch, BatchOutcome } from '../../core/batches/batch.ts';
import { openDatabase, type KeptDatabase } from '../../kit/keep/open-database.ts';

/** One batch at a time; outcomes have a store of their own, so that each is written once. */
interface Schema extends DBSchema {
  batch: { key: 'batch'; value: Batch };
  outcomes: { key: string; value: BatchOutcome };
}

const stores = ['batch', 'outcomes'] as const;

/** That the operating system has the answers outlives a crash of the browser; a power cut costs some seconds. */
const relaxed = { durability: 'relaxed' } as const;

/** The batch in the browser's IndexedDB; every promise settles when the transaction has completed. */
export class BatchDatabase {
  readonly #database: KeptDatabase<Schema>;

  constructor(database: KeptDatabase<Schema>) {
    this.#database = database;
  }

  /**
   * Opens the database, and makes it on the first visit.
   *
   * @param name default `hit5-batch`; null: in memory.
   * @throws DOMException when the browser keeps no data here.
   */
  static async open(name: string | null = 'hit5-batch'): Promise<BatchDatabase> {
    const database = await openDatabase<Schema>(name, 1, (old) => {
      old.createObjectStore('batch');
      old.createObjectStore('outcomes', { keyPath: 'image' });
    });
    return new BatchDatabase(database);
  }

  close(): void {
    this.#database.close();
  }

  /** Null where there is none. */
  async load(): Promise<{ readonly batch: Batch; readonly outcomes: readonly BatchOutcome[] } | null> {
    const database = await this.#database.open();
    const batch = await database.get('batch', 'batch');
    return batch ? { batch, outcomes: await database.getAll('outcomes') } : null;
  }

  /** Begins a batch in place of the one before. */
  async begin(batch: Batch): Promise<void> {
    const transaction = (await this.#database.open()).transaction(stores, 'readwrite', relaxed);
    await Promise.all([
      transaction.objectStore('outcomes').clear(),
      transaction.objectStore('batch').put(batch, 'batch'),
      transaction.done,
    ]);
  }

  async add(outcomes: readonly BatchOutcome[]): Promise<void> {
    const transaction = (await this.#database.open()).transaction('outcomes', 'readwrite', relaxed);
    await Promise.all([...outcomes.map((outcome) => transaction.store.put(outcome)), transaction.done]);
  }

  /** Takes outcomes out again, by the names of their images. */
  async remove(images: readonly string[]): Promise<void> {
    const transaction = (await this.#database.open()).transaction('outcomes', 'readwrite', relaxed);
    await Promise.all([...images.map((image) => transaction.store.delete(image)), transaction.done]);
  }

  async clear(): Promise<void> {
    const transaction = (await this.#database.open()).transaction(stores, 'readwrite', relaxed);
    await Promise.all([...stores.map((name) => transaction.objectStore(name).clear()), transaction.done]);
  }
}
