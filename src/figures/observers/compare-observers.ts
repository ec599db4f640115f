import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { Truth, RealLabels } from '../../core/truth/truth.ts';
import { gradeObservers, type GradedObservers } from './grade-observers.ts';
import type { Observer } from '../../core/observers/observer.ts';
import { pairFigures, pairTables, type PairFigures } from './pair-figures.ts';

/** A comparison with what it stands on. */
export interface Comparison extends GradedObservers {
  /** In the order of the observers: the first with each later one, then the second … */
  readonly pairs: readonly PairFigures[];
}

/**
 * Compares observers image by image, in one go and one thread.
 *
 * @param options `truth` counts instead of what the observers' files say, on the images that it names.
 *   `guesses`: how many count; null: as many as all could give.
 * @throws FormatError when images in file-name order cannot be told, or two files disagree on an image's class.
 */
export function compareObservers(
  given: readonly Observer[],
  catalogue: Catalogue,
  {
    truth = null,
    guesses = null,
  }: { readonly truth?: Truth | RealLabels | null; readonly guesses?: number | null } = {},
): Comparison {
  const graded = gradeObservers(given, catalogue, truth, guesses);
  return { ...graded, pairs: pairTables(graded).map(pairFigures) };
}
