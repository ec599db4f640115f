import { FormatError } from '../../../core/schemas/check-format.ts';
import { equivalenceConfidence } from '../../scoring/equivalence.ts';
import { holmAdjusted } from '../../stats/holm.ts';
import { TwoWayIntervals } from '../../stats/people-interval.ts';
import { permutationTest, smallestP, type PermutationTest } from '../../stats/permutation-test.ts';
import type { ConfidenceInterval } from '../../stats/wilson.ts';
import type { GradedObservers } from '../grade-observers.ts';
import type { ObserverKind } from '../../../core/observers/observer.ts';
import type { Outcomes } from '../score-observers.ts';

/** One observer of a group. */
interface GroupMember {
  readonly name: string;
  readonly kind: ObserverKind;
  /** On all its own images that count. */
  readonly errorRate: number;
}

/** A group's figures, in which each observer counts once. */
export interface GroupFigures {
  readonly name: string;
  readonly members: readonly GroupMember[];
  /** The mean of their error rates. */
  readonly mean: number;
  /**
   * Its 95 % interval over observers and images; over the images alone where there is one observer. Null for two observers,
   * who tell next to nothing of others, and where neither differ in how much was missed.
   */
  readonly interval: ConfidenceInterval | null;
}

/** Two groups beside each other. */
export interface GroupComparison {
  readonly first: string;
  readonly second: string;
  /** Mean error rate of the first minus that of the second. */
  readonly difference: number;
  /** Its 95 % interval over observers and images; null beside a group of two, and where nothing differs between observers or images. */
  readonly differenceInterval: ConfidenceInterval | null;
  /** Its 90 % interval, made in the same way: by it two groups are called alike, or not. */
  readonly equivalenceInterval: ConfidenceInterval | null;
  /** Permutation test of the means, the observers being what is permuted; null where a group has one observer only. */
  readonly test: PermutationTest | null;
  /** Its p by Holm, among all pairs that were tested; null where there is no test. */
  readonly pHolm: number | null;
  /** The smallest p that groups of these sizes can give. */
  readonly smallestP: number;
}

/** Groups of observers, and each two of them compared. */
export interface GroupsReport {
  readonly groups: readonly GroupFigures[];
  /** The first with each later one, then the second … */
  readonly comparisons: readonly GroupComparison[];
  /** How many of them have a test. */
  readonly tests: number;
  /** The names of the observers in no group. */
  readonly without: readonly string[];
  /** Whether all of them answered the same images. */
  readonly sameImages: boolean;
}

/** More are not compared: of 30 groups there are 435 pairs. */
export const mostGroups = 30;

const seed = 2014;

/**
 * Compares groups of observers, with the observers as the unit.
 *
 * @param groups the group of each observer; null: none. Observers without an image that counts are left out.
 * @throws FormatError when there are more than `mostGroups`.
 */
export function compareGroups(
  { observers, once: scored }: Pick<GradedObservers, 'observers' | 'once'>,
  groups: readonly (string | null)[],
): GroupsReport {
  const names = groupNames(groups.filter((_, at) => (observers[at]?.n ?? 0) > 0));
  const tooMany = tooManyGroups(names.length);
  if (tooMany !== null) throw new FormatError(tooMany);
  const placed = names.map((name) =>
    observers.flatMap(({ name: observer, kind, errorRate }, at) =>
      groups[at] === name && errorRate !== null
        ? [{ member: { name: observer, kind, errorRate }, outcomes: scored[at] ?? new Int8Array() }]
        : [],
    ),
  );
  const all = placed.map((group) => group.map((one) => one.outcomes));
  const intervals = new TwoWayIntervals(all);
  const figures = names.map((name, at): GroupFigures => {
    const members = placed[at]?.map(({ member }) => member) ?? [];
    return {
      name,
      members,
      mean: meanOf(members),
      interval: isPair({ members }) ? null : intervals.mean(at),
    };
  });
  const pairs = figures.flatMap((first, at) =>
    figures.slice(at + 1).map((second, after) => {
      const between = (confidence?: number) =>
        isPair(first) || isPair(second) ? null : intervals.difference(at, at + 1 + after, confidence);
      const [one = [], other = []] = [first, second].map(({ members }) =>
        members.map((own) => own.errorRate),
      );
      return {
        first: first.name,
        second: second.name,
        difference: first.mean - second.mean,
        test: one.length < 2 || other.length < 2 ? null : permutationTest(one, other, { seed }),
        smallestP: smallestP(one.length, other.length),
        differenceInterval: between(),
        equivalenceInterval: between(equivalenceConfidence),
      };
    }),
  );
  const tested = pairs.filter(({ test }) => test !== null);
  const byHolm = holmAdjusted(tested.map(({ test }) => test?.p ?? 1));
  const adjusted = new Map(tested.map((pair, at) => [pair, byHolm[at] ?? 1]));
  return {
    groups: figures,
    comparisons: pairs.map((pair) => ({ ...pair, pHolm: adjusted.get(pair) ?? null })),
    tests: tested.length,
    without: observers.flatMap(({ name, n }, at) => (n > 0 && (groups[at] ?? null) === null ? [name] : [])),
    sameImages: haveSameImages(all.flat()),
  };
}

/** The groups that there are, each once: 7a before 7b, and 9 before 10. */
export function groupNames(groups: readonly (string | null)[]): readonly string[] {
  const found = new Set(groups.filter((group) => group !== null));
  const { compare } = new Intl.Collator('en', { numeric: true });
  return [...found].sort((one, other) => compare(one, other) || (one < other ? -1 : 1));
}

/** Why so many groups are not compared, for a person; null where they are. */
export function tooManyGroups(count: number): string | null {
  if (count <= mostGroups) return null;
  return `There are ${count} groups. At most ${mostGroups} are compared, each with each other: give several people the same group.`;
}

/** Whether a group has two members: an interval over two would be drawn from one difference. */
export function isPair({ members }: Pick<GroupFigures, 'members'>): boolean {
  return members.length === 2;
}

function meanOf(members: readonly GroupMember[]): number {
  return members.reduce((sum, { errorRate }) => sum + errorRate, 0) / members.length;
}

function haveSameImages([first, ...others]: readonly Outcomes[]): boolean {
  if (!first) return true;
  return others.every((other) => {
    for (let image = 0; image < first.length; image += 1)
      if ((first[image] ?? -1) >= 0 !== (other[image] ?? -1) >= 0) return false;
    return true;
  });
}
