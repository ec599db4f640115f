import { describe, expect, it, onTestFinished } from 'vitest';
import type { RoomCode } from '#src/core/schemas/room-code.ts';
import type { LogEntry, RoomEvent } from '#src/core/room/room-event.ts';
import type { EventId, ImageKey, MemberId, RoomId } from '#src/core/schemas/room-ids.ts';
import type { ImageId } from '#src/core/trials/challenge.ts';
import { databaseError, type HttpError } from '#server/http-error.ts';
import type { Write } from '#server/store/room-log.ts';
import type { KeptPhoto, RoomStore } from '#server/store/room-store.ts';
import type { Seat, SeatAnswer, SeatLimits } from '#server/store/seats.ts';
import { samplePrediction } from '#tools/sample-session.ts';
import { answered } from '#tests/unit/core/room/samples.ts';
import { samplePractice, sampleRoom } from '#tests/unit/core/room/sample-room.ts';
import { freshId, head } from '#tests/unit/server/test-class.ts';
import type { Database, Opened } from './databases.ts';

const now = '2026-11-24T10:00:00.000Z';

const tables = ['image', 'file', 'member', 'token', 'event'];

const append = async (store: RoomStore, writes: readonly Write[]) =>
  (await store.change(writes, now)) as readonly (readonly LogEntry[] | null)[];

async function join(store: RoomStore, room: RoomId, seat: Seat, limits: SeatLimits): Promise<SeatAnswer> {
  const [answer] = await store.change([{ room, seat: { ...seat, ...limits } }], now);
  return answer as SeatAnswer;
}

const leave = async (store: RoomStore, room: RoomId, member: MemberId) =>
  (await store.change([{ room, seat: { leaves: member } }], now))[0];

/** What holds of rooms in a database of either kind. */
export const describeStore = ({ name, open, isHere }: Database) =>
  describe(`rooms in ${name}`, () => {
    const kept = isHere ? it : it.skip;

    async function openedWithCount(): Promise<Opened> {
      const found = await open();
      onTestFinished(() => found.store.close());
      return found;
    }

    const opened = async () => (await openedWithCount()).store;

    async function withRoom(store: RoomStore, images = ['a', 'b'], code = 'KX4PQ7'): Promise<RoomId> {
      const { code: _, keys: __, predictions: ___, ...room } = sampleRoom(images);
      const id = freshId() as RoomId;
      await store.addRoom({ ...room, id }, () => code as RoomCode);
      return id;
    }

    async function withMember(store: RoomStore, room: RoomId): Promise<MemberId> {
      const id = freshId() as MemberId;
      await join(
        store,
        room,
        { id, hash: freshId(), participant: null, consent: null, name: () => id.slice(0, 8) },
        { most: 200, returnCode: freshId() },
      );
      return id;
    }

    /** A file with all its bytes. */
    async function fileOf(store: RoomStore, room: RoomId, key: string | null): Promise<KeptPhoto> {
      return (await store.file(room, key as ImageKey)) ?? expect.fail();
    }

    const answer = (image = 'a') => ({ ...head(), ...answered(image, 'n01440764') }) as RoomEvent;

    kept('are there again as they were made, each once and with a code of its own', async () => {
      const store = await opened();
      const { code: _, keys, predictions: __, ...sample } = sampleRoom(['b', 'a']);
      const room = { ...sample, practice: samplePractice(['q', 'p']) };
      const codes = ['AAAAAA', 'AAAAAA', 'BBBBBB'] as RoomCode[];
      expect(await store.addRoom(room, () => codes.shift() as RoomCode)).toBe('AAAAAA');
      expect(await store.addRoom(room, () => 'CCCCCC' as RoomCode)).toBe('AAAAAA');
      expect(await store.addRoom({ ...room, id: freshId() as RoomId }, () => codes.shift() as RoomCode)).toBe(
        'BBBBBB',
      );
      expect(await store.room(room.id)).toEqual({
        ...room,
        code: 'AAAAAA',
        keys: { q: null, p: null, b: null, a: null, ...keys },
        predictions: [],
        options: JSON.parse(JSON.stringify(room.options)) as unknown,
      });
      expect(await store.roomOfCode('AAAAAA' as RoomCode)).toBe(room.id);
      expect(await store.roomOfCode('ZZZZZZ' as RoomCode)).toBe(null);
      expect(await store.room(freshId() as RoomId)).toBe(null);
    });

    kept('keep files and what networks answered', async () => {
      const store = await opened();
      const room = await withRoom(store);
      const bytes = Buffer.from([0, 255, 1, 254]);
      const key = await store.putFile(room, 'a' as ImageId, 'image/png', bytes);
      expect(await fileOf(store, room, key)).toEqual({ type: 'image/png', bytes });
      const second = await store.putFile(room, 'a' as ImageId, 'image/png', bytes);
      expect(second).not.toBe(key);
      expect(await store.file(room, key as ImageKey)).toBe(null);
      expect(await store.putFile(room, 'z' as ImageId, 'image/png', bytes)).toBe(null);
      const large = Buffer.from(Array.from({ length: 150_000 }, (_, at) => at % 251));
      const third = await store.putFile(room, 'b' as ImageId, 'image/jpeg', large);
      const found = await fileOf(store, room, third);
      expect(found.bytes.equals(large)).toBe(true);
      // All who ask at a time share its bytes.
      expect((await fileOf(store, room, third)).bytes).toBe(found.bytes);
      const none = await store.putFile(room, 'b' as ImageId, 'image/jpeg', Buffer.alloc(0));
      expect(await fileOf(store, room, none)).toMatchObject({ bytes: { length: 0 } });
      const predictions = [{ imageId: 'b' as ImageId, predictions: [samplePrediction([1])], offered: null }];
      await store.putPredictions(room, predictions);
      expect(await store.room(room)).toMatchObject({ keys: { a: second, b: none }, predictions });
    });

    kept('number events without gaps, each once, whoever sends at the same time', async () => {
      const store = await opened();
      const room = await withRoom(store);
      const members = await Promise.all(Array.from({ length: 5 }, () => withMember(store, room)));
      const events = members.map((actor) => ({ room, actor, events: [answer(), answer('b')] }));
      await Promise.all([...events, ...events].map((write) => append(store, [write])));
      expect(await append(store, [...events, ...events])).toEqual(Array.from({ length: 10 }, () => []));
      const log = await store.entries(room, 0);
      expect(log.map(({ seq }) => seq)).toEqual(Array.from({ length: 15 }, (_, at) => at + 1));
      expect(new Set(log.map(({ event }) => event.id)).size).toBe(15);
      expect((await store.entries(room, 12)).map(({ seq }) => seq)).toEqual([13, 14, 15]);
      const [first = expect.fail()] = members;
      expect(await store.entries(room, 0, first)).toHaveLength(3);
    });

    kept('say when something was done, as far as that is known', async () => {
      const store = await opened();
      const room = await withRoom(store);
      const actor = await withMember(store, room);
      const day = '2026-11-23T10:00:00.000Z';
      const [known, unknown] = [answer(), answer('b')];
      const givenAt = (at: string) => (at === known.at ? day : null);
      await append(store, [{ room, actor, events: [known], givenAt }]);
      await append(store, [{ room, actor, events: [unknown] }]);
      expect(
        (await store.entries(room, 1)).map((entry) => ('givenAt' in entry ? entry.givenAt : null)),
      ).toEqual([day, null]);
    });

    kept(
      'take the same event of two members for two, and one that is twice in a request for one',
      async () => {
        const store = await opened();
        const room = await withRoom(store);
        const [one, two] = [await withMember(store, room), await withMember(store, room)];
        const event = answer();
        const added = await append(store, [
          { room, actor: one, events: [event, event] },
          { room, actor: two, events: [event] },
        ]);
        expect(added.map((entries) => entries?.length)).toEqual([1, 1]);
      },
    );

    kept('give a seat once, to its token and its return code', async () => {
      const store = await opened();
      const room = await withRoom(store);
      const seat = {
        id: freshId() as MemberId,
        hash: 'h1',
        participant: null,
        consent: null,
        name: () => 'Ada',
      };
      const limits = { most: 2, returnCode: 'CODE' };
      const [first, again] = await Promise.all([
        join(store, room, seat, limits),
        join(store, room, seat, limits),
      ]);
      for (const one of [first, again]) expect(one).toMatchObject({ name: 'Ada', returnCode: 'CODE' });
      expect(await join(store, room, { ...seat, hash: 'other' }, limits)).toBe('seat-taken');
      expect(await store.memberOf('h1')).toEqual({ room, member: seat.id });
      expect(await store.returnTo(room, 'CODE', 'h2')).toEqual({ member: seat.id });
      expect(await store.memberOf('h2')).toEqual({ room, member: seat.id });
      expect(await store.returnTo(room, 'NONE', 'h3')).toBe(null);
      expect(await store.memberOf('h1')).toBe(null);
      const other = { ...seat, id: freshId() as MemberId, hash: 'h2' };
      expect(await join(store, room, other, { ...limits, returnCode: 'OTHER' })).toBe('token-taken');
      expect(await store.returnTo(room, 'CODE', 'h1')).toEqual({ member: seat.id });
      const refused = await store
        .returnTo(room, 'A\u0000', 'h3')
        .catch((cause: unknown) => databaseError(cause));
      // SQLite keeps such a text.
      expect([null, 400]).toContain(
        refused && 'status' in Object(refused) ? (refused as HttpError).status : refused,
      );
      expect(await store.memberOf('h3')).toBe(null);
      const next = { ...seat, id: freshId() as MemberId, hash: 'h4' };
      const name = (names: ReadonlySet<string>) => (names.has('Ada') ? 'Ada 2' : 'Ada');
      expect(await join(store, room, { ...next, name }, { ...limits, returnCode: 'C2' })).toMatchObject({
        name: 'Ada 2',
      });
      const third = { ...seat, id: freshId() as MemberId, hash: 'h5' };
      expect(await join(store, room, third, { ...limits, returnCode: 'C3' })).toBe('full');
      expect(await join(store, freshId() as RoomId, third, limits)).toBe('gone');
      expect(await store.entries(room, 0)).toHaveLength(2);
    });

    kept('forget who leaves, and say that somebody did', async () => {
      const store = await opened();
      const room = await withRoom(store);
      const [one, two] = [await withMember(store, room), await withMember(store, room)];
      await append(store, [{ room, actor: one, events: [answer()] }]);
      expect(await leave(store, room, one)).toMatchObject([{ seq: 4, event: { type: 'left', joined: 1 } }]);
      expect((await store.entries(room, 0)).map(({ seq, actor }) => [seq, actor])).toEqual([
        [2, two],
        [4, one],
      ]);
      expect(await append(store, [{ room, actor: one, events: [answer()] }])).toEqual([null]);
      expect(await leave(store, room, one)).toEqual([]);
      const again = { id: one, hash: 'again', participant: null, consent: null, name: () => 'Again' };
      expect(await join(store, room, again, { most: 9, returnCode: 'AGAIN' })).toBe('left');
    });

    kept('leave nothing behind when they are deleted', async () => {
      const { store, count } = await openedWithCount();
      const [room, other] = [await withRoom(store), await withRoom(store, ['c'], 'BBBBBB')];
      const member = await withMember(store, room);
      await append(store, [{ room, actor: member, events: [answer()] }]);
      const key = await store.putFile(room, 'a' as ImageId, 'image/png', Buffer.from('x'));
      await store.deleteRoom(room);
      expect(await store.room(room)).toBe(null);
      expect(await store.entries(room, 0)).toEqual([]);
      expect(await store.file(room, key as ImageKey)).toBe(null);
      for (const table of tables)
        expect(await count(`select count(*) as n from ${table} where room_id = '${room}'`), table).toBe(0);
      expect(await count(`select count(*) as n from image`)).toBe(1);
      expect(await append(store, [{ room, actor: member, events: [answer()] }])).toEqual([null]);
      expect(await store.roomIds()).toEqual([other]);
    });

    kept('are named once their time is over', async () => {
      const store = await opened();
      const room = await withRoom(store);
      expect(await store.roomsOver('2026-12-24T09:59:59.999Z')).toEqual([]);
      expect(await store.roomsOver('2026-12-24T10:00:00.000Z')).toEqual([room]);
    });

    kept('are open until they have ended', async () => {
      const store = await opened();
      const room = await withRoom(store);
      await withRoom(store, ['c'], 'BBBBBB');
      const phase = (to: 'open' | 'ended') => ({ ...head(), type: 'phase', phase: to }) as RoomEvent;
      const open = async () => [...(await store.openImages())].sort();
      expect(await open()).toEqual(['a', 'b', 'c']);
      await append(store, [{ room, actor: 'teacher', events: [phase('open'), phase('ended')] }]);
      expect(await open()).toEqual(['c']);
      await append(store, [{ room, actor: 'teacher', events: [phase('ended'), phase('open')] }]);
      expect(await open()).toEqual(['a', 'b', 'c']);
    });

    kept('take large logs in one piece or not at all', async () => {
      const store = await opened();
      const room = await withRoom(store);
      const member = await withMember(store, room);
      const many = Array.from({ length: 2500 }, () => answer());
      const clash = { ...answer(), id: many[0]?.id as EventId };
      await append(store, [{ room, actor: member, events: [...many, clash] }]);
      expect(await store.entries(room, 0)).toHaveLength(2501);
      // Some lines at a time.
      expect((await store.lines(room, 0)).map(({ seq }) => seq)).toEqual(
        Array.from({ length: 2000 }, (_, at) => at + 1),
      );
      expect(await store.lines(room, 2000)).toHaveLength(501);
      const broken = { ...answer(), id: null as unknown as EventId };
      await expect(append(store, [{ room, actor: member, events: [answer(), broken] }])).rejects.toThrow();
      expect(await store.lines(room, 2501)).toEqual([]);
    });
  });
