import * as v from 'valibot';
import { standInOf } from '../../src/core/classes/category-list.ts';
import type { Wnid } from '../../src/core/classes/class-ids.ts';
import { FormatError, checkFormat } from '../../src/core/schemas/check-format.ts';
import { messageOf } from '../../src/core/message-of.ts';
import { mostBytes, type Acknowledged } from '../../src/core/room/protocol.ts';
import {
  memberEventSchema,
  teacher,
  teacherEventSchema,
  type Actor,
  type RoomEvent,
} from '../../src/core/room/room-event.ts';
import type { EventId, MemberId } from '../../src/core/schemas/room-ids.ts';
import { withoutLooks, type TrialRecord } from '../../src/core/trials/trial-record.ts';
import type { LiveRoom } from './live-room.ts';

interface Fault {
  readonly code: string;
  readonly error: string;
}

export interface Classes {
  has(wnid: Wnid): boolean;
}

/** Those that are new and can be kept, and why others cannot. */
export function checkEvents(
  live: LiveRoom,
  actor: Actor,
  events: readonly { readonly id: EventId }[],
  classes: Classes,
): { readonly fresh: readonly RoomEvent[]; readonly refused: Acknowledged['refused'] } {
  const kept = live.log.eventsOf(actor);
  const fresh: RoomEvent[] = [];
  const refused: Acknowledged['refused'][number][] = [];
  const most = live.room.images.length * 10 + 200;
  for (const event of events.filter(({ id }) => !kept.has(id))) {
    const checked = actor === teacher ? teacherEvent(live, event) : memberEvent(live, actor, event, classes);
    if ('error' in checked) refused.push({ id: event.id, ...checked });
    else if (actor !== teacher && kept.size + fresh.length >= most)
      refused.push({ id: event.id, code: 'too-many', error: 'This seat has sent more than a room needs.' });
    else fresh.push(isFirst(live, actor, checked) ? checked : withoutLooksOf(checked));
  }
  return { fresh, refused };
}

/** Whether what was looked at may be of use: that of an answer after one that counts for good is of none. */
function isFirst(live: LiveRoom, actor: Actor, event: RoomEvent): boolean {
  if (actor === teacher || event.type !== 'answer') return true;
  const before = live.log.answerOf(actor, event.imageId);
  return before === null || (before.guesses.length === 0 && !before.timedOut);
}

function withoutLooksOf(event: RoomEvent): RoomEvent {
  if (event.type !== 'answer') return event;
  return { ...event, record: withoutLooks(event.record), offered: null };
}

/** An event that is not too large; an answer that is goes without what was looked at, and says so; null: that does not help. */
function fitting(event: object): object | null {
  if (sizeOf(event) <= mostBytes.event) return event;
  if (!v.is(largeSchema, event)) return null;
  const without = { ...event, record: withoutLooks(event.record as TrialRecord) };
  return sizeOf(without) <= mostBytes.event ? without : null;
}

const largeSchema = v.looseObject({ type: v.literal('answer'), record: v.looseObject({}) });

function sizeOf(event: object): number {
  return Buffer.byteLength(JSON.stringify(event));
}

/** The first guess that a room cannot take, and why, for a person; null where it takes all. */
export function strayGuess(live: LiveRoom, guesses: readonly Wnid[], classes: Classes): string | null {
  const { list } = live.room.options;
  const standIns = list && new Set(list.categories.map(standInOf));
  const stray = guesses.find((wnid) => !classes.has(wnid) || standIns?.has(wnid) === false);
  if (stray === undefined) return null;
  return `${stray} is none of the ${list ? `${list.categories.length} categories of this room` : '1000 classes'}`;
}

function teacherEvent(live: LiveRoom, event: object): RoomEvent | Fault {
  const checked = checkEvent(teacherEventSchema, event);
  if ('error' in checked) return checked;
  const { images } = live.room;
  if (checked.type === 'step' && checked.position >= images.length)
    return { code: 'no-image', error: `The room has ${images.length} images.` };
  if (checked.type === 'reveal' && checked.imageId !== 'all' && !live.hasImage(checked.imageId))
    return { code: 'no-image', error: `The room has no image ${checked.imageId}.` };
  return checked;
}

function memberEvent(live: LiveRoom, member: MemberId, event: object, classes: Classes): RoomEvent | Fault {
  const sent = fitting(event);
  if (!sent) {
    const most = `${mostBytes.event} bytes`;
    return {
      code: 'too-large',
      error: `What a device sends of an image may have ${most}, and this has more.`,
    };
  }
  const checked = checkEvent(memberEventSchema, sent);
  if ('error' in checked) return checked;
  if (!live.hasImage(checked.imageId))
    return { code: 'no-image', error: `The room has no image ${checked.imageId}.` };
  if (checked.type !== 'answer') return checked;
  const stray = strayGuess(live, checked.guesses, classes);
  if (stray !== null) return { code: 'class', error: `${stray}.` };
  const { viewed } = checked.record;
  const exposure = live.exposureFor(member, checked.imageId);
  if ((viewed?.exposure ?? null) !== exposure) {
    const given = exposure === null ? 'until the answer' : `for ${exposure} ms`;
    const said = viewed ? `${viewed.exposure} ms` : 'nothing of that';
    return {
      code: 'exposure',
      error: `This seat is shown the photo ${given}, and the answer says ${said}.`,
    };
  }
  switch (live.mayAnswer(member, checked.imageId)) {
    case 'not-open':
      return { code: 'not-open', error: 'It has not begun yet.' };
    case 'not-yet':
      return { code: 'not-yet', error: 'The class has not come to this image yet.' };
    case 'yes':
      return checked;
  }
}

function checkEvent<Schema extends v.GenericSchema>(
  schema: Schema,
  event: object,
): v.InferOutput<Schema> | Fault {
  try {
    return checkFormat('The event', event, schema);
  } catch (cause) {
    if (cause instanceof FormatError) return { code: 'shape', error: messageOf(cause) };
    throw cause;
  }
}
