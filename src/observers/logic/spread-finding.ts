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
    const rates = people.map(({ errorRate }) => errorRate);
    const [low, high] = [percent(Math.min(...rates)), percent(Math.max(...rates))];
    return low === high
      ? `${people.length === 2 ? 'Both' : `All ${all}`} people missed ${low} of their images`
      : `The ${all} people missed between ${low} and ${high} of their images`;
  }
  const fewer = (network: Rated) => String(people.filter((one) => one.errorRate < network.errorRate).length);
  const lead = `${fewer(first)} of ${all} people missed a smaller share than ${shownName(first)}`;
  return second ? `${lead}, ${fewer(second)} a smaller share than ${shownName(second)}` : lead;
}

function percent(share: number): string {
  return `${Math.round(100 * share)}\u202f%`;
}
