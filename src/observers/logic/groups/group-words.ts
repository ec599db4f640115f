import { pluralize } from '../../../core/text/pluralize.ts';
import { formatPercent, formatSigned } from '../../../core/text/format-number.ts';
import { visibleText } from '../../../core/text/visible-text.ts';
import { formatP, alpha } from '../../../figures/scoring/format-p.ts';
import { equivalenceMargin } from '../../../figures/scoring/equivalence-words.ts';
import { isEquivalent } from '../../../figures/stats/equivalence.ts';
import { enoughPeople } from '../../../figures/stats/people-interval.ts';
import type { ConfidenceInterval } from '../../../figures/stats/wilson.ts';
import {
  isPair,
  type GroupComparison,
  type GroupFigures,
  type GroupsReport,
} from '../../../figures/observers/groups/compare-groups.ts';
import type { PermutationTest } from '../../../figures/stats/permutation-test.ts';
import { practiceGroups, type Grouping } from './group-by.ts';

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
      `${sizeWords(first)}, ${sizeWords(second)}.`,
      differenceWords(pair, [first, second]),
      ...sampleNotes([first, second], pair.differenceInterval !== null),
      ...(pair.test && !tooFew ? [testWords(report, pair)] : []),
      ...(tooFew || !pair.equivalenceInterval ? [] : [equivalenceWords(pair.equivalenceInterval, bound)]),
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
    return `${groupWords(less)} missed ${points(Math.abs(difference))} less than ${groupWords(more)}: more than chance would make`;
  return pair.equivalenceInterval && isEquivalent(pair.equivalenceInterval, bound)
    ? `${pairWords(pair)} miss about as many: they lie within ${boundWords(bound)} of each other`
    : `It is not shown that ${pairWords(pair)} differ`;
}

/**
 * A p of permutation tests: where partitions were drawn, p is at most that (Phipson and Smyth 2010).
 *
 * @param tests that it stands on.
 */
export function permutationP(p: number, tests: readonly (PermutationTest | null)[]): string {
  const isDrawn = tests.some((test) => test?.method === 'drawn');
  return isDrawn && p < 1 ? formatP(p).replace('=', '≤') : formatP(p);
}

function testWords({ tests, comparisons }: GroupsReport, { test, pHolm }: GroupComparison): string {
  if (!test) return '';
  const how =
    test.method === 'exact'
      ? `all ${whole(test.partitions)} ways to part them counted`
      : `at most: ${whole(test.partitions)} ways to part them drawn by lot`;
  const many =
    tests > 1
      ? ` Two groups each were tested ${tests} times; by Holm that makes ${permutationP(
          pHolm ?? 1,
          comparisons.map((one) => one.test),
        )}.`
      : '';
  return `Permutation test, two-sided, each of them counting once: ${permutationP(test.p, [test])} (${how}).${many}`;
}

/** The difference with its interval, or why there is none. */
function differenceWords(
  { difference, differenceInterval: ends }: GroupComparison,
  groups: readonly [GroupFigures, GroupFigures],
): string {
  return (
    `Difference: ${signedPoints(difference)}` +
    (ends
      ? `, 95 % interval ${span(ends)} (${overWords(groups)}).`
      : groups.some(isPair)
        ? '. It has no interval: two in a group tell next to nothing of how far others would differ.'
        : '. On every image it is the same, so how far others would differ cannot be told.')
  );
}

function equivalenceWords(equivalenceInterval: ConfidenceInterval, bound: number): string {
  const interval = `the 90 % interval, ${span(equivalenceInterval)}`;
  return isEquivalent(equivalenceInterval, bound)
    ? `Alike within ±${boundWords(bound)}: ${interval}, lies within these bounds (two one-sided tests at 5 %).`
    : `That they are alike within ±${boundWords(bound)} is not shown: ${interval}, goes beyond (two one-sided tests at 5 %).`;
}

function overWords(groups: readonly GroupFigures[]): string {
  const alone = groups.every(({ members }) => members.length === 1);
  return alone ? 'over the images' : 'over members and images';
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

function sizeWords(group: GroupFigures): string {
  return `${visibleText(group.name)}: ${memberWords(group)}, mean ${formatPercent(group.mean)}`;
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

/** "5.2 points"; a bound, which a person typed, without a needless nought: "5 points". */
function points(share: number): string {
  return `${(100 * share).toFixed(1)} points`;
}

function boundWords(bound: number): string {
  const shown = String(Number((100 * bound).toFixed(1)));
  return `${shown} ${shown === '1' ? 'point' : 'points'}`;
}

function signedPoints(share: number): string {
  return `${formatSigned(100 * share, 1)} points`;
}

function span([low, high]: ConfidenceInterval): string {
  return `${formatSigned(100 * low, 1)} to ${formatSigned(100 * high, 1)}`;
}

/** A whole number with commas between thousands. */
function whole(count: number): string {
  return count.toLocaleString('en');
}
