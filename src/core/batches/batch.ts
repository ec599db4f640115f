import type { Wnid } from '../classes/class-ids.ts';
import type { Backend } from '../networks/backends.ts';
import type { ChallengeId } from '../trials/challenge.ts';
import type { NetworkGuess } from '../trials/prediction.ts';

/** Where a batch's images are. */
type BatchSource =
  | { readonly kind: 'challenge'; readonly challenge: ChallengeId; readonly title: string }
  /** A folder, an archive or photos that a person chose: its name, or how many there are. */
  | { readonly kind: 'files'; readonly label: string };

/** One network's answers to many images. */
export interface Batch {
  /** The id on the network's card. */
  readonly network: string;
  /** For a person. */
  readonly networkName: string;
  readonly source: BatchSource;
  /** How many images there are. */
  readonly total: number;
  /** What was left out before the first image was answered: files that are no images. */
  readonly skipped: readonly LeftOutImage[];
  /** Whether all 1000 probabilities of each image are kept, default false. */
  readonly all?: boolean | undefined;
}

/** An image that was answered. */
export interface AnsweredImage {
  /** Names it within the batch: an image id, or a path within what was chosen. */
  readonly image: string;
  /** Null where nobody said it. */
  readonly truth: Wnid | null;
  /** All classes that are right, the truth first, where there are several. */
  readonly truths?: readonly Wnid[] | undefined;
  /** How it is shown, as the challenge says it. */
  readonly condition?: string | undefined;
  readonly guesses: readonly NetworkGuess[];
  /** SHA-256 over the network's weight shards, as in a `Prediction`. */
  readonly weightsHash: string;
  /** Left out where a pack did not say it. */
  readonly backend?: Backend | undefined;
  /** `[1000]`, by class index, where the batch keeps them. */
  readonly probabilities?: Float32Array | undefined;
}

/** A file that was left out, and why, as a sentence's end. */
export interface LeftOutImage {
  readonly name: string;
  readonly reason: string;
}

/** What has become of one image of a batch. */
export type BatchOutcome =
  | ({ readonly kind: 'answered' } & AnsweredImage)
  | { readonly kind: 'left-out'; readonly image: string; readonly reason: string };
