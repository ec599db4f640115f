import { openDB, wrap, type DBSchema, type IDBPDatabase } from 'idb';
import { messageOf } from '../../core/message-of.ts';
import { isOwnFault } from './disk-failure.ts';

type Upgrade<Schema extends DBSchema> = (database: IDBPDatabase<Schema>, from: number) => void;
type Fill<Schema extends DBSchema> = (database: IDBPDatabase<Schema>, isDeleted: boolean) => Promise<void>;

/**
 * @param name null for an empty one in memory, which lasts as long as the page.
 * @param upgrade makes what the version has beyond the one that is there, 0 on the first visit.
 * @param fill writes what is held elsewhere into one that was just made; `isDeleted`: the browser says that it has deleted one. Without
 * it, one that is deleted under the page, as Chromium does on a full disk, is not made anew before the page is loaded again.
 * @throws as `KeptDatabase.open`.
 */
export async function openDatabase<Schema extends DBSchema>(
  name: string | null,
  version: number,
  upgrade: Upgrade<Schema>,
  fill: Fill<Schema> | null = null,
): Promise<KeptDatabase<Schema>> {
  const database = new KeptDatabase<Schema>(name, version, upgrade, fill);
  await database.open();
  return database;
}

/** A database of the browser. Where the browser has closed it, as it does on a full disk, the next use opens it again. */
export class KeptDatabase<Schema extends DBSchema> {
  readonly #name: string | null;
  readonly #version: number;
  readonly #upgrade: Upgrade<Schema>;
  readonly #fill: Fill<Schema> | null;
  #opened: Promise<IDBPDatabase<Schema>> | null = null;
  #wasOpen = false;
  /** Made by this page, and not filled yet. */
  #made: { readonly isDeleted: boolean } | null = null;

  /** As in `openDatabase`. */
  constructor(name: string | null, version: number, upgrade: Upgrade<Schema>, fill: Fill<Schema> | null) {
    this.#name = name;
    this.#version = version;
    this.#upgrade = upgrade;
    this.#fill = fill;
  }

  /**
   * The database, open; made on the first visit.
   *
   * @throws DOMException when the browser keeps no data here (private mode, blocked by a setting, within another page).
   * @throws UnopenedError when there is such a database, or may be one, or it cannot be made.
   */
  open(): Promise<IDBPDatabase<Schema>> {
    if (this.#opened) return this.#opened;
    const opening =
      this.#name === null ? this.#openInMemory() : this.#open(this.#name, () => this.#forget(opening));
    this.#opened = opening;
    opening.catch(() => this.#forget(opening));
    return opening;
  }

  close(): void {
    const opened = this.#opened;
    this.#opened = null;
    opened?.then((database) => database.close()).catch(() => undefined);
  }

  async #openInMemory(): Promise<IDBPDatabase<Schema>> {
    const { makeMemory } = await import('./memory-databases.ts');
    const request = makeMemory().open('memory', this.#version);
    const database = () => wrap(request.result) as unknown as IDBPDatabase<Schema>;
    request.addEventListener('upgradeneeded', () => this.#upgrade(database(), 0));
    return wrap(request).then(database);
  }

  async #open(name: string, forget: () => void): Promise<IDBPDatabase<Schema>> {
    let before = null as number | null;
    let fault: unknown = null;
    try {
      const database = await openDB<Schema>(name, this.#version, {
        upgrade: (fresh, from, _, transaction, event) => {
          before = from;
          transaction.done.catch(() => undefined);
          try {
            // An empty one would take what belongs to what was in it, and nobody would find that again.
            if (from === 0 && this.#wasOpen && !this.#fill) throw new Error('The page must be loaded again.');
            this.#upgrade(fresh, from);
            const isLost = (event as { readonly dataLoss?: string }).dataLoss === 'total';
            if (from === 0) this.#made = { isDeleted: this.#wasOpen || isLost };
          } catch (reason) {
            fault = reason;
            transaction.abort();
          }
        },
        // A tab with a later version of Hit5 must be able to upgrade; writes here then fail, and are told.
        blocking: (_, __, event) => {
          forget();
          (event.target as IDBDatabase).close();
        },
        terminated: forget,
      });
      // A transaction that the disk ends is followed by the end of the connection, sooner or later.
      database.addEventListener('abort', ({ target }) => {
        if (target instanceof IDBTransaction && target.error && !isOwnFault(target.error)) forget();
      });
      if (this.#made) await this.#fill?.(database, this.#made.isDeleted);
      this.#made = null;
      this.#wasOpen = true;
      return database;
    } catch (cause) {
      if (keepsNothing(cause)) throw cause;
      const deleted = this.#fill ? 'closed' : 'deleted';
      const missing = this.#wasOpen ? deleted : 'new';
      const found = before === null ? null : before > 0 ? 'old' : missing;
      throw new UnopenedError(name, found ?? (this.#wasOpen ? 'closed' : 'there'), fault ?? cause);
    }
  }

  #forget(opened: Promise<unknown>): void {
    if (this.#opened === opened) this.#opened = null;
  }
}

/** What a browser says that keeps no data for this page. */
function keepsNothing(cause: unknown): boolean {
  if (!(cause instanceof DOMException) || ['SecurityError', 'InvalidStateError'].includes(cause.name))
    return true;
  // Chromium says so in a page within another, where what other sites keep is blocked.
  return cause.name === 'UnknownError' && cause.message.includes('denied permission');
}

/** A database that is there, or may be, and cannot be opened; or that cannot be made. */
export class UnopenedError extends Error {
  override readonly name = 'UnopenedError';
  readonly found: 'new' | 'old' | 'there' | 'closed' | 'deleted';

  /**
   * @param found not there yet; of an earlier version; as it should be; closed by the browser while the page was open; or deleted by it.
   */
  constructor(database: string, found: UnopenedError['found'], cause: unknown) {
    const reason = messageOf(cause).replace(/\.$/, '');
    const version = cause instanceof DOMException && cause.name === 'VersionError';
    const full = `the disk may be full, or damaged (${reason})`;
    const old = found === 'old' ? `it could not be brought up to date (${reason})` : full;
    const unopened = `The database ${database} cannot be opened: ${version ? 'a newer Hit5 has changed it' : old}.`;
    const words = {
      new: `The database ${database} cannot be made (${reason}).`,
      old: `${unopened} What is in it stays as it is.`,
      there: `${unopened} What is in it stays as it is.`,
      closed: unopened,
      deleted: `The browser has deleted the database ${database} while this page was open, and what was in it is gone. Load the page again: that makes a new one.`,
    };
    super(words[found], { cause });
    this.found = found;
  }
}
