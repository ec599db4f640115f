import { holmAdjusted } from '../stats/holm.ts';
import type { PairFigures } from './pair-figures.ts';

/** The tests of all pairs together. */
export interface PairTests {
  /** How many pairs have an image in common, and so a test. */
  readonly tests: number;
  /** For each pair the p of McNemar's exact test after Holm's correction for all of them; null without a test. */
  readonly corrected: readonly (number | null)[];
}

/** Made once for a list of pairs: 500 observers have over 120,000. */
const known = new WeakMap<readonly PairFigures[], PairTests>();

/** Corrects the p of all pairs of a comparison for their number (Holm 1979). */
export function holmOfPairs(pairs: readonly PairFigures[]): PairTests {
  const before = known.get(pairs);
  if (before) return before;
  const ps = pairs.flatMap(({ mcnemarExact }) => mcnemarExact ?? []);
  const corrected = holmAdjusted(ps).values();
  const made = {
    tests: ps.length,
    corrected: pairs.map(({ mcnemarExact }) =>
      mcnemarExact === null ? null : (corrected.next().value ?? null),
    ),
  };
  known.set(pairs, made);
  return made;
}

/** Says of the same pairs under other names that their tests are the same, where these were made already. */
export function keepTests(
  pairs: readonly PairFigures[],
  renamed: readonly PairFigures[],
): readonly PairFigures[] {
  const before = known.get(pairs);
  if (before) known.set(renamed, before);
  return renamed;
}

/** What the correction makes of one pair's p, as text beside it; empty where there is one test only. */
export function correctedWords(
  corrected: number | null,
  tests: number,
  format: (p: number) => string,
): string {
  return corrected === null || tests < 2
    ? ''
    : `${format(corrected)} corrected for the ${String(tests)} pairs here (Holm)`;
}
