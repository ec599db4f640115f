import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { Trial } from '../../core/trials/session.ts';
import { scoreTrial } from '../../figures/scoring/session-summary.ts';
import { countsInFigures } from '../../core/trials/counts-in-figures.ts';

/** So many right answers in a row are worth a word. */
const leastInARow = 3;

/**
 * What is to be celebrated as an answer is shown; empty: nothing. What was answered with help counts here as little as in
 * all figures.
 *
 * @param trials those of the session in the order in which they were answered, the one that is shown among them.
 */
export function cheerWords(trials: readonly Trial[], shown: Trial, catalogue: Catalogue): string {
  const own = trials.filter(countsInFigures);
  const at = own.findIndex(({ imageId }) => imageId === shown.imageId);
  if (at < 0) return '';
  const hits = own.slice(0, at + 1).map((trial) => scoreTrial(trial, catalogue));
  const row = hits.length - 1 - hits.findLastIndex(({ personHit }) => personHit !== true);
  return [
    hits.at(-1)?.outcome === 'only-person' ? 'Only you knew it' : '',
    row >= leastInARow ? `${row} in a row` : '',
  ]
    .filter((words) => words !== '')
    .join(' · ');
}
