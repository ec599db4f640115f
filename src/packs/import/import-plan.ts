import { writeCsv } from '../../files/csv/csv-cells.ts';
import type { CategoryList } from '../../core/classes/category-list.ts';
import type { Wnid } from '../../core/classes/class-ids.ts';
import type { ImageUse } from '../../core/truth/truth.ts';
import type { ImageType } from './sniff-image.ts';

/** The files that an import left out, as a CSV to save: `file,reason`, one row a file. */
export function skippedAsText(skipped: readonly Skipped[]): string {
  return writeCsv([['file', 'reason'], ...skipped.map(({ name, reason }) => [name, reason])]);
}

/** A file that the person gave: its path within what was chosen, and its bytes, not yet read. */
export interface ImportInput {
  /** With `/` between folders: "val/n01440764/a.JPEG", or the file's name alone. */
  readonly path: string;
  readonly blob: Blob;
}

/** An image that can be shown; its content is read when it is opened, and not before. */
export interface ImportedImage {
  /** Its path within what was chosen, that of its archive included. Unique within a plan; may tell the class. */
  readonly name: string;
  /** The truth; null for photos of one's own. */
  readonly wnid: Wnid | null;
  /** All classes that are right, the truth first, where there are several; null: one at most. */
  readonly wnids?: readonly Wnid[] | null;
  /** What it is for, where folders or a truth file say it: a stimulus is never an example. */
  readonly use: ImageUse | null;
  /** How it is shown, as the truth file says it; empty where none does. */
  readonly condition: string;
  readonly type: ImageType;
  /**
   * The file, typed by what its first bytes said, so that nothing takes it for a document; only a member of a zip is read by this.
   * @throws ImageUnreadableError when it is damaged or can no longer be read; the signal's reason when aborted.
   */
  open(signal?: AbortSignal): Promise<Blob>;
  /** @throws ImageUnreadableError saying why; the signal's reason when aborted. */
  decode(signal?: AbortSignal): Promise<ImageBitmap>;
}

/** A file that the import leaves out, and why, as a sentence's end: "is an SVG drawing". */
export interface Skipped {
  readonly name: string;
  readonly reason: string;
}

/**
 * How most of the images say their class: `class-folders` by wnid; names that begin with the wnid; the ILSVRC validation set with its
 * ground truth; a CSV; photos without truth; tars of one class each (examples only).
 */
export type ImportLayout =
  'class-folders' | 'flat-names' | 'validation' | 'list' | 'photos' | 'training-tars';

export interface ImportPlan {
  readonly layout: ImportLayout;
  /** In the order of their names. Those of class folders, flat names and lists may stand among the examples too. */
  readonly images: readonly ImportedImage[];
  /** Up to 13 a class: the first in file-name order, from a training tar the first in its own order; never validation images. */
  readonly examplesByClass: ReadonlyMap<Wnid, readonly ImportedImage[]>;
  /** The short list to answer with; left out where no file says one. */
  readonly list?: CategoryList;
  /** File by file. */
  readonly skipped: readonly Skipped[];
  /** What the person should know of the whole, in sentences: a tar that breaks off, rows that name no file. */
  readonly notes: readonly string[];
}

export interface ImportProgress {
  readonly files: number;
  /** Bytes looked at or jumped over. */
  readonly bytes: number;
  readonly totalBytes: number;
  /** Null until it can be told. */
  readonly secondsLeft: number | null;
}

export const examplesPerClass = 13;

/** What was given cannot be imported; the message says why and what to do. Nothing was kept. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  readonly skipped: readonly Skipped[];

  constructor(message: string, skipped: readonly Skipped[] = []) {
    super(message);
    this.skipped = skipped;
  }
}
