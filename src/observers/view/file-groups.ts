import { groupsFromNames } from '../../core/observers/groups/groups-from-names.ts';
import type { ReportedObserver } from '../../core/observers/observers-report.ts';
import type { LoadedFile } from '../state/observer-intake.ts';

/** The names of the files that were made of sessions of this machine: Hit5 named them, so they say no group. */
export function ownFiles(files: readonly LoadedFile[]): ReadonlySet<string> {
  return new Set(files.filter(({ session }) => session !== null).map(({ name }) => name));
}

/**
 * The groups that the names of the observers' files say, by the observers' keys; networks are in none. Nothing where no
 * two observers would be in one group, since then the names say something else.
 *
 * @param own names of files that are passed over.
 */
export function groupsOfFiles(
  observers: readonly Pick<ReportedObserver, 'key' | 'kind' | 'files'>[],
  own: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const named = observers.flatMap(({ key, kind, files: [file = '', ...others] }) =>
    kind === 'network' || others.length > 0 || own.has(file) ? [] : [{ key, file }],
  );
  const groups = groupsFromNames(named.map(({ file }) => file));
  const found = new Map(named.flatMap(({ key }, at) => (groups[at] ? [[key, groups[at]] as const] : [])));
  return new Set(found.values()).size < found.size ? found : new Map();
}
