import type { GatheredObserver } from '../../../figures/observers/resolve-observers.ts';
import type { ObserverKind } from '../../../core/observers/observer.ts';
import { groupNames } from '../../../figures/observers/groups/compare-groups.ts';

/** What makes the groups: what a person or the files say, who practised, or who is a person and who a network. */
const groupings = ['group', 'practice', 'kind'] as const;

export type Grouping = (typeof groupings)[number];

const kindGroups: Record<ObserverKind, string | null> = {
  person: 'people',
  network: 'networks',
  unknown: null,
};

/** The names of the groups of people who practised, and of the others. */
export const practiceGroups = { with: 'with practice', without: 'without practice' } as const;

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
type Groupable = Parameters<typeof groupBy>[1] & { readonly n: number };

/** The groups of observers with images that count, each once. */
export function groupNamesBy(by: Grouping, observers: readonly Groupable[]): readonly string[] {
  return groupNames(observers.filter(({ n }) => n > 0).map((observer) => groupBy(by, observer)));
}

/** What makes two groups or more of these observers. */
export function groupingsOf(observers: readonly Groupable[]): readonly Grouping[] {
  return groupings.filter((by) => groupNamesBy(by, observers).length > 1);
}
