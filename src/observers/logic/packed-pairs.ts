import type { PairedTable } from '../../figures/stats/paired-table.ts';
import type { Ends } from '../../figures/stats/wilson.ts';
import type { PairFigures } from '../../figures/observers/pair-figures.ts';

/**
 * The figures of all pairs as one row of numbers, which crosses threads as it is: 500 observers have over 120,000 pairs,
 * and as many objects would stop the page for a second.
 */
export interface PackedPairs {
  /** The names of the observers, in their order. */
  readonly names: readonly string[];
  /** The numbers of each pair, one after the other; NaN: null. */
  readonly figures: Float64Array<ArrayBuffer>;
  /** For each pair the number of its strata, then four counts of each. Empty where no pair has any. */
  readonly strata: Int32Array;
}

const cells = ['bothRight', 'onlyFirst', 'onlySecond', 'bothWrong'] as const;
const counts = ['n', ...cells, 'otherConditions'] as const;
const single = [
  'z',
  'pOneSided',
  'pTwoSided',
  'mcnemarExact',
  'mcnemarMidP',
  'mcnemarChi2',
  'difference',
  'kappa',
  'kappaConditions',
  'kappaPooled',
] as const;
const intervals = ['differenceInterval', 'differenceBootstrap', 'kappaInterval'] as const;
const width = counts.length + single.length + 2 * intervals.length;

/** How many pairs are unpacked in one go, which takes some milliseconds. */
const portion = 4000;

/** @param pairs the first observer with each later one, then the second … */
export function packPairs(names: readonly string[], pairs: readonly PairFigures[]): PackedPairs {
  const figures = new Float64Array(width * pairs.length);
  let at = 0;
  const put = (value: number | null | undefined) => (figures[at++] = value ?? NaN);
  for (const pair of pairs) {
    for (const name of counts) put(pair[name]);
    for (const name of single) put(pair[name]);
    for (const name of intervals) {
      put(pair[name]?.[0]);
      put(pair[name]?.[1]);
    }
  }
  const hasStrata = pairs.some(({ strata }) => strata.length > 0);
  const told = hasStrata ? pairs.flatMap(({ strata }) => [strata.length, ...strata.flatMap(countsOf)]) : [];
  return { names, figures, strata: Int32Array.from(told) };
}

const countsOf = (table: PairedTable) => cells.map((cell) => table[cell]);

/**
 * The pairs again, in their order.
 *
 * @param pause awaited between portions, so that the page answers.
 */
export async function unpackPairs(
  { names, figures, strata: told }: PackedPairs,
  pause: () => Promise<unknown>,
): Promise<readonly PairFigures[]> {
  const pairs: PairFigures[] = [];
  let from = 0;
  const nextStrata = (): readonly PairedTable[] => {
    if (told.length === 0) return none;
    const size = told[from] ?? 0;
    const tables = Array.from({ length: size }, (_, at) => tableAt(told, from + 1 + cells.length * at));
    from += 1 + cells.length * size;
    return tables;
  };
  for (let first = 0; first < names.length; first += 1) {
    for (let second = first + 1; second < names.length; second += 1) {
      if (pairs.length > 0 && pairs.length % portion === 0) await pause();
      pairs.push(
        unpackOne(names[first] ?? '', names[second] ?? '', figures, width * pairs.length, nextStrata()),
      );
    }
  }
  return pairs;
}

const none: readonly PairedTable[] = [];

function tableAt(told: Int32Array, at: number): PairedTable {
  const [bothRight = 0, onlyFirst = 0, onlySecond = 0, bothWrong = 0] = told.subarray(at, at + cells.length);
  return { bothRight, onlyFirst, onlySecond, bothWrong };
}

function unpackOne(
  first: string,
  second: string,
  figures: Float64Array,
  from: number,
  strata: readonly PairedTable[],
): PairFigures {
  const count = (at: number) => figures[from + at] ?? 0;
  const number = (at: number): number | null => {
    const value = count(counts.length + at);
    return Number.isNaN(value) ? null : value;
  };
  const ends = (at: number): Ends | null => {
    const [low, high] = [number(single.length + 2 * at), number(single.length + 2 * at + 1)];
    return low === null || high === null ? null : [low, high];
  };
  // In the order of `counts`, `single` and `intervals`.
  return {
    first,
    second,
    n: count(0),
    bothRight: count(1),
    onlyFirst: count(2),
    onlySecond: count(3),
    bothWrong: count(4),
    otherConditions: count(5),
    strata,
    z: number(0),
    pOneSided: number(1),
    pTwoSided: number(2),
    mcnemarExact: number(3),
    mcnemarMidP: number(4),
    mcnemarChi2: number(5),
    difference: number(6),
    differenceInterval: ends(0),
    differenceBootstrap: ends(1),
    kappa: number(7),
    kappaInterval: ends(2),
    kappaConditions: number(8),
    kappaPooled: number(9),
  };
}
