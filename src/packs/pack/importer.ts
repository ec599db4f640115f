import type { Wnid } from '../../core/classes/class-ids.ts';
import { whyLeftOut } from '../../core/message-of.ts';
import {
  type ImportedImage,
  type Skipped,
  type ImportInput,
  type ImportPlan,
  type ImportProgress,
  type ImportLayout,
} from '../import/import-plan.ts';
import { MakeMeter, type MakeProgress, PackMaker } from './pack-maker.ts';
import { readImage } from './own-image.ts';
import { type PackContents, PackError } from './pack-contents.ts';
import type { Catalogue } from '../../core/classes/catalogue.ts';
import { packFile } from '../../files/pack-format.ts';
import type { PackOrder } from '../logic/pack-order.ts';
import type { ChallengeId } from '../../core/trials/challenge.ts';
import { ArchiveError } from '../archives/archive-error.ts';
import { zipEntries } from '../archives/zip-entries.ts';
import { planImport } from '../import/plan-import.ts';
import type { FilesGiven } from '../../kit/element/file-drop/file-drop.ts';
import { gatherInputs } from '../import/gather-inputs.ts';
import { labelOf } from './label-of.ts';
import { holdsPackFile } from './pack-files.ts';
import type { PackShelf, ShelvedPack } from './pack-shelf.ts';

/** A pack with photos at its end that it had not, and those that were left out. */
interface ExtendedPack {
  readonly contents: PackContents;
  readonly added: number;
  readonly skipped: readonly Skipped[];
}

/**
 * Puts photos at the end of a pack; one that is in it already is left out.
 * @param images a few: all are in memory until the pack is written.
 * @throws PackError when none of them could be added; the signal's reason when aborted.
 */
async function extendPack(
  pack: PackContents,
  images: readonly ImportedImage[],
  truthOf: (image: ImportedImage) => Wnid | null,
  signal: AbortSignal,
  meter: MakeMeter,
): Promise<ExtendedPack> {
  const { challenge } = pack;
  if (!challenge) throw new PackError('This pack has no challenge to which photos could be added.');
  const known = new Set(challenge.images.map(({ id }) => id));
  const blobs = new Map<string, Blob>();
  const listed = [...challenge.images];
  const skipped: Skipped[] = [];
  for (const image of images) {
    try {
      const { blob, listed: one } = await readImage(image, truthOf(image), signal);
      meter.add(blob.size);
      if (known.has(one.id)) {
        skipped.push({ name: image.name, reason: 'is in this pack already' });
        continue;
      }
      known.add(one.id);
      blobs.set(one.id, blob);
      listed.push({ ...one, file: '' });
    } catch (cause) {
      signal.throwIfAborted();
      skipped.push({ name: image.name, reason: whyLeftOut(image.name, cause).reason });
    }
  }
  if (blobs.size === 0) {
    const [first] = skipped;
    throw new PackError(`No photo could be added.${first ? ` ${first.name} ${first.reason}.` : ''}`);
  }
  const contents: PackContents = {
    manifest: pack.manifest,
    predictions: pack.predictions,
    challenge: { ...challenge, images: listed },
    openImage: async (image, opening) => blobs.get(image.id) ?? pack.openImage(image, opening),
    openStrip: (wnid, opening) => pack.openStrip(wnid, opening),
  };
  return { contents, added: blobs.size, skipped };
}

export interface ImportFindings {
  readonly label: string;
  readonly layout: ImportLayout;
  readonly images: number;
  readonly classes: number;
  readonly classesWithExamples: number;
  /** Whether all examples were named as such, so that none of them is asked about. */
  readonly examplesApart: boolean;
  readonly skipped: readonly Skipped[];
  readonly notes: readonly string[];
  /** A person's own photos by name, when they are few and nothing says their class. */
  readonly photos: readonly string[];
}

export interface MadePack {
  readonly pack: ShelvedPack;
  /** How many photos a pack got that was there before; null: it is new. */
  readonly added: number | null;
  readonly skipped: readonly Skipped[];
  /** In how many classes an example is an image of the challenge, because there was no other. */
  readonly shared: number;
}

/** Photos whose classes can be said one by one; of more, nobody would. */
const mostPhotos = 60;

type Progress = (progress: ImportProgress) => void;

export class Importer {
  readonly #catalogue: Catalogue;
  readonly #shelf: PackShelf;
  #gathered: Awaited<ReturnType<typeof gatherInputs>> = { inputs: [], skipped: [] };
  #plan: ImportPlan | null = null;

  constructor(catalogue: Catalogue, shelf: PackShelf) {
    this.#catalogue = catalogue;
    this.#shelf = shelf;
  }

  /**
   * Looks through what was given; a Hit5 pack is handed back as its files. To be called in the event itself.
   * @throws ImportError or FormatError with a message for a person; the signal's reason when aborted.
   */
  async look(given: FilesGiven, signal: AbortSignal, onProgress: Progress) {
    this.#plan = null;
    const gathered = await gatherInputs(given, signal);
    this.#gathered = gathered;
    if (await isPack(gathered.inputs, signal)) return gathered.inputs;
    return this.#lookThrough(null, signal, onProgress);
  }

  lookWithTruth(truth: File, signal: AbortSignal, onProgress: Progress) {
    return this.#lookThrough(truth, signal, onProgress);
  }

  forget(): void {
    this.#gathered = { inputs: [], skipped: [] };
    this.#plan = null;
  }

  async photo(name: string): Promise<Blob> {
    const image = this.#plan?.images.find((one) => one.name === name);
    if (!image) throw new PackError(`${name} is no longer here. Choose it again.`);
    return image.open();
  }

  /** @throws ImportError or PackError; the signal's reason when aborted. Nothing is left then. */
  async makePack(order: PackOrder, signal: AbortSignal, onProgress: (progress: MakeProgress) => void) {
    const plan = this.#plan;
    if (!plan) throw new PackError('There is nothing to make a pack of. Choose files first.');
    const made = await this.#make(plan, order, signal, onProgress);
    this.forget();
    return made;
  }

  async #make(
    plan: ImportPlan,
    order: PackOrder,
    signal: AbortSignal,
    onProgress: (progress: MakeProgress) => void,
  ) {
    if (order.into !== null) return this.#extend(plan, order.into, order, signal, onProgress);
    const maker = new PackMaker(plan, order);
    const pack = await this.#shelf.keep(maker.files(signal, onProgress), () => maker.describe(), signal);
    return { pack, added: null, skipped: maker.skipped, shared: maker.shared };
  }

  /** The pack is written again beside the old one, whose place it takes once it is whole. */
  async #extend(
    { images }: ImportPlan,
    id: ChallengeId,
    { truths }: PackOrder,
    signal: AbortSignal,
    onProgress: (progress: MakeProgress) => void,
  ) {
    const former = await this.#shelf.open(id);
    if (!former) throw new PackError('This pack is not in the browser any more. Choose another.');
    const truthOf = ({ name, wnid }: ImportedImage) => truths.get(name) ?? wnid;
    const meter = new MakeMeter('images', images.length, onProgress);
    const { contents, added, skipped } = await extendPack(former, images, truthOf, signal, meter);
    const pack = await this.#shelf.rewrite(contents, signal);
    return { pack, added, skipped, shared: 0 };
  }

  async #lookThrough(truth: File | null, signal: AbortSignal, onProgress: Progress) {
    const { inputs, skipped: unopened } = this.#gathered;
    const plan = await planImport(inputs, {
      catalogue: this.#catalogue,
      skipped: unopened,
      truthFile: truth && { path: truth.name, blob: truth },
      signal,
      onProgress,
    });
    this.#plan = plan;
    const { layout, images, examplesByClass, skipped, notes } = plan;
    const isPhotos = layout === 'photos' && images.length <= mostPhotos;
    return {
      label: labelOf(inputs),
      layout,
      images: images.length,
      classes: new Set(images.flatMap(({ wnid }) => (wnid === null ? [] : [wnid]))).size,
      classesWithExamples: examplesByClass.size,
      examplesApart: [...examplesByClass.values()].flat().every(({ use }) => use === 'example'),
      skipped,
      notes,
      photos: isPhotos ? images.map(({ name }) => name) : [],
    };
  }
}

/** Whether it is a Hit5 pack: a folder with its file, or one zip with that file in it. */
async function isPack(inputs: readonly ImportInput[], signal: AbortSignal): Promise<boolean> {
  if (holdsPackFile(inputs)) return true;
  const [first] = inputs;
  if (inputs.length !== 1 || !first || !/\.zip$/i.test(first.path)) return false;
  try {
    for await (const { name } of zipEntries(first.blob, first.path, signal)) {
      if (name === packFile || name.endsWith(`/${packFile}`)) return true;
    }
  } catch (cause) {
    // A zip that cannot be read is named by the import, with the reason.
    if (!(cause instanceof ArchiveError)) throw cause;
  }
  return false;
}
