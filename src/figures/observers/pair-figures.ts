import { withoutExposure } from '../../core/trials/timed-view.ts';
import { errorConsistency, withinConditions } from '../stats/error-consistency.ts';
import { mcnemar } from '../stats/mcnemar.ts';
import { pairedBootstrap } from '../stats/paired-bootstrap.ts';
import { pairedDifference, pairedImages, type PairedTable } from '../stats/paired-table.ts';
import type { BootstrapOptions } from '../stats/percentile-bootstrap.ts';
import { twoProportionZ } from '../stats/two-proportion-z.ts';
import { type ConfidenceInterval, endpoints } from '../stats/wilson.ts';
import type { GradedObservers } from './grade-observers.ts';
import { commonTable, tablesByCondition, underOtherConditions } from './score-observers.ts';

/** How two observers did on the stimuli that both answered: all that their figures are made of. */
export interface PairTable extends PairedTable {
  readonly first: string;
  readonly second: string;
  /** The same under each condition that has a common stimulus; default none, as where no file says a condition. */
  readonly strata?: readonly PairedTable[];
  /** How many images both answered, but under no condition both: these make no pair. Default 0. */
  readonly otherConditions?: number;
}

/**
 * Two observers' figures over the stimuli that both answered; null where there is none. The intervals by bootstrap are
 * null also where they are not drawn yet: `withIntervals` draws them.
 */
export interface PairFigures {
  readonly first: string;
  readonly second: string;
  /** How many stimuli both answered, and count. */
  readonly n: number;
  readonly strata: readonly PairedTable[];
  readonly otherConditions: number;
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
  readonly differenceInterval: ConfidenceInterval | null;
  /** Its interval by bootstrap over the stimuli; the two observers stay, so it holds for them alone. */
  readonly differenceBootstrap: ConfidenceInterval | null;
  /**
   * Error consistency: where files say conditions, the mean of the κ within each in which it says something
   * (`withinConditions`). `whyNoKappa` says where it is no evidence.
   */
  readonly kappa: number | null;
  readonly kappaInterval: ConfidenceInterval | null;
  /** In how many conditions κ says something; null where files say none, and there is one κ over all. */
  readonly kappaConditions: number | null;
  /** κ over the stimuli of all conditions at once, which is high already where both err under the hard ones; else as κ. */
  readonly kappaPooled: number | null;
}

/** How many observers have the agreement of each pair shown; with more, intervals are drawn only for the pairs that are shown. */
export const mostSquares = 80;

const bootstrap: BootstrapOptions = { seed: 2014, samples: 2000 };

/**
 * The tables of all pairs: the first observer with each later one, then the second … Of two networks whose answers stand at
 * several exposures each photo counts once.
 */
export function pairTables({ observers, outcomes, once, matched }: GradedObservers): readonly PairTable[] {
  const none = new Int8Array();
  const photos = photoConditions(matched);
  return observers.flatMap(({ name }, one) =>
    observers.slice(one + 1).map((other, after) => {
      const two = one + 1 + after;
      const bothOnce = [one, two].every((at) => once[at] !== outcomes[at]);
      const [own = none, its = none] = bothOnce ? [once[one], once[two]] : [outcomes[one], outcomes[two]];
      const by = bothOnce ? photos : matched;
      return {
        ...{ first: name, second: other.name },
        ...commonTable(own, its),
        strata: by.conditions.length > 0 ? tablesByCondition(own, its, by) : [],
        otherConditions: bothOnce || by.conditions.length === 0 ? 0 : underOtherConditions(own, its, matched),
      };
    }),
  );
}

/** What the conditions say beside exposures; none where that is one thing. */
function photoConditions({ conditions, conditionOf }: GradedObservers['matched']) {
  const others = [...new Set(conditions.map(withoutExposure))];
  if (others.length < 2) return { conditions: [], conditionOf };
  const of = conditions.map((one) => others.indexOf(withoutExposure(one)));
  return { conditions: others, conditionOf: conditionOf.map((condition) => of[condition] ?? -1) };
}

/** The figures of a pair; the bootstrap draws 2000 samples from seed 2014. */
export function pairFigures(table: PairTable): PairFigures {
  return withIntervals(testedPair(table));
}

/** Draws the intervals by bootstrap where a pair is without them: the same whenever they are drawn. */
export function withIntervals(pair: PairFigures): PairFigures {
  if (pair.differenceBootstrap) return pair;
  const drawn = pairedBootstrap(pair, bootstrap, pair.strata);
  return {
    ...pair,
    differenceBootstrap: endpoints(drawn?.difference ?? null),
    kappaInterval: endpoints(drawn?.kappa ?? null),
  };
}

/** The figures of a pair without the intervals by bootstrap, which take a hundred times as long as all others. */
export function testedPair({
  first,
  second,
  strata = [],
  otherConditions = 0,
  ...table
}: PairTable): PairFigures {
  const pooled = pairedImages(table) > 0 ? errorConsistency(table) : null;
  const within = strata.length > 0 ? withinConditions(strata) : null;
  const n = pairedImages(table);
  const test = n > 0 ? mcnemar(table.onlyFirst, table.onlySecond) : null;
  const proportions = twoProportionZ(
    table.onlySecond + table.bothWrong,
    n,
    table.onlyFirst + table.bothWrong,
    n,
  );
  const difference = pairedDifference(table);
  return {
    first,
    second,
    n,
    ...table,
    strata,
    otherConditions,
    z: proportions?.z ?? null,
    pOneSided: proportions?.pOneSided ?? null,
    pTwoSided: proportions?.pTwoSided ?? null,
    mcnemarExact: test?.exact ?? null,
    mcnemarMidP: test?.midP ?? null,
    mcnemarChi2: test?.chi2 ?? null,
    difference: difference?.estimate ?? null,
    differenceInterval: endpoints(difference),
    differenceBootstrap: null,
    kappa: within?.kappa ?? pooled,
    kappaInterval: null,
    kappaConditions: within?.conditions ?? null,
    kappaPooled: pooled,
  };
}

/** The same pair seen from the other side: tests and κ stay, differences change their sign. */
export function swappedPair(pair: PairFigures): PairFigures {
  return {
    ...pair,
    first: pair.second,
    second: pair.first,
    onlyFirst: pair.onlySecond,
    onlySecond: pair.onlyFirst,
    strata: pair.strata.map((one) => ({
      ...one,
      onlyFirst: one.onlySecond,
      onlySecond: one.onlyFirst,
    })),
    z: negative(pair.z),
    difference: negative(pair.difference),
    differenceInterval: turned(pair.differenceInterval),
    differenceBootstrap: turned(pair.differenceBootstrap),
  };
}

/** Subtracted from 0, so that 0 does not become −0. */
function negative(value: number | null): number | null {
  return value === null ? null : 0 - value;
}

function turned(ends: ConfidenceInterval | null): ConfidenceInterval | null {
  return ends && [0 - ends[1], 0 - ends[0]];
}

/**
 * Where two observers stand in the list of pairs: the first with each later one, then the second with each later one …
 *
 * @param first the lower place of the two, 0..observers−2.
 * @param second the higher place, first+1..observers−1.
 */
export function pairPlace(first: number, second: number, observers: number): number {
  return first * observers - (first * (first + 1)) / 2 + (second - first - 1);
}
