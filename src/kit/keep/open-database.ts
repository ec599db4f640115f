import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/**
 * Opens a database, and makes it on the first visit.
 *
 * @param upgrade makes what the version has beyond the one that is there, 0 on the first visit.
 * @throws DOMException when the browser keeps no data here (private mode, blocked by a setting).
 */
export function openDatabase<Schema extends DBSchema>(
  name: string,
  version: number,
  upgrade: (database: IDBPDatabase<Schema>, from: number) => void,
): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(name, version, {
    upgrade,
    // A tab with a later version of Hit5 must be able to upgrade; writes here then fail, and are told.
    blocking: (_, __, event) => (event.target as IDBDatabase).close(),
  });
}

/**
 * What is kept on the browser's disk, or, where the browser keeps nothing, something that lasts as long as the page; the
 * notice about sessions says so.
 */
export async function diskOrMemory<Disk, Memory>(
  open: () => Promise<Disk>,
  memory: new () => Memory,
): Promise<Disk | Memory> {
  try {
    return await open();
  } catch {
    return new memory();
  }
}
