import type { Catalogue } from '../../core/classes/catalogue.ts';
import { mostCategories } from '../../core/classes/category-list.ts';
import type { Truth, RealLabels } from '../../core/truth/truth.ts';
import { FormatError } from '../../core/schemas/check-format.ts';
import { pluralize, list } from '../../core/text/pluralize.ts';
import { quoted } from '../../core/text/visible-text.ts';
import { headlineDepth } from '../../core/trials/hit.ts';
import { endpoints, wilsonInterval, type ConfidenceInterval } from '../stats/wilson.ts';
import { conditionRates, oncePerPhoto, type ConditionRates } from './conditions.ts';
import { type MatchedImages, matchImages, nameByFile, nameInOrder, unmatchedImages } from './match-images.ts';
import type { Observer, ObserverKind } from '../../core/observers/observer.ts';
import { answersOfFiles, answersOfTruth, type RightAnswers } from './right-answers.ts';
import { countOutcome, outcomes, scoreObservers, type Outcomes } from './score-observers.ts';

/** One observer's figures over all its stimuli that count. */
export interface ObserverFigures {
  readonly name: string;
  readonly kind: ObserverKind;
  /** Whether a program drew the answers in place of a person. */
  readonly simulated: boolean;
  /** How many stimuli count. */
  readonly n: number;
  readonly errors: number;
  /** errors / n; null when n is 0, as all that follows from it. */
  readonly errorRate: number | null;
  /** Wilson's interval of the error rate. */
  readonly wilson: ConfidenceInterval | null;
  /** How many guesses it could give for an image, 1..5. */
  readonly guesses: number;
  /** Images left out because nothing says what is right, or ReaL labels exclude them. */
  readonly withoutTruth: number;
  /** Images left out because the answer or the prediction was shown before. */
  readonly assisted: number;
  /** Images left out because their timed view was not as asked. */
  readonly spoiled: number;
}

/** Observers with how each did on the images of all. */
export interface GradedObservers {
  readonly observers: readonly ObserverFigures[];
  readonly matched: MatchedImages;
  /** Aligned with `matched`. */
  readonly right: RightAnswers;
  /** For each observer, aligned with `matched`. */
  readonly outcomes: readonly Outcomes[];
  /** The same with a photo once for a network whose one answer stands at several exposures. */
  readonly once: readonly Outcomes[];
  /** Error rates by condition; null where no file says a condition. */
  readonly conditions: ConditionRates | null;
  /** For each observer the stimuli that no other has, by name. */
  readonly unmatched: readonly (readonly string[])[];
  /** For each observer that a truth file of names can grade, how many of its images the file names; else null. */
  readonly inTruth: readonly (number | null)[];
  /** How many guesses count, k of Hit@k. */
  readonly guesses: number;
  /** The most that can: the smallest number that an observer could give. */
  readonly mostGuesses: number;
}

/** The smallest number of guesses that an observer with an answer could give; 5 where there is none. */
export function commonGuesses(observers: readonly Observer[]): number {
  return observers.reduce(
    (least, { guessCount, images }) => (images.length === 0 ? least : Math.min(least, guessCount)),
    headlineDepth,
  );
}

/**
 * How many guesses count where nobody chose: as many as all could give, but where an observer answered with a short list the
 * first alone. Among 16 words five guesses are right by chance in 5 of 16.
 */
export function usualGuesses(observers: readonly Observer[]): number {
  const isShort = ({ labels, images }: Observer) =>
    images.length > 0 && labels !== null && labels.length <= mostCategories;
  return observers.some(isShort) ? 1 : commonGuesses(observers);
}

/**
 * Matches the observers' images and grades every answer.
 *
 * @param givenTruth counts instead of what the observers' files say, on the images that it names; null: only these count.
 * @param guesses how many count, 1..5; null: the usual ones.
 * @throws FormatError when images in file-name order cannot be told, or two files disagree on an image's class, and where
 *   more guesses are to count than an observer could give.
 */
export function gradeObservers(
  given: readonly Observer[],
  catalogue: Catalogue,
  givenTruth: Truth | RealLabels | null,
  guesses: number | null = null,
): GradedObservers {
  const mostGuesses = commonGuesses(given);
  const counting = guesses ?? usualGuesses(given);
  requireGuesses(given, counting);
  const { observers: named, truth } = nameByFile(given, givenTruth);
  const observers = nameInOrder(named, truth?.kind === 'by-name' ? truth.rows.names : []);
  const matched = matchImages(observers);
  const told = truth && answersOfTruth(matched, truth, catalogue);
  const byName = truth?.kind === 'by-name' ? told : null;
  const right = told && !byName ? told : answersOfFiles(matched, observers, byName ?? []);
  const scored = scoreObservers(observers, matched, right, counting);
  const once = oncePerPhoto(observers, matched, scored);
  return {
    observers: observers.map((observer, at) => observerFigures(observer, once[at])),
    matched,
    right,
    outcomes: scored,
    once,
    conditions: conditionRates(observers, matched, scored, once),
    unmatched: unmatchedImages(matched),
    guesses: counting,
    mostGuesses,
    inTruth: observers.map(({ labels }, at) =>
      byName && !labels ? countNamed(matched.places[at] ?? new Int32Array(), byName) : null,
    ),
  };
}

function requireGuesses(observers: readonly Observer[], wanted: number): void {
  const fewer = observers.filter(({ guessCount, images }) => images.length > 0 && guessCount < wanted);
  if (fewer.length === 0) return;
  const named = fewer.map(({ name, guessCount }) => `${quoted(name)} (${pluralize(guessCount, 'guess')})`);
  throw new FormatError(
    `${wanted} guesses an image cannot be counted: fewer were possible for ${list(named, 5)}. ` +
      `Take ${commonGuesses(observers)}, or leave these out.`,
  );
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
  { name, kind, simulated, guessCount }: Observer,
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
    wilson: endpoints(interval),
    guesses: guessCount,
    withoutTruth: countOutcome(own, outcomes.withoutTruth),
    assisted: countOutcome(own, outcomes.assisted),
    spoiled: countOutcome(own, outcomes.spoiled),
  };
}
