import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { Session, SessionOutline, Trial } from '../../core/trials/session.ts';
import { countsInFigures, originalLabels } from '../../core/trials/grading.ts';
import { depthOf, isHit } from '../../core/trials/hit.ts';
import {
  errorCounts,
  jointOutcome,
  pairedTable,
  type ErrorCounts,
  type JointOutcome,
} from './joint-outcome.ts';
import type { PairedTable } from '../stats/paired-table.ts';

/** One answered image, scored for both sides. */
interface ScoredTrial {
  readonly trial: Trial;
  /** Null where nothing says what is right. */
  readonly personHit: boolean | null;
  /** Null where nothing says what is right, and while the network has not answered. */
  readonly networkHit: boolean | null;
  /** Null unless both sides can be scored. */
  readonly outcome: JointOutcome | null;
}

/** A session's score by the guesses that count, on the images that both sides answered. */
export interface SessionSummary extends ErrorCounts {
  readonly scored: readonly ScoredTrial[];
  readonly table: PairedTable;
  /** Answered by the person only, so counted nowhere. */
  readonly withoutPrediction: number;
  /** Nothing says what is right, as with photos of one's own, so counted nowhere. */
  readonly withoutTruth: number;
  /** Answered after answer or prediction had been shown: scored, and counted in no headline figure. */
  readonly assisted: number;
  /** Not shown as asked in a timed view: scored, and counted in no headline figure. Those that were assisted too are among the assisted. */
  readonly spoiled: number;
}

/**
 * Scores one answered image for both sides.
 *
 * @param catalogue that of its session: with a short list the first guess alone counts.
 */
export function scoreTrial(trial: Trial, catalogue: Catalogue, grading = originalLabels): ScoredTrial {
  const { prediction } = trial;
  const right = grading.rightFor(trial);
  if (right.length === 0) return { trial, personHit: null, networkHit: null, outcome: null };
  const depth = depthOf(catalogue);
  const personHit = isHit(trial.guesses, right, depth);
  if (!prediction) return { trial, personHit, networkHit: null, outcome: null };
  const named = prediction.guesses.map((guess) => catalogue.byIndex(guess.classIndex).wnid);
  const networkHit = isHit(named, right, depth);
  return { trial, personHit, networkHit, outcome: jointOutcome(personHit, networkHit) };
}

/** Scores a session; both sides are counted on the same images, without those that were assisted or not shown as asked. */
export function summarise(session: Session, catalogue: Catalogue, grading = originalLabels): SessionSummary {
  const scored = session.trials.map((trial) => scoreTrial(trial, catalogue, grading));
  const own = scored.filter(({ trial }) => countsInFigures(trial));
  const outcomes = own.flatMap(({ outcome }) => (outcome ? [outcome] : []));
  const table = pairedTable(outcomes);
  const asked = session.trials.filter(({ use }) => use !== 'check');
  const assisted = asked.filter(({ assistance }) => assistance.length > 0).length;
  const withoutTruth = own.filter(({ personHit }) => personHit === null).length;
  return {
    scored,
    ...errorCounts(table),
    table,
    withoutPrediction: own.length - outcomes.length - withoutTruth,
    withoutTruth,
    assisted,
    spoiled: asked.length - own.length - assisted,
  };
}

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
