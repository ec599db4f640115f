import { formatPercent, formatSigned } from '../../../core/text/format-number.ts';
import { visibleText } from '../../../core/text/visible-text.ts';
import type { GroupsReport } from '../../../figures/observers/groups/compare-groups.ts';
import { ends } from '../../../figures/report/report-table.ts';
import type { PermutationTest } from '../../../figures/stats/permutation-test.ts';
import type { Table } from '../../../figures/table.ts';
import { memberWords, permutationP } from './group-words.ts';

/** The figures of each group, and of each two of them beside each other. */
export function groupTables({ groups, comparisons, tests }: GroupsReport): readonly Table[] {
  const points = (share: number) => formatSigned(100 * share, 1);
  const p = (value: number | null, tested: readonly (PermutationTest | null)[]) =>
    value === null ? null : permutationP(value, tested).replace(/^p (= )?/, '');
  const all = comparisons.map(({ test }) => test);
  return [
    {
      caption: 'The groups',
      columns: ['Group', 'members', 'mean error', '95 % interval'],
      rows: groups.map((group) => [
        ...[visibleText(group.name), memberWords(group), formatPercent(group.mean)],
        ends(group.interval, formatPercent),
      ]),
    },
    {
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
    },
  ];
}
