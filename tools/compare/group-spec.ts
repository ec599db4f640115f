import { basename } from 'node:path';
import type { GatheredObserver, ObserverFile } from '../../src/figures/observers/resolve-observers.ts';
import {
  groupBy,
  type Grouping,
  groupsFromNames,
  groupsOfCsv,
  type SaidGroups,
} from '../../src/observers/logic/groups.ts';
import { readText } from './read-text.ts';

/** The words of `--groups` that are no file, with what they mean. */
export const groupWords = {
  'from-file': 'what the files of answers say themselves',
  'from-name': 'the folder of a file, or the word before the first dash of its name',
  'from-practice': 'people with a practice session among the files against people without',
  'from-kind': 'people against networks',
} as const;

/**
 * The groups that `--groups` says.
 *
 * @param spec one of `groupWords`, or where a CSV lies.
 * @param gathered for `from-name`, of files that `groupedByNames` grouped.
 * @throws FormatError naming file, line and what was expected.
 */
export function saidGroups(spec: string, gathered: readonly GatheredObserver[]): SaidGroups {
  if (!Object.hasOwn(groupWords, spec)) {
    const names = gathered.map(({ observer }) => observer.name);
    return groupsOfCsv(basename(spec), readText(spec), names);
  }
  const by = groupingOf(spec);
  const groups = gathered.map(({ observer: { kind }, ...one }) => groupBy(by, { ...one, kind }));
  return { groups: named(gathered, groups), notes: [] };
}

/** What makes the groups that `--groups` says. */
export function groupingOf(spec: string): Grouping {
  return spec === 'from-kind' ? 'kind' : spec === 'from-practice' ? 'practice' : 'group';
}

/**
 * The observers of files in the groups that the files' names say. Networks stay as they are: they stand in the files of
 * people.
 *
 * @param paths where the files lie, in the same order.
 */
export function groupedByNames(
  files: readonly ObserverFile[],
  paths: readonly string[],
): readonly ObserverFile[] {
  const groups = groupsFromNames(paths);
  return files.map(({ file, observers }, at) => ({
    file,
    observers: observers.map((one) => (one.kind === 'network' ? one : { ...one, group: groups[at] ?? null })),
  }));
}

function named(
  gathered: readonly GatheredObserver[],
  groups: readonly (string | null)[],
): ReadonlyMap<string, string> {
  return new Map(
    gathered.flatMap(({ observer }, at) => (groups[at] ? [[observer.name, groups[at]] as const] : [])),
  );
}
