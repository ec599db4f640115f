import type { ImageId } from './challenge.ts';
import { donePositions } from './session-machine.ts';
import type { Session, SessionOutline, SessionRow } from './session.ts';

/** A person's sessions of practice in a challenge, those with an answer. */
export function practicesOf(
  { person, challengeId }: Pick<SessionRow, 'person' | 'challengeId'>,
  sessions: readonly SessionOutline[],
): readonly SessionOutline[] {
  return sessions.filter(
    (one) =>
      one.mode === 'practice' &&
      one.person === person &&
      one.challengeId === challengeId &&
      donePositions(one) > 0,
  );
}

/**
 * How many images that are still to come in a session should not: in a challenge or a test those that its person has
 * practised, in practice those that are still to come in a challenge or a test that the person has begun.
 */
export function sharedAhead(session: Session, sessions: readonly SessionOutline[]): number {
  const others =
    session.mode === 'practice'
      ? sessions.filter((one) => isSameTask(one, session) && isUnfinished(one)).flatMap(ahead)
      : practicesOf(session, sessions).flatMap(({ order, tally }) =>
          tally.positions.flatMap((position) => order[position] ?? []),
        );
  const shared = new Set(others);
  return ahead(session).filter((image) => shared.has(image)).length;
}

function isSameTask(one: SessionOutline, session: Session): boolean {
  return one.person === session.person && one.challengeId === session.challengeId;
}

function isUnfinished(session: SessionOutline): boolean {
  const done = donePositions(session);
  return session.mode !== 'practice' && !session.archived && done > 0 && done < session.order.length;
}

function ahead(session: Session | SessionOutline): readonly ImageId[] {
  return session.order.slice(donePositions(session));
}
