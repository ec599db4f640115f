import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { expect, it, vi } from 'vitest';
import type { RoomEvent } from '#src/core/room/room-event.ts';
import type { MemberId } from '#src/core/schemas/room-ids.ts';
import { LiveRoom } from '#server/rooms/live-room.ts';
import { Clock } from '#server/store/clock.ts';
import { roomStream } from '#server/routes/member-routes.ts';
import { hexId, logOf } from '../core/room/samples.ts';
import { sampleRoom } from '../core/room/sample-room.ts';

const ada = hexId<MemberId>(1);
/** Of a server that goes on. */
const ending = new AbortController().signal;

/** A room, and the connection of a device that takes nothing. */
function stuck() {
  const live = new LiveRoom(sampleRoom(['a']), new Clock(null));
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  const failed = vi.fn();
  response.on('error', failed);
  const lines = logOf(
    ...Array.from({ length: 100 }, () => ['teacher', { type: 'lock', locked: true } as RoomEvent] as const),
  );
  const happen = (from: number, to: number) => {
    for (const line of lines.slice(from, to)) live.add([line]);
  };
  return { live, response, failed, happen };
}

it('cuts off a device that takes nothing, and writes to it no more', async () => {
  const { live, response, failed, happen } = stuck();
  roomStream(live, ada, response, ending);
  happen(0, 20);
  expect([response.destroyed, live.isHeard]).toEqual([false, true]);
  happen(20, 100);
  expect([response.destroyed, live.isHeard]).toEqual([true, false]);
  await new Promise(setImmediate);
  expect(failed).not.toHaveBeenCalled();
});

it('tells the teacher of a device’s first word, and not of each', () => {
  const { live } = stuck();
  const told = vi.fn();
  live.listen('teacher', told);
  live.heardOf(ada);
  live.heardOf(ada);
  expect(told).toHaveBeenCalledOnce();
});

it('tells the teacher at once that a member’s last device has hung up, and that it is back', () => {
  const { live } = stuck();
  const told = vi.fn();
  // A device asks for its stream.
  live.heardOf(ada);
  const [one, other] = [live.listen(ada, () => undefined), live.listen(ada, () => undefined)];
  live.listen('teacher', told);
  one();
  expect([live.seen.get(ada)?.hasLeft, told.mock.calls.length]).toEqual([false, 0]);
  other();
  expect([live.seen.get(ada)?.hasLeft, told.mock.calls.length]).toEqual([true, 1]);
  live.heardOf(ada);
  expect([live.seen.get(ada)?.hasLeft, told.mock.calls.length]).toEqual([false, 2]);
});

it('ends the oldest of too many streams of one member, and writes to it no more', async () => {
  const { live, response, failed, happen } = stuck();
  roomStream(live, ada, response, ending);
  const others = Array.from({ length: 4 }, stuck);
  for (const other of others) roomStream(live, ada, other.response, ending);
  expect(response.writableEnded).toBe(true);
  expect(others.map((other) => other.response.writableEnded)).toEqual([false, false, false, false]);
  happen(0, 2);
  await new Promise(setImmediate);
  expect(failed).not.toHaveBeenCalled();
});
