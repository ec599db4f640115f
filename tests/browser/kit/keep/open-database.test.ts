import { deleteDB, openDB } from 'idb';
import { afterEach, expect, it } from 'vitest';
import { BatchDatabase } from '../../../../src/batch/disk/batch-database.ts';
import { SessionDatabase } from '../../../../src/label/disk/session-database.ts';
import { NetworkDatabase } from '../../../../src/networks/disk/network-database.ts';
import { ObserverDatabase } from '../../../../src/observers/disk/observer-database.ts';
import { PackDatabase } from '../../../../src/packs/disk/pack-database.ts';

const name = 'open-database-test';

afterEach(() => deleteDB(name));

it.each([
  [
    'sessions',
    () => SessionDatabase.open(name),
    5,
    ['drafts', 'outbox', 'reviews', 'seats', 'sessions', 'tallies', 'trials', 'unknown'],
  ],
  ['packs', () => PackDatabase.open(name), 1, ['blobs', 'handles', 'imports', 'packs']],
  ['networks', () => NetworkDatabase.open(name), 1, ['blobs', 'networks']],
  ['observers', () => ObserverDatabase.open(name), 1, ['choices', 'files']],
  ['a batch', () => BatchDatabase.open(name), 1, ['batch', 'outcomes']],
] as const)(
  'the database of %s is of its version, and lets a later one in',
  async (_, open, version, stores) => {
    const earlier = await open();
    let before = 0;
    const later = await openDB(name, version + 1, { upgrade: (__, from) => void (before = from) });
    const found = [...later.objectStoreNames];
    // What stays open would hold up the tests that follow.
    later.close();
    earlier.close();
    expect([before, found]).toEqual([version, stores]);
  },
);
