import type { ClassIndex } from '../classes/class-ids.ts';
import type { Backend } from '../networks/backends.ts';

/** One of a network's guesses. */
export interface NetworkGuess {
  readonly classIndex: ClassIndex;
  /** 0..1, softmax over the 1000 classes. */
  readonly probability: number;
}

/** A network's answer to one image, as it is stored with the trial. */
export interface Prediction {
  /** The id on the network's card: `efficientnet-lite0`. */
  readonly network: string;
  /** The name on the network's card, “EfficientNet-Lite0”, where whoever reads it has no card: said by rooms only. */
  readonly name?: string;
  /** SHA-256 over the network's weight shards, in the card's order, in hex. */
  readonly weightsHash: string;
  readonly backend: Backend;
  /** In falling probability. */
  readonly guesses: readonly NetworkGuess[];
  /** Milliseconds from pixels to probabilities. */
  readonly milliseconds: number;
}
