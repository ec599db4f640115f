import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { Wnid } from '../../core/classes/class-ids.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import type { ImportProgress, Skipped } from '../../packs/import/import-plan.ts';
import { findFiles } from '../../packs/import/find-files.ts';
import { FoundImage } from '../../packs/import/found-image.ts';
import { keepImages } from '../../packs/import/keep-images.ts';
import { pathTruth } from '../../packs/import/find-truth.ts';
import { ProgressMeter, type Search } from '../../packs/import/search.ts';
import type { FilesGiven } from '../../kit/element/file-drop/file-drop.ts';
import { gatherInputs } from '../../packs/import/gather-inputs.ts';
import { labelOf } from '../../packs/pack/label-of.ts';
import { PackError } from '../../packs/pack/pack-contents.ts';

type Progress = (progress: ImportProgress) => void;

/** One of the images that a person gave. */
export interface BatchPhoto {
  /** Its path within what was chosen. */
  readonly name: string;
  /** The class that its folder or its name says; null for none. */
  readonly truth: Wnid | null;
  /** All classes that are right, the truth first, where there are several. */
  readonly truths?: readonly Wnid[] | undefined;
  /** How it is shown, as the challenge says it. */
  readonly condition?: string | undefined;
  /** @throws ImageUnreadableError saying why; the signal's reason when aborted. */
  load(signal: AbortSignal): Promise<ImageBitmap>;
}

/** What was found among the files that a person gave. */
export interface FoundPhotos {
  /** What was chosen, for a person. */
  readonly label: string;
  /** In the order of their names. */
  readonly images: readonly BatchPhoto[];
  readonly skipped: readonly Skipped[];
}

const tarOfClass = 'holds the training images of one class and is not gone through: unpack it first';

/** There is no image in what a person gave. */
export class NoImageError extends PackError {
  /** What there is. */
  readonly skipped: readonly Skipped[];

  constructor(skipped: readonly Skipped[]) {
    super(noImage(skipped));
    this.skipped = skipped;
  }
}

/** The images of a batch that a person gives: photos, folders and archives, which are not copied. */
export class BatchPhotos {
  readonly #catalogue: Catalogue;

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
  }

  /**
   * Finds the images; of each only its first bytes are read. To be called in the event itself.
   *
   * @throws PackError when nothing in it can be read, or there is no image; the signal's reason when aborted.
   */
  async look(given: FilesGiven, signal: AbortSignal, onProgress: Progress): Promise<FoundPhotos> {
    const { inputs, skipped } = await gatherInputs(given, signal);
    const totalBytes = inputs.reduce((sum, { blob }) => sum + blob.size, 0);
    const meter = new ProgressMeter(totalBytes, onProgress);
    const search: Search = { catalogue: this.#catalogue, signal, meter, skipped: [...skipped], notes: [] };
    const { files, classTars } = await findFiles(inputs, search);
    for (const { path } of classTars) search.skipped.push({ name: path, reason: tarOfClass });
    const { images } = await keepImages(files, search);
    meter.finish();
    if (images.length === 0) throw new NoImageError(search.skipped);
    return {
      label: labelOf(inputs),
      images: images.map(({ file, type }) => this.#photo(new FoundImage(file, type, this.#truth(file.path)))),
      skipped: search.skipped,
    };
  }

  #photo(image: FoundImage): BatchPhoto {
    return { name: image.name, truth: image.wnid, load: (signal) => image.decode(signal) };
  }

  #truth(path: string): Wnid | null {
    const wnid = pathTruth(path)?.wnid as Wnid | undefined;
    return wnid !== undefined && this.#catalogue.has(wnid) ? wnid : null;
  }
}

function noImage([first]: readonly Skipped[]): string {
  const why = first ? `${visibleText(first.name)} ${first.reason}.` : 'It is empty.';
  return `There is no image in what you chose. ${why} Choose a folder, a zip or photos.`;
}
