import * as v from 'valibot';
import { expect, it } from 'vitest';
import { keptOptions, roomOptionsSchema } from '#src/core/room/room-options.ts';
import { sampleRoom } from './sample-room.ts';

it('a room that is kept without an option that has come since has it as usual', () => {
  const { limit: _, pace: __, ...kept } = sampleRoom(['a']).options;
  const options = keptOptions(kept);
  expect(v.is(roomOptionsSchema, options)).toBe(true);
  expect(options).toMatchObject({ ...kept, limit: null, pace: 'self' });
});
