import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { Wnid } from '../../core/classes/class-ids.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import { assignTruth } from './assign-truth.ts';
import { findFiles, type ClassTar, linkReason } from './find-files.ts';
import { findTruth, baseName } from './find-truth.ts';
import {
  ImportError,
  type ImportedImage,
  type ImportInput,
  type ImportPlan,
  type ImportProgress,
  type Skipped,
  examplesPerClass,
} from './import-plan.ts';
import { keepImages } from './keep-images.ts';
import { overlap } from './overlap.ts';
import { ProgressMeter, type Search } from './search.ts';
import { addExample, settlePlan } from './settle-plan.ts';
import { ArchiveError } from '../archives/archive-error.ts';
import { tarEntries } from '../archives/tar-entries.ts';
import { TarMember, type FoundFile, FoundImage } from './found-image.ts';
import { sniffImage } from './sniff-image.ts';
import type { CategoryList } from '../../core/classes/category-list.ts';
import { parseCategoryList } from '../../files/formats/category-tsv.ts';
import { decodeText } from '../archives/decode-text.ts';

/** No list of categories is larger, in bytes: it has 1000 lines at most. */
const largest = 1e6;

/**
 * A file `categories.tsv` among them, null where there is none, and the other files.
 * @throws FormatError when it is malformed; ImportError when there are two, or it is too large.
 */
async function findCategories(
  files: readonly FoundFile[],
  { catalogue, signal, meter, notes }: Search,
): Promise<{ readonly list: CategoryList | null; readonly rest: readonly FoundFile[] }> {
  const [file, second] = files.filter(({ path }) => baseName(path).toLowerCase() === 'categories.tsv');
  if (!file) return { list: null, rest: files };
  if (second)
    throw new ImportError(
      `Both ${visibleText(file.path)} and ${visibleText(second.path)} could say the categories. Leave one of them out.`,
    );
  const blob = await file.open(signal);
  if (blob.size > largest)
    throw new ImportError(`${visibleText(file.path)} is too large for a list of categories.`);
  if (file.bytes !== null) meter.add(1, file.bytes);
  const text = decodeText(new Uint8Array(await blob.arrayBuffer()));
  const list = parseCategoryList(file.path, text, catalogue);
  notes.push(`${visibleText(file.path)} says ${list.categories.length} categories to answer with.`);
  return { list, rest: files.filter((other) => other !== file) };
}

interface ImportOptions {
  readonly catalogue: Catalogue;
  readonly truthFile?: ImportInput | null;
  /** What the browser found and could not open. */
  readonly skipped?: readonly Skipped[];
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** Tars whose headers are read at a time. */
const width = 8;

/**
 * What an import would bring: of images only the first bytes are read, of archives only directories and headers.
 * @throws ImportError when there is no image, or two files that say the same; FormatError when one is malformed, or has another count
 *   than the images; the signal's reason when aborted.
 */
export async function planImport(
  inputs: readonly ImportInput[],
  options: ImportOptions,
): Promise<ImportPlan> {
  const { catalogue, signal, truthFile = null, skipped = [], onProgress } = options;
  const totalBytes = inputs.reduce((sum, { blob }) => sum + blob.size, 0);
  const meter = new ProgressMeter(totalBytes, onProgress);
  const search: Search = { catalogue, signal, meter, skipped: [...skipped], notes: [] };
  signal.throwIfAborted();
  const { files, classTars } = await findFiles(inputs, search);
  const { list, rest: others } = await findCategories(files, search);
  const { truth, rest } = await findTruth(others, truthFile, search);
  const { images, named } = await keepImages(rest, search);
  const assigned = assignTruth(named, truth, catalogue);
  const examples = await examplesFromTars(classTars, search);
  const plan = { ...settlePlan(images, assigned, truth, examples, search), ...(list && { list }) };
  if (plan.images.length === 0 && plan.examplesByClass.size === 0) throw noImage(search);
  meter.finish();
  return plan;
}

async function examplesFromTars(
  tars: readonly ClassTar[],
  search: Search,
): Promise<Map<Wnid, ImportedImage[]>> {
  const byClass = new Map<Wnid, ImportedImage[]>();
  const found = await overlap(tars, width, search.signal, (tar) => classTarExamples(tar, search));
  for (const image of found.flat()) addExample(byClass, image);
  return byClass;
}

function noImage({ skipped, notes }: Search): ImportError {
  const [first] = skipped;
  const why = notes[0] ?? (first ? `${visibleText(first.name)} ${first.reason}.` : 'It is empty.');
  const others = skipped.length - 1;
  const more =
    others > 0 ? ` (${others === 1 ? '1 other file was' : `${others} other files were`} left out too.)` : '';
  return new ImportError(
    `There is no image to import in what you chose. ${why}${more} Choose a folder, a zip or a tar with photos.`,
    skipped,
  );
}

/** The first 13 images in the tar of a class, in the tar's order; what follows them is not looked at. */
async function classTarExamples(
  { path, wnid, blob }: ClassTar,
  { catalogue, signal, meter, skipped, notes }: Search,
): Promise<readonly ImportedImage[]> {
  const examples: ImportedImage[] = [];
  if (!catalogue.has(wnid)) {
    skipped.push({ name: path, reason: `${wnid} is not one of the 1000 classes` });
    meter.add(1, blob.size);
    return examples;
  }
  try {
    for await (const { isLink, name, offset, size, head } of tarEntries(blob, path, signal)) {
      const inner = `${path}/${name}`;
      const sniffed = sniffImage(head);
      if (isLink) skipped.push({ name: inner, reason: linkReason });
      else if (sniffed.type === null) skipped.push({ name: inner, reason: sniffed.reason });
      else
        examples.push(
          new FoundImage(new TarMember(inner, blob, { offset, size }, sniffed), sniffed.type, wnid),
        );
      if (examples.length === examplesPerClass) break;
    }
  } catch (cause) {
    if (!(cause instanceof ArchiveError)) throw cause;
    notes.push(cause.message);
    skipped.push({ name: path, reason: cause.message });
    examples.length = 0;
  }
  meter.add(examples.length, blob.size);
  return examples;
}
