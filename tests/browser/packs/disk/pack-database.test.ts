import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { PackRecord } from '#src/files/pack-format.ts';
import type { ChallengeId } from '#src/core/trials/challenge.ts';
import { PackDatabase } from '#src/packs/disk/pack-database.ts';

const name = 'hit5-packs-test';
const { signal } = new AbortController();

function recordOf(id: string, bytes: number, added = '2026-11-24T10:00:00.000Z'): PackRecord {
  return {
    id: id as ChallengeId,
    title: id,
    description: '',
    licence: '',
    created: added,
    images: 1,
    classes: null,
    labels: null,
    classesWithExamples: 0,
    bytes,
    added,
    address: null,
    predictionsOf: null,
  };
}

async function* each(...parts: readonly string[]): AsyncGenerator<Blob> {
  await Promise.resolve();
  for (const part of parts) yield new Blob([part]);
}

async function open(): Promise<PackDatabase> {
  const storage = await PackDatabase.open(name);
  onTestFinished(() => storage.close());
  return storage;
}

const keep = (storage: PackDatabase, id: string, ...parts: readonly string[]) =>
  storage.keep(each(...parts), (bytes) => recordOf(id, bytes), signal);

/** The names of all files, wherever they lie. */
async function filesLeft(): Promise<readonly string[]> {
  const database = await openDB(name);
  const names = ((await database.getAllKeys('blobs')) as string[]).filter((one) => one !== 'probe');
  database.close();
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(name, { create: true });
  for await (const key of (folder as unknown as { keys(): AsyncIterable<string> }).keys()) names.push(key);
  return names;
}

beforeEach(async () => {
  await deleteDB(name);
  const root = await navigator.storage.getDirectory();
  await root.removeEntry(name, { recursive: true }).catch(() => undefined);
});

afterEach(() => vi.restoreAllMocks());

it('asks a browser that keeps values and no files once a tab: what a page writes as it is left, WebKit never ends', async () => {
  const { createWritable } = FileSystemFileHandle.prototype;
  Reflect.deleteProperty(FileSystemFileHandle.prototype, 'createWritable');
  onTestFinished(() => {
    Object.assign(FileSystemFileHandle.prototype, { createWritable });
    sessionStorage.clear();
  });
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('Error preparing Blob/File data to be stored in object store', 'UnknownError');
  });
  await expect(PackDatabase.open(name)).rejects.toThrow('preparing Blob');
  await expect(PackDatabase.open(name)).rejects.toThrow('keeps no files');
  expect(put).toHaveBeenCalledTimes(1);
  const inMemory = await PackDatabase.open(null);
  expect(await inMemory.list()).toEqual({ packs: [], damaged: [] });
});

describe.each(['the private file system', 'IndexedDB'])('packs in %s', (place) => {
  const { createWritable } = FileSystemFileHandle.prototype;

  beforeEach(() => {
    // Older Safari has a private file system to which a page cannot write.
    if (place === 'IndexedDB') Reflect.deleteProperty(FileSystemFileHandle.prototype, 'createWritable');
  });

  afterEach(() => void Object.assign(FileSystemFileHandle.prototype, { createWritable }));

  it('are there again after the page was closed', async () => {
    const first = await PackDatabase.open(name);
    await keep(first, 'dogs', 'abc', 'def');
    first.close();
    const second = await open();
    expect(await second.list()).toEqual({ packs: [recordOf('dogs', 6)], damaged: [] });
    expect(await (await second.file('dogs'))?.text()).toBe('abcdef');
    expect(await second.file('cats')).toBeNull();
  });

  it('take the place of one with their id, and leave nothing of it', async () => {
    const storage = await open();
    await keep(storage, 'dogs', 'old');
    await keep(storage, 'dogs', 'new');
    expect(await (await storage.file('dogs'))?.text()).toBe('new');
    expect(await filesLeft()).toHaveLength(1);
  });

  it('are removed with all that belongs to them', async () => {
    const storage = await open();
    await keep(storage, 'dogs', 'abc');
    await storage.remove('dogs');
    expect(await storage.list()).toEqual({ packs: [], damaged: [] });
    expect(await filesLeft()).toEqual([]);
  });

  it('that are given up half-way leave nothing, and what was there stays', async () => {
    const storage = await open();
    await keep(storage, 'dogs', 'old');
    const abort = new AbortController();
    const parts = (async function* () {
      yield* each('half');
      abort.abort(new Error('cancelled'));
      yield* each('of it');
    })();
    const kept = storage.keep(parts, (bytes) => recordOf('dogs', bytes), abort.signal);
    await expect(kept).rejects.toThrow('cancelled');
    expect(await (await storage.file('dogs'))?.text()).toBe('old');
    expect(await filesLeft()).toHaveLength(1);
  });

  it('leave nothing when the disk fills up in the middle, and what was there stays', async () => {
    const storage = await open();
    await keep(storage, 'dogs', 'old');
    const full = () => {
      throw new DOMException('Full.', 'QuotaExceededError');
    };
    if (place === 'IndexedDB') vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(full);
    else vi.spyOn(FileSystemWritableFileStream.prototype, 'write').mockImplementation(full);
    await expect(keep(storage, 'dogs', 'new')).rejects.toMatchObject({ name: 'QuotaExceededError' });
    vi.restoreAllMocks();
    expect(await (await storage.file('dogs'))?.text()).toBe('old');
    expect(await filesLeft()).toHaveLength(1);
  });

  it('whose record cannot be written leave no file', async () => {
    const storage = await open();
    const describeIt = () => {
      throw new Error('No record.');
    };
    await expect(storage.keep(each('abc'), describeIt, signal)).rejects.toThrow('No record.');
    expect(await filesLeft()).toEqual([]);
  });

  it('stand newest first, and one that is damaged is named and hides no other', async () => {
    const storage = await open();
    await keep(storage, 'older', 'a');
    await storage.keep(each('b'), (bytes) => recordOf('newer', bytes, '2026-11-25T10:00:00.000Z'), signal);
    const raw = await openDB(name);
    await raw.put('packs', { ...recordOf('broken', 1), images: -1, file: 'x' });
    raw.close();
    const { packs, damaged } = await storage.list();
    expect(packs.map(({ id }) => id)).toEqual(['newer', 'older']);
    expect(damaged).toEqual([expect.stringContaining('what the browser keeps of a pack')]);
  });
});

describe('a file that was left half-made when the browser died', () => {
  it('is dropped at the next start', async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle(name, { create: true });
    await folder.getFileHandle('half.zip', { create: true });
    await keep(await open(), 'dogs', 'abc');
    expect(await filesLeft()).toHaveLength(1);
  });
});
