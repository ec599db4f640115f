import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { ClassIndex, Wnid } from '../../core/classes/class-ids.ts';
import { originalLabels } from '../../core/trials/grading.ts';
import { scoreTrial } from '../scoring/session-summary.ts';
import type { Session, Trial } from '../../core/trials/session.ts';
import { shownClass } from './confusions.ts';
import { sides, type Side } from './side.ts';
import { countsInFigures } from '../../core/trials/counts-in-figures.ts';

/** An image that one side missed, Hit@5. */
export interface SessionError {
  readonly side: Side;
  readonly trial: Trial;
  /** The right class, of several the one that is nearest to that side's first guess. */
  readonly truth: Wnid;
  /** What that side said, surest first; a person may have said nothing. */
  readonly guesses: readonly Wnid[];
}

/**
 * All errors of a session in the order of answering, the person's before the network's on the same image. They stand
 * on the images of the headline: both sides answered, and neither answer nor prediction was shown before.
 *
 * @param grading what counts as right, default the original label.
 */
export function sessionErrors(
  session: Session,
  catalogue: Catalogue,
  grading = originalLabels,
): readonly SessionError[] {
  return session.trials.flatMap((trial) => {
    const { truth, prediction } = trial;
    const right = grading.rightFor(trial).map((wnid) => catalogue.byWnid(wnid).index);
    const nearest = ([guess]: readonly Wnid[]) => {
      const index = shownClass(catalogue, right, guess ? catalogue.byWnid(guess).index : -1);
      return index < 0 ? truth : catalogue.byIndex(index as ClassIndex).wnid;
    };
    const { personHit, networkHit } = scoreTrial(trial, catalogue, grading);
    if (!prediction || !countsInFigures(trial)) return [];
    const guesses: Record<Side, readonly Wnid[]> = {
      person: trial.guesses,
      network: prediction.guesses.map(({ classIndex }) => catalogue.byIndex(classIndex).wnid),
    };
    const hits: Record<Side, boolean | null> = { person: personHit, network: networkHit };
    return sides.flatMap((side) => {
      const shown = nearest(guesses[side]);
      return hits[side] === false && shown ? [{ side, trial, truth: shown, guesses: guesses[side] }] : [];
    });
  });
}
