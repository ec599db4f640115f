import { expect, it } from 'vitest';
import type { NewRoom, WholeRoom } from '#src/core/room/room.ts';
import type { Challenge } from '#src/core/trials/challenge.ts';
import type { RoomPlan } from '#src/room/element/room-form/room-plan.ts';
import type { FillingParts } from '#src/room/state/fill-room.ts';
import { ClassStore } from '#src/room/state/class-store.ts';
import { plainOptions, sampleRoom } from '#tests/unit/core/room/sample-room.ts';

it('a room that turns out to be complete has no problem any more', async () => {
  const room = sampleRoom([]) as WholeRoom;
  let isGone = true;
  const server = {
    ask: () => (isGone ? Promise.reject(new Error('The server does not answer.')) : Promise.resolve(room)),
  };
  const classes = new ClassStore({ server } as unknown as FillingParts, () => Promise.resolve());
  await classes.fill(room.id);
  expect(classes.filling.value?.problem).toBe('The server does not answer.');
  isGone = false;
  await classes.fill(room.id);
  expect(classes.filling.value).toBe(null);
});

it.each([
  ['self', ['b']],
  ['led', undefined],
] as const)('of a timed room whose pace is “%s”, the photos for practice are %o', async (pace, practice) => {
  const images = ['a', 'b'].map((id) => ({
    id,
    wnid: 'n01440764',
    use: id === 'b' ? 'practice' : undefined,
  }));
  const made: NewRoom[] = [];
  const server = {
    ask: (name: string, _: object, { body }: { readonly body?: NewRoom } = {}) => {
      if (name === 'make' && body) made.push(body);
      return name === 'make' ? Promise.resolve() : Promise.reject(new Error('The server does not answer.'));
    },
  };
  const library = { open: () => Promise.resolve({ challenge: { images } as unknown as Challenge }) };
  const classes = new ClassStore({ server, library } as unknown as FillingParts, () => Promise.resolve());
  const plan = { title: 'Class 7b', count: 1, even: null, seed: 7, networks: [], days: 1 };
  const options = { ...plainOptions, pace, show: [17] };
  await classes.make({ ...plan, challenge: 'own', kinds: undefined, options } as unknown as RoomPlan);
  expect(made.map((room) => room.practice?.map(({ id }) => id))).toEqual([practice]);
});
