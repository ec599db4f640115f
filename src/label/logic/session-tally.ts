import type { Catalogue } from '../../core/classes/catalogue.ts';
import { countsInFigures } from '../../core/trials/grading.ts';
import type { Session, SessionOutline, SessionTally, Trial } from '../../core/trials/session.ts';
import { scoreTrial } from '../../figures/scoring/session-summary.ts';

export const emptyTally: SessionTally = {
  positions: [],
  withoutPrediction: 0,
  images: 0,
  personErrors: 0,
  networkErrors: 0,
};

/** The same figures as `summarise`, by the labels of the challenge. */
export function tallyOf(trials: readonly Trial[], catalogue: Catalogue): SessionTally {
  const all = { ...emptyTally, positions: trials.map(({ position }) => position) };
  for (const trial of trials) count(all, trial, catalogue, 1);
  return all;
}

/**
 * What they come to once one more is given.
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

export function outlineOf({ trials, ...row }: Session, catalogue: Catalogue): SessionOutline {
  return { ...row, tally: tallyOf(trials, catalogue) };
}

type Counts = { -readonly [Name in Exclude<keyof SessionTally, 'positions'>]: number };

function count(counts: Counts, trial: Trial, catalogue: Catalogue, by: 1 | -1): void {
  if (!trial.prediction) counts.withoutPrediction += by;
  const { outcome, personHit, networkHit } = scoreTrial(trial, catalogue);
  if (!outcome || !countsInFigures(trial)) return;
  counts.images += by;
  if (personHit === false) counts.personErrors += by;
  if (networkHit === false) counts.networkErrors += by;
}
