import type { DBSchema, IDBPDatabase } from 'idb';
import { BlobDisk } from './pack-disk.ts';

/** A database with a store for files, which may have others. */
export type BlobDatabase = IDBPDatabase<BlobSchema>;

interface BlobSchema extends DBSchema {
  blobs: { key: string; value: Blob };
}

/** Files in a database's store `blobs`, for browsers without a private file system. */
export function blobDisk(database: BlobDatabase): BlobDisk {
  return new BlobDisk({
    keys: () => database.getAllKeys('blobs'),
    get: (name) => database.get('blobs', name),
    async put(name, blob) {
      const transaction = database.transaction('blobs', 'readwrite', { durability: 'strict' });
      await Promise.all([transaction.store.put(blob, name), transaction.done]);
    },
    delete: (name) => database.delete('blobs', name),
  });
}
