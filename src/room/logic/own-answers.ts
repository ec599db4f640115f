import { FoldedLog } from '../../core/room/folded-log.ts';
import type { LogEntry } from '../../core/room/room-event.ts';
import { trialOf } from '../../core/room/room-session.ts';
import type { EventId, MemberId } from '../../core/schemas/room-ids.ts';
import type { ImageId } from '../../core/trials/challenge.ts';
import type { Trial } from '../../core/trials/session.ts';

/**
 * What a member has answered by the server's log, as trials of their session.
 *
 * @param order the session's images.
 * @param foreign the events that came from another device.
 * @returns also the places of what another device answered.
 */
export function ownAnswers(
  entries: readonly LogEntry[],
  member: MemberId,
  order: readonly ImageId[],
  foreign: ReadonlySet<EventId>,
): { readonly trials: readonly Trial[]; readonly first: readonly number[] } {
  const answers = new FoldedLog(entries).answersOf(member);
  const trials = answers
    .map((answer) => trialOf({ ...answer, position: order.indexOf(answer.imageId) }))
    .filter(({ position }) => position >= 0);
  const first = answers.filter(({ id }) => foreign.has(id)).map(({ imageId }) => order.indexOf(imageId));
  return { trials, first };
}
