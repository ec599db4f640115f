import { consistencyOf } from '../stats/error-consistency.ts';
import { mcnemar } from '../stats/mcnemar.ts';
import { pairedBootstrap } from '../stats/paired-bootstrap.ts';
import { pairedDifference } from '../stats/paired-difference.ts';
import { pairedImages, type PairedTable } from '../stats/paired-table.ts';
import type { BootstrapOptions } from '../stats/percentile-bootstrap.ts';
import { twoProportionZ } from '../stats/two-proportion-z.ts';
import { ends, type Ends } from '../stats/wilson.ts';
import type { GradedObservers } from './grade-observers.ts';
import { commonTable } from './score-observers.ts';

/** How two observers did on the images that both answered: all that their figures are made of. */
export interface PairTable extends PairedTable {
  readonly first: string;
  readonly second: string;
}

/**
 * Two observers' figures over the images that both answered; null where there is no such image. The intervals by bootstrap
 * are null also where they are not drawn yet: `withIntervals` draws them.
 */
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
  /** Its interval by bootstrap over the images; the two observers stay, so it holds for them alone. */
  readonly differenceBootstrap: Ends | null;
  readonly kappa: number | null;
  readonly kappaInterval: Ends | null;
}

/** Of more observers the agreement of each pair is not shown, and intervals are drawn for those pairs only that are. */
export const mostSquares = 80;

const bootstrap: BootstrapOptions = { seed: 2014, samples: 2000 };

/** The tables of all pairs: the first observer with each later one, then the second … */
export function pairTables({ observers, outcomes }: GradedObservers): readonly PairTable[] {
  const none = new Int8Array();
  return observers.flatMap(({ name }, one) =>
    observers.slice(one + 1).map((other, after) => ({
      ...{ first: name, second: other.name },
      ...commonTable(outcomes[one] ?? none, outcomes[one + 1 + after] ?? none),
    })),
  );
}

/** The figures of a pair, Hit@5; the bootstrap draws 2000 samples from seed 2014. */
export function pairFigures(table: PairTable): PairFigures {
  return withIntervals(testedPair(table));
}

/** Draws the intervals by bootstrap where a pair is without them: the same whenever they are drawn. */
export function withIntervals(pair: PairFigures): PairFigures {
  if (pair.kappaInterval) return pair;
  const drawn = pairedBootstrap(pair, bootstrap);
  return {
    ...pair,
    differenceBootstrap: ends(drawn?.difference ?? null),
    kappaInterval: ends(drawn?.kappa ?? null),
  };
}

/** The figures of a pair without the intervals by bootstrap, which take a hundred times as long as all others. */
export function testedPair({ first, second, ...table }: PairTable): PairFigures {
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
    z: proportions?.z ?? null,
    pOneSided: proportions?.pOneSided ?? null,
    pTwoSided: proportions?.pTwoSided ?? null,
    mcnemarExact: test?.exact ?? null,
    mcnemarMidP: test?.midP ?? null,
    mcnemarChi2: test?.chi2 ?? null,
    difference: difference?.estimate ?? null,
    differenceInterval: ends(difference),
    differenceBootstrap: null,
    kappa: n > 0 ? consistencyOf(table).kappa : null,
    kappaInterval: null,
  };
}
