import { whyKappaUndefined } from '../../../figures/observers/few-images.ts';
import { commonRates } from '../../../figures/observers/observers-report.ts';
import { tellsConsistency } from '../../../figures/stats/error-consistency.ts';
import type { Comparison } from '../../../figures/observers/compare-observers.ts';
import type { GroupsReport } from '../../../figures/observers/groups/compare-groups.ts';
import type { Grouping } from '../groups.ts';
import { headlineText, type ClassHeadline } from '../class-headline.ts';
import { holmOfPairs, type PairFamily } from '../../../figures/observers/holm-of-pairs.ts';
import type { LeftOut } from '../../../figures/observers/leave-out.ts';
import type { exposuresJson } from '../exposures.ts';
import type { PairFigures } from '../../../figures/observers/pair-figures.ts';

/** Groups beside each other, and what made them. */
export interface GroupedBy extends GroupsReport {
  readonly by: Grouping;
}

/** What stands in the JSON beside the figures. */
interface JsonParts {
  readonly groups?: readonly GroupedBy[];
  readonly family?: PairFamily | null;
  readonly headline?: ClassHeadline | null;
  readonly exposures?: ReturnType<typeof exposuresJson> | null;
}

/**
 * A comparison as JSON; docs/compare.md describes it.
 *
 * @param told `groups` beside each other, each way that was asked for; `family`: the pairs for whose number p is corrected,
 *   as a person chose; `headline`: people as a class beside a network; `exposures`: what figures come
 *   to by exposure.
 */
export function comparisonJson(
  comparison: Pick<Comparison, 'observers' | 'pairs' | 'outcomes' | 'conditions' | 'guesses'>,
  leftOut: readonly LeftOut[],
  { groups = [], family = null, headline = null, exposures = null }: JsonParts = {},
): string {
  const { observers, pairs, conditions, guesses } = comparison;
  const common = commonRates(comparison);
  const holm = holmOfPairs({ observers, pairs, family });
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
    tests: pairs.filter(({ mcnemarExact }) => mcnemarExact !== null).length,
    family: { name: holm.family, tests: holm.tests },
    pairs: pairs.map((pair, at) => {
      const { strata: _, ...figures } = withoutEmptyKappa(pair);
      return { ...figures, mcnemarHolm: holm.corrected[at] ?? null };
    }),
    ...(headline && {
      headline: { network: headline.network, text: headlineText(headline) },
    }),
    ...(exposures && { exposures }),
    ...(groups.length > 0 && { groups }),
    ...(leftOut.length > 0 && { leftOut }),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** A pair's figures for a reader: where one of the two was always right, or always wrong, κ says nothing. */
export function withoutEmptyKappa(pair: PairFigures): PairFigures {
  const pooled = tellsConsistency(pair) ? pair : { ...pair, kappaPooled: null };
  return whyKappaUndefined(pair, 'them') === null ? pooled : { ...pooled, kappa: null, kappaInterval: null };
}
