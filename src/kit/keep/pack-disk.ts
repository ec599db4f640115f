import type { DBSchema } from 'idb';
import { KeptValue } from './kept-value.ts';
import type { KeptDatabase } from './open-database.ts';

/** Piece by piece, the bytes of a file. */
type FilePart = Blob | Uint8Array<ArrayBuffer>;
export type FileParts = AsyncIterable<FilePart> | Iterable<FilePart>;

/** Where the files of packs lie: each is there whole, or not at all. */
export interface PackDisk {
  names(): Promise<readonly string[]>;
  /** Null when there is no such file. */
  read(name: string): Promise<Blob | null>;
  /**
   * Writes a file.
   *
   * @returns its size in bytes.
   * @throws DOMException named QuotaExceededError when the disk is full; the signal's reason when aborted. Nothing of the
   *   file is left then.
   */
  write(name: string, parts: FileParts, signal: AbortSignal): Promise<number>;
  remove(name: string): Promise<void>;
}

/** A folder in the browser's origin private file system. */
export class PrivateFolder implements PackDisk {
  readonly #folder: FileSystemDirectoryHandle;

  constructor(folder: FileSystemDirectoryHandle) {
    this.#folder = folder;
  }

  /** Null in a browser that has none, or that cannot write to it in the page; and for no name. */
  static async open(name: string | null): Promise<PrivateFolder | null> {
    try {
      if (name === null) return null;
      const canWrite = 'createWritable' in FileSystemFileHandle.prototype;
      if (!canWrite) return null;
      const root = await navigator.storage.getDirectory();
      return new PrivateFolder(await root.getDirectoryHandle(name, { create: true }));
    } catch {
      return null;
    }
  }

  async names(): Promise<readonly string[]> {
    const names: string[] = [];
    // TypeScript's DOM library has no iteration of folders yet without `DOM.AsyncIterable`.
    const keys = (this.#folder as unknown as { keys(): AsyncIterable<string> }).keys();
    for await (const name of keys) names.push(name);
    return names;
  }

  async read(name: string): Promise<Blob | null> {
    try {
      return await (await this.#folder.getFileHandle(name)).getFile();
    } catch {
      return null;
    }
  }

  /** The browser writes to a file of its own until it is closed. */
  async write(name: string, parts: FileParts, signal: AbortSignal): Promise<number> {
    const handle = await this.#folder.getFileHandle(name, { create: true });
    let writable: FileSystemWritableFileStream | null = null;
    let bytes = 0;
    try {
      writable = await handle.createWritable();
      for await (const part of parts) {
        signal.throwIfAborted();
        await writable.write(part);
        bytes += part instanceof Blob ? part.size : part.length;
      }
      signal.throwIfAborted();
      await writable.close();
      return bytes;
    } catch (cause) {
      await writable?.abort().catch(() => undefined);
      await this.remove(name);
      throw cause;
    }
  }

  async remove(name: string): Promise<void> {
    await this.#folder.removeEntry(name).catch(() => undefined);
  }
}

/** What is needed of a key-value store of blobs: a store of IndexedDB. */
interface BlobStore {
  keys(): Promise<readonly string[]>;
  get(name: string): Promise<Blob | undefined>;
  /** Settles when the transaction has completed. */
  put(name: string, blob: Blob): Promise<void>;
  delete(name: string): Promise<void>;
}

/** Bytes that are gathered before the browser may put them on its disk. */
const piece = 8e6;

/** Files as blobs in a store, for browsers without a private file system. */
class BlobDisk implements PackDisk {
  readonly #store: BlobStore;

  constructor(store: BlobStore) {
    this.#store = store;
  }

  names(): Promise<readonly string[]> {
    return this.#store.keys();
  }

  async read(name: string): Promise<Blob | null> {
    return (await this.#store.get(name)) ?? null;
  }

  async write(name: string, parts: FileParts, signal: AbortSignal): Promise<number> {
    const pieces: Blob[] = [];
    let waiting: (Blob | Uint8Array<ArrayBuffer>)[] = [];
    let waitingBytes = 0;
    for await (const part of parts) {
      signal.throwIfAborted();
      waiting.push(part);
      waitingBytes += part instanceof Blob ? part.size : part.length;
      if (waitingBytes < piece) continue;
      pieces.push(new Blob(waiting));
      [waiting, waitingBytes] = [[], 0];
    }
    signal.throwIfAborted();
    const whole = new Blob([...pieces, ...waiting]);
    await this.#store.put(name, whole);
    return whole.size;
  }

  remove(name: string): Promise<void> {
    return this.#store.delete(name);
  }
}

export type BlobDatabase = KeptDatabase<BlobSchema>;

interface BlobSchema extends DBSchema {
  blobs: { key: string; value: Blob };
}

/**
 * A file that stays tells a later page that files are kept, by reading alone: WebKit leaves what a page was writing as it went
 * undone for ever, and what reads there waits for it.
 */
const probe = 'probe';

/** Whether the browser keeps no files: asked once a tab, since it is asked by writing. */
const keepsNone = new KeptValue<boolean>({
  key: 'hit5-keeps-no-files',
  place: 'sessionStorage',
  parse: (text) => text !== null,
  print: (keepsNone) => (keepsNone ? 'yes' : null),
});

/**
 * @param lasts whether the database outlives the page: one in memory takes files.
 * @throws DOMException where the browser keeps values and no files, as a private window of WebKit does.
 */
export async function blobDisk(database: BlobDatabase, lasts: boolean): Promise<BlobDisk> {
  const blobs = {
    keys: async () => (await (await database.open()).getAllKeys('blobs')).filter((name) => name !== probe),
    get: async (name: string) => (await database.open()).get('blobs', name),
    async put(name: string, blob: Blob) {
      const strict = { durability: 'strict' } as const;
      const transaction = (await database.open()).transaction('blobs', 'readwrite', strict);
      await Promise.all([transaction.store.put(blob, name), transaction.done]);
    },
    delete: async (name: string) => (await database.open()).delete('blobs', name),
  };
  if (!lasts) return new BlobDisk(blobs);
  if (keepsNone.read()) throw new DOMException('The browser keeps no files.', 'NotSupportedError');
  if (await blobs.get(probe)) return new BlobDisk(blobs);
  try {
    await blobs.put(probe, new Blob(['1']));
  } catch (cause) {
    // A disk that is full now may have room after the next reload.
    keepsNone.write((cause as DOMException).name !== 'QuotaExceededError');
    throw cause;
  }
  return new BlobDisk(blobs);
}
