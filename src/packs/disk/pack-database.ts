import type { DBSchema } from 'idb';
import { type PackRecord, parsePackRecord } from '../../files/pack-format.ts';
import {
  type FileParts,
  blobDisk,
  type BlobDatabase,
  PrivateFolder,
  type PackDisk,
} from '../../kit/keep/pack-disk.ts';
import { messageOf } from '../../core/message-of.ts';
import { openDatabase, UnopenedError, type KeptDatabase } from '../../kit/keep/open-database.ts';

interface Schema extends DBSchema {
  packs: { key: string; value: PackRecord & { readonly file: string } };
  blobs: { key: string; value: Blob };
}

const strict = { durability: 'strict' } as const;

/** How much disk the browser gives, in bytes; null where it does not say. */
interface DiskSpace {
  readonly used: number;
  readonly quota: number;
}

export class PackDatabase {
  readonly #database: KeptDatabase<Schema>;
  readonly #disk: PackDisk;
  readonly #lasts: boolean;

  /** @param lasts whether it outlives the page. */
  constructor(database: KeptDatabase<Schema>, disk: PackDisk, lasts: boolean) {
    this.#database = database;
    this.#disk = disk;
    this.#lasts = lasts;
  }

  /**
   * Opens the packs, and drops files that were left half-made when a page was closed.
   * @param name null: in memory.
   * @param sweeps false where another tab may just be writing one of them.
   * @throws DOMException when the browser keeps no data here (private mode, blocked by a setting).
   * @throws UnopenedError as `KeptDatabase.open`, and where what is there cannot be read.
   */
  static async open(name: string | null = 'hit5-packs', sweeps = true): Promise<PackDatabase> {
    const database = await openDatabase<Schema>(name, 1, (fresh) => {
      fresh.createObjectStore('packs', { keyPath: 'id' });
      fresh.createObjectStore('blobs');
    });
    const disk =
      (await PrivateFolder.open(name)) ??
      (await blobDisk(database as unknown as BlobDatabase, name !== null));
    const kept = new PackDatabase(database, disk, name !== null);
    await kept.#sweep(sweeps).catch((cause: unknown) => {
      throw new UnopenedError(name ?? 'in memory', 'there', cause);
    });
    return kept;
  }

  close(): void {
    this.#database.close();
  }

  /** All packs, the newest first; those whose record is damaged are named, and left as they are. */
  async list(): Promise<{ readonly packs: readonly PackRecord[]; readonly damaged: readonly string[] }> {
    const packs: PackRecord[] = [];
    const damaged: string[] = [];
    for (const row of await (await this.#database.open()).getAll('packs')) {
      try {
        packs.push(parsePackRecord(row));
      } catch (cause) {
        damaged.push(messageOf(cause));
      }
    }
    packs.sort((a, b) => b.added.localeCompare(a.added));
    return { packs, damaged };
  }

  async file(id: string): Promise<Blob | null> {
    const row = await (await this.#database.open()).get('packs', id);
    return row ? this.#disk.read(row.file) : null;
  }

  /**
   * Keeps a pack, in place of one with its id; when this fails or is aborted, what was there before stays as it was.
   * @param describe asked when the file is written.
   * @throws DOMException named QuotaExceededError when the disk is full; the signal's reason when aborted.
   */
  async keep(
    parts: FileParts,
    describe: (bytes: number) => PackRecord,
    signal: AbortSignal,
  ): Promise<PackRecord> {
    const file = `${crypto.getRandomValues(new Uint32Array(2)).join('-')}.zip`;
    const bytes = await this.#disk.write(file, parts, signal);
    try {
      const record = describe(bytes);
      const former = await (await this.#database.open()).get('packs', record.id);
      const transaction = (await this.#database.open()).transaction('packs', 'readwrite', strict);
      await Promise.all([transaction.store.put({ ...record, file }), transaction.done]);
      if (former) await this.#disk.remove(former.file);
      return record;
    } catch (cause) {
      await this.#disk.remove(file);
      throw cause;
    }
  }

  async remove(id: string): Promise<void> {
    const row = await (await this.#database.open()).get('packs', id);
    const transaction = (await this.#database.open()).transaction('packs', 'readwrite', strict);
    await Promise.all([transaction.store.delete(id), transaction.done]);
    if (row) await this.#disk.remove(row.file);
  }

  /** What the browser's disk holds and gives; null where the browser does not say, and in memory. */
  async space(): Promise<DiskSpace | null> {
    const { usage, quota } = (this.#lasts && (await readEstimate())) || {};
    return usage === undefined || quota === undefined ? null : { used: usage, quota };
  }

  /** Asks the browser not to clear the packs when disk space runs short; whether it agrees. */
  async askToStay(): Promise<boolean> {
    try {
      return this.#lasts && (await navigator.storage.persist());
    } catch {
      return false;
    }
  }

  /** Reads what there is, so that it is known at once whether it is damaged. */
  async #sweep(removes: boolean): Promise<void> {
    const rows = await (await this.#database.open()).getAll('packs');
    if (!removes) return;
    const kept = new Set(rows.map(({ file }) => file));
    for (const name of await this.#disk.names()) if (!kept.has(name)) await this.#disk.remove(name);
  }
}

async function readEstimate(): Promise<StorageEstimate | null> {
  try {
    return await navigator.storage.estimate();
  } catch {
    return null;
  }
}
