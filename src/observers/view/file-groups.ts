import { FormatError } from '../../core/schemas/check-format.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import { groupNames, tooManyGroups } from '../../figures/observers/groups/compare-groups.ts';
import { groupsFromNames } from '../logic/read-groups.ts';
import { groupsOfCsv } from '../logic/read-groups.ts';
import type { ReportedObserver } from '../../figures/observers/observers-report.ts';
import type { LoadedFile } from '../state/observer-shelf.ts';

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

/** More is no list of groups, in 10⁶ bytes. */
const longest = 20;

/**
 * The groups that a CSV says, by the observers' keys; people whom it does not name are in none.
 *
 * @returns with what came of it, in words.
 * @throws FormatError naming the file and what was expected in it; nobody is in another group then.
 */
export async function groupsOfFile(
  file: File,
  observers: readonly Pick<ReportedObserver, 'key' | 'kind' | 'name'>[],
): Promise<{ readonly groups: ReadonlyMap<string, string>; readonly told: string }> {
  const text = await textOf(file);
  const named = groupsOfCsv(
    file.name,
    text,
    observers.map(({ name }) => name),
  );
  const tooMany = tooManyGroups(groupNames([...named.groups.values()]).length);
  if (tooMany !== null) throw new FormatError(`${visibleText(file.name)}: ${tooMany}`);
  const isPlaced = ({ kind, name }: (typeof observers)[number]) =>
    kind !== 'network' || named.groups.has(name);
  const placed = observers.filter(isPlaced);
  const without = placed.filter(({ name }) => !named.groups.has(name));
  const names = without.slice(0, 5).map(({ name }) => visibleText(name));
  return {
    groups: new Map(placed.map(({ key, name }) => [key, named.groups.get(name) ?? ''])),
    told: [
      `${placed.length - without.length} of ${placed.length} are in a group now.`,
      ...(without.length > 0
        ? [`Not named, and so in none: ${names.join(', ')}${without.length > 5 ? ', …' : ''}.`]
        : []),
      ...named.notes.map((note) => `${note}.`),
    ].join(' '),
  };
}

async function textOf(file: File): Promise<string> {
  const name = visibleText(file.name);
  if (file.size > 1e6 * longest)
    throw new FormatError(`${name} cannot be read: it is larger than ${longest} MB.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch (cause) {
    throw new FormatError(`${name} cannot be read: it is not UTF-8 text; save it as CSV in UTF-8.`, {
      cause,
    });
  }
}
