import type { ConfidenceInterval } from '../../figures/stats/wilson.ts';
import type { PairFigures } from '../../figures/observers/pair-figures.ts';

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
