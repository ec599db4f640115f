import type { GatheredObserver } from '../gather-observers.ts';
import type { ObserverKind } from '../observer.ts';

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
