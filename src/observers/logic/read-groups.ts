import { list } from '../../core/text/pluralize.ts';
import { FormatError } from '../../core/schemas/check-format.ts';
import { textCell } from '../../files/csv/csv-cells.ts';
import { readCsvTable } from '../../files/csv/csv-table.ts';
import { fileError } from '../../core/schemas/file-error.ts';
import { quoted, visibleText } from '../../core/text/visible-text.ts';
import { observerName } from '../../files/formats/file-format.ts';

/** What stands before the first dash; Hit5's own files begin with its name, then the person's. */
const beforeDash = /^(?:hit5-)?(?!hit5-)([^-_–—]+)[-_–—]/;

/**
 * The groups that the names of files say: where the files lie in different folders, the folder, and else what stands
 * before the first dash or underscore ("7b-mia.json" is of 7b).
 *
 * @param paths names of files, with folders or without.
 * @returns for each its group; null where its name says none.
 */
export function groupsFromNames(paths: readonly string[]): readonly (string | null)[] {
  const folders = paths.map(folderOf);
  if (new Set(folders).size > 1) return folders.map((folder) => folder || null);
  return paths.map((path) => beforeDash.exec(observerName(path))?.[1]?.trim() || null);
}

/** The last folder of a path; nothing where it has none. */
function folderOf(path: string): string {
  return path.split(/[/\\]/).at(-2) ?? '';
}

/** Who is in which group, and what to say of it. */
export interface SaidGroups {
  /** By the observer's name. */
  readonly groups: ReadonlyMap<string, string>;
  readonly notes: readonly string[];
}

/** How many names that are nobody's are told. */
const mostTold = 5;

/**
 * The groups that a CSV with the columns `observer` and `group` says; a row need not say one.
 *
 * @param names of the observers that are there, as they are shown.
 * @throws FormatError naming the file, the line, the column and what was expected: for a column that is missing, an
 * observer in two groups, and a file that names none of them.
 */
export function groupsOfCsv(file: string, text: string, names: readonly string[]): SaidGroups {
  const groups = new Map<string, string>();
  const lines = new Map<string, number>();
  readCsvTable(file, text, (header) => {
    const [observerAt, groupAt] = [header.column('observer'), header.column('group')];
    return (row) => {
      const observer = textCell(row.cell(observerAt));
      const group = textCell(row.cell(groupAt));
      if (observer === '') throw fileError(row, { column: 'observer', expected: 'a name', found: observer });
      if (group === '') return;
      const before = groups.get(observer);
      if (before !== undefined && before !== group) {
        throw fileError(row, {
          column: 'group',
          expected: `one group for ${quoted(observer)}, who is in ${quoted(before)} on line ${String(lines.get(observer))}`,
          found: group,
        });
      }
      if (before === undefined) lines.set(observer, row.line);
      groups.set(observer, group);
    };
  });
  const known = new Set(names);
  const unknown = [...groups.keys()].filter((name) => !known.has(name));
  const shown = visibleText(file);
  if (groups.size === 0) {
    throw new FormatError(`${shown} puts nobody in a group: expected a group in the column group.`);
  }
  if (unknown.length === groups.size) {
    throw new FormatError(
      `${shown} names none of the observers: expected names such as ${quoted(names[0] ?? '')}, found ` +
        `${quoted(unknown[0] ?? '')}.`,
    );
  }
  return {
    groups: new Map([...groups].filter(([name]) => known.has(name))),
    notes: unknown.length === 0 ? [] : [unknownWords(shown, unknown)],
  };
}

/** One note however many there are: "groups.csv names “zed”, “yan”, who are in no file of answers". */
function unknownWords(file: string, unknown: readonly string[]): string {
  return `${file} names ${list(unknown.map(quoted), mostTold)}, who ${unknown.length === 1 ? 'is' : 'are'} in no file of answers`;
}
