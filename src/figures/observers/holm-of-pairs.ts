import { pluralize } from '../../core/text/pluralize.ts';
import { holmAdjusted } from '../stats/holm.ts';
import type { ObserverKind } from '../../core/observers/observer.ts';
import type { PairFigures } from './pair-figures.ts';

/** Which pairs are tested together, so that the p of each is corrected for their number, with what such a pair is. */
export const pairFamilies = {
  'people-networks': 'a person and a network',
  people: 'two people',
  networks: 'two networks',
  all: 'any two observers',
} as const;

/** A family of tests: one that a person chose, or that is usual. */
export type PairFamily = keyof typeof pairFamilies;

/** In the order in which they are offered. */
export const pairFamilyNames = Object.keys(pairFamilies) as readonly PairFamily[];

/** The tests of a family of pairs. */
export interface PairTests {
  readonly family: PairFamily;
  /** How many pairs of the family have an image in common, and so a test. */
  readonly tests: number;
  /** For each pair the p of McNemar's exact test after Holm's correction for the family; null without a test or outside. */
  readonly corrected: readonly (number | null)[];
}

/** What is corrected: the pairs of these observers, the first with each later one, then the second … */
interface Tested {
  readonly observers: readonly { readonly kind: ObserverKind }[];
  readonly pairs: readonly PairFigures[];
  /** The family that a person chose; left out, or without a test: the usual one. */
  readonly family?: PairFamily | null;
}

/** Made once for a list of pairs and a family: 500 observers have over 120,000. */
const known = new WeakMap<readonly PairFigures[], Map<PairFamily | null, PairTests>>();

/**
 * Corrects the p of a family of pairs for their number (Holm 1979): by default of all pairs of a person and a network, or
 * of all pairs where there is no such one.
 */
export function holmOfPairs({ observers, pairs, family = null }: Tested): PairTests {
  const before = known.get(pairs) ?? new Map<PairFamily | null, PairTests>();
  known.set(pairs, before);
  const found = before.get(family);
  if (found) return found;
  const kinds = observers.flatMap(({ kind }, at) =>
    observers.slice(at + 1).map((other) => [kind, other.kind]),
  );
  const inFamily = (wanted: PairFamily) =>
    pairs.map(({ mcnemarExact }, at) => mcnemarExact !== null && isOf(wanted, kinds[at] ?? []));
  const made = [...(family === null ? [] : [family]), 'people-networks' as const, 'all' as const].map(
    (one) => [one, inFamily(one)] as const,
  );
  const [own, isIn] = made.find(([, is]) => is.includes(true)) ?? ['all' as const, []];
  const ps = pairs.flatMap(({ mcnemarExact }, at) => (isIn[at] ? (mcnemarExact ?? []) : []));
  const adjusted = holmAdjusted(ps).values();
  const tests: PairTests = {
    family: own,
    tests: ps.length,
    corrected: pairs.map((_, at) => (isIn[at] ? (adjusted.next().value ?? null) : null)),
  };
  before.set(family, tests);
  return tests;
}

function isOf(family: PairFamily, kinds: readonly (ObserverKind | undefined)[]): boolean {
  const [people, networks] = ['person' as const, 'network' as const].map(
    (kind) => kinds.filter((one) => one === kind).length,
  );
  if (family === 'all') return true;
  if (family === 'people-networks') return people === 1 && networks === 1;
  return (family === 'people' ? people : networks) === 2;
}

/** "6 pairs", "12 pairs of a person and a network". */
export function familyWords({ family, tests }: Pick<PairTests, 'family' | 'tests'>): string {
  return `${pluralize(tests, 'pair')}${family === 'all' ? '' : ` of ${pairFamilies[family]}`}`;
}

/** What the correction makes of one pair's p, as text beside it; empty where there is one test only. */
export function correctedWords(
  corrected: number | null,
  { tests, family }: Pick<PairTests, 'family' | 'tests'>,
  format: (p: number) => string,
): string {
  if (corrected === null)
    return family === 'all' ? '' : `not corrected: only pairs of ${pairFamilies[family]} are`;
  return tests < 2
    ? ''
    : `${format(corrected)} corrected for the ${familyWords({ family, tests })} here (Holm)`;
}
