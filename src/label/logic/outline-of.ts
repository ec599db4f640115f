import type { Catalogue } from '../../core/classes/catalogue.ts';
import { countsInFigures } from '../../core/trials/grading.ts';
import type { Session, SessionOutline } from '../../core/trials/session.ts';
import { scoreTrial } from '../../figures/scoring/session-summary.ts';

/** A session as lists show it, with the same figures as `summarise`, by the labels of the challenge. */
export function outlineOf({ trials, ...row }: Session, catalogue: Catalogue): SessionOutline {
  const scores = trials
    .filter(countsInFigures)
    .map((trial) => scoreTrial(trial, catalogue))
    .filter(({ outcome }) => outcome);
  const tally = {
    positions: trials.map(({ position }) => position),
    withoutPrediction: trials.filter(({ prediction }) => !prediction).length,
    images: scores.length,
    personErrors: scores.filter(({ personHit }) => personHit === false).length,
    networkErrors: scores.filter(({ networkHit }) => networkHit === false).length,
  };
  return { ...row, tally };
}
