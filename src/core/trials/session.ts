import * as v from 'valibot';
import { standInFor, type CategoryList } from '../classes/category-list.ts';
import type { Wnid } from '../classes/class-ids.ts';
import { wholeSchema } from '../schemas/number-schemas.ts';
import { roomCodeSchema } from '../schemas/room-code.ts';
import { memberIdSchema, roomIdSchema } from '../schemas/room-ids.ts';
import type { ChallengeId, ChallengeImage, ImageId, ImageKind } from './challenge.ts';
import type { Prediction } from './prediction.ts';
import type { SessionOptions } from './session-options.ts';
import type { Confidence, TrialRecord } from './trial-record.ts';

/** What a session says of the room in which it is answered. */
export const sessionRoomSchema = v.object({
  id: roomIdSchema,
  code: roomCodeSchema,
  /** The seat of the person. */
  member: memberIdSchema,
  /** The how-manieth of all who joined the person is, from 0, where exposures are balanced over people; else left out. */
  turn: v.exactOptional(wholeSchema),
  /** The rules of the study beyond which the person was when this was written, in words: left out of its figures; left out where by none. */
  excluded: v.exactOptional(v.pipe(v.array(v.string()), v.readonly())),
  /** Where the room's server was: `http://192.168.1.5:4173`; left out where nobody says it. */
  address: v.exactOptional(v.string()),
});

export type SessionRoom = Readonly<v.InferOutput<typeof sessionRoomSchema>>;

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

/** What was shown before the person committed: such a trial is marked, and left out of headline figures. */
export type Assistance = 'answer' | 'prediction';

/** One image answered by the person, with the network's prediction for the same image. */
export interface Trial {
  /** 0.., the place of the image in the session's order. */
  readonly position: number;
  readonly imageId: ImageId;
  /** Null for photos of one's own whose class nobody gave. */
  readonly truth: Wnid | null;
  /** All classes that are right, the truth first, where there are several. */
  readonly truths?: readonly Wnid[];
  /** The class that the image shows, where the session asks for categories and the truth is one of these; else left out. */
  readonly imageClass?: Wnid;
  /** How the image was made; left out where that is not known, and in answers of before it was kept. */
  readonly imageKind?: ImageKind;
  /** The path of the file that its pack was made of; left out where that is not known. */
  readonly imageFile?: string;
  /** How the image was shown, as the challenge says it; left out where it does not. */
  readonly condition?: string;
  /** Whether it only checked in a study that the person looks and answers: it counts in no figure. */
  readonly use?: 'check';
  /** Up to five distinct classes in order of confidence; none: "I don't know". */
  readonly guesses: readonly Wnid[];
  readonly time: AnswerTime;
  /** When it was committed, ISO 8601; where a room ended the answer, when it was last changed. */
  readonly committedAt: string;
  /** Whether the time limit ended the answer. */
  readonly timedOut: boolean;
  readonly assistance: readonly Assistance[];
  /** The pruned list that was offered; null: all 1000 classes. */
  readonly offered: readonly Wnid[] | null;
  readonly record: TrialRecord;
  /** Null until the network has answered; it may come after the commit. */
  readonly prediction: Prediction | null;
}

/** What a trial keeps of its image, as far as it is known. */
export type KeptOfImage = Pick<
  Trial,
  'truth' | 'truths' | 'imageClass' | 'imageKind' | 'imageFile' | 'condition' | 'use'
>;

/** @param list the short list that is answered with; default the 1000 classes. */
export function keptOf(image: ChallengeImage | undefined, list?: CategoryList): KeptOfImage {
  if (!image) return { truth: null };
  const { wnid, wnids, kind, madeOf, condition } = image;
  return {
    ...(list ? categoryTruth(wnid, wnids ?? [], list) : { truth: wnid, ...(wnids && { truths: wnids }) }),
    imageKind: kind,
    ...(madeOf !== undefined && { imageFile: madeOf }),
    ...(condition && { condition }),
  };
}

/** What is right of an image by category: the stand-ins of the categories of its classes. */
export function categoryTruth(
  wnid: Wnid | null,
  wnids: readonly Wnid[],
  list: CategoryList,
): Pick<KeptOfImage, 'truth' | 'truths' | 'imageClass'> {
  if (wnid === null) return { truth: null };
  const found = [wnid, ...wnids].map((one) => standInFor(list, one)).filter((one) => one !== null);
  const [truth = null, ...others] = new Set(found);
  return { truth, ...(truth && others.length > 0 && { truths: [truth, ...others] }), imageClass: wnid };
}

/** An image that was passed over without an answer, and is counted nowhere. */
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
  readonly assistance: readonly Assistance[];
  readonly record: TrialRecord;
  /** The answer to the next image as far as it was made, where the empty answer to this one was taken back. */
  readonly later?: Omit<Draft, 'later'>;
}

/**
 * Practice: answer and prediction on request, feedback after each image. Challenge: blind until committed, feedback
 * after each image. Test: blind, no feedback until the end.
 */
export type Mode = 'practice' | 'challenge' | 'test';

/** All modes. */
export const modes: readonly Mode[] = ['practice', 'challenge', 'test'];

/** What a session is, before anything is answered; a link fixes it (but for the person, the id and the day). */
export interface SessionPlan extends SessionOptions {
  readonly id: SessionId;
  /** The pseudonym that the person chose. */
  readonly person: string;
  readonly challengeId: ChallengeId;
  readonly mode: Mode;
  readonly seed: number;
  /** How many images at the head of the seed's order are kept for practice: no test shows them. */
  readonly practice: number;
  /** When the person pressed Begin, ISO 8601; before that, when it was opened; in a room, when the person joined. */
  readonly startedAt: string;
  /** The images in the order of showing. */
  readonly order: readonly ImageId[];
  /** The room of a class in which it is answered; left out where it is in none. */
  readonly room?: SessionRoom;
}

/** One person's trials over a challenge, in the order that a seed gives. */
export interface Session extends SessionPlan {
  /** Put away: not offered on the start page. */
  readonly archived: boolean;
  /** Whether a program made the answers up; left out where a person gave them. */
  readonly simulated?: boolean;
  readonly trials: readonly Trial[];
  readonly skipped: readonly SkippedImage[];
}

/** A session without its trials. */
export type SessionRow = Omit<Session, 'trials'>;

/** What the trials of a session come to, so that lists need not read them. */
interface SessionTally {
  /** Which images were answered, as places in the order of showing, the first first. */
  readonly positions: readonly number[];
  /** How many answers the network's is missing to. */
  readonly withoutPrediction: number;
  /** How many images count for both sides: with a truth and a prediction, and answered without help. */
  readonly images: number;
  readonly personErrors: number;
  readonly networkErrors: number;
}

/** A session as lists show it: what its trials come to, in place of them. */
export interface SessionOutline extends SessionRow {
  readonly tally: SessionTally;
}

/**
 * What the person sees: what is asked before they begin, an image to answer, the answer face to face, or the end. A test
 * whose last answer is empty has closing before it: the answer can be taken back until the person goes on to the end.
 */
export type Phase =
  | { readonly kind: 'opening' }
  | { readonly kind: 'answering'; readonly draft: Draft }
  | { readonly kind: 'feedback'; readonly trial: Trial }
  | { readonly kind: 'closing' }
  | { readonly kind: 'finished' };

/** A session in progress. */
export interface SessionState {
  readonly session: Session;
  readonly phase: Phase;
}

/** What can happen in a session. */
export type SessionEvent =
  /** The person has read what is asked, and wants the first image; `at`: when, ISO 8601, where the session begins by that. */
  | { readonly kind: 'begin'; readonly at?: string }
  | { readonly kind: 'pick'; readonly wnid: Wnid; readonly slot: number | null }
  | { readonly kind: 'remove'; readonly slot: number }
  | { readonly kind: 'move'; readonly from: number; readonly to: number }
  /** All guesses at once: an undo. */
  | { readonly kind: 'restore'; readonly guesses: readonly Wnid[] }
  /** How sure the person is of the first guess. */
  | { readonly kind: 'say-sure'; readonly confidence: Confidence }
  | { readonly kind: 'assist'; readonly assistance: Assistance }
  | { readonly kind: 'progress'; readonly time: AnswerTime; readonly record: TrialRecord }
  | ({
      readonly kind: 'commit';
      readonly time: AnswerTime;
      readonly record: TrialRecord;
      readonly committedAt: string;
      readonly timedOut: boolean;
      readonly offered: readonly Wnid[] | null;
      readonly prediction: Prediction | null;
    } & KeptOfImage)
  | { readonly kind: 'predicted'; readonly imageId: ImageId; readonly prediction: Prediction }
  /** A room shows what is right, and what the network answered, of an image that was answered. */
  | ({
      readonly kind: 'revealed';
      readonly imageId: ImageId;
      readonly prediction: Prediction | null;
      /** Whether the room says that the answer was given after that; default false. */
      readonly isAssisted?: boolean;
    } & KeptOfImage)
  | { readonly kind: 'take-back' }
  | { readonly kind: 'skip'; readonly reason: string }
  | { readonly kind: 'next' };
