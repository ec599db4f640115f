import { basename } from 'node:path';
import { FormatError } from '../../src/core/formats/check-format.ts';
import { textCell } from '../../src/core/formats/csv/csv-cells.ts';
import { readCsvTable } from '../../src/core/formats/csv/csv-table.ts';
import { fileError } from '../../src/core/formats/files/file-error.ts';
import { quoted, visibleText } from '../../src/core/formats/truth-files/visible-text.ts';
import type { GatheredObserver, ObserverFile } from '../../src/core/observers/gather-observers.ts';
import { groupBy } from '../../src/core/observers/groups/group-by.ts';
import { groupsFromNames } from '../../src/core/observers/groups/groups-from-names.ts';
import { readText } from './read-text.ts';

/** Who is in which group, and what to say of it. */
export interface SaidGroups {
  /** By the observer's name. */
  readonly groups: ReadonlyMap<string, string>;
  readonly notes: readonly string[];
}

/** The words of `--groups` that are no file, with what they mean. */
export const groupWords = {
  'from-file': 'what the files of answers say themselves',
  'from-name': 'the folder of a file, or the word before the first dash of its name',
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
  if (!Object.hasOwn(groupWords, spec)) return groupsOfCsv(basename(spec), readText(spec), gathered);
  const by = spec === 'from-kind' ? 'kind' : 'group';
  const groups = gathered.map(({ observer: { kind }, group }) => groupBy(by, { kind, group }));
  return { groups: named(gathered, groups), notes: [] };
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

/** A CSV with the columns observer and group: names as `compare` prints them. */
function groupsOfCsv(file: string, text: string, gathered: readonly GatheredObserver[]): SaidGroups {
  const groups = new Map<string, string>();
  const lines = new Map<string, number>();
  readCsvTable(file, text, (header) => {
    const [observerAt, groupAt] = [header.column('observer'), header.column('group')];
    return (row) => {
      const observer = textCell(row.cell(observerAt));
      const group = textCell(row.cell(groupAt));
      if (observer === '') throw fileError(row, { column: 'observer', expected: 'a name', found: observer });
      const before = groups.get(observer);
      if (before !== undefined && before !== group) {
        throw fileError(row, {
          column: 'group',
          expected: `one group for ${quoted(observer)}, who is in ${quoted(before)} on line ${String(lines.get(observer))}`,
          found: group,
        });
      }
      lines.set(observer, row.line);
      if (group !== '') groups.set(observer, group);
    };
  });
  const names = new Set(gathered.map(({ observer }) => observer.name));
  const unknown = [...groups.keys()].filter((name) => !names.has(name));
  if (unknown.length === groups.size) {
    throw new FormatError(
      `${visibleText(file)} names none of the observers: expected names such as ${quoted([...names][0] ?? '')}, found ` +
        `${quoted(unknown[0] ?? '')}.`,
    );
  }
  return {
    groups,
    notes: unknown.map((name) => `${visibleText(file)} names ${quoted(name)}, who is in no file of answers`),
  };
}
