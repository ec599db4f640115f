import { visibleText } from '../../core/text/visible-text.ts';
import type { CompareResult, FileReport } from '../../figures/observers/compare-result.ts';
import type { ObserverFile } from '../disk/observer-database.ts';

/** A file that was given; until it has been read nothing of it is kept. */
export interface LoadedFile extends ObserverFile {
  readonly id: number;
  readonly settled: boolean;
}

/** What becomes of files once they have been read. */
interface SettledFiles {
  /** All that stay. */
  readonly files: readonly LoadedFile[];
  /** Those of them that are new. */
  readonly fresh: readonly ObserverFile[];
  /** Why the others go, for a person. */
  readonly refused: readonly string[];
}

/** Keeps the new files that could be read, and lets go of the others. */
export function settleFiles(files: readonly LoadedFile[], reports: readonly FileReport[]): SettledFiles {
  const reportOf = new Map(reports.map((report) => [report.name, report]));
  const fresh: ObserverFile[] = [];
  const refused: string[] = [];
  const staying = files.flatMap((file) => {
    const report = reportOf.get(file.name);
    if (file.settled || !report) return [file];
    if (report.kind === 'refused') {
      refused.push(report.message);
      return [];
    }
    fresh.push(fileToKeep(file));
    return [{ ...file, settled: true }];
  });
  return { files: staying, fresh, refused };
}

/**
 * The truth file to grade by from now on: one that is the first, or ReaL labels among several that come together, as on
 * the command line; null where there was one before, which no later one displaces.
 */
export function firstTruth(files: readonly LoadedFile[], reports: readonly FileReport[]): string | null {
  const truths = reports.filter((report) => report.kind === 'truth');
  const settled = new Set(files.filter((file) => file.settled).map(({ name }) => name));
  if (truths.some(({ name }) => settled.has(name))) return null;
  return (truths.find(({ real }) => real) ?? truths[0])?.name ?? null;
}

/** The new files that a comparison is without, as they do not go with the others. */
export function newWithout(files: readonly LoadedFile[], { fault }: CompareResult): readonly LoadedFile[] {
  return files.filter(({ name, settled }) => !settled && fault?.without.includes(name));
}

/**
 * Finds those of the files that cannot be compared even each by itself.
 *
 * @param compare compares one file alone.
 * @returns each with the reason, for a person.
 */
export async function faultyFiles(
  files: readonly LoadedFile[],
  compare: (file: LoadedFile) => Promise<CompareResult>,
): Promise<ReadonlyMap<LoadedFile, string>> {
  const found = new Map<LoadedFile, string>();
  for (const file of files) {
    const { fault } = await compare(file);
    if (fault !== null) found.set(file, `${visibleText(file.name)} is not taken. ${fault.message}`);
  }
  return found;
}

/** What the disk keeps of a file. */
export function fileToKeep({ name, blob, use, session, room }: LoadedFile): ObserverFile {
  return { name, blob, use, session, ...(room && { room }) };
}
