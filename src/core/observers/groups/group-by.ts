import type { GatheredObserver } from '../gather-observers.ts';
import type { ObserverKind } from '../observer.ts';
import { groupNames } from './compare-groups.ts';

/** What makes the groups: what a person or the files say, or who is a person and who a network. */
export const groupings = ['group', 'kind'] as const;

export type Grouping = (typeof groupings)[number];

const kindGroups: Record<ObserverKind, string | null> = {
  person: 'people',
  network: 'networks',
  unknown: null,
};

/** The group of an observer; null: none. */
export function groupBy(
  by: Grouping,
  { kind, group }: { readonly kind: ObserverKind; readonly group: GatheredObserver['group'] },
): string | null {
  return by === 'group' ? group : kindGroups[kind];
}

/** One that may be in a group. */
type Groupable = Parameters<typeof groupBy>[1] & { readonly n: number };

/** The groups of observers with images that count, each once. */
export function groupNamesBy(by: Grouping, observers: readonly Groupable[]): readonly string[] {
  return groupNames(observers.filter(({ n }) => n > 0).map((observer) => groupBy(by, observer)));
}

/** What makes two groups or more of these observers. */
export function groupingsOf(observers: readonly Groupable[]): readonly Grouping[] {
  return groupings.filter((by) => groupNamesBy(by, observers).length > 1);
}
