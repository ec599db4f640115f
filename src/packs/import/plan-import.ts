import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { Wnid } from '../../core/classes/class-ids.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import { assignTruth } from './assign-truth.ts';
import { classTarExamples } from './class-tar-examples.ts';
import { findCategories } from './find-categories.ts';
import { findFiles, type ClassTar } from './find-files.ts';
import { findTruth } from './find-truth.ts';
import { ImportError } from './import-error.ts';
import type { ImportedImage, ImportInput, ImportPlan, ImportProgress, Skipped } from './import-plan.ts';
import { keepImages } from './keep-images.ts';
import { overlap } from './overlap.ts';
import { ProgressMeter } from './progress-meter.ts';
import type { Search } from './search.ts';
import { addExample, settlePlan } from './settle-plan.ts';

/** How an import is made. */
interface ImportOptions {
  readonly catalogue: Catalogue;
  /** Says the classes of the images; without it, it is looked for among the files. */
  readonly truthFile?: ImportInput | null;
  /** What the browser found and could not open. */
  readonly skipped?: readonly Skipped[];
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** Tars whose headers are read at a time. */
const width = 8;

/**
 * Looks through what the person gave and says what an import would bring. Of images only the first bytes are read, of
 * archives only directories and headers. Nothing is stored, so that a cancelled import leaves nothing.
 *
 * @throws ImportError when there is no image, or two files that say the same; FormatError when one is malformed, or has
 *   another count than the images; the signal's reason when aborted.
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
