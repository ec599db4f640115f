import type { DBSchema, IDBPDatabase } from 'idb';
import { openDatabase } from '../../kit/keep/open-database.ts';

interface Schema extends DBSchema {
  labels: { key: string; value: { readonly file: string; readonly text: string } };
}

const key = 'real';

/** The file of ReaL labels in the browser's IndexedDB, opened for each use: it is read once a visit at most. */
export class LabelDatabase {
  readonly #name: string;

  /** @param name of the database, default `hit5-labels`. */
  constructor(name = 'hit5-labels') {
    this.#name = name;
  }

  /**
   * The file as it was kept; null when there is none.
   *
   * @throws DOMException when the browser keeps no data here; so do the others.
   */
  load(): Promise<{ readonly file: string; readonly text: string } | null> {
    return this.#with(async (database) => (await database.get('labels', key)) ?? null);
  }

  async save(file: string, text: string): Promise<void> {
    await this.#with((database) => database.put('labels', { file, text }, key));
  }

  remove(): Promise<void> {
    return this.#with((database) => database.delete('labels', key));
  }

  async #with<Result>(act: (database: IDBPDatabase<Schema>) => Promise<Result>): Promise<Result> {
    const database = await openDatabase<Schema>(this.#name, 1, (fresh) => {
      fresh.createObjectStore('labels');
    });
    try {
      return await act(database);
    } finally {
      database.close();
    }
  }
}
