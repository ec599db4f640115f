import type * as v from 'valibot';
import type { Wnid } from '../../src/core/classes/class-ids.ts';
import { FormatError, checkFormat } from '../../src/core/formats/check-format.ts';
import { messageOf } from '../../src/core/message-of.ts';
import { memberEventSchema, teacherEventSchema, type RoomEvent } from '../../src/core/room/room-event.ts';
import type { MemberId } from '../../src/core/room/room-ids.ts';
import type { LiveRoom } from './live-room.ts';

/** What is wrong with an event, for a person, and a word for the page. */
interface Fault {
  readonly code: string;
  readonly error: string;
}

/** The classes that a guess may name. */
export interface Classes {
  has(wnid: Wnid): boolean;
}

/** An event of the teacher, checked against its room. */
export function teacherEvent(live: LiveRoom, event: object): RoomEvent | Fault {
  const checked = checkEvent(teacherEventSchema, event);
  if ('error' in checked) return checked;
  const { images } = live.room;
  if (checked.type === 'step' && checked.position >= images.length)
    return { code: 'no-image', error: `The room has ${String(images.length)} images.` };
  if (checked.type === 'reveal' && checked.imageId !== 'all' && !live.hasImage(checked.imageId))
    return { code: 'no-image', error: `The room has no image ${checked.imageId}.` };
  return checked;
}

/** An event of a member, checked against what the room lets them do now. */
export function memberEvent(
  live: LiveRoom,
  member: MemberId,
  event: object,
  classes: Classes,
): RoomEvent | Fault {
  const checked = checkEvent(memberEventSchema, event);
  if ('error' in checked) return checked;
  if (!live.hasImage(checked.imageId))
    return { code: 'no-image', error: `The room has no image ${checked.imageId}.` };
  if (checked.type !== 'answer') return checked;
  const stray = checked.guesses.find((wnid) => !classes.has(wnid));
  if (stray !== undefined) return { code: 'class', error: `${stray} is none of the 1000 classes.` };
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
