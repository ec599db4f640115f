import type { Wnid } from '../classes/class-ids.ts';
import type { ChallengeId, ImageId } from './challenge.ts';
import type { Prediction } from './prediction.ts';

declare const brand: unique symbol;

/** Names one session. */
export type SessionId = string & { readonly [brand]: 'SessionId' };

/** A duration in seconds. */
export type Seconds = number;

/** How many classes a person may name for an image. */
export const guessSlots = 5;

/** Time on one image: counted while it was visible and the page in front, and the rest. */
export interface AnswerTime {
  readonly response: Seconds;
  readonly paused: Seconds;
}

/** One image answered by the person, with the network's prediction for the same image. */
export interface Trial {
  /** 0.., the place of the image in the session's order. */
  readonly position: number;
  readonly imageId: ImageId;
  readonly truth: Wnid;
  /** Up to five distinct classes in order of confidence; none: "I don't know". */
  readonly guesses: readonly Wnid[];
  readonly time: AnswerTime;
  /** When it was committed, ISO 8601. */
  readonly committedAt: string;
  /** Null until the network has answered; it may come after the commit. */
  readonly prediction: Prediction | null;
}

/** An image that was not shown, and is counted nowhere. */
export interface SkippedImage {
  readonly position: number;
  readonly imageId: ImageId;
  /** For a person: why. */
  readonly reason: string;
}

/** The unfinished answer to the present image. */
export interface Draft {
  readonly position: number;
  readonly guesses: readonly Wnid[];
  readonly time: AnswerTime;
}

/** One person's trials over a challenge, in the order that a seed gives. */
export interface Session {
  readonly id: SessionId;
  readonly challengeId: ChallengeId;
  readonly mode: 'challenge';
  readonly seed: number;
  /** When it began, ISO 8601. */
  readonly startedAt: string;
  /** The images in the order of showing. */
  readonly order: readonly ImageId[];
  readonly trials: readonly Trial[];
  readonly skipped: readonly SkippedImage[];
}

/** What the person sees: an image to answer, the answer face to face, or the end. */
export type Phase =
  | { readonly kind: 'answering'; readonly draft: Draft }
  | { readonly kind: 'feedback'; readonly trial: Trial }
  | { readonly kind: 'finished' };

/** A session in progress. */
export interface SessionState {
  readonly session: Session;
  readonly phase: Phase;
}

/** What can happen in a session. */
export type SessionEvent =
  | { readonly kind: 'pick'; readonly wnid: Wnid; readonly slot: number | null }
  | { readonly kind: 'unpick'; readonly wnid: Wnid }
  | { readonly kind: 'remove'; readonly slot: number }
  | { readonly kind: 'move'; readonly from: number; readonly to: number }
  | { readonly kind: 'time'; readonly time: AnswerTime }
  | {
      readonly kind: 'commit';
      readonly truth: Wnid;
      readonly time: AnswerTime;
      readonly committedAt: string;
      readonly prediction: Prediction | null;
    }
  | { readonly kind: 'predicted'; readonly imageId: ImageId; readonly prediction: Prediction }
  | { readonly kind: 'skip'; readonly reason: string }
  | { readonly kind: 'next' };
