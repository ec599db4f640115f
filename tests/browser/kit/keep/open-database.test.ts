import { deleteDB, openDB, type DBSchema } from 'idb';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { BatchDatabase } from '#src/batch/disk/batch-database.ts';
import { diskOrMemory, openDatabase } from '#src/kit/keep/open-database.ts';
import { SessionDatabase } from '#src/label/disk/session-database.ts';
import { NetworkDatabase } from '#src/networks/disk/network-database.ts';
import { ObserverDatabase } from '#src/observers/disk/observer-database.ts';
import { PackDatabase } from '#src/packs/disk/pack-database.ts';

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

describe('a connection that the browser has closed', () => {
  /** A database whose connections the test can end as a full disk does, with as many as were opened. */
  async function opened() {
    const connections: IDBDatabase[] = [];
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (...words) {
      const request = open.apply(this, words);
      request.addEventListener('success', () => connections.push(request.result));
      return request;
    };
    onTestFinished(() => void (IDBFactory.prototype.open = open));
    const database = await openDatabase<DBSchema & { values: { key: string; value: number } }>(
      name,
      1,
      (fresh) => void fresh.createObjectStore('values'),
    );
    onTestFinished(() => database.close());
    return { database, connections };
  }

  it('is opened again by the next write', async () => {
    const { database, connections } = await opened();
    connections[0]?.close();
    connections[0]?.dispatchEvent(new Event('close'));
    await (await database.open()).put('values', 1, 'one');
    expect(await (await database.open()).get('values', 'one')).toBe(1);
    expect(connections).toHaveLength(2);
  });

  it('is not made anew where it was deleted and the page cannot fill it', async () => {
    const { database, connections } = await opened();
    connections[0]?.close();
    connections[0]?.dispatchEvent(new Event('close'));
    await deleteDB(name);
    await expect(database.open()).rejects.toThrow(
      'The browser has deleted the database open-database-test while this page was open, and what was in it is gone. Load the page again',
    );
    expect((await indexedDB.databases()).map((one) => one.name)).not.toContain(name);
  });

  it('is opened again after a transaction that the disk has ended, and not after one of the page', async () => {
    const { database, connections } = await opened();
    const transaction = (await database.open()).transaction('values', 'readwrite');
    transaction.abort();
    await expect(transaction.done).rejects.toThrow();
    await database.open();
    expect(connections).toHaveLength(1);
    const full = Object.create(IDBTransaction.prototype, {
      error: { value: new DOMException('Encountered disk full.', 'QuotaExceededError') },
    }) as IDBTransaction;
    const abort = Object.defineProperty(new Event('abort'), 'target', { value: full });
    connections[0]?.dispatchEvent(abort);
    await (await database.open()).put('values', 2, 'two');
    expect(connections).toHaveLength(2);
  });
});

describe('a database that is there and cannot be opened', () => {
  class Memory {
    readonly isMemory = true;
  }

  /** What stands in for it, and what is told. */
  async function standIn(version: number, upgrade = () => {}) {
    const told: string[] = [];
    const open = () => openDatabase(name, version, upgrade);
    const got = await diskOrMemory(open, Memory, (message) => told.push(message));
    return { isMemory: got instanceof Memory, told };
  }

  /** One of an earlier version, with something in it. */
  async function keepOne(): Promise<void> {
    const earlier = await openDB(name, 1, { upgrade: (fresh) => void fresh.createObjectStore('values') });
    await earlier.put('values', 'mine', 'one');
    earlier.close();
  }

  it('is named where it cannot be brought up to date, and what is in it stays', async () => {
    await keepOne();
    const fails = () => {
      throw new Error('No room.');
    };
    const { isMemory, told } = await standIn(2, fails);
    expect(isMemory).toBe(true);
    expect(told).toEqual([expect.stringMatching(/open-database-test .*could not be brought up to date/)]);
    const still = await openDB(name);
    const found = [still.version, await still.get('values', 'one')];
    still.close();
    expect(found).toEqual([1, 'mine']);
  });

  it('is named where a newer Hit5 has changed it', async () => {
    await keepOne();
    (await openDB(name, 7)).close();
    const { told } = await standIn(2);
    expect(told).toEqual([expect.stringContaining('a newer Hit5 has changed it')]);
  });

  it('is not named where the browser keeps nothing', async () => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = () => {
      throw new DOMException('Blocked.', 'SecurityError');
    };
    onTestFinished(() => void (IDBFactory.prototype.open = open));
    expect(await standIn(1)).toEqual({ isMemory: true, told: [] });
  });
});
