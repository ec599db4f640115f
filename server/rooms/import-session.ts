import { createHash, randomBytes } from 'node:crypto';
import * as v from 'valibot';
import { parseSessionContent } from '../../src/files/formats/session-content.ts';
import { longestName, type AnswerEvent } from '../../src/core/room/room-event.ts';
import { isPlainName } from '../../src/core/text/plain-name.ts';
import { memberIdSchema, randomId, type EventId, type MemberId } from '../../src/core/schemas/room-ids.ts';
import { pluralize } from '../../src/core/text/pluralize.ts';
import type { ImageId } from '../../src/core/trials/challenge.ts';
import type { Session } from '../../src/core/trials/session.ts';
import type { Imported } from '../../src/core/room/protocol.ts';
import { HttpError } from '../http-error.ts';
import { strayGuess } from './check-event.ts';
import type { LiveRoom } from './live-room.ts';
import type { Rooms } from './rooms.ts';

/**
 * Adds the answers of a pupil's session file to a room. An image that the seat has answered already is not answered
 * again, so that a file may come twice, and also when its device has sent some of it.
 *
 * A file that was made without the room belongs to it where the room has most of the images that the session asks for
 * and most of those that were answered: by the first alone a person's few answers to others would pass, by the second
 * alone one answer to an image that two exercises share.
 *
 * @throws FormatError when it is no session file; HttpError when it belongs to another room or another exercise, and then
 * nothing has changed.
 */
export async function importSession(rooms: Rooms, live: LiveRoom, content: unknown): Promise<Imported> {
  const { session } = parseSessionContent('The file', content);
  const { room } = live;
  if (session.room && session.room.id !== room.id)
    throw new HttpError(409, 'other-room', `This file is of the room ${session.room.code}, not of this one.`);
  if (session.challengeId !== room.challengeId)
    throw new HttpError(
      409,
      'other-images',
      `This file has answers to the images of another challenge. ${nothingTaken}`,
    );
  const fitting = session.trials.filter(({ imageId }) => live.hasImage(imageId));
  if (!session.room) checkExercise(session, live);
  if (fitting.length === 0)
    throw new HttpError(
      409,
      'other-images',
      `This file has no answer to a photo of this room. ${nothingTaken}`,
    );
  const stray = strayGuess(
    live,
    fitting.flatMap(({ guesses }) => guesses),
    rooms.classes,
  );
  if (stray !== null)
    throw new HttpError(
      409,
      'class',
      `This file has a guess that this room cannot take: ${stray}. ${nothingTaken}`,
    );
  const member = memberOf(session);
  if (live.log.joinedAt(member) === null) await takeSeat(rooms, live, member, session.person);
  const missing = fitting.filter(({ imageId }) => live.log.answerOf(member, imageId) === null);
  const events = missing.map(
    ({
      position,
      imageId,
      guesses,
      time,
      committedAt,
      timedOut,
      record,
      offered,
      assistance,
    }): AnswerEvent => ({
      id: randomId<EventId>(randomBytes(16)),
      at: committedAt,
      type: 'answer',
      imageId,
      position,
      guesses,
      time,
      timedOut,
      record,
      offered,
      ...(assistance.length > 0 && { assistance }),
    }),
  );
  if (events.length > 0) await rooms.write(live, member, events);
  const others = session.trials.length - fitting.length;
  return { added: events.length, known: fitting.length - events.length, ...(others > 0 && { others }) };
}

const nothingTaken = 'Nothing was taken in.';

/** @throws HttpError where the room lacks half of what a session asks for, or half of what was answered. */
function checkExercise({ order, trials }: Session, live: LiveRoom): void {
  const answered = trials.map(({ imageId }) => imageId);
  const asked = [...new Set([...order, ...answered])];
  const here = (images: readonly ImageId[]) => images.filter((image) => live.hasImage(image)).length;
  const refuse = (verb: string, images: readonly ImageId[]) => {
    const count = here(images);
    const counts = `${pluralize(images.length, 'photo')}, and ${count} of them ${count === 1 ? 'is' : 'are'} in this room`;
    throw new HttpError(
      409,
      'other-exercise',
      `This file ${verb} ${counts}: it belongs to another exercise. ${nothingTaken}`,
    );
  };
  if (answered.length > 0 && 2 * here(answered) <= answered.length) refuse('has answers to', answered);
  if (2 * here(asked) <= asked.length) refuse('asks for', asked);
}

/** The seat that a session names; one that was made without a room gets the same seat each time. */
function memberOf({ room, id }: Session): MemberId {
  if (room) return room.member;
  if (v.is(memberIdSchema, id)) return id as string as MemberId;
  return createHash('sha256').update(id).digest('hex').slice(0, 32) as MemberId;
}

async function takeSeat(rooms: Rooms, live: LiveRoom, member: MemberId, person: string): Promise<void> {
  const name = isPlainName(person, longestName) ? person : 'From a file';
  const seat = await rooms.seat(live, member, {
    token: randomId(randomBytes(16)),
    name,
    participant: null,
    consent: null,
  });
  if (typeof seat === 'string') throw new HttpError(409, seat, 'The room has no seat for this file.');
}
