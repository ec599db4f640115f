import { parseTruthFile } from '../../files/formats/parse-truth-file.ts';
import { truthHeaderProblem } from '../../files/formats/parse-truth-csv.ts';
import type { Truth } from '../../core/truth/truth.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import { decodeText } from '../archives/decode-text.ts';
import type { FoundFile } from './found-image.ts';
import { ImportError, type ImportInput } from './import-plan.ts';
import type { Search } from './search.ts';

const knownForm = /(^|\/)(ILSVRC2012_validation_ground_truth\.txt|LOC_val_solution[^/]*\.csv)$/i;
/** No list of 50,000 images is larger, in bytes. */
const largest = 50e6;

/**
 * The truth file that the person chose, else the one among the files, by its name (the devkit's, Kaggle's), or a CSV whose header
 * announces a file and a class; and the files that are not truth.
 * @throws FormatError when it is malformed; ImportError when two files could be it.
 */
export async function findTruth(
  files: readonly FoundFile[],
  chosen: ImportInput | null,
  search: Search,
): Promise<{ truth: Truth | null; rest: readonly FoundFile[] }> {
  if (chosen) {
    const text = await textOf(chosen.path, chosen.blob);
    return { truth: parseTruthFile(chosen.path, text, search.catalogue), rest: files };
  }
  const texts = new Map<FoundFile, string>();
  const others = new Map<FoundFile, string>();
  for (const file of files) {
    if (!/\.csv$/i.test(file.path) && !knownForm.test(file.path)) continue;
    const text = await textOf(file.path, await file.open(search.signal));
    const problem = knownForm.test(file.path) ? null : truthHeaderProblem(baseName(file.path), text);
    if (problem === null) texts.set(file, text);
    else if (!text.includes('\0')) others.set(file, problem);
  }
  const [first, second] = [...texts];
  if (!first) {
    nameOthers(others, search);
    return { truth: null, rest: files.filter((file) => !others.has(file)) };
  }
  const [file, text] = first;
  if (second) {
    throw new ImportError(
      `Both ${visibleText(file.path)} and ${visibleText(second[0].path)} could say the classes of the images. ` +
        'Choose one of them as the truth file.',
    );
  }
  if (file.bytes !== null) search.meter.add(1, file.bytes);
  const truth = parseTruthFile(baseName(file.path), text, search.catalogue);
  return { truth, rest: files.filter((other) => other !== file) };
}

async function textOf(name: string, blob: Blob): Promise<string> {
  if (blob.size > largest) throw new ImportError(`${visibleText(name)} is too large for a list of classes.`);
  return decodeText(new Uint8Array(await blob.arrayBuffer()));
}

/** A CSV that announces no classes may have been meant to: it is left out with the reason, and the first is noted. */
function nameOthers(others: ReadonlyMap<FoundFile, string>, { skipped, notes, meter }: Search): void {
  for (const [{ path, bytes }, problem] of others) {
    skipped.push({ name: path, reason: `is not read as a list of classes. ${problem}` });
    if (bytes !== null) meter.add(1, bytes);
  }
  const [problem] = others.values();
  if (problem !== undefined) notes.push(`${problem} So it says no classes.`);
}

/** What a path says of the class of its image; the wnid has the form of one and need not be one of the 1000. */
interface PathTruth {
  readonly from: 'folder' | 'name';
  readonly wnid: string;
}

const nameForm = /^(n\d{8})[_.-]/;
const folderForm = /^n\d{8}$/;
const validationForm = /ILSVRC2012_val_(\d{8})(?:\.[^./]*|_n\d{8}\.[^./]*)?$/i;

/** The class that the nearest folder named by a wnid says, else the file's own name. */
export function pathTruth(path: string): PathTruth | null {
  const parts = path.split('/');
  const file = parts.pop() ?? '';
  const folder = parts.findLast((part) => folderForm.test(part));
  if (folder !== undefined) return { from: 'folder', wnid: folder };
  const [, wnid] = nameForm.exec(file) ?? [];
  return wnid === undefined ? null : { from: 'name', wnid };
}

/** 1..50000, the number in the name of an ILSVRC2012 validation image; null for other names. */
export function validationNumber(path: string): number | null {
  const [, digits] = validationForm.exec(path) ?? [];
  return digits === undefined ? null : Number(digits);
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
