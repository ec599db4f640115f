import type { DBSchema } from 'idb';
import type { FileUse } from '../logic/files/read-answer-file.ts';
import type { ObserverEdit } from '../../figures/observers/resolve-observers.ts';
import type { RoomId } from '../../core/schemas/room-ids.ts';
import type { SessionId } from '../../core/trials/session.ts';
import { openDatabase, type KeptDatabase } from '../../kit/keep/open-database.ts';

/** The room of a class that answers came from. */
export interface FromRoom {
  readonly id: RoomId;
  readonly title: string;
}

/** A file of answers, or of what is right, as it is kept. */
export interface ObserverFile {
  /** No two have the same. */
  readonly name: string;
  readonly blob: Blob;
  /** What to read it as; null: as its form says. */
  readonly use: FileUse | null;
  /** The session of this machine that it was made of; null for a file that was given. */
  readonly session: SessionId | null;
  /** The room that it was opened from; left out: none. */
  readonly room?: FromRoom;
}

/** What a person chose about the comparison. */
export interface ObserverChoices {
  /** The name of the file that says what is right; null: the observers' own files. */
  readonly truth: string | null;
  /** By the observers' keys. */
  readonly edits: ReadonlyMap<string, ObserverEdit>;
  /** How many guesses count; left out: as many as all observers could give. */
  readonly guesses?: number;
}

/** Files are numbered in the order in which they came; the choices are one record. */
interface Schema extends DBSchema {
  files: { key: number; value: ObserverFile; indexes: { name: string } };
  choices: { key: 'choices'; value: ObserverChoices };
}

/** The observers' files in the browser's IndexedDB; every promise settles when the transaction has completed. */
export class ObserverDatabase {
  readonly #database: KeptDatabase<Schema>;

  constructor(database: KeptDatabase<Schema>) {
    this.#database = database;
  }

  /**
   * Opens the database, and makes it on the first visit.
   *
   * @param name default `hit5-observers`; null: in memory.
   * @throws DOMException when the browser keeps no data here.
   */
  static async open(name: string | null = 'hit5-observers'): Promise<ObserverDatabase> {
    const database = await openDatabase<Schema>(name, 1, (old) => {
      old.createObjectStore('files', { autoIncrement: true }).createIndex('name', 'name', { unique: true });
      old.createObjectStore('choices');
    });
    return new ObserverDatabase(database);
  }

  close(): void {
    this.#database.close();
  }

  /** The files in the order in which they came. */
  async load(): Promise<{ readonly files: readonly ObserverFile[]; readonly choices: ObserverChoices }> {
    const database = await this.#database.open();
    const [files, choices] = await Promise.all([
      database.getAll('files'),
      database.get('choices', 'choices'),
    ]);
    return { files, choices: choices ?? { truth: null, edits: new Map() } };
  }

  /** Keeps a file, in place of the one of the same name. */
  async saveFile(file: ObserverFile): Promise<void> {
    const transaction = (await this.#database.open()).transaction('files', 'readwrite');
    const before = await transaction.store.index('name').getKey(file.name);
    await Promise.all([transaction.store.put(file, before), transaction.done]);
  }

  async removeFile(name: string): Promise<void> {
    const transaction = (await this.#database.open()).transaction('files', 'readwrite');
    const key = await transaction.store.index('name').getKey(name);
    await Promise.all([key === undefined ? undefined : transaction.store.delete(key), transaction.done]);
  }

  async saveChoices(choices: ObserverChoices): Promise<void> {
    await (await this.#database.open()).put('choices', choices, 'choices');
  }
}

/** The observers' files as they are kept now, for a tab beside the one that writes. */
export async function copyObservers(): Promise<ObserverDatabase> {
  const copy = await ObserverDatabase.open(null);
  const kept = await ObserverDatabase.open();
  const { files, choices } = await kept.load();
  kept.close();
  for (const file of files) await copy.saveFile(file);
  await copy.saveChoices(choices);
  return copy;
}
