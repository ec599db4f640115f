import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import * as v from 'valibot';
import type { FileUse } from '../../core/formats/files/read-answer-file.ts';
import { quoted } from '../../core/formats/truth-files/visible-text.ts';
import type { ObserverEdit } from '../../core/observers/gather-observers.ts';
import type { SessionId } from '../../core/trials/session.ts';

/** A file of answers, or of what is right. */
interface File {
  readonly name: string;
  readonly blob: Blob;
  readonly use: FileUse | null;
  readonly session: SessionId | null;
}

/** What a person chose about the comparison. */
interface Choices {
  readonly truth: string | null;
  readonly edits: ReadonlyMap<string, ObserverEdit>;
}

/** Files are numbered in the order in which they came; the choices are one record. */
interface Schema extends DBSchema {
  files: { key: number; value: File; indexes: { name: string } };
  choices: { key: 'choices'; value: Choices };
}

const fileSchema = v.object({
  name: v.string(),
  blob: v.blob(),
  use: v.nullable(v.picklist(['answers', 'truth'])),
  session: v.nullable(v.string()),
});

const choicesSchema = v.object({
  truth: v.nullable(v.string()),
  edits: v.map(
    v.string(),
    v.object({
      name: v.exactOptional(v.string()),
      kind: v.exactOptional(v.picklist(['person', 'network', 'unknown'])),
      leftOut: v.exactOptional(v.boolean()),
    }),
  ),
});

/** The observers' files in the browser's IndexedDB; every promise settles when the transaction has completed. */
export class ObserverDatabase {
  readonly #database: IDBPDatabase<Schema>;

  constructor(database: IDBPDatabase<Schema>) {
    this.#database = database;
  }

  /**
   * Opens the database, and makes it on the first visit.
   *
   * @param name default `hit5-observers`.
   * @throws DOMException when the browser keeps no data here.
   */
  static async open(name = 'hit5-observers'): Promise<ObserverDatabase> {
    const database = await openDB<Schema>(name, 1, {
      upgrade(old) {
        old.createObjectStore('files', { autoIncrement: true }).createIndex('name', 'name', { unique: true });
        old.createObjectStore('choices');
      },
      // A tab with a later version of Hit5 must be able to upgrade; writes here then fail, and are told.
      blocking: (_, __, event) => (event.target as IDBDatabase).close(),
    });
    return new ObserverDatabase(database);
  }

  close(): void {
    this.#database.close();
  }

  /** The files in the order in which they came; those that are damaged are named, and left as they are. */
  async load(): Promise<{
    readonly files: readonly File[];
    readonly choices: Choices;
    readonly damaged: readonly string[];
  }> {
    const [rows, choices] = await Promise.all([
      this.#database.getAll('files'),
      this.#database.get('choices', 'choices'),
    ]);
    const well = rows.filter((row) => v.is(fileSchema, row));
    return {
      files: well,
      choices: choices && v.is(choicesSchema, choices) ? choices : { truth: null, edits: new Map() },
      damaged: rows
        .filter((row) => !well.includes(row))
        .map(({ name }) => `What was kept of ${quoted(String(name))} is damaged, and is left as it is.`),
    };
  }

  /** Keeps a file, in place of the one of the same name. */
  async saveFile(file: File): Promise<void> {
    const transaction = this.#database.transaction('files', 'readwrite');
    const before = await transaction.store.index('name').getKey(file.name);
    await Promise.all([transaction.store.put(file, before), transaction.done]);
  }

  async removeFile(name: string): Promise<void> {
    const transaction = this.#database.transaction('files', 'readwrite');
    const key = await transaction.store.index('name').getKey(name);
    await Promise.all([key === undefined ? undefined : transaction.store.delete(key), transaction.done]);
  }

  async saveChoices(choices: Choices): Promise<void> {
    await this.#database.put('choices', choices, 'choices');
  }
}
