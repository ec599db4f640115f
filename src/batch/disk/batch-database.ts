import type { DBSchema } from 'idb';
import * as v from 'valibot';
import type { Batch, BatchOutcome } from '../../core/batches/batch.ts';
import { parseBatch, parseOutcomes } from '../logic/batch-format.ts';
import { openDatabase, type KeptDatabase } from '../../kit/keep/open-database.ts';

/** A batch, and what the browser finds its files again by. */
interface Head {
  readonly batch: Batch;
  readonly handles: readonly FileSystemHandle[];
}

/** What is kept of a batch. */
interface KeptBatch extends Head {
  readonly outcomes: readonly BatchOutcome[];
}

/** One batch at a time; outcomes have a store of their own, so that each is written once. */
interface Schema extends DBSchema {
  batch: { key: 'batch'; value: Head };
  outcomes: { key: string; value: BatchOutcome };
}

const stores = ['batch', 'outcomes'] as const;

/** That the operating system has the answers outlives a crash of the browser; a power cut costs some seconds. */
const relaxed = { durability: 'relaxed' } as const;

const headSchema = v.object({ batch: v.unknown(), handles: v.array(v.object({ name: v.string() })) });

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

  /** Null where there is none, or what is there is damaged. */
  async load(): Promise<KeptBatch | null> {
    const head = await (await this.#database.open()).get('batch', 'batch');
    const batch = v.is(headSchema, head) ? parseBatch(head.batch) : null;
    if (!head || !batch) return null;
    return {
      batch,
      handles: head.handles,
      outcomes: parseOutcomes(await (await this.#database.open()).getAll('outcomes')),
    };
  }

  /** Begins a batch in place of the one before. */
  async begin(batch: Batch, handles: readonly FileSystemHandle[]): Promise<void> {
    const transaction = (await this.#database.open()).transaction(stores, 'readwrite', relaxed);
    await Promise.all([
      transaction.objectStore('outcomes').clear(),
      transaction.objectStore('batch').put({ batch, handles }, 'batch'),
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
