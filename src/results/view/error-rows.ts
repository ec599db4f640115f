import type { CategoryList } from '../../core/classes/category-list.ts';
import type { Subject } from '../../figures/scoring/addressed.ts';
import type { SessionComparison } from '../logic/session-comparison.ts';
import { wilsonInterval } from '../../figures/stats/wilson.ts';
import type { Session } from '../../core/trials/session.ts';
import { results2014 } from '../logic/published.ts';
import type { RateRow } from '../logic/rate-table.ts';
import { comparedLink } from './images-link.ts';

/**
 * Both sides' rows of the chart of error rates, then those of 2014, or what chance would do with a short list.
 *
 * @param nameOf a network's name by its id.
 * @param person how the person is spoken of.
 */
export function errorRows(
  { id, trials, list }: Session,
  { images, personErrors, networkErrors }: SessionComparison,
  nameOf: (network: string) => string,
  person: Subject,
): readonly RateRow[] {
  const row = (side: 'person' | 'network', name: string, errors: number): readonly RateRow[] => {
    const interval = wilsonInterval(errors, images);
    const href = comparedLink(id, { wrong: side });
    return interval ? [{ name, side, errors, images, interval, reference: false, href }] : [];
  };
  const networks = new Set(trials.flatMap(({ prediction }) => prediction?.network ?? []));
  const names = [...networks].map((network) => nameOf(network)).join(', ');
  return [
    ...row('person', person.atStart, personErrors),
    ...row('network', names, networkErrors),
    ...(list
      ? [chanceRow(list)]
      : results2014.map((row) => ({ ...row, reference: true, note: 'on other images' }))),
  ];
}

/** The error rate of one guess by chance among the categories. */
function chanceRow({ categories }: CategoryList): RateRow {
  const rate = 1 - 1 / categories.length;
  return {
    name: 'By chance',
    note: `one of ${categories.length}`,
    side: 'unknown',
    errors: null,
    images: null,
    interval: { estimate: rate, low: rate, high: rate },
    reference: true,
  };
}
