import { FormatError } from '../../core/schemas/check-format.ts';
import { fileError } from '../../core/schemas/file-error.ts';
import { list, pluralize } from '../../core/text/pluralize.ts';
import { formatPercent, formatSigned } from '../../core/text/format-number.ts';
import { quoted, visibleText } from '../../core/text/visible-text.ts';
import type { ObserverKind } from '../../core/observers/observer.ts';
import {
  groupNames,
  isPair,
  type GroupComparison,
  type GroupFigures,
  type GroupsReport,
} from '../../figures/observers/groups/compare-groups.ts';
import type { GatheredObserver } from '../../figures/observers/resolve-observers.ts';
import { ends } from '../../figures/report/markup.ts';
import { equivalenceMargin, isEquivalent, pointsWords } from '../../figures/scoring/equivalence.ts';
import { alpha, formatP } from '../../figures/scoring/format-p.ts';
import { enoughPeople } from '../../figures/stats/people-interval.ts';
import type { PermutationTest } from '../../figures/stats/permutation-test.ts';
import type { Table } from '../../figures/table.ts';
import { textCell } from '../../files/csv/csv-cells.ts';
import { readCsvTable } from '../../files/csv/csv-table.ts';
import { observerName } from '../../files/formats/file-format.ts';

/** What stands before the first dash; Hit5's own files begin with its name, then the person's. */
const beforeDash = /^(?:hit5-)?(?!hit5-)([^-_–—]+)[-_–—]/;

/**
 * The groups that the names of files say: where the files lie in different folders, the folder, and else what stands
 * before the first dash or underscore ("7b-mia.json" is of 7b).
 *
 * @param paths names of files, with folders or without.
 * @returns for each its group; null where its name says none.
 */
export function groupsFromNames(paths: readonly string[]): readonly (string | null)[] {
  const folders = paths.map(folderOf);
  if (new Set(folders).size > 1) return folders.map((folder) => folder || null);
  return paths.map((path) => beforeDash.exec(observerName(path))?.[1]?.trim() || null);
}

/** The last folder of a path; nothing where it has none. */
function folderOf(path: string): string {
  return path.split(/[/\\]/).at(-2) ?? '';
}

/** Who is in which group, and what to say of it. */
export interface SaidGroups {
  /** By the observer's name. */
  readonly groups: ReadonlyMap<string, string>;
  readonly notes: readonly string[];
}

/** How many names that are nobody's are told. */
const mostTold = 5;

/**
 * The groups that a CSV with the columns `observer` and `group` says; a row need not say one.
 *
 * @param names of the observers that are there, as they are shown.
 * @throws FormatError naming the file, the line, the column and what was expected: for a column that is missing, an
 * observer in two groups, and a file that names none of them.
 */
export function groupsOfCsv(file: string, text: string, names: readonly string[]): SaidGroups {
  const groups = new Map<string, string>();
  const lines = new Map<string, number>();
  readCsvTable(file, text, (header) => {
    const [observerAt, groupAt] = [header.column('observer'), header.column('group')];
    return (row) => {
      const observer = textCell(row.cell(observerAt));
      const group = textCell(row.cell(groupAt));
      if (observer === '') throw fileError(row, { column: 'observer', expected: 'a name', found: observer });
      if (group === '') return;
      const before = groups.get(observer);
      if (before !== undefined && before !== group) {
        throw fileError(row, {
          column: 'group',
          expected: `one group for ${quoted(observer)}, who is in ${quoted(before)} on line ${String(lines.get(observer))}`,
          found: group,
        });
      }
      if (before === undefined) lines.set(observer, row.line);
      groups.set(observer, group);
    };
  });
  const known = new Set(names);
  const unknown = [...groups.keys()].filter((name) => !known.has(name));
  const shown = visibleText(file);
  if (groups.size === 0) {
    throw new FormatError(`${shown} puts nobody in a group: expected a group in the column group.`);
  }
  if (unknown.length === groups.size) {
    throw new FormatError(
      `${shown} names none of the observers: expected names such as ${quoted(names[0] ?? '')}, found ` +
        `${quoted(unknown[0] ?? '')}.`,
    );
  }
  return {
    groups: new Map([...groups].filter(([name]) => known.has(name))),
    notes: unknown.length === 0 ? [] : [unknownWords(shown, unknown)],
  };
}

/** One note however many there are: "groups.csv names “zed”, “yan”, who are in no file of answers". */
function unknownWords(file: string, unknown: readonly string[]): string {
  return `${file} names ${list(unknown.map(quoted), mostTold)}, who ${unknown.length === 1 ? 'is' : 'are'} in no file of answers`;
}

/** What makes the groups: what a person or the files say, who practised, or who is a person and who a network. */
const groupings = ['group', 'practice', 'kind'] as const;

export type Grouping = (typeof groupings)[number];

const kindGroups: Record<ObserverKind, string | null> = {
  person: 'people',
  network: 'networks',
  unknown: null,
};

/** The names of the groups of people who practised, and of the others. */
const practiceGroups = { with: 'with practice', without: 'without practice' } as const;

/** What is known of an observer that makes its group. */
interface GroupedObserver extends Pick<GatheredObserver, 'group' | 'practised'> {
  readonly kind: ObserverKind;
}

/** The group of an observer; null: none. */
export function groupBy(by: Grouping, { kind, group, practised }: GroupedObserver): string | null {
  if (by === 'group') return group;
  if (by === 'kind') return kindGroups[kind];
  return practised === null ? null : practised ? practiceGroups.with : practiceGroups.without;
}

/** One that may be in a group. */
type Groupable = GroupedObserver & { readonly n: number };

/** The groups of observers with images that count, each once. */
export function groupNamesBy(by: Grouping, observers: readonly Groupable[]): readonly string[] {
  return groupNames(observers.filter(({ n }) => n > 0).map((observer) => groupBy(by, observer)));
}

/** What makes two groups or more of these observers. */
export function groupingsOf(observers: readonly Groupable[]): readonly Grouping[] {
  return groupings.filter((by) => groupNamesBy(by, observers).length > 1);
}

/** What makes groups, after "compare". */
export const groupingWords: Readonly<Record<Grouping, string>> = {
  group: 'the groups that people are in',
  practice: 'people with practice against people without',
  kind: 'people against networks',
};

/** What two groups come to, in plain words. */
interface GroupFinding {
  /** One sentence, without its full stop. */
  readonly title: string;
  /** What it stands on, a sentence or two each. */
  readonly notes: readonly string[];
}

/**
 * What the comparison of two groups found.
 *
 * @param bound within which two groups count as alike, as a share, default 5 points.
 */
export function groupFinding(
  report: GroupsReport,
  pair: GroupComparison,
  bound = equivalenceMargin,
): GroupFinding {
  const [first, second] = [pair.first, pair.second].map((name) =>
    report.groups.find((one) => one.name === name),
  );
  if (!first || !second) return { title: 'There are no two groups to compare', notes: [] };
  const tooFew = whyTooFew([first, second], pair);
  return {
    title: capital(tooFew?.title ?? verdict(pair, bound)),
    notes: [
      ...(tooFew ? [tooFew.note] : []),
      ...(pair.differenceInterval ? [] : [whyNoInterval([first, second])]),
      ...sampleNotes([first, second], pair.differenceInterval !== null),
      ...(report.sameImages
        ? []
        : ['Not all of them answered the same images. A group with easier images looks better than it is.']),
      ...(isPractice(pair) ? practiceNotes : []),
    ],
  };
}

/** What a comparison of practice with none stands on, and what it does not show. */
const practiceNotes = [
  'With practice: a practice session of the same name is here too. Practice that was not handed in is not seen.',
  'That practice is the cause is shown only where lot decided who practises. Else the groups may have differed before.',
];

function isPractice({ first, second }: GroupComparison): boolean {
  return isOfPractice(first) && isOfPractice(second);
}

/** What to do where there is one group only, which has no other beside it; null where there are two or none. */
export function oneGroupWords(groups: readonly string[]): string | null {
  const [only] = groups;
  if (only === undefined || groups.length > 1) return null;
  return `That makes one group only, ${visibleText(only)}, with nothing to compare it with. Begin the names of files with the group, as in 7a-mia.json, or give a CSV with the columns observer and group.`;
}

const whyWithout: Readonly<Record<Grouping, string>> = {
  group: 'in no group',
  practice: 'neither with practice nor without, as far as the files say',
  kind: 'neither said to be a person nor a network',
};

/** Who counts in no group, and why, as a sentence; empty where everybody does. */
export function ungroupedWords({ without: names }: Pick<GroupsReport, 'without'>, by: Grouping): string {
  if (names.length === 0) return '';
  const shown = names.slice(0, 5).map(visibleText).join(', ') + (names.length > 5 ? ', …' : '');
  const who = names.length === 1 ? '1 observer is' : `${names.length} observers are`;
  return `${who} ${whyWithout[by]}, and not counted here: ${shown}.`;
}

/** "7 people", "1 network", "3 observers". */
export function memberWords({ members }: GroupFigures): string {
  const kinds = new Set(members.map(({ kind }) => kind));
  const [kind] = kinds;
  if (kinds.size === 1 && kind === 'person') return pluralize(members.length, 'person', 'people');
  return pluralize(members.length, kinds.size === 1 && kind === 'network' ? 'network' : 'observer');
}

/** Why the sizes of two groups let nothing be told; null where they do. */
function whyTooFew(
  groups: readonly [GroupFigures, GroupFigures],
  pair: GroupComparison,
): { readonly title: string; readonly note: string } | null {
  const alone = groups.find(({ members }) => members.length === 1);
  if (alone) {
    const who = memberWords(alone);
    return {
      title: `Too few to tell: ${tooFewWords(alone.name)} only ${who}`,
      note: 'What one does says little about others like it. The interval holds for this one only.',
    };
  }
  if (pair.smallestP < alpha) return null;
  const [first, second] = groups.map(memberWords);
  return {
    title: `Too few to tell whether ${pairWords(pair)} differ`,
    note: `With ${first ?? ''} and ${second ?? ''} the smallest p that there can be is ${pair.smallestP.toPrecision(2)}: chance could make any difference.`,
  };
}

function verdict(pair: GroupComparison, bound: number): string {
  const { first, second, difference } = pair;
  const [less, more] = difference < 0 ? [first, second] : [second, first];
  if (pair.pHolm !== null && pair.pHolm < alpha)
    return `${groupWords(less)} missed ${(100 * Math.abs(difference)).toFixed(1)} points less than ${groupWords(more)}: more than chance would make`;
  return pair.equivalenceInterval && isEquivalent(pair.equivalenceInterval, bound)
    ? `${pairWords(pair)} miss about as many: they lie within ${pointsWords(bound)} of each other`
    : `It is not shown that ${pairWords(pair)} differ`;
}

/**
 * A p of permutation tests: where partitions were drawn, p is at most that (Phipson and Smyth 2010).
 *
 * @param tests that it stands on.
 */
function permutationP(p: number, tests: readonly (PermutationTest | null)[]): string {
  const isDrawn = tests.some((test) => test?.method === 'drawn');
  return isDrawn && p < 1 ? formatP(p).replace('=', '≤') : formatP(p);
}

function whyNoInterval(groups: readonly GroupFigures[]): string {
  return groups.some(isPair)
    ? 'The difference has no interval: two in a group tell next to nothing of how far others would differ.'
    : 'The difference is the same on every image, so how far others would differ cannot be told.';
}

/** What an interval over few members is worth, and of whom networks tell nothing. */
function sampleNotes(groups: readonly GroupFigures[], hasInterval: boolean): readonly string[] {
  const few = groups.some(({ members }) => members.length > 1 && members.length < enoughPeople);
  const networks = groups.some(
    ({ members }) => members.length > 1 && members.every(({ kind }) => kind === 'network'),
  );
  return [
    ...(few && hasInterval
      ? [`With fewer than ${enoughPeople} members in a group such an interval is a guess.`]
      : []),
    ...(networks
      ? [
          `These networks were chosen, they are no sample of networks: ${hasInterval ? 'interval and p say' : 'p says'} how far they differ from each other, and nothing of networks that are not here.`,
        ]
      : []),
  ];
}

function pairWords({ first, second }: GroupComparison): string {
  return `${groupWords(first)} and ${groupWords(second)}`;
}

/** "there is", "group 7a has"; the words go on with "only 1 person". */
function tooFewWords(name: string): string {
  if (isKind(name)) return 'there is';
  return isOfPractice(name) ? `${name} there is` : `${groupWords(name)} has`;
}

/** "group 7a", "the people", "the people with practice". */
function groupWords(name: string): string {
  if (isKind(name)) return `the ${name}`;
  return isOfPractice(name) ? `the people ${name}` : `group ${visibleText(name)}`;
}

function isOfPractice(name: string): boolean {
  return name === practiceGroups.with || name === practiceGroups.without;
}

function isKind(name: string): boolean {
  return name === 'people' || name === 'networks';
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** The figures of each group: its name, its members, its mean error, the interval of that. */
export function groupTable(groups: readonly GroupFigures[]) {
  return {
    caption: 'The groups',
    columns: ['Group', 'members', 'mean error', '95 % interval'],
    rows: groups.map((group) => [
      ...[visibleText(group.name), memberWords(group), formatPercent(group.mean)],
      ends(group.interval, formatPercent),
    ]),
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
    notes: [
      `p: a permutation test of the means, two-sided. Two groups miss about as many where the 90 % interval lies within ±${pointsWords(equivalenceMargin)}.`,
    ],
  };
}

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
