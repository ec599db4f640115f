import { unknownOf } from '../../src/core/classes/category-list.ts';
import type { NewRoom } from '../../src/core/room/room.ts';
import { Refusal } from '../refusal.ts';
import type { Classes } from './check-event.ts';

/** How many rooms may run at a time, on all servers of a database together. */
export const mostRooms = 20;

/**
 * A new room as it can be kept: its day in UTC, since points in time are compared as texts.
 *
 * @throws Refusal where an image is there twice, or has a class that is none, or the day is none.
 */
export function checkRoom(room: NewRoom, classes: Classes): NewRoom {
  const all = [...room.images, ...(room.practice ?? [])];
  if (new Set(all.map(({ id }) => id)).size < all.length)
    throw new Refusal(400, 'shape', 'The room has an image twice.');
  const stray = all.find(({ truth, truths = [] }) =>
    [...(truth === null ? [] : [truth]), ...truths].some((wnid) => !classes.has(wnid)),
  );
  if (stray) throw new Refusal(400, 'shape', `The image ${stray.id} has a class that is none of the 1000.`);
  const { list, pruned } = room.options;
  if (list && pruned !== null)
    throw new Refusal(
      400,
      'shape',
      'The room has a list of categories and one of likeliest classes: it can have one.',
    );
  const unknown = list && unknownOf(list, classes);
  if (unknown)
    throw new Refusal(400, 'shape', `The room’s list has a class that is none of the 1000: ${unknown[1]}.`);
  const expires = new Date(room.expiresAt);
  if (Number.isNaN(expires.getTime()))
    throw new Refusal(400, 'shape', `${room.expiresAt} is no day until which the room could be kept.`);
  return { ...room, expiresAt: expires.toISOString() };
}
