import { tellsConsistency } from '../stats/error-consistency.ts';
import type { PairedTable } from '../stats/paired-table.ts';

/**
 * Why error consistency says nothing of two observers: where one was always right, or always wrong, chance makes them
 * agree just as often as they do, in every bootstrap sample too.
 *
 * @param table `strata`: the same apart by condition, where files say conditions; κ says something where it does in one.
 * @param who how the two are spoken of: "you", "them".
 * @returns a sentence, to be read after κ is named; null where κ says something.
 */
export function whyKappaUndefined(
  table: PairedTable & { readonly strata?: readonly PairedTable[] },
  who: string,
): string | null {
  const { strata = [] } = table;
  if ((strata.length > 1 ? strata : [table]).some(tellsConsistency)) return null;
  return strata.length > 1
    ? `It cannot be computed here: under each condition one of ${who} was always right, or always wrong.`
    : `It cannot be computed here: one of ${who} was always right, or always wrong.`;
}
