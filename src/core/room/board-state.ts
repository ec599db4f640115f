import type { Wnid } from '../classes/class-ids.ts';
import type { ImageId } from '../trials/challenge.ts';
import type { AnswerEvent, RoomPhase } from './room-event.ts';
import type { MemberId } from '../schemas/room-ids.ts';
import type { CountedGuess } from './room.ts';

export interface CountedAnswer extends AnswerEvent {
  readonly seq: number;
  readonly receivedAt: string;
  /**
   * Whether the member was shown the truth before, or gave the answer after it was revealed to all, or a file says that
   * there was help: such an answer counts in no figure.
   */
  readonly isAssisted: boolean;
}

export interface BoardImage {
  readonly imageId: ImageId;
  /** The classes that are right, the truth first; empty where nobody knows it. */
  readonly right: readonly Wnid[];
  readonly isRevealed: boolean;
  /** Assisted or not. */
  readonly answered: number;
  /** Those who were not shown it as the timed view asks: they count in nothing else. */
  readonly spoiled: number;
  /** How many answers count in `hits` and `guesses`. */
  readonly answers: number;
  readonly ready: number;
  /** How many answers have a right class among the guesses that count; null where nobody knows one. */
  readonly hits: number | null;
  /** The first guesses, the commonest first, the right ones among them. */
  readonly guesses: readonly CountedGuess[];
}

export interface BoardMember {
  readonly id: MemberId;
  readonly name: string;
  readonly isHidden: boolean;
  readonly participant: string | null;
  /** SHA-256 of the text that they agreed to as they joined; null where there was none. */
  readonly consent: string | null;
  /** By the server's clock. */
  readonly joinedAt: string;
  /** Led pace: the place of the image that all answered when the member joined; null: before the first. */
  readonly joinedPosition: number | null;
  /** Of how many images everybody could see the answer when the member joined; Infinity: of all. */
  readonly shownBefore: number;
  /** In the order in which they came. */
  readonly answers: readonly CountedAnswer[];
}

export interface BoardState {
  /** The last place in the log; 0: nothing has happened. */
  readonly seq: number;
  readonly phase: RoomPhase;
  /** Whether nobody can answer since the answers are told on the board. */
  readonly isTelling: boolean;
  /** Led pace: the place of the image that all answer; null before the first. */
  readonly position: number | null;
  readonly isLocked: boolean;
  /** The image whose answer all were shown last, or `all` once all answers are; null: none was. */
  readonly told: ImageId | 'all' | null;
  readonly images: readonly BoardImage[];
  readonly members: readonly BoardMember[];
  /** Whom the teacher has removed: what they answered counts nowhere. */
  readonly removed: readonly BoardMember[];
}
