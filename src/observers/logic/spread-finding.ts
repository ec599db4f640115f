import { formatPercent } from '../../core/text/format-number.ts';
import type { Missed } from '../../figures/observers/class-count.ts';
import { countsOf, isFew, missedFigures } from '../../figures/observers/missed-words.ts';
import type { ReportedObserver } from '../../figures/observers/observers-report.ts';
import { shownName } from '../../figures/observers/shown-name.ts';

/** An observer that has an error rate. */
export type Rated = ReportedObserver & { readonly errorRate: number };

/** Those of a kind that have an error rate, by name. */
export function ratedOf(observers: readonly ReportedObserver[], kind: Rated['kind']): readonly Rated[] {
  return observers
    .filter((one): one is Rated => one.kind === kind && one.errorRate !== null)
    .sort((a, b) => compareNames.compare(a.name, b.name));
}

const compareNames = new Intl.Collator('en', { numeric: true });

/**
 * How widely people's shares missed differ, as a statement: how many of them missed less than each of at most two
 * networks; without a network, or with more, between which shares they lie.
 */
export function spreadFinding(people: readonly Rated[], networks: readonly Rated[]): string {
  const all = String(people.length);
  const [first, second, third] = networks;
  if (!first || third) {
    const sorted = [...people].sort((one, other) => one.errorRate - other.errorRate);
    const [low = '', high = ''] = [sorted.slice(0, 1), sorted.slice(-1)].flatMap((end) =>
      missedFigures(end.map(missedOf)),
    );
    return low === high
      ? `${people.length === 2 ? 'Both' : `All ${all}`} people missed ${low} of their images`
      : `The ${all} people missed between ${low} and ${high} of their images`;
  }
  const fewer = (network: Rated) => people.filter((one) => one.errorRate < network.errorRate).length;
  const lead = `${fewer(first) || 'None'} of ${all} people missed less than ${shownName(first)}`;
  return second ? `${lead}, ${fewer(second) || 'none'} less than ${shownName(second)}` : lead;
}

/** What somebody missed: "11.7 %"; "3 of 8" of fewer than ten images, of which nobody says percent. */
export function missedShare(one: Figured): string {
  const missed = missedOf(one);
  return isFew([missed]) ? countsOf(missed) : formatPercent(missed.share);
}

/** What people missed on average; null where they stand on different numbers of images, and some of these are few. */
export function meanShare(people: readonly Rated[]): string | null {
  const isAlike = new Set(people.map(({ n }) => n)).size === 1;
  if (!isAlike && isFew(people.map(missedOf))) return null;
  const mean = (of: keyof Figured) => people.reduce((sum, one) => sum + one[of], 0) / people.length;
  return missedShare({ errors: mean('errors'), n: mean('n'), errorRate: mean('errorRate') });
}

/** Of an observer, or of several on average. */
type Figured = Pick<Rated, 'errors' | 'n' | 'errorRate'>;

function missedOf({ errors, n, errorRate }: Figured): Missed {
  return { share: errorRate, errors, images: n };
}
