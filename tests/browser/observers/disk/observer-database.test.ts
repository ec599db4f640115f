import { deleteDB } from 'idb';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { RoomId } from '#src/core/schemas/room-ids.ts';
import type { SessionId } from '#src/core/trials/session.ts';
import { ObserverDatabase } from '#src/observers/disk/observer-database.ts';

const name = 'hit5-observers-test';

async function open(): Promise<ObserverDatabase> {
  const database = await ObserverDatabase.open(name);
  onTestFinished(() => database.close());
  return database;
}

const file = (fileName: string, text: string) => ({
  name: fileName,
  blob: new Blob([text]),
  use: null,
  session: null,
});

describe("observers' files on disk", () => {
  beforeEach(() => deleteDB(name));

  it('are there again after the page was closed, in the order in which they came', async () => {
    const first = await ObserverDatabase.open(name);
    await first.saveFile(file('z.csv', 'z'));
    await first.saveFile(file('a.csv', 'old'));
    await first.saveFile({ ...file('m.csv', 'm'), use: 'truth' });
    await first.saveFile(file('a.csv', 'new'));
    first.close();
    const { files } = await (await open()).load();
    expect(files.map(({ name: one, use }) => [one, use])).toEqual([
      ['z.csv', null],
      ['a.csv', null],
      ['m.csv', 'truth'],
    ]);
    expect(await files[1]?.blob.text()).toBe('new');
  });

  it('know the room that they came from', async () => {
    const first = await ObserverDatabase.open(name);
    const room = { id: 'a'.repeat(32) as RoomId, title: '7b 🦊' };
    await first.saveFile({ ...file('a.json', '{}'), session: 's-1' as SessionId, room });
    first.close();
    const { files } = await (await open()).load();
    expect(files.map((one) => one.room)).toEqual([room]);
  });

  it('go when they are removed, and one that is not there is no error', async () => {
    const database = await open();
    await database.saveFile(file('a.csv', 'a'));
    await database.removeFile('a.csv');
    await database.removeFile('a.csv');
    expect((await database.load()).files).toEqual([]);
  });

  it('have choices beside them', async () => {
    const database = await open();
    expect((await database.load()).choices).toEqual({ truth: null, edits: new Map() });
    const choices = {
      truth: 'truth.csv',
      edits: new Map([['k', { name: '<b>', leftOut: true, group: '7a' }]]),
    };
    await database.saveChoices(choices);
    expect((await database.load()).choices).toEqual(choices);
  });
});
