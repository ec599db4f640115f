import { deleteDB, openDB, type DBSchema } from 'idb';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { BatchDatabase } from '#src/batch/disk/batch-database.ts';
import { diskOrMemory } from '#src/kit/keep/disk-or-memory.ts';
import { openDatabase } from '#src/kit/keep/open-database.ts';
import { SessionRepository } from '#src/label/disk/session-repository.ts';
import { NetworkDatabase } from '#src/networks/disk/network-database.ts';
import { ObserverDatabase } from '#src/observers/disk/observer-database.ts';
import { PackDatabase } from '#src/packs/disk/pack-database.ts';
import { batchOf } from '#tests/unit/core/batches/samples.ts';

const name = 'open-database-test';

type Values = DBSchema & { values: { key: string; value: string } };

afterEach(() => deleteDB(name));

it.each([
  [
    'sessions',
    () => SessionRepository.open(name),
    1,
    ['drafts', 'outbox', 'pages', 'reviews', 'seats', 'sessions', 'trials', 'unknown'],
  ],
  ['packs', () => PackDatabase.open(name), 1, ['blobs', 'packs']],
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
  /** What stands in for it, and what is told. */
  async function standIn(version: number, upgrade = () => {}) {
    const told: string[] = [];
    const open = (place: string | null = name) =>
      openDatabase<Values>(place, version, (fresh) => {
        if (place !== null) return upgrade();
        fresh.createObjectStore('values');
      });
    const database = await diskOrMemory(open, (message) => told.push(message));
    onTestFinished(() => database.close());
    const opened = await database.open();
    await opened.put('values', 'theirs', 'one');
    return { isMemory: opened.name !== name && (await opened.get('values', 'one')) === 'theirs', told };
  }

  const fails = () => {
    throw new Error('No room.');
  };

  /** Lets the browser refuse to open any database, until the test ends. */
  function refuse(reason: DOMException): void {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = () => {
      throw reason;
    };
    onTestFinished(() => void (IDBFactory.prototype.open = open));
  }

  /** One of an earlier version, with something in it. */
  async function keepOne(): Promise<void> {
    const earlier = await openDB(name, 1, { upgrade: (fresh) => void fresh.createObjectStore('values') });
    await earlier.put('values', 'mine', 'one');
    earlier.close();
  }

  it('is named where it cannot be brought up to date, and what is in it stays', async () => {
    await keepOne();
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
    const { isMemory, told } = await standIn(2);
    expect(isMemory).toBe(true);
    expect(told).toEqual([expect.stringContaining('a newer Hit5 has changed it')]);
    const still = await openDB(name);
    const found = [still.version, await still.get('values', 'one')];
    still.close();
    expect(found).toEqual([7, 'mine']);
  });

  it('is named where it is damaged, when it is opened or when it is first read, and the others open', async () => {
    const damaged = new DOMException('Internal error.', 'UnknownError');
    const told: string[] = [];
    const openPacks = (place: string | null = name) => PackDatabase.open(place);
    const mine = await openPacks();
    mine.close();
    const { getAll } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.getAll = function (...asked) {
      if (this.name === 'packs') throw damaged;
      return getAll.apply(this, asked);
    };
    onTestFinished(() => void (IDBObjectStore.prototype.getAll = getAll));
    const packs = await diskOrMemory(openPacks, (message) => told.push(message));
    expect(await packs.list()).toEqual({ packs: [], damaged: [] });
    const batches = await BatchDatabase.open(`${name}-2`);
    await batches.begin(batchOf(1));
    expect((await batches.load())?.batch).toEqual(batchOf(1));
    batches.close();
    await deleteDB(`${name}-2`);
    refuse(damaged);
    told.push(...(await standIn(1)).told);
    const words = `The database ${name} cannot be opened: the disk may be full, or damaged (Internal error). What is in it stays as it is.`;
    expect(told).toEqual([words, words]);
  });

  it('is named where it cannot be made on the first visit, and nothing is left of it', async () => {
    const { isMemory, told } = await standIn(1, fails);
    expect([isMemory, told]).toEqual([true, [`The database ${name} cannot be made (No room).`]]);
    expect((await indexedDB.databases()).map((one) => one.name)).not.toContain(name);
  });

  it.each([
    new DOMException('Blocked.', 'SecurityError'),
    // Chromium, within a page of another site.
    new DOMException('The user denied permission to access the database.', 'UnknownError'),
  ])('is not named where the browser keeps nothing (%s)', async (why) => {
    refuse(why);
    expect(await standIn(1)).toEqual({ isMemory: true, told: [] });
  });
});
