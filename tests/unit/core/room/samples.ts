import type { Wnid } from '#src/core/classes/class-ids.ts';
import type { Actor, LogEntry, RoomEvent } from '#src/core/room/room-event.ts';
import type { EventId, MemberId } from '#src/core/schemas/room-ids.ts';
import type { ImageId } from '#src/core/trials/challenge.ts';
import { emptyRecord } from '#src/core/trials/trial-record.ts';

/** A random id of tests: the same number gives the same id. */
export function hexId<Id extends MemberId | EventId>(number: number): Id {
  return number.toString(16).padStart(32, '0') as Id;
}

/** An event without what each of them has. */
type Said = RoomEvent extends infer Event
  ? Event extends RoomEvent
    ? Omit<Event, 'id' | 'at'> & { readonly id?: EventId }
    : never
  : never;

const moment = '2026-11-24T10:00:00.000Z';

/** Lines of a log in the order given, and their times where these matter; each event has an id of its own. */
export function logOf(
  ...lines: readonly (readonly [Actor, Said, times?: Partial<Pick<LogEntry, 'receivedAt' | 'givenAt'>>])[]
): readonly LogEntry[] {
  return lines.map(([actor, said, times], at) => ({
    seq: at + 1,
    actor,
    receivedAt: moment,
    ...times,
    event: { id: hexId<EventId>(1000 + at), at: moment, ...said } as RoomEvent,
  }));
}

export function joined(name: string): Said {
  return { type: 'join', name, participant: null };
}

export function answered(imageId: string, ...guesses: string[]): Said {
  return {
    type: 'answer',
    imageId: imageId as ImageId,
    position: 0,
    guesses: guesses as Wnid[],
    time: { response: 3, paused: 0 },
    timedOut: false,
    record: emptyRecord,
    offered: null,
  };
}
