import { expect, it } from 'vitest';
import type { LogEntry } from '#src/core/room/room-event.ts';
import type { RoomId } from '#src/core/schemas/room-ids.ts';
import { LiveRooms } from '#server/rooms/live-rooms.ts';
import type { RoomStore } from '#server/store/room-store.ts';
import { sampleRoom } from '../../core/room/sample-room.ts';

const id = 'room' as RoomId;

/** A room of another server: how many of its lines are read. */
function roomElsewhere() {
  const log: LogEntry[] = [];
  let read = 0;
  const store = {
    leases: { holds: () => false },
    clock: { time: 0 },
    room: () => Promise.resolve({ ...sampleRoom(['a']), id, code: 'ABCDEF', keys: {}, predictions: [] }),
    lines: (_: RoomId, since: number) => {
      const lines = log.filter(({ seq }) => seq > since);
      read += lines.length;
      return Promise.resolve(lines);
    },
  };
  const add = (seq: number, event: object) =>
    log.push({ seq, actor: 'teacher', receivedAt: '2026-12-06T10:00:00.000Z', event } as LogEntry);
  return {
    rooms: new LiveRooms(
      store as unknown as RoomStore,
      () => 0,
      () => undefined,
    ),
    add,
    read: () => read,
  };
}

it('a room of another server is read once by those who look at it, and then what is new of it', async () => {
  const { rooms, add, read } = roomElsewhere();
  const at = '2026-12-06T10:00:00.000Z';
  add(1, { id: 'a', at, type: 'phase', phase: 'open' });
  const looks = await Promise.all(Array.from({ length: 30 }, () => rooms.look(id)));
  expect(looks.map((live) => live.card().phase)).toEqual(looks.map(() => 'open'));
  expect(read()).toBe(1);
  add(2, { id: 'b', at, type: 'phase', phase: 'ended' });
  expect((await rooms.look(id)).card().phase).toBe('ended');
  expect(read()).toBe(2);
  await rooms.close();
});
