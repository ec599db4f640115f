import { describe, expect, it, onTestFinished } from 'vitest';
import type { RoomEvent } from '#src/core/room/room-event.ts';
import type { RoomCode } from '#src/core/schemas/room-code.ts';
import type { RoomId } from '#src/core/schemas/room-ids.ts';
import type { RoomStore } from '#server/store/room-store.ts';
import type { Leases } from '#server/store/leases.ts';
import { sampleRoom } from '#tests/unit/core/room/sample-room.ts';
import { freshId, head } from '#tests/unit/server/test-class.ts';
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
    const other = store.leases ? await again() : store;
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

describe.skipIf(databases.every(({ name, isHere }) => name !== 'PostgreSQL' || !isHere))('PostgreSQL', () => {
  it('gives a room to one server at a time, and takes no line of a server whose lease another has', async () => {
    const { store, again, run } = await openOf('PostgreSQL')();
    const other = await again();
    onTestFinished(() => other.close());
    const [one, two] = [store.leases, other.leases] as [Leases, Leases];
    const { id } = roomOf();
    await store.addRoom({ ...roomOf(), id }, freshCode);
    const open = () => ({ ...head(), type: 'phase', phase: 'open' }) as RoomEvent;
    const write = (by: RoomStore) =>
      by.change([{ room: id, actor: 'teacher', events: [open()] }], '2026-12-02T10:00:00.000Z');
    const elsewhere = { status: 503, code: 'elsewhere' };

    expect(await one.take(freshId() as RoomId)).toBe(null);
    expect([one.holds(id), await one.take(id), one.holds(id)]).toEqual([false, 0, true]);
    await expect(two.take(id)).rejects.toMatchObject(elsewhere);
    expect([await write(store), await write(other)]).toMatchObject([[[{ seq: 1 }]], [null]]);
    expect(await one.renew([id], [id])).toEqual({ lost: [], isOutdated: false });
    await expect(two.take(id)).rejects.toMatchObject(elsewhere);

    await run("update room set served_until = now() - interval '1 second'");
    // Nobody else has come: it is still the first one's.
    expect(await one.renew([id], [])).toMatchObject({ lost: [] });
    expect(await two.take(id)).toBe(1);
    expect(await one.renew([id], [id])).toMatchObject({ lost: [id] });
    expect(one.holds(id)).toBe(false);
    expect([await write(store), await write(other)]).toMatchObject([[null], [[{ seq: 2 }]]]);

    await two.release();
    expect([two.holds(id), await one.take(id)]).toEqual([false, 2]);
    await store.deleteRoom(id);
    expect(await one.renew([id], [id])).toMatchObject({ lost: [id] });
    await run("insert into kysely_migration values ('9999-newer', '2030-01-01')");
    expect(await one.renew([], [])).toMatchObject({ isOutdated: true });
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
    expect(await count('select count(*) as n from room')).toBe(0);
  });
});
