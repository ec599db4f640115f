/** Who answered. A file of predictions that says nothing of its author: unknown. */
export type ObserverKind = 'person' | 'network' | 'unknown';

/** How an observer's images are named; `imageKey` and `geirhosKey` say which names mean the same image. */
export type ImageNaming =
  /** An image id or a file's name, with or without folders and ending. */
  | 'file'
  /** The `imagename` of Geirhos files: only what follows the last `_` names the image. */
  | 'geirhos'
  /** Not at all: line by line in file-name order, as in ILSVRC files. */
  | 'in-order';

/**
 * One person's or network's answers to a list of images, in columns: place `i` of each column belongs to image `i`.
 * Columns keep five observers with 50,000 images each in some 20 MB.
 */
export interface Observer {
  /** As the file says; shown as text. */
  readonly name: string;
  readonly kind: ObserverKind;
  /** Whether a program drew these answers in place of a person, as the file says. */
  readonly simulated: boolean;
  /** The challenge that was answered; null where the file does not say. */
  readonly challenge: string | null;
  /** The group that the file says this person belongs to; null where it says none. */
  readonly group: string | null;
  /** What tells two networks of one name apart: the hash of the weights; null for people and where it is not known. */
  readonly weights: string | null;
  readonly naming: ImageNaming;
  /** Names as the file has them, each image once. */
  readonly images: readonly string[];
  /** The words answered with; null: the 1000 classes, and every label below is a class index. */
  readonly labels: readonly string[] | null;
  /** How many guesses could be given for an image, 1..5: observers are compared at the smallest number of theirs. */
  readonly guessCount: number;
  /** How many guesses an image there is room for in the columns, 1..5. */
  readonly depth: number;
  /** `depth` places an image: labels in falling confidence; −1: no guess. */
  readonly guesses: Int16Array;
  /** `depth` places an image, 0..1, beside `guesses`; NaN: not known. Null: none are known. */
  readonly probabilities: Float64Array | null;
  /** Response time in seconds; NaN: not known. Null: none is known. */
  readonly seconds: Float64Array | null;
  /** The right label as the observer's file has it; −1: not said. Null: none is said. */
  readonly truth: Int16Array | null;
  /** The further right labels of the images that have several, by place. Null: none has. */
  readonly alsoRight: ReadonlyMap<number, readonly number[]> | null;
  /** 1 where the answer or the prediction was shown before: counted nowhere. Null: nowhere. */
  readonly assisted: Uint8Array | null;
  /** 1 where a timed view was not as asked: frames were lost, say. Counted nowhere. Null: nowhere. */
  readonly spoiled: Uint8Array | null;
  /** How each image was shown, in the file's words. Null: not said. */
  readonly conditions: readonly string[] | null;
  /** How sure the answer was said to be: −1 not said, 0 guess, 1 lean, 2 sure. Null: none is said. */
  readonly confidence: Int8Array | null;
  /**
   * What the file says beside the answers, by the column's name in the tidy CSV; handed on as it is: place, mode, seed,
   * list, limit, timed_out, committed_at, paused_seconds, session, network, backend, milliseconds, image_kind, practised,
   * hit5_version, browser, photo_width, photo_height, pixel_ratio, zoom, languages, examples, file; of a timed view exposure_ms, shown_ms, shown_frames,
   * refresh_hz, mask, frames_lost, view_fault, degrees_width, degrees_height; of a short list category_list, image_class; of a session
   * in a room also room and excluded, which are no columns. An empty map where there is nothing.
   */
  readonly also: ReadonlyMap<string, readonly string[]>;
}

/** The key of `Observer.also` that says which file an image of a pack was made of. */
export const fileColumn = 'file';

/** The key of `Observer.also` with what a comparison found of a person's practice: 1, 0, or `unknown` where it cannot be told. */
export const practisedColumn = 'practised';

/** The key of `Observer.also` with why a study leaves the person out. */
export const excludedSaid = 'excluded';

/** The key of `Observer.also` with the room of a session. */
export const roomSaid = 'room';
