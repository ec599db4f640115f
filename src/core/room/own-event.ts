import { mixedHash } from '../text/text-hash.ts';
import type { Trial } from '../trials/session.ts';
import { withoutLooks } from '../trials/trial-record.ts';
import type { MemberEvent } from './room-event.ts';
import type { EventId, MemberId } from '../schemas/room-ids.ts';

/** What goes to a room at once at most, in bytes: the server takes 256 kB, and the rest is for what stands around it. */
export const mostBytes = 200_000;

/** Where the trial's answer is sent, and known again when it comes twice. */
export type OwnEvent = Extract<MemberEvent, { type: 'answer' | 'withdraw' }>;

/**
 * What a trial sends to its room. The same trial always makes the same event, id and all: so what was sent can be told
 * from the answers themselves, on another device of the member too.
 */
export function answerEvent(member: MemberId, trial: Trial): Extract<MemberEvent, { type: 'answer' }> {
  const { imageId, position, guesses, time, timedOut, record, offered, committedAt } = trial;
  return fitting({
    id: answerId(member, trial),
    at: committedAt,
    type: 'answer',
    imageId,
    position,
    guesses,
    time,
    timedOut,
    record,
    offered,
  });
}

/** What the server can take: an answer that is too large goes without what the person looked at, and says so. */
function fitting<Event extends OwnEvent>(event: Event): Event {
  if (event.type !== 'answer' || utf8Bytes(JSON.stringify(event)) <= mostBytes) return event;
  return { ...event, record: withoutLooks(event.record) };
}

/** @param at ISO 8601. */
export function withdrawEvent(
  member: MemberId,
  trial: Trial,
  at: string,
): Extract<MemberEvent, { type: 'withdraw' }> {
  const of = answerId(member, trial);
  return { id: hashOf(`withdraw ${of}`), at, type: 'withdraw', imageId: trial.imageId, of };
}

function answerId(member: MemberId, { imageId, committedAt }: Trial): EventId {
  return hashOf(`answer ${member} ${imageId} ${committedAt}`);
}

/** 128 bit as hex of a text that has a random id in it: four hashes, each begun otherwise. */
function hashOf(text: string): EventId {
  const parts = [0, 1, 2, 3].map((part) => {
    const hash = mixedHash(text, 0x811c9dc5 ^ Math.imul(part, 0x9e3779b9));
    return hash.toString(16).padStart(8, '0');
  });
  return parts.join('') as EventId;
}

export function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const sign of text) {
    const point = sign.codePointAt(0) ?? 0;
    if (point < 0x80) bytes += 1;
    else if (point < 0x800) bytes += 2;
    else bytes += point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
