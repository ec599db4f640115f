import type { Catalogue } from '../classes/catalogue.ts';
import type { Truth } from '../formats/truth-files/truth.ts';
import { ends, wilsonInterval, type Ends } from '../stats/wilson.ts';
import { matchImages, unmatchedImages, type MatchedImages } from './match-images.ts';
import { nameInOrder } from './name-in-order.ts';
import type { Observer, ObserverKind } from './observer.ts';
import { answersOfFiles, answersOfTruth, type RealLabels, type RightAnswers } from './right-answers.ts';
import { countOutcome, outcomes, scoreObservers, type Outcomes } from './score-observers.ts';

/** One observer's figures, Hit@5, over all its images that count. */
export interface ObserverFigures {
  readonly name: string;
  readonly kind: ObserverKind;
  /** Whether a program drew the answers in place of a person. */
  readonly simulated: boolean;
  readonly n: number;
  readonly errors: number;
  /** errors / n; null when n is 0, as all that follows from it. */
  readonly errorRate: number | null;
  /** Wilson's interval of the error rate. */
  readonly wilson: Ends | null;
  /** Images left out because nothing says what is right, or ReaL labels exclude them. */
  readonly withoutTruth: number;
  /** Images left out because the answer or the prediction was shown before. */
  readonly assisted: number;
}

/** Observers with how each did on the images of all. */
export interface GradedObservers {
  readonly observers: readonly ObserverFigures[];
  readonly matched: MatchedImages;
  /** Aligned with `matched`. */
  readonly right: RightAnswers;
  /** For each observer, aligned with `matched`. */
  readonly outcomes: readonly Outcomes[];
  /** For each observer the images that no other has, by name. */
  readonly unmatched: readonly (readonly string[])[];
  /** For each observer that a truth file of names can grade, how many of its images the file names; else null. */
  readonly inTruth: readonly (number | null)[];
}

/**
 * Matches the observers' images and grades every answer.
 *
 * @param truth counts instead of what the observers' files say, on the images that it names; null: only these count.
 * @throws FormatError when images in file-name order cannot be told, or two files disagree on an image's class.
 */
export function gradeObservers(
  given: readonly Observer[],
  catalogue: Catalogue,
  truth: Truth | RealLabels | null,
): GradedObservers {
  const observers = nameInOrder(given, truth?.kind === 'by-name' ? truth.rows.names : []);
  const matched = matchImages(observers);
  const told = truth && answersOfTruth(matched, truth, catalogue);
  const named = truth?.kind === 'by-name' ? told : null;
  const right = told && !named ? told : answersOfFiles(matched, observers, named ?? []);
  const scored = scoreObservers(observers, matched, right);
  return {
    observers: observers.map((observer, at) => observerFigures(observer, scored[at])),
    matched,
    right,
    outcomes: scored,
    unmatched: unmatchedImages(matched),
    inTruth: observers.map(({ labels }, at) =>
      named && !labels ? countNamed(matched.places[at] ?? new Int32Array(), named) : null,
    ),
  };
}

/** How many of an observer's images a truth file names. */
function countNamed(places: Int32Array, named: RightAnswers): number {
  let count = 0;
  for (let image = 0; image < places.length; image += 1) {
    if ((places[image] ?? -1) >= 0 && (named[image]?.length ?? 0) > 0) count += 1;
  }
  return count;
}

function observerFigures(
  { name, kind, simulated }: Observer,
  own: Outcomes = new Int8Array(),
): ObserverFigures {
  const errors = countOutcome(own, outcomes.wrong);
  const n = errors + countOutcome(own, outcomes.right);
  const interval = wilsonInterval(errors, n);
  return {
    name,
    kind,
    simulated,
    n,
    errors,
    errorRate: interval?.estimate ?? null,
    wilson: ends(interval),
    withoutTruth: countOutcome(own, outcomes.withoutTruth),
    assisted: countOutcome(own, outcomes.assisted),
  };
}
