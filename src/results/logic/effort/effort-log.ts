import type { Catalogue } from '../../../core/classes/catalogue.ts';
import { isSameList } from '../../../core/classes/category-list.ts';
import { countsInFigures, type Grading, originalLabels } from '../../../core/trials/grading.ts';
import { scoreTrial } from '../../../figures/scoring/session-summary.ts';
import type { PractisedAnswer } from './trade-off.ts';
import type { Session } from '../../../core/trials/session.ts';

/**
 * A person's answers in the order of answering, with their time and whether they hit by the guesses that count: what the curves of
 * effort stand on. Images without a truth, assisted ones and those not shown as asked have no error to count and are left out, but they are
 * practice for those that follow.
 *
 * @param catalogue the session's.
 * @param grading what counts as right, default the original label.
 */
export function effortLog(
  session: Session,
  catalogue: Catalogue,
  grading = originalLabels,
): readonly PractisedAnswer[] {
  return session.trials.flatMap((trial, practised) => {
    const { personHit } = scoreTrial(trial, catalogue, grading);
    if (personHit === null || !countsInFigures(trial)) return [];
    return [{ seconds: trial.time.response, hit: personHit, practised }];
  });
}

/**
 * What a person answered up to and with a session, all their sessions in the order in which they began: practice goes
 * on from one to the next.
 *
 * @param sessions all sessions at hand, in any order.
 * @param gradingOf what counts as right in each, default the original label.
 */
export function practiceLog(
  session: Session,
  sessions: readonly Session[],
  catalogue: Catalogue,
  gradingOf: (session: Session) => Grading = () => originalLabels,
): readonly PractisedAnswer[] {
  let before = 0;
  return [...earlierSessions(session, sessions), session].flatMap((one) => {
    const from = before;
    before += one.trials.length;
    return effortLog(one, catalogue.of(one), gradingOf(one)).map((answer) => ({
      ...answer,
      practised: from + answer.practised,
    }));
  });
}

/** The same person's sessions with the same list that began before a session, in that order. */
export function earlierSessions(session: Session, sessions: readonly Session[]): readonly Session[] {
  return sessions
    .filter(
      ({ id, person, startedAt, list }) =>
        person === session.person &&
        id !== session.id &&
        startedAt < session.startedAt &&
        isSameList(list, session.list),
    )
    .sort((one, other) => one.startedAt.localeCompare(other.startedAt));
}

/** Whether each side hit one image that both answered. */
export interface AnsweredPair {
  readonly personHit: boolean;
  readonly networkHit: boolean;
}

/** How both sides did, in the order of answering, on the images of the headline. */
export function answeredPairs(
  session: Session,
  catalogue: Catalogue,
  grading = originalLabels,
): readonly AnsweredPair[] {
  return session.trials.flatMap((trial) => {
    const { personHit, networkHit } = scoreTrial(trial, catalogue, grading);
    if (personHit === null || networkHit === null || !countsInFigures(trial)) return [];
    return [{ personHit, networkHit }];
  });
}
