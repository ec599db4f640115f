import { expect, it } from 'vitest';
import { SeenMembers } from '#server/rooms/live-room.ts';
import type { MemberId } from '#src/core/schemas/room-ids.ts';
import { hexId } from '../../core/room/samples.ts';

const ada = hexId<MemberId>(1);

it('a device is here from when it is heard of until it hangs up, and says so where that changes', () => {
  let now = 0;
  const seen = new SeenMembers(() => now);
  expect([seen.leave(ada), seen.get(ada)]).toEqual([false, undefined]);
  expect([seen.hear(ada), seen.hear(ada), seen.here]).toEqual([true, false, 1]);
  now = 1000;
  expect([seen.leave(ada), seen.leave(ada), seen.here]).toEqual([true, false, 0]);
  expect(seen.get(ada)).toEqual({ lastSeen: '1970-01-01T00:00:00.000Z', hasLeft: true });
  expect([seen.hear(ada), seen.here]).toEqual([true, 1]);
  seen.delete(ada);
  expect([seen.get(ada), seen.here]).toEqual([undefined, 0]);
});
