import { whyNoKappa } from '../scoring/why-no-kappa.ts';
import { tellsConsistency } from '../stats/error-consistency.ts';
import { commonRates } from './common-rates.ts';
import type { Comparison } from './compare-observers.ts';
import type { GroupsReport } from './groups/compare-groups.ts';
import type { Grouping } from './groups/group-by.ts';
import { holmOfPairs } from './holm-of-pairs.ts';
import type { LeftOut } from './leave-out.ts';
import type { PairFigures } from './pair-figures.ts';

/** Groups beside each other, and what made them. */
export interface GroupedBy extends GroupsReport {
  readonly by: Grouping;
}

/**
 * A comparison as JSON, the same from the command line and from the page; docs/formats.md describes it.
 *
 * @param groups beside each other, each way that was asked for.
 */
export function comparisonJson(
  comparison: Pick<Comparison, 'observers' | 'pairs' | 'outcomes' | 'conditions' | 'guesses'>,
  leftOut: readonly LeftOut[],
  groups: readonly GroupedBy[] = [],
): string {
  const { observers, pairs, conditions, guesses } = comparison;
  const common = commonRates(comparison);
  const { tests, corrected } = holmOfPairs(pairs);
  const content = {
    guesses,
    observers: observers.map((observer, at) => {
      const errors = common?.errors[at] ?? null;
      const rate = errors === null || !common?.images ? null : errors / common.images;
      const byCondition = conditions?.conditions.map((condition, place) => ({
        condition,
        ...conditions.rates[at]?.[place],
      }));
      return {
        ...observer,
        commonErrors: errors,
        commonErrorRate: rate,
        ...(byCondition && { byCondition }),
      };
    }),
    commonImages: common?.images ?? null,
    conditions: conditions?.conditions ?? [],
    tests,
    pairs: pairs.map((pair, at) => {
      const { strata: _, ...figures } = withoutEmptyKappa(pair);
      return { ...figures, mcnemarHolm: corrected[at] ?? null };
    }),
    ...(groups.length > 0 && { groups }),
    ...(leftOut.length > 0 && { leftOut }),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** A pair's figures for a reader: where one of the two was always right, or always wrong, κ says nothing. */
export function withoutEmptyKappa(pair: PairFigures): PairFigures {
  const pooled = tellsConsistency(pair) ? pair : { ...pair, kappaPooled: null };
  return whyNoKappa(pair, 'them') === null ? pooled : { ...pooled, kappa: null, kappaInterval: null };
}
