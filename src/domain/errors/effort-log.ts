import type { Catalogue } from '../classes/catalogue.ts';
import { originalLabels, type Grading } from '../scoring/grading.ts';
import { scoreTrial } from '../scoring/session-summary.ts';
import type { LoggedAnswer } from '../stats/trade-off.ts';
import type { Session } from '../trials/session.ts';

/**
 * A person's answers in the order of answering, with their time and whether they hit (Hit@5): what the curves of
 * effort stand on. Images without a truth and assisted ones are left out.
 *
 * @param grading what counts as right, default the original label.
 */
export function effortLog(
  session: Session,
  catalogue: Catalogue,
  grading = originalLabels,
): readonly LoggedAnswer[] {
  return session.trials.flatMap((trial) => {
    const { personHit } = scoreTrial(trial, catalogue, grading);
    if (personHit === null || trial.assistance.length > 0) return [];
    return [{ seconds: trial.time.response, hit: personHit }];
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
): readonly LoggedAnswer[] {
  return sessions
    .filter(
      ({ id, person, startedAt }) =>
        person === session.person && id !== session.id && startedAt < session.startedAt,
    )
    .sort((one, other) => one.startedAt.localeCompare(other.startedAt))
    .concat(session)
    .flatMap((one) => effortLog(one, catalogue, gradingOf(one)));
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
    if (personHit === null || networkHit === null || trial.assistance.length > 0) return [];
    return [{ personHit, networkHit }];
  });
}
