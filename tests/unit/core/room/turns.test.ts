import { describe, expect, it } from 'vitest';
import { RoomProjection } from '#src/core/room/room-projection.ts';
import { roomSessions } from '#src/core/room/room-session.ts';
import type { LogEntry, RoomEvent } from '#src/core/room/room-event.ts';
import { seedOf, type MemberId } from '#src/core/schemas/room-ids.ts';
import { exposureAt, exposureOf, timedViewOf } from '#src/core/trials/timed-view.ts';
import { hexId, joined, logOf } from './samples.ts';
import { sampleRoom } from './sample-room.ts';

const show = [17, 50, 100, 150, 250];
const people = Array.from({ length: 7 }, (_, at) => hexId<MemberId>(0xa0 + at));
const images = ['k', 'c', 'j', 'a', 'g', 'e', 'b', 'i', 'd', 'h'];
const joins = logOf(...people.map((one, at) => [one, joined(`P${at}`)] as const));

function line(seq: number, actor: LogEntry['actor'], event: object): LogEntry {
  const at = '2026-11-24T10:00:00.000Z';
  return { seq, actor, receivedAt: at, event: { id: hexId(seq), at, ...event } as RoomEvent };
}

describe('the exposures of a room', () => {
  for (const order of ['same', 'person'] as const) {
    it(`are balanced over seven people and over ten photos, in ${order === 'same' ? 'one order' : 'orders of their own'}`, () => {
      const room = sampleRoom(images, { options: { show, order } });
      const sessions = roomSessions(room, new RoomProjection(joins));
      // In one order, as they are shown; else by their ids, which no order changes.
      const counted = (session: (typeof sessions)[number]) =>
        order === 'same' ? session.order : [...images].sort();
      const table = sessions.map((session) =>
        counted(session).map((image) => exposureOf(session, image as never)),
      );
      for (const row of table)
        for (const run of [row.slice(0, 5), row.slice(5)])
          expect(run.toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual(show);
      for (const at of images.keys()) {
        const seen = table.map((row) => row[at]);
        expect(new Set(seen.slice(0, 5)).size).toBe(5);
        for (const one of show) expect([1, 2]).toContain(seen.filter((ms) => ms === one).length);
      }
      // Not the same turn of exposures in each run.
      expect(new Set([0, 5].map((at) => table[0]?.slice(at, at + 5).join(' '))).size).toBe(2);
    });
  }

  it('are the same once people are removed, let back in, or gone for good', () => {
    const turns = (log: RoomProjection) => people.map((one) => log.turnOf(one));
    const all = new RoomProjection(joins);
    expect(turns(all)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    const [, second, third] = people as [MemberId, MemberId, MemberId];
    all.add(line(8, 'teacher', { type: 'remove', member: second, removed: true }));
    expect(turns(all)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    all.add(line(9, 'teacher', { type: 'remove', member: second, removed: false }));
    all.add(line(10, third, { type: 'left', joined: 3 }));
    expect(turns(all)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    // As a server reads it that starts again: who left has no other line any more.
    const again = new RoomProjection(joins.filter(({ actor }) => actor !== third));
    again.add(line(10, third, { type: 'left', joined: 3 }));
    again.add(line(11, hexId<MemberId>(0xb0), joined('New')));
    expect(turns(again)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(again.turnOf(hexId<MemberId>(0xb0))).toBe(7);
  });

  it('are a person’s own where an older server says no turn, and none where photos stay', () => {
    const [session] = roomSessions(sampleRoom(images, { options: { show } }), new RoomProjection(joins));
    if (!session?.room) throw new Error('There is no session.');
    const { turn, ...room } = session.room;
    expect(turn).toBe(0);
    const view = timedViewOf(session);
    if (!view) throw new Error('Photos stay.');
    expect(exposureOf({ ...session, room }, session.order[0] ?? expect.fail())).toBe(
      exposureAt(view, session.seed, 0, seedOf(room.member)),
    );
    const [plain] = roomSessions(sampleRoom(images), new RoomProjection(joins));
    expect(plain?.room).not.toHaveProperty('turn');
    expect(plain && exposureOf(plain, 'a' as never)).toBeNull();
  });
});
