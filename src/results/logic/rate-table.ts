import { formatPercent } from '../../core/text/format-number.ts';
import { ends } from '../../figures/report/markup.ts';
import type { JointOutcome } from '../../figures/scoring/joint-outcome.ts';
import type { PairedTable } from '../../figures/stats/paired-table.ts';
import { hasWidth, type Interval } from '../../figures/stats/wilson.ts';
import { countCell, type Table } from '../../figures/table.ts';

/** One observer's error rate. */
export interface RateRow {
  readonly name: string;
  /** Beside the name, small. */
  readonly note?: string;
  readonly side: 'person' | 'network' | 'unknown';
  /** Images missed; null when only the rate was published. */
  readonly errors: number | null;
  /** Images answered; null when only the rate was published. */
  readonly images: number | null;
  /** Shares 0..1, the bounds at 95 %; both are the estimate where there is no interval. */
  readonly interval: Interval;
  /** A published number to compare with, drawn more quietly. */
  readonly reference: boolean;
  /** The address of the images missed, where there are any to show. */
  readonly href?: string;
}

/** Error rates, a row an observer. */
export const rateTable = (rows: readonly RateRow[]): Pick<Table, 'columns' | 'rows'> => ({
  columns: ['who', 'missed', 'images', 'error rate', '95 % interval'],
  rows: rows.map(({ name, note, errors, images, interval: { estimate, low, high }, href }) => [
    note === undefined ? name : { text: name, beside: note },
    errors === null ? '' : countCell(errors, href),
    images ?? '',
    formatPercent(estimate),
    hasWidth({ low, high }) ? ends([low, high], formatPercent) : null,
  ]),
});

/** On how many images both, one or neither of the two hit. @param who the person. @param link the address of an outcome's images. */
export function outcomeTable(
  { bothRight, onlyFirst, onlySecond, bothWrong }: PairedTable,
  who: string,
  link?: (outcome: JointOutcome) => string,
): Pick<Table, 'columns' | 'rows'> {
  const count = (images: number, outcome: JointOutcome) => countCell(images, link?.(outcome));
  return {
    columns: ['', 'network right', 'network missed'],
    rows: [
      [`${who} right`, count(bothRight, 'both-right'), count(onlyFirst, 'only-person')],
      [`${who} missed`, count(onlySecond, 'only-network'), count(bothWrong, 'both-wrong')],
    ],
  };
}
