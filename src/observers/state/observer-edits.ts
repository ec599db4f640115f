import type { ObserverEdit } from '../../figures/observers/gather-observers.ts';
import type { ReportedObserver } from '../../figures/observers/observers-report.ts';

/** What a person changed of observers, by their keys. */
type Edits = ReadonlyMap<string, ObserverEdit>;

/** The edits with one more of some observers: of all that was taken for them. */
export function withEdit(
  edits: Edits,
  keys: readonly string[],
  edit: ObserverEdit,
  observers: readonly ReportedObserver[],
): Edits {
  const all = keys.flatMap((key) => observers.find((one) => one.key === key)?.keys ?? [key]);
  return new Map([...edits, ...all.map((key) => [key, { ...edits.get(key), ...edit }] as const)]);
}

/** The edits with groups of observers by their keys; an empty name: in none. */
export function withGroups(
  edits: Edits,
  groups: ReadonlyMap<string, string>,
  observers: readonly ReportedObserver[],
): Edits {
  return [...groups].reduce<Edits>((all, [key, group]) => withEdit(all, [key], { group }, observers), edits);
}

/** The edits with the groups of an earlier state of them, and all else as it is now. */
export function withGroupsOf(before: Edits, now: Edits): Edits {
  const withGroup = (key: string, { group: _, ...edit }: ObserverEdit): readonly [string, ObserverEdit] => {
    const group = before.get(key)?.group;
    return [key, group === undefined ? edit : { ...edit, group }];
  };
  return new Map([...now].map(([key, edit]) => withGroup(key, edit)));
}

/** The edits in which nothing that was taken for an observer, or may be it, is one with anything else. */
export function separated(edits: Edits, key: string, observers: readonly ReportedObserver[]): Edits {
  const own = observers.find((one) => one.key === key);
  const same = own?.shares ? observers.filter((one) => one.shares && one.named === own.named) : [own];
  const keys = same.flatMap((one) => one?.keys ?? []);
  return new Map([...edits, ...keys.map((one) => [one, { ...edits.get(one), one }] as const)]);
}
