/** The interfaces of batches that their store needs; `main.ts` gives them inference, imagery and storage. */
import type { Wnid } from '../../core/classes/class-ids.ts';
import type { Batch, BatchOutcome, LeftOutImage } from '../../core/batches/batch.ts';
import type { BatchAccess, LookedThrough } from '../../core/batches/batch-state.ts';
import type { Prediction } from '../../core/trials/prediction.ts';
import type { GivenFiles } from '../../packs/state/pack-ports.ts';

/** An image of a batch. */
export interface BatchImage {
  /** No two of a batch have the same. */
  readonly name: string;
  /** Null where nobody said it. */
  readonly truth: Wnid | null;
  /**
   * Its pixels; who asks closes the bitmap.
   *
   * @throws ImageUnreadableError when it is the image's fault; Error with a message for a person otherwise.
   */
  load(signal: AbortSignal): Promise<ImageBitmap>;
}

/** What was found among the files that a person gave. */
export interface BatchPhotosFound {
  /** What was chosen, for a person. */
  readonly label: string;
  readonly images: readonly BatchImage[];
  readonly skipped: readonly LeftOutImage[];
  /** By which the browser finds the files again after a reload; empty where it gives none. */
  readonly handles: readonly FileSystemHandle[];
}

/** The images that a person gives. What fails throws an Error with a message for a person. */
export interface BatchPhotosPort {
  /** To be called in the event itself: a browser forgets what was dropped. */
  look(
    given: GivenFiles,
    signal: AbortSignal,
    onProgress: (looked: LookedThrough) => void,
  ): Promise<BatchPhotosFound>;
  access(handles: readonly FileSystemHandle[]): Promise<BatchAccess>;
  /** To be called in answer to a click: the browser may ask the person. */
  lookAgain(
    handles: readonly FileSystemHandle[],
    signal: AbortSignal,
    onProgress: (looked: LookedThrough) => void,
  ): Promise<BatchPhotosFound>;
}

/** A network that is ready for many images. */
export interface BatchLanes {
  /** Images that it has use for at a time. */
  readonly width: number;
  /**
   * The five guesses. The bitmap stays the caller's, who must not close it before.
   *
   * @throws ImageUnreadableError when it is the image's fault; the signal's reason when aborted; Error with a message
   *   for a person when the network cannot go on.
   */
  classify(bitmap: ImageBitmap, signal: AbortSignal): Promise<Prediction>;
  /** Frees all that it takes. */
  close(): void;
}

/** Gets networks ready for many images. */
export interface BatchLanesPort {
  /** @throws Error with a message for a person; the signal's reason when aborted. */
  lanes(network: string, signal: AbortSignal): Promise<BatchLanes>;
}

/** What is kept of a batch. */
export interface KeptBatch {
  readonly batch: Batch;
  readonly outcomes: readonly BatchOutcome[];
  readonly handles: readonly FileSystemHandle[];
}

/** Where the batch is kept; every promise settles when it has reached the disk. */
export interface BatchDiskPort {
  /** Null where there is none, or what is there is damaged. */
  load(): Promise<KeptBatch | null>;
  /** Begins a batch in place of the one before. */
  begin(batch: Batch, handles: readonly FileSystemHandle[]): Promise<void>;
  add(outcomes: readonly BatchOutcome[]): Promise<void>;
  clear(): Promise<void>;
}

/** Finds the images of a batch, or finds them again. */
export type FindImages = (
  abort: AbortSignal,
  onProgress: (looked: LookedThrough) => void,
) => Promise<BatchPhotosFound>;
