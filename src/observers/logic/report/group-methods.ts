import { alpha } from '../../../figures/scoring/format-p.ts';
import type { GroupsReport } from '../../../figures/observers/groups/compare-groups.ts';
import { visibleText } from '../../../core/text/visible-text.ts';
import { pointsWords, equivalenceMargin } from '../../../figures/scoring/equivalence-words.ts';

/** How groups were compared, for a paper, as far as it was done; empty where there are no two groups. */
export function groupMethods(groups: readonly { readonly report: GroupsReport }[]): string {
  const pairs = groups.flatMap(({ report }) => report.comparisons);
  if (pairs.length === 0) return '';
  const tested = pairs.filter(({ test }) => test !== null);
  const tellsOne = tested.some(({ smallestP }) => smallestP < alpha);
  const exact = tested.some(({ test }) => test?.method === 'exact');
  const drawn = tested.find(({ test }) => test?.method !== 'exact')?.test?.partitions;
  const ways = [
    ...(exact ? ['all ways to part them counted'] : []),
    ...(drawn === undefined
      ? []
      : [`${drawn.toLocaleString('en')} ways to part them drawn by lot (seed 2014)`]),
  ];
  const named = groups.map(({ report }) =>
    report.groups.map(({ name, members }) => `${visibleText(name)} (${members.length})`).join(', '),
  );
  return [
    `Groups, with the number of their members: ${named.join('; ')}.`,
    'The error rate of a group is the mean over its members; it and the difference of two groups have a 95 % interval over ' +
      'members and images (Student’s, the variance that of members plus that of images less that of the rest, ' +
      'Satterthwaite’s degrees of freedom; the rate by its log odds; none beside a group of two, nor where neither members nor images differ).',
    tested.length === 0
      ? ''
      : `Two groups with two members or more each are compared by a permutation test of their means (two-sided, each member counting once; ${ways.join(', or ')}).`,
    groups.some(({ report }) => report.tests > 1)
      ? 'Where several pairs of groups were tested, p is corrected for their number (Holm).'
      : '',
    tellsOne
      ? `Two groups are called alike where the 90 % interval of their difference, made in the same way, lies within ±${pointsWords(equivalenceMargin)} (equivalence: two one-sided tests at 5 %).`
      : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
