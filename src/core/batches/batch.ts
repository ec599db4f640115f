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
interface AnsweredImage {
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

/** How far a batch is. */
export interface BatchProgress {
  readonly batch: Batch;
  readonly answered: number;
  /** Images that could not be answered, in the order in which they came. */
  readonly leftOut: readonly LeftOutImage[];
}

/** Files that are looked through. */
export interface LookedThrough {
  readonly files: number;
  readonly bytes: number;
  readonly totalBytes: number;
}

/** Where a batch stands; there is one at a time. */
export type BatchState =
  | { readonly kind: 'none' }
  | { readonly kind: 'looking'; readonly looked: LookedThrough | null }
  | ({
      readonly kind: 'running';
      /** Images per second; null while it cannot be told. */
      readonly rate: number | null;
    } & BatchProgress)
  | ({
      readonly kind: 'resting';
      /** What stopped it, for a person: null where the person did, or the page was closed. */
      readonly problem: string | null;
      /** Whether its files have to be given again, as after a reload. */
      readonly away: boolean;
    } & BatchProgress)
  | ({ readonly kind: 'done' } & BatchProgress)
  | {
      readonly kind: 'failed';
      readonly message: string;
      /** What was given, where none of it is an image. */
      readonly skipped?: readonly LeftOutImage[] | undefined;
    };

/** What happens to a batch. */
export type BatchEvent =
  | { readonly kind: 'look' }
  | { readonly kind: 'looked'; readonly looked: LookedThrough }
  /** Begins, with no image answered yet. */
  | { readonly kind: 'begin'; readonly batch: Batch }
  /** What was kept on disk is there after a reload. */
  | { readonly kind: 'restore'; readonly progress: BatchProgress }
  | { readonly kind: 'go-on' }
  | { readonly kind: 'outcomes'; readonly outcomes: readonly BatchOutcome[]; readonly rate: number | null }
  /** So many answers are not trusted any more: their images are answered again. */
  | { readonly kind: 'take-back'; readonly count: number }
  | { readonly kind: 'rest'; readonly problem: string | null }
  /** The images could not be found; a batch that rests goes on resting. */
  | {
      readonly kind: 'fail';
      readonly message: string;
      readonly skipped?: readonly LeftOutImage[] | undefined;
    }
  | { readonly kind: 'forget' };

/** No batch. */
export const noBatch: BatchState = { kind: 'none' };

/** The state after an event; an event that makes no sense in a state, because it comes too late, changes nothing. */
export function afterBatchEvent(state: BatchState, event: BatchEvent): BatchState {
  switch (event.kind) {
    case 'look':
      return state.kind === 'running' ? state : { kind: 'looking', looked: null };
    case 'looked':
      return state.kind === 'looking' ? { kind: 'looking', looked: event.looked } : state;
    case 'begin':
      if (state.kind === 'running') return state;
      return settled(progressWith(event.batch, []));
    case 'restore':
      if (state.kind !== 'none') return state;
      if (isOver(event.progress)) return { kind: 'done', ...event.progress };
      return {
        kind: 'resting',
        problem: null,
        away: event.progress.batch.source.kind === 'files',
        ...event.progress,
      };
    case 'go-on':
      return state.kind === 'resting' ? settled(state) : state;
    case 'outcomes':
      return state.kind === 'running' ? settled(withOutcomes(state, event.outcomes), event.rate) : state;
    case 'take-back':
      return state.kind === 'running' || state.kind === 'done'
        ? settled({ ...state, answered: state.answered - event.count })
        : state;
    case 'rest':
      if (state.kind !== 'running') return state;
      return { kind: 'resting', problem: event.problem, away: false, ...progressOf(state) };
    case 'fail':
      if (state.kind === 'resting') return { ...state, problem: event.message };
      return state.kind === 'running' || state.kind === 'done'
        ? state
        : { kind: 'failed', message: event.message, skipped: event.skipped };
    case 'forget':
      return noBatch;
  }
}

/** How far a batch is with these outcomes. */
export function progressWith(batch: Batch, outcomes: readonly BatchOutcome[]): BatchProgress {
  return withOutcomes({ batch, answered: 0, leftOut: [] }, outcomes);
}

/** Images that are left to answer. */
export function imagesLeft({ batch, answered, leftOut }: BatchProgress): number {
  return batch.total - answered - leftOut.length;
}

/** Seconds until it is done at the present rate; null while that cannot be told. */
export function secondsLeft(progress: BatchProgress, rate: number | null): number | null {
  return rate === null || rate <= 0 ? null : imagesLeft(progress) / rate;
}

function isOver(progress: BatchProgress): boolean {
  return imagesLeft(progress) <= 0;
}

/** Running, or done where nothing is left. */
function settled(progress: BatchProgress, rate: number | null = null): BatchState {
  const own = progressOf(progress);
  return isOver(own) ? { kind: 'done', ...own } : { kind: 'running', rate, ...own };
}

function withOutcomes(before: BatchProgress, outcomes: readonly BatchOutcome[]): BatchProgress {
  const fresh = outcomes.flatMap((one) =>
    one.kind === 'left-out' ? [{ name: one.image, reason: one.reason }] : [],
  );
  return {
    batch: before.batch,
    answered: before.answered + outcomes.length - fresh.length,
    leftOut: fresh.length === 0 ? before.leftOut : [...before.leftOut, ...fresh],
  };
}

function progressOf({ batch, answered, leftOut }: BatchProgress): BatchProgress {
  return { batch, answered, leftOut };
}
