import { whyNoKappa } from '../scoring/why-no-kappa.ts';
import type { Comparison } from './compare-observers.ts';
import type { GroupsReport } from './groups/compare-groups.ts';
import type { LeftOut } from './leave-out.ts';
import type { PairFigures } from './pair-figures.ts';

/**
 * A comparison as JSON, the same from the command line and from the page; docs/formats.md describes it.
 *
 * @param groups beside each other; null where there are none.
 */
export function comparisonJson(
  { observers, pairs }: Pick<Comparison, 'observers' | 'pairs'>,
  leftOut: readonly LeftOut[],
  groups: GroupsReport | null = null,
): string {
  const content = {
    observers,
    pairs: pairs.map(withoutEmptyKappa),
    ...(groups && { groups }),
    ...(leftOut.length > 0 && { leftOut }),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** A pair's figures for a reader: where one of the two was always right, or always wrong, κ says nothing. */
export function withoutEmptyKappa(pair: PairFigures): PairFigures {
  return whyNoKappa(pair, 'them') === null ? pair : { ...pair, kappa: null, kappaInterval: null };
}
