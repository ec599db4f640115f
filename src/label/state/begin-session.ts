import type { Challenge, ImageId } from '../../core/trials/challenge.ts';
import { newSession } from '../../core/trials/session-machine.ts';
import type { SessionRequest } from '../../core/trials/session-request.ts';
import type { Session, SessionId } from '../../core/trials/session.ts';

/** A session that begins now, under an id of its own. */
export function beginSession(
  challenge: Challenge,
  { count: _, ...fixed }: SessionRequest,
  person: string,
  order: readonly ImageId[],
): Session {
  return newSession({
    ...fixed,
    id: crypto.getRandomValues(new Uint32Array(2)).join('-') as SessionId,
    person,
    challengeId: challenge.id,
    startedAt: new Date().toISOString(),
    order,
  });
}

/** Some images of a session once more: as practice, over all its classes, without a time limit, and for as long as one likes. */
export function beginRematch({ simulated: _, ...plan }: Session, order: readonly ImageId[]): Session {
  const startedAt = new Date().toISOString();
  const id = 'rematch' as SessionId;
  const free = { pruned: null, limit: null, show: undefined };
  return newSession({ ...plan, ...free, id, mode: 'practice', order, startedAt });
}
