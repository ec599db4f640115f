import { expect, it } from 'vitest';
import type { WholeRoom } from '#src/core/room/room.ts';
import type { FillingParts } from '#src/room/state/fill-room.ts';
import { ClassStore } from '#src/room/state/class-store.ts';
import { sampleRoom } from '#tests/unit/core/room/sample-room.ts';

it('a room that turns out to be complete has no problem any more', async () => {
  const room = sampleRoom([]) as WholeRoom;
  let isGone = true;
  const server = {
    room: () => (isGone ? Promise.reject(new Error('The server does not answer.')) : Promise.resolve(room)),
  };
  const classes = new ClassStore({ server } as unknown as FillingParts, () => Promise.resolve());
  await classes.fill(room.id);
  expect(classes.filling.value?.problem).toBe('The server does not answer.');
  isGone = false;
  await classes.fill(room.id);
  expect(classes.filling.value).toBe(null);
});
