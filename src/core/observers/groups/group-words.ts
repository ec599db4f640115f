import { counted } from '../../formats/counted.ts';
import { formatPercent, formatSigned } from '../../formats/format-number.ts';
import { visibleText } from '../../formats/truth-files/visible-text.ts';
import { formatP } from '../../scoring/format-p.ts';
import { isEquivalent } from '../../stats/equivalence.ts';
import type { Ends } from '../../stats/wilson.ts';
import type { GroupComparison, GroupFigures, GroupsReport } from './compare-groups.ts';
import type { Grouping } from './group-by.ts';

/** What makes groups, after "compare". */
export const groupingWords: Readonly<Record<Grouping, string>> = {
  group: 'the groups that people are in',
  kind: 'people against networks',
};

/** Below this p a difference is called one. */
const level = 0.05;

/** What two groups come to, in plain words. */
export interface GroupFinding {
  /** One sentence, without its full stop. */
  readonly title: string;
  /** What it stands on, a sentence or two each. */
  readonly notes: readonly string[];
}

/**
 * What the comparison of two groups found.
 *
 * @param bound within which two groups count as alike, as a share: 0.05 for 5 points.
 */
export function groupFinding(report: GroupsReport, pair: GroupComparison, bound: number): GroupFinding {
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
      `Difference: ${signedPoints(pair.difference)}, 95 % interval ${span(pair.differenceInterval)} (${drawnWords(report, [first, second])}).`,
      ...(pair.test && !tooFew ? [testWords(report, pair)] : []),
      ...(tooFew ? [] : [equivalenceWords(pair, bound)]),
      ...(report.sameImages
        ? []
        : ['Not all of them answered the same images. A group with easier images looks better than it is.']),
    ],
  };
}

/** Who is in no group, as a sentence; empty where everybody is in one. */
export function ungroupedWords({ without }: GroupsReport, by: Grouping): string {
  if (without.length === 0) return '';
  const names = without.slice(0, 5).map(visibleText).join(', ') + (without.length > 5 ? ', …' : '');
  const who = without.length === 1 ? '1 observer is' : `${String(without.length)} observers are`;
  return by === 'group'
    ? `${who} in no group, and not counted here: ${names}.`
    : `${who} neither said to be a person nor a network, and not counted here: ${names}.`;
}

/** "7 people", "1 network", "3 observers". */
export function memberWords({ members }: GroupFigures): string {
  const kinds = new Set(members.map(({ kind }) => kind));
  const [kind] = kinds;
  if (kinds.size === 1 && kind === 'person') return peopleWords(members.length);
  return counted(members.length, kinds.size === 1 && kind === 'network' ? 'network' : 'observer');
}

function peopleWords(count: number): string {
  return count === 1 ? '1 person' : `${String(count)} people`;
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
      title: `Too few to tell: ${isKind(alone.name) ? 'there is' : `${groupWords(alone.name)} has`} only ${who}`,
      note: 'What one does says little about others like it. The interval holds for this one only.',
    };
  }
  if (pair.smallestP < level) return null;
  const [first, second] = groups.map(memberWords);
  return {
    title: `Too few to tell whether ${pairWords(pair)} differ`,
    note: `With ${first ?? ''} and ${second ?? ''} the smallest p that there can be is ${pair.smallestP.toPrecision(2)}: chance alone could make any difference.`,
  };
}

function verdict(pair: GroupComparison, bound: number): string {
  const { first, second, difference } = pair;
  const [less, more] = difference < 0 ? [first, second] : [second, first];
  if (pair.pHolm !== null && pair.pHolm < level)
    return `${groupWords(less)} missed ${points(Math.abs(difference))} less than ${groupWords(more)}: more than chance would make`;
  return isEquivalent(pair.equivalenceInterval, bound)
    ? `${pairWords(pair)} miss about as many: they lie within ${boundWords(bound)} of each other`
    : `It is not shown that ${pairWords(pair)} differ`;
}

function testWords({ tests }: GroupsReport, { test, pHolm }: GroupComparison): string {
  if (!test) return '';
  const how =
    test.method === 'exact'
      ? `all ${whole(test.partitions)} ways to part them counted`
      : `${whole(test.partitions)} ways to part them drawn by lot`;
  const many =
    tests > 1
      ? ` Two groups each were tested ${String(tests)} times; by Holm that makes ${formatP(pHolm ?? 1)}.`
      : '';
  return `Permutation test, two-sided, each of them counting once: ${formatP(test.p)} (${how}).${many}`;
}

function equivalenceWords({ equivalenceInterval }: GroupComparison, bound: number): string {
  const interval = `the 90 % interval, ${span(equivalenceInterval)}`;
  return isEquivalent(equivalenceInterval, bound)
    ? `Alike within ±${boundWords(bound)}: ${interval}, lies within these bounds (two one-sided tests at 5 %).`
    : `That they are alike within ±${boundWords(bound)} is not shown: ${interval}, goes beyond (two one-sided tests at 5 %).`;
}

function drawnWords({ samples }: GroupsReport, groups: readonly GroupFigures[]): string {
  const alone = groups.every(({ members }) => members.length === 1);
  return `${String(samples)} bootstrap samples of the ${alone ? 'images' : 'members and the images'}`;
}

function sizeWords(group: GroupFigures): string {
  return `${visibleText(group.name)}: ${memberWords(group)}, mean ${formatPercent(group.mean)}`;
}

function pairWords({ first, second }: GroupComparison): string {
  return `${groupWords(first)} and ${groupWords(second)}`;
}

/** "group 7a", "the people". */
function groupWords(name: string): string {
  return isKind(name) ? `the ${name}` : `group ${visibleText(name)}`;
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

function span([low, high]: Ends): string {
  return `${formatSigned(100 * low, 1)} to ${formatSigned(100 * high, 1)}`;
}

/** A whole number with commas between thousands. */
function whole(count: number): string {
  return count.toLocaleString('en');
}
