import type { DBSchema } from 'idb';
import { KeptDatabase } from '../../kit/keep/open-database.ts';

interface Schema extends DBSchema {
  labels: { key: string; value: { readonly file: string; readonly text: string } };
}

const key = 'real';

/** The file of ReaL labels in the browser's IndexedDB, opened when it is first used. */
export class LabelDatabase {
  readonly #database: KeptDatabase<Schema>;

  /** @param name of the database, default `hit5-labels`. */
  constructor(name = 'hit5-labels') {
    this.#database = new KeptDatabase<Schema>(name, 1, (fresh) => {
      fresh.createObjectStore('labels');
    });
  }

  /**
   * The file as it was kept; null when there is none.
   *
   * @throws DOMException or UnopenedError when it cannot be opened; so do the others.
   */
  async load(): Promise<{ readonly file: string; readonly text: string } | null> {
    return (await (await this.#database.open()).get('labels', key)) ?? null;
  }

  async save(file: string, text: string): Promise<void> {
    await (await this.#database.open()).put('labels', { file, text }, key);
  }

  async remove(): Promise<void> {
    await (await this.#database.open()).delete('labels', key);
  }
}
