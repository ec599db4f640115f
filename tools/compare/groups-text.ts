import { visibleText } from '../../src/core/text/visible-text.ts';
import type {
  GroupComparison,
  GroupFigures,
  GroupsReport,
} from '../../src/figures/observers/groups/compare-groups.ts';
import { groupFinding, memberWords, oneGroupWords } from '../../src/observers/logic/groups.ts';
import { interval, p, percent, points, shown } from './figure-text.ts';
import { textTable, type TextColumn } from './text-table.ts';

const right = { right: true } as const;

const groupColumns: readonly TextColumn<GroupFigures>[] = [
  { header: 'group', cell: ({ name }) => visibleText(name) },
  { header: 'members', cell: memberWords },
  { header: 'mean error', cell: ({ mean }) => percent(mean), ...right },
  { header: '95 % interval', cell: (group) => interval(group.interval, percent), ...right },
];

/** A p of tests of which some were drawn is at most that. */
const bounded = (value: number, tests: readonly Pick<GroupComparison, 'test'>[]) =>
  `${tests.some(({ test }) => test?.method === 'drawn') && !p(value).startsWith('<') ? '<= ' : ''}${p(value)}`;

const pairColumns = (all: readonly GroupComparison[]): readonly TextColumn<GroupComparison>[] => [
  { header: 'first', cell: ({ first }) => visibleText(first) },
  { header: 'second', cell: ({ second }) => visibleText(second) },
  { header: 'points', cell: ({ difference }) => points(difference), ...right },
  { header: '95 % interval', cell: (pair) => interval(pair.differenceInterval, points), ...right },
  { header: '90 % interval', cell: (pair) => interval(pair.equivalenceInterval, points), ...right },
  {
    header: 'permutation p',
    cell: (pair) => shown(pair.test, (found) => bounded(found.p, [pair])),
    ...right,
  },
  { header: 'Holm p', cell: ({ pHolm }) => shown(pHolm, (value) => bounded(value, all)), ...right },
];

/**
 * Groups beside each other as tables, and what each two of them come to.
 *
 * @param bound within which two count as alike, as a share.
 */
export function groupsText(report: GroupsReport, bound: number): string {
  const { groups, comparisons, without } = report;
  const parts = [
    `Groups: the mean of their members' error rates; intervals over members and images\n\n${textTable(groupColumns, groups)}`,
  ];
  if (comparisons.length > 0) {
    parts.push(
      `Mean error of the first group minus that of the second, in points; Holm's p counts ${report.tests} ${report.tests === 1 ? 'test' : 'tests'}\n\n${textTable(pairColumns(comparisons), comparisons)}`,
      ...comparisons.map((pair) => {
        const { title, notes } = groupFinding(report, pair, bound);
        return [`${title}.`, ...notes].map((line) => `${plain(line)}\n`).join('');
      }),
    );
  }
  const names = groups.map(({ name }) => name);
  const hint = oneGroupWords(names);
  if (hint !== null) parts.push(`${hint}\n`);
  if (without.length > 0) parts.push(`In no group: ${without.map(visibleText).join(', ')}\n`);
  return parts.join('\n');
}

/** Without the narrow spaces of a page, which some terminals show as boxes. */
function plain(text: string): string {
  return text.replaceAll('\u202f', ' ').replaceAll('−', '-');
}
