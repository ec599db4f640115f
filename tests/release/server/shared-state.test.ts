import { describe, expect, it, onTestFinished } from 'vitest';
import type { RoomCode } from '#src/core/schemas/room-code.ts';
import type { MemberId, RoomId } from '#src/core/schemas/room-ids.ts';
import type { RoomStore } from '#server/store/room-store.ts';
import { newestChange } from '#server/store/migrations.ts';
import type { Sighting } from '#server/store/shared-state.ts';
import { sampleRoom } from '#tests/unit/core/room/sample-room.ts';
import { freshId } from '#tests/unit/server/test-class.ts';
import { databases, usePostgres } from '#tests/e2e/server/databases.ts';

usePostgres();

/** A store of each kind, which is closed with the test, and its database. */
const openOf = (name: string) => async () => {
  const opened = await databases.find((one) => one.name === name)?.open();
  if (!opened) throw new Error(`There is no ${name}.`);
  onTestFinished(() => opened.store.close());
  return opened;
};

function roomOf() {
  const { code: _, keys: __, predictions: ___, ...room } = sampleRoom(['a']);
  return { ...room, id: freshId() as RoomId };
}

let codes = 0;
const freshCode = () => (codes++).toString(36).padStart(6, '0') as RoomCode;

describe.each(databases)('rooms in $name', ({ name, isHere }) => {
  it.skipIf(!isHere)('are never more than may run, whoever makes them at once', async () => {
    const { store, again } = await openOf(name)();
    // SQLite belongs to one server.
    const other = store.isShared ? await again() : store;
    if (other !== store) onTestFinished(() => other.close());
    const rooms = Array.from({ length: 34 }, roomOf);
    const make = (one: RoomStore, room: (typeof rooms)[number]) =>
      one.addRoom(room, freshCode, 20).then(
        () => 'made',
        (cause: unknown) => (cause as { readonly code: string }).code,
      );
    const made = await Promise.all(rooms.map((room, at) => make(at % 2 === 0 ? store : other, room)));
    expect(made.filter((word) => word === 'made')).toHaveLength(20);
    expect(made.filter((word) => word === 'too-many-rooms')).toHaveLength(14);
    const first = rooms[made.indexOf('made')];
    if (first) expect(await make(other, first)).toBe('made');
  });
});

describe('SQLite', () => {
  it('has nothing that servers share', async () => {
    const { store, count } = await openOf('SQLite')();
    expect(store.shared).toBe(null);
    expect(await count("select count(*) as n from sqlite_master where name in ('bucket', 'sighting')")).toBe(
      0,
    );
  });
});

describe.skipIf(databases.every(({ name, isHere }) => name !== 'PostgreSQL' || !isHere))('PostgreSQL', () => {
  /** Two servers' share of one database. */
  const two = async () => {
    const opened = await openOf('PostgreSQL')();
    const other = await opened.again();
    onTestFinished(() => other.close());
    const [one, two] = [opened.store.shared, other.shared];
    if (!one || !two) throw new Error('They share nothing.');
    return { ...opened, states: [one, two] as const };
  };

  it('counts a limit for both servers, by its own clock', async () => {
    const { states, run, count } = await two();
    const [one, other] = states;
    const takes = await Promise.all(
      Array.from({ length: 50 }, (_, at) => (at % 2 === 0 ? one : other).take('key 10.0.0.1', 20, 0.001)),
    );
    expect(takes.filter((wait) => wait === 0)).toHaveLength(20);
    for (const wait of takes.filter((one) => one !== 0)) {
      expect(wait).toBeGreaterThan(900);
      expect(wait).toBeLessThanOrEqual(1000);
    }
    expect(await one.take('key 10.0.0.2', 20, 0.001)).toBe(0);
    await other.giveBack('key 10.0.0.1', 0.001);
    expect(await one.take('key 10.0.0.1', 20, 0.001)).toBe(0);
    expect(await other.take('key 10.0.0.1', 20, 0.001)).toBeGreaterThan(0);
    await run("update bucket set full_at = full_at - interval '2000 seconds' where name = 'key 10.0.0.1'");
    const later = [
      await one.take('key 10.0.0.1', 20, 0.001),
      await other.take('key 10.0.0.1', 20, 0.001),
      await one.take('key 10.0.0.1', 20, 0.001),
    ];
    expect(later).toEqual([0, 0, expect.any(Number)]);
    expect(later[2]).toBeGreaterThan(900);
    await run("update bucket set full_at = now() where name = 'key 10.0.0.1'");
    await one.forget();
    expect(await count('select count(*) as n from bucket')).toBe(1);
  });

  it('tells each server what the other knows of devices, once', async () => {
    const { store, states, run, count } = await two();
    const [one, other] = states;
    const room = roomOf().id;
    await store.addRoom({ ...roomOf(), id: room }, freshCode);
    const members = Array.from({ length: 20 }, () => freshId() as MemberId);
    const [ada, bob] = members as [MemberId, MemberId];
    const seen = (member: MemberId, known: number, hasLeft = false): Sighting => ({
      ...{ room, member, heard: known + 500, known, hasLeft },
    });
    const asked = (since: number) => [{ room, since }];
    const nowhere = { ...seen(ada, 0), room: freshId() as RoomId };
    const first = await one.exchange([seen(ada, 3000), nowhere], asked(60_000));
    expect(first).toEqual({ newest: newestChange, sightings: [] });
    const heard = await other.exchange([seen(bob, 2000, true)], asked(60_000));
    expect(heard.sightings).toMatchObject([{ room, member: ada, hasLeft: false }]);
    const [sighting] = heard.sightings;
    expect(sighting?.known).toBeGreaterThanOrEqual(3000);
    expect((sighting?.heard ?? 0) - (sighting?.known ?? 0)).toBeCloseTo(500, 0);
    // What was told longer ago than is asked for is not told again, nor one's own.
    expect((await other.exchange([], asked(-60_000))).sightings).toEqual([]);
    expect((await other.exchange([], [])).sightings).toEqual([]);
    // What was known before what is there is no news; one's own is.
    await other.exchange([seen(ada, 10_000, true)], []);
    expect((await other.exchange([], asked(60_000))).sightings).toMatchObject([
      { member: ada, hasLeft: false },
    ]);
    await one.exchange([seen(ada, 3001, true)], []);
    expect((await other.exchange([], asked(60_000))).sightings).toMatchObject([
      { member: ada, hasLeft: true },
    ]);
    await other.exchange([seen(ada, 1000)], []);
    const back = (await one.exchange([], asked(60_000))).sightings;
    expect(back).toHaveLength(2);
    expect(back.find(({ member }) => member === ada)).toMatchObject({ hasLeft: false });
    // Both tell of all at once, each in another order.
    const all = members.map((member) => seen(member, 0));
    await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        at % 2 === 0 ? one.exchange(all, asked(60_000)) : other.exchange(all.toReversed(), asked(60_000)),
      ),
    );
    expect(await count('select count(*) as n from sighting')).toBe(20);
    await run(`update sighting set told_at = now() - interval '2 days' where member_id = '${ada}'`);
    await other.forget();
    expect(await count('select count(*) as n from sighting')).toBe(19);
    await store.deleteRoom(room);
    expect(await count('select count(*) as n from sighting')).toBe(0);
  });

  it('is left alone by an older Hit5 that starts together with a newer one', async () => {
    const { again, run, count } = await openOf('PostgreSQL')();
    // The newer one holds the lock under which tables are changed, Kysely's own.
    const newer = run(`
      begin;
      select pg_advisory_xact_lock(3853314791062309107);
      insert into kysely_migration values ('9999-newer', '2030-01-01');
      do $$ begin
        while not exists (select from pg_locks where locktype = 'advisory' and not granted) loop
          perform pg_sleep(0.02);
        end loop;
      end $$;
      commit`);
    const held = "select count(*) as n from pg_locks where locktype = 'advisory' and granted";
    await expect.poll(() => count(held)).toBe(1);
    await expect(again()).rejects.toThrow(/was written by a newer version of Hit5/);
    await newer;
  });

  it('gets its tables once, however many servers start at once', async () => {
    const { again, run, count } = await openOf('PostgreSQL')();
    const changes = await count('select count(*) as n from kysely_migration');
    const startThree = async () => {
      const stores = await Promise.all([again(), again(), again()]);
      for (const store of stores) await store.close();
      expect(await count('select count(*) as n from kysely_migration')).toBe(changes);
    };
    await run('drop schema public cascade');
    await run('create schema public');
    await startThree();
    expect(await count('select count(*) as n from bucket')).toBe(0);
  });
});
