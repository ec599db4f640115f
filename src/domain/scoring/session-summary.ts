import type { Catalogue } from '../classes/catalogue.ts';
import type { Session, Trial } from '../trials/session.ts';
import { isHit } from './hit.ts';
import { jointOutcome, jointTable, type JointOutcome, type JointTable } from './joint-table.ts';

/** One answered image, scored for both sides. */
export interface ScoredTrial {
  readonly trial: Trial;
  readonly personHit: boolean;
  /** Null while the network has not answered. */
  readonly networkHit: boolean | null;
  /** Null while the network has not answered. */
  readonly outcome: JointOutcome | null;
}

/** A session's score, Hit@5, on the images that both sides answered. */
export interface SessionSummary {
  readonly scored: readonly ScoredTrial[];
  /** How many images both sides answered: what every figure stands on. */
  readonly images: number;
  readonly personErrors: number;
  readonly networkErrors: number;
  readonly table: JointTable;
  /** Answered by the person only, so counted nowhere. */
  readonly withoutPrediction: number;
}

/** Scores one answered image for both sides. */
export function scoreTrial(trial: Trial, catalogue: Catalogue): ScoredTrial {
  const personHit = isHit(trial.guesses, trial.truth);
  if (!trial.prediction) return { trial, personHit, networkHit: null, outcome: null };
  const named = trial.prediction.guesses.map((guess) => catalogue.byIndex(guess.classIndex).wnid);
  const networkHit = isHit(named, trial.truth);
  return { trial, personHit, networkHit, outcome: jointOutcome(personHit, networkHit) };
}

/** Scores a session; both sides are counted on the same images. */
export function summarise(session: Session, catalogue: Catalogue): SessionSummary {
  const scored = session.trials.map((trial) => scoreTrial(trial, catalogue));
  const outcomes = scored.flatMap(({ outcome }) => (outcome ? [outcome] : []));
  const table = jointTable(outcomes);
  return {
    scored,
    images: outcomes.length,
    personErrors: table.onlyNetwork + table.bothWrong,
    networkErrors: table.onlyPerson + table.bothWrong,
    table,
    withoutPrediction: scored.length - outcomes.length,
  };
}
