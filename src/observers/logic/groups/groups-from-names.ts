import { observerName } from '../../../files/formats/observer-name.ts';

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
