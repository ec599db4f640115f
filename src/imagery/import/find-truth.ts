import { csvRows } from '../../domain/formats/truth-files/csv-rows.ts';
import { parseTruthFile } from '../../domain/formats/truth-files/parse-truth-file.ts';
import { isTruthHeader } from '../../domain/formats/truth-files/parse-truth-csv.ts';
import type { Truth } from '../../domain/formats/truth-files/truth.ts';
import { visibleText } from '../../domain/formats/truth-files/visible-text.ts';
import { decodeText } from '../archives/decode-text.ts';
import type { FoundFile } from './found-file.ts';
import { ImportError } from './import-error.ts';
import type { ImportInput } from './import-plan.ts';
import { baseName } from './path-truth.ts';
import type { Search } from './search.ts';

const knownForm = /(^|\/)(ILSVRC2012_validation_ground_truth\.txt|LOC_val_solution[^/]*\.csv)$/i;
/** No list of 50,000 images is larger, in bytes. */
const largest = 50e6;

/**
 * The truth file that the user chose, else the one that lies among the files: by its name (the devkit's, Kaggle's), or
 * a CSV whose header announces a file and a class.
 *
 * @returns the truth, and the files that are not truth.
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
  for (const file of files) {
    if (!/\.csv$/i.test(file.path) && !knownForm.test(file.path)) continue;
    const text = await textOf(file.path, await file.open(search.signal));
    if (knownForm.test(file.path) || announcesTruth(file.path, text)) texts.set(file, text);
  }
  const [first, second] = [...texts];
  if (!first) return { truth: null, rest: files };
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

function announcesTruth(name: string, text: string): boolean {
  const [first = ''] = text.split(/\r\n|\r|\n/, 1);
  try {
    return isTruthHeader(csvRows(name, first)[0]?.cells ?? []);
  } catch {
    return false;
  }
}
