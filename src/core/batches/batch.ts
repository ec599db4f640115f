import type { Catalogue } from '../classes/catalogue.ts';
import type { Wnid } from '../classes/class-ids.ts';
import type { Backend } from '../networks/backends.ts';
import type { Observer } from '../observers/observer.ts';
import { ObserverBuilder } from '../observers/observer-builder.ts';
import type { ChallengeId, ImageKinds } from '../trials/challenge.ts';
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

/**
 * A batch's answers as those of one observer, in the order of the images' names.
 *
 * @param kinds of the images, as far as they are known.
 */
export function batchObserver(
  { network, source }: Pick<Batch, 'network' | 'source'>,
  answers: readonly AnsweredImage[],
  catalogue: Catalogue,
  kinds: ImageKinds = new Map(),
): Observer {
  const builder = new ObserverBuilder({
    name: network,
    kind: 'network',
    naming: 'file',
    challenge: source.kind === 'challenge' ? source.challenge : null,
    weights: answers[0]?.weightsHash ?? null,
  });
  const inOrder = [...answers].sort((one, other) => (one.image < other.image ? -1 : 1));
  for (const { image, guesses, truth, truths = [], condition = '', backend = '' } of inOrder) {
    builder.add(
      image,
      guesses.map(({ classIndex }) => classIndex),
      {
        probabilities: guesses.map(({ probability }) => probability),
        truth: truth === null ? -1 : catalogue.byWnid(truth).index,
        condition,
        alsoRight: truths.slice(1).map((wnid) => catalogue.byWnid(wnid).index),
      },
    );
    builder.say('network', network);
    builder.say('backend', backend);
    builder.say('image_kind', kinds.get(image) ?? '');
  }
  return builder.build();
}
