import { TruthRows } from '../../core/truth/truth-rows.ts';
import type { Truth, RealLabels } from '../../core/truth/truth.ts';
import { nameKey } from '../../core/text/name-key.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import { imageKey } from '../../core/observers/image-key.ts';
import { fileColumn, type Observer } from '../../core/observers/observer.ts';

/** Observers and what is right, which name the same image by one name. */
interface NamedByFile {
  readonly observers: readonly Observer[];
  readonly truth: Truth | RealLabels | null;
}

/**
 * A pack calls its images otherwise than the files that it was made of, so that no name says a class. Where an observer
 * says which files those were, the others' answers to these files, and what is right of them, get the pack's names: by
 * the longest end of a path that means one image. What means several, or is one of two names of one image, stays.
 */
export function nameByFile(given: readonly Observer[], truth: Truth | RealLabels | null): NamedByFile {
  const ids = idsByFile(given);
  if (ids.size === 0) return { observers: given, truth };
  const idOf = (name: string) => {
    const end = endsOf(name).find((one) => ids.has(one));
    return (end === undefined ? null : ids.get(end)) ?? name;
  };
  const observers = given.map((observer) =>
    observer.naming !== 'file' || observer.also.has(fileColumn)
      ? observer
      : { ...observer, images: renamed(observer.images, idOf) },
  );
  if (truth?.kind !== 'by-name') return { observers, truth };
  const names = renamed(truth.rows.names, idOf);
  const rows = new TruthRows();
  let at = 0;
  for (const row of truth.rows) rows.add({ ...row, name: names[at++] ?? row.name }, visibleText(truth.file));
  return { observers, truth: { ...truth, rows } };
}

/** The id of each image by every end of its file's path; null where an end means several. */
function idsByFile(observers: readonly Observer[]): ReadonlyMap<string, string | null> {
  const ids = new Map<string, string | null>();
  for (const { images, also } of observers) {
    also.get(fileColumn)?.forEach((file, at) => {
      const id = images[at];
      if (file === '' || id === undefined) return;
      for (const end of endsOf(file)) ids.set(end, ids.has(end) && ids.get(end) !== id ? null : id);
    });
  }
  return ids;
}

/** The ends of a path without the file's ending, the longest first: "a/b/1", "b/1", "1". */
function endsOf(path: string): readonly string[] {
  const parts = nameKey(path).split('/');
  const stem = imageKey(parts.pop() ?? '');
  const all = [...parts, stem];
  return all.map((_, from) => all.slice(from).join('/'));
}

/** The names with those that are the only one for an image in its pack's words. */
function renamed(names: readonly string[], idOf: (name: string) => string): readonly string[] {
  const ids = names.map(idOf);
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return ids.map((id, at) => (counts.get(id) === 1 ? id : (names[at] ?? id)));
}
