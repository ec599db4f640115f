import { formatPercent } from '../../core/text/format-number.ts';
import { wilsonInterval, type Interval } from '../stats/wilson.ts';
import type { Trial } from '../../core/trials/session.ts';
import { originalLabels } from '../../core/trials/grading.ts';

/** Whether a right class was among those offered; null where all 1000 were, and where there is no truth. */
export function truthOffered(trial: Trial): boolean | null {
  const { offered } = trial;
  const right = originalLabels.rightFor(trial);
  return offered && right.length > 0 ? right.some((wnid) => offered.includes(wnid)) : null;
}

/** How often the truth was missing from the pruned list, on all trials that tell: assisted ones too. */
interface PrunedListFigure {
  /** Trials with a pruned list and a truth: what the figure stands on. */
  readonly images: number;
  readonly missing: number;
  /** The share of missing ones, 0..1, with its 95 % interval (Wilson); null when there is no such trial. */
  readonly share: Interval | null;
}

/** Counts the trials whose pruned list lacked the truth. */
export function prunedListFigure(trials: readonly Trial[]): PrunedListFigure {
  const told = trials.map(truthOffered).filter((offered) => offered !== null);
  const missing = told.filter((offered) => !offered).length;
  return { images: told.length, missing, share: wilsonInterval(missing, told.length) };
}

/** The figure as a sentence, in two parts: the images whose list lacked the truth, empty for none, and the rest. */
export function prunedListWords({ images, missing, share }: PrunedListFigure): readonly [string, string] {
  if (!share) return ['', ''];
  const shown = images === 1 ? 'the one image' : `the ${images} images`;
  const asked = `${shown} with a pruned list`;
  if (missing === 0)
    return ['', `The truth was in the list on ${asked}${images === 1 ? '' : ', each time'}.`];
  const { estimate, low, high } = share;
  return [
    images === 1 ? `On ${shown}` : `On ${missing} of ${shown}`,
    ` with a pruned list the truth was missing from it (${formatPercent(estimate)}, 95 % interval ` +
      `${formatPercent(low)} to ${formatPercent(high)}): no answer could be right there.`,
  ];
}
