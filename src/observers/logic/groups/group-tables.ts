import { formatPercent, formatSigned } from '../../../core/text/format-number.ts';
import { visibleText } from '../../../core/text/visible-text.ts';
import type { GroupFigures, GroupsReport } from '../../../figures/observers/groups/compare-groups.ts';
import { ends } from '../../../figures/report/report-table.ts';
import type { PermutationTest } from '../../../figures/stats/permutation-test.ts';
import type { Table } from '../../../figures/table.ts';
import { memberWords, permutationP } from './group-words.ts';

/** The figures of each group: its name, its members, its mean error, the interval of that. */
export function groupRows(groups: readonly GroupFigures[]): readonly (readonly string[])[] {
  return groups.map((group) => [
    ...[visibleText(group.name), memberWords(group), formatPercent(group.mean)],
    ends(group.interval, formatPercent),
  ]);
}

export function groupTable(groups: readonly GroupFigures[]): Table {
  return {
    caption: 'The groups',
    columns: ['Group', 'members', 'mean error', '95 % interval'],
    rows: groupRows(groups),
  };
}

/** The figures of each two groups beside each other. */
export function groupPairTable({ comparisons, tests }: GroupsReport): Table {
  const points = (share: number) => formatSigned(100 * share, 1);
  const p = (value: number | null, tested: readonly (PermutationTest | null)[]) =>
    value === null ? null : permutationP(value, tested).replace(/^p (= )?/, '');
  const all = comparisons.map(({ test }) => test);
  return {
    caption: 'Each two groups',
    columns: [
      ...['First and second', 'difference in points', '95 % interval', '90 % interval', 'p, permutation'],
      ...(tests > 1 ? [`p, Holm for ${tests} tests`] : []),
    ],
    rows: comparisons.map(
      ({ first, second, difference, differenceInterval, equivalenceInterval, test, pHolm }) => [
        `${visibleText(first)} and ${visibleText(second)}`,
        points(difference),
        ends(differenceInterval, points),
        ends(equivalenceInterval, points),
        p(test?.p ?? null, [test]),
        ...(tests > 1 ? [p(pHolm, all)] : []),
      ],
    ),
  };
}
