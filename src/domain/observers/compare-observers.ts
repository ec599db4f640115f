import type { Catalogue } from '../classes/catalogue.ts';
import type { Truth } from '../formats/truth-files/truth.ts';
import { errorConsistencyInterval } from '../stats/error-consistency.ts';
import { mcnemar } from '../stats/mcnemar.ts';
import { pairedDifference } from '../stats/paired-difference.ts';
import { pairedImages } from '../stats/paired-table.ts';
import { twoProportionZ } from '../stats/two-proportion-z.ts';
import { wilsonInterval, type Interval } from '../stats/wilson.ts';
import { matchImages, unmatchedImages, type MatchedImages } from './match-images.ts';
import { nameInOrder } from './name-in-order.ts';
import type { Observer, ObserverKind } from './observer.ts';
import { answersOfFiles, answersOfTruth, type RealLabels, type RightAnswers } from './right-answers.ts';
import { commonTable, countOutcome, outcomes, scoreObservers, type Outcomes } from './score-observers.ts';

/** The ends of an interval at 95 %. */
type Ends = readonly [low: number, high: number];

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

/** Two observers' figures over the images that both answered; null where there is no such image. */
export interface PairFigures {
  readonly first: string;
  readonly second: string;
  readonly n: number;
  readonly bothRight: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  readonly bothWrong: number;
  readonly z: number | null;
  readonly pOneSided: number | null;
  readonly pTwoSided: number | null;
  readonly mcnemarExact: number | null;
  readonly mcnemarMidP: number | null;
  readonly mcnemarChi2: number | null;
  /** Error rate of the first minus that of the second. */
  readonly difference: number | null;
  readonly differenceInterval: Ends | null;
  readonly kappa: number | null;
  readonly kappaInterval: Ends | null;
}

/** A comparison with what it stands on. */
export interface Comparison {
  readonly observers: readonly ObserverFigures[];
  readonly pairs: readonly PairFigures[];
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

/** How to compare. */
export interface CompareOptions {
  /** Counts instead of what the observers' files say, on the images that it names. */
  readonly truth?: Truth | RealLabels | null;
  /** Of the bootstrap, default 2014. */
  readonly seed?: number;
  /** Of the bootstrap, default 2000. */
  readonly samples?: number;
  /** Called after each pair with how many are done. */
  readonly onPair?: (done: number, total: number) => void;
}

/**
 * Compares observers image by image.
 *
 * @throws FormatError when images in file-name order cannot be told, or two files disagree on an image's class.
 */
export function compareObservers(
  given: readonly Observer[],
  catalogue: Catalogue,
  { truth = null, seed = 2014, samples = 2000, onPair }: CompareOptions = {},
): Comparison {
  const observers = nameInOrder(given, truth?.kind === 'by-name' ? truth.rows.names : []);
  const matched = matchImages(observers);
  const told = truth && answersOfTruth(matched, truth, catalogue);
  const named = truth?.kind === 'by-name' ? told : null;
  const right = told && !named ? told : answersOfFiles(matched, observers, named ?? []);
  const scored = scoreObservers(observers, matched, right);
  const pairs: PairFigures[] = [];
  const total = (observers.length * (observers.length - 1)) / 2;
  observers.forEach((first, one) =>
    observers.slice(one + 1).forEach((second, after) => {
      const figures = pairFigures(scored[one], scored[one + 1 + after], { seed, samples });
      pairs.push({ first: first.name, second: second.name, ...figures });
      onPair?.(pairs.length, total);
    }),
  );
  return {
    observers: observers.map((observer, at) => observerFigures(observer, scored[at])),
    pairs,
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
    if ((places[image] ?? -1) >= 0 && named[image]?.length === 1) count += 1;
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

function pairFigures(
  first: Outcomes = new Int8Array(),
  second: Outcomes = new Int8Array(),
  bootstrap: { seed: number; samples: number },
): Omit<PairFigures, 'first' | 'second'> {
  const table = commonTable(first, second);
  const n = pairedImages(table);
  const test = n > 0 ? mcnemar(table.onlyFirst, table.onlySecond) : null;
  const proportions = twoProportionZ(
    table.onlySecond + table.bothWrong,
    n,
    table.onlyFirst + table.bothWrong,
    n,
  );
  const difference = pairedDifference(table);
  const kappa = errorConsistencyInterval(table, bootstrap);
  return {
    n,
    ...table,
    z: proportions?.z ?? null,
    pOneSided: proportions?.pOneSided ?? null,
    pTwoSided: proportions?.pTwoSided ?? null,
    mcnemarExact: test?.exact ?? null,
    mcnemarMidP: test?.midP ?? null,
    mcnemarChi2: test?.chi2 ?? null,
    difference: difference?.estimate ?? null,
    differenceInterval: ends(difference),
    kappa: kappa?.estimate ?? null,
    kappaInterval: ends(kappa),
  };
}

function ends(interval: Interval | null): Ends | null {
  return interval ? [interval.low, interval.high] : null;
}
