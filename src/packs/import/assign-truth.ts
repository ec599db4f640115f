import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { Wnid } from '../../core/classes/class-ids.ts';
import { findRow, type Truth, type TruthByName, type TruthInOrder } from '../../core/truth/truth.ts';
import { quoted, visibleText } from '../../core/text/visible-text.ts';
import { checkCount, validationCount } from '../../files/formats/parse-truth-file.ts';
import { baseName, pathTruth, validationNumber } from './find-truth.ts';

/** Where a truth comes from, or why an image cannot have one, as a sentence's end. */
export type Assigned =
  | {
      readonly from: 'folder' | 'name' | 'list' | 'order';
      readonly wnid: Wnid;
      /** All that are right, the truth first, where a list says several. */
      readonly wnids?: readonly Wnid[];
    }
  | { readonly from: 'nowhere' }
  | { readonly from: 'skip'; readonly reason: string };

const nowhere: Assigned = { from: 'nowhere' };
const skip = (reason: string): Assigned => ({ from: 'skip', reason });

/**
 * The truth of each image, by its path and by the truth file, which must agree where both speak.
 * @param paths every file that is an image or is named like one.
 * @throws FormatError when a ground truth has another count than the images.
 */
export function assignTruth(
  paths: readonly string[],
  truth: Truth | null,
  catalogue: Catalogue,
): ReadonlyMap<string, Assigned> {
  const byPath = new Map(paths.map((path) => [path, fromPath(path, catalogue)]));
  if (!truth) return byPath;
  const open = truth.kind === 'by-name' ? paths : paths.filter((path) => byPath.get(path) === nowhere);
  const byFile = truth.kind === 'by-name' ? fromList(open, truth) : fromOrder(open, truth);
  return new Map(
    paths.map((path) => [
      path,
      combine(byPath.get(path) ?? nowhere, byFile.get(path) ?? nowhere, truth.file),
    ]),
  );
}

function fromPath(path: string, catalogue: Catalogue): Assigned {
  const said = pathTruth(path);
  if (!said) return nowhere;
  const { from, wnid } = said;
  if (!catalogue.has(wnid)) return skip(`${wnid}, the ${describe(from)}, is not one of the 1000 classes`);
  const ownName = from === 'folder' ? pathTruth(baseName(path)) : null;
  if (ownName && ownName.wnid !== wnid)
    return skip(`lies in the folder ${wnid}, but its name says ${ownName.wnid}`);
  return { from, wnid };
}

function describe(from: 'folder' | 'name'): string {
  return from === 'folder' ? 'name of its folder' : 'start of its name';
}

/** A row that two files answer to says nothing of either. */
function fromList(paths: readonly string[], truth: TruthByName): Map<string, Assigned> {
  const assigned = new Map<string, Assigned>();
  const takers = new Map<number, string>();
  for (const path of paths) {
    const row = findRow(truth, path);
    if (!row) continue;
    const other = takers.get(row.line);
    if (other === undefined) {
      takers.set(row.line, path);
      const [wnid] = row.wnids;
      if (wnid) assigned.set(path, { from: 'list', wnid, ...(row.wnids.length > 1 && { wnids: row.wnids }) });
      continue;
    }
    const place = `${visibleText(truth.file)}, line ${row.line}`;
    const both = skip(`two files are named ${quoted(row.name)}, and ${place} does not say which it means`);
    assigned.set(path, both);
    assigned.set(other, both);
  }
  return assigned;
}

/** By the number in the name where the whole validation set's truth is at hand, else in the order of file names. */
function fromOrder(paths: readonly string[], truth: TruthInOrder): Map<string, Assigned> {
  const assigned = new Map<string, Assigned>();
  const firstOf = new Map<string, string>();
  for (const path of paths) {
    const name = baseName(path);
    const first = firstOf.get(name);
    if (first === undefined) firstOf.set(name, path);
    else assigned.set(path, skip(`has the same name as ${visibleText(first)}, which is taken`));
  }
  const names = [...firstOf.keys()].sort((a, b) => (a < b ? -1 : 1));
  const areNumbered =
    truth.wnids.length === validationCount && names.every((name) => validationNumber(name) !== null);
  if (!areNumbered) checkCount(truth, names.length);
  names.forEach((name, at) => {
    const wnid = truth.wnids[areNumbered ? (validationNumber(name) ?? 0) - 1 : at];
    const result = wnid
      ? ({ from: 'order', wnid } as const)
      : skip('has a number beyond the 50,000 of the set');
    assigned.set(firstOf.get(name) ?? name, result);
  });
  return assigned;
}

function combine(byPath: Assigned, byFile: Assigned, file: string): Assigned {
  if (byFile.from === 'nowhere' || byPath.from === 'skip') return byPath;
  if (byFile.from === 'skip' || byPath.from === 'nowhere' || byPath.from === 'order') return byFile;
  if (byFile.wnids?.includes(byPath.wnid)) {
    const others = byFile.wnids.filter((wnid) => wnid !== byPath.wnid);
    return { ...byPath, wnids: [byPath.wnid, ...others] };
  }
  if (byPath.wnid === byFile.wnid) return byPath;
  return skip(
    `is ${(byFile.wnids ?? [byFile.wnid]).join(' and ')} in ${visibleText(file)}, but the ${describe(byPath.from === 'folder' ? 'folder' : 'name')} is ${byPath.wnid}`,
  );
}
