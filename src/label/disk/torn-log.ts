import type { KeptDatabase } from '../../kit/keep/open-database.ts';
import type { SessionSchema } from './session-schema.ts';

type Kept = KeptDatabase<SessionSchema>;

/** More than Chromium's database holds in memory (4 MB) before it begins a new log; rows of over 64 kB would be files of their own. */
const filler = { rows: 100, bytes: 60_000 };

/**
 * Marks that this page writes, until it is left. Where the one before was killed, Chromium's log may end in half a record, and the start
 * after takes what follows for damage and deletes all databases: so a new log is begun.
 */
export async function markWriting(kept: Kept): Promise<void> {
  if (!('dataLoss' in IDBVersionChangeEvent.prototype)) return;
  const database = await kept.open();
  const before = await database.getAllKeys('pages');
  if (before.length > 0) await beginLog(kept);
  // Each page takes away its own: another one may have taken over.
  const id = crypto.getRandomValues(new Uint32Array(2)).join('-');
  const enter = async () => void (await database.put('pages', { id }));
  const leave = async () => {
    const transaction = database.transaction('pages', 'readwrite', { durability: 'relaxed' });
    const deleted = transaction.store.delete(id);
    // Left alone, a transaction is taken back with its page.
    transaction.commit();
    await Promise.all([deleted, transaction.done]);
  };
  addEventListener('pageshow', () => void enter().catch(() => undefined));
  addEventListener('pagehide', () => void leave().catch(() => undefined));
  await enter();
}

/** Writes and deletes some 6 MB, which no compression makes less. */
async function beginLog(kept: Kept): Promise<void> {
  const database = await kept.open();
  const filling = database.transaction('pages', 'readwrite', { durability: 'relaxed' });
  for (let row = 0; row < filler.rows; row++) {
    const bytes = crypto.getRandomValues(new Uint8Array(filler.bytes));
    filling.store.put({ id: `filler ${row}`, bytes }).catch(() => undefined);
  }
  await filling.done;
  await database.clear('pages');
}
