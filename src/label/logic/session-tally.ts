import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { Session, SessionOutline, SessionTally, Trial } from '../../core/trials/session.ts';
import { scoreTrial } from '../../figures/scoring/session-summary.ts';

/** The tally of a session in which nothing was answered. */
export const emptyTally: SessionTally = {
  positions: [],
  withoutPrediction: 0,
  images: 0,
  personErrors: 0,
  networkErrors: 0,
};

/**
 * What a session's answers come to, by the labels of the challenge; the same figures as `summarise`.
 *
 * @param catalogue the session's, as for all here.
 */
export function tallyOf(trials: readonly Trial[], catalogue: Catalogue): SessionTally {
  const all = { ...emptyTally, positions: trials.map(({ position }) => position) };
  for (const trial of trials) count(all, trial, catalogue, 1);
  return all;
}

/**
 * What they come to once one more is given, or one is given again.
 *
 * @param before the answer to the same image that was counted; null where there was none.
 */
export function tallyWith(
  tally: SessionTally,
  before: Trial | null,
  trial: Trial,
  catalogue: Catalogue,
): SessionTally {
  const { position } = trial;
  const others = tally.positions.filter((one) => one !== position);
  const after = { ...tally, positions: [...others, position].sort((one, other) => one - other) };
  if (before) count(after, before, catalogue, -1);
  count(after, trial, catalogue, 1);
  return after;
}

/** A session as lists show it. */
export function outlineOf({ trials, ...row }: Session, catalogue: Catalogue): SessionOutline {
  return { ...row, tally: tallyOf(trials, catalogue) };
}

type Counts = { -readonly [Name in Exclude<keyof SessionTally, 'positions'>]: number };

function count(counts: Counts, trial: Trial, catalogue: Catalogue, by: 1 | -1): void {
  if (!trial.prediction) counts.withoutPrediction += by;
  const { outcome, personHit, networkHit } = scoreTrial(trial, catalogue);
  if (!outcome || trial.assistance.length > 0) return;
  counts.images += by;
  if (personHit === false) counts.personErrors += by;
  if (networkHit === false) counts.networkErrors += by;
}
