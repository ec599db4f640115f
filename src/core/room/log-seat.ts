import type { ImageId } from '../trials/challenge.ts';
import type { CountedAnswer } from './board-state.ts';
import type { LogEntry } from './room-event.ts';
import type { EventId, MemberId } from '../schemas/room-ids.ts';

/** A value that the last line of the log decides, whichever comes first. */
export interface Latest<Value> {
  readonly seq: number;
  /** When the server had the line. */
  readonly at: string;
  readonly value: Value;
}

export function later<Value>(
  now: Latest<Value> | null,
  { seq, receivedAt: at }: LogEntry,
  value: Value,
): Latest<Value> {
  return now && now.seq > seq ? now : { seq, at, value };
}

/** Null where none came before. */
export function lastBefore<Value>(seq: number, all: readonly Latest<Value>[]): Latest<Value> | null {
  const before = all.filter((one) => one.seq < seq);
  return before.sort((one, other) => other.seq - one.seq)[0] ?? null;
}

export interface Seat {
  joined:
    | ({ readonly seq: number; readonly at: string } & {
        readonly participant: string | null;
        readonly consent?: string | undefined;
      })
    | null;
  /** Where in the log it was taken, also once all else of it is gone; Infinity: that is not known. */
  since: number;
  name: Latest<string> | null;
  hidden: Latest<boolean> | null;
  removed: Latest<boolean> | null;
  hasLeft: boolean;
  readonly answers: Map<ImageId, LogEntry[]>;
  /** What says that answers were taken back. */
  readonly withdrawn: Map<EventId, LogEntry[]>;
  /** Where the log first says that the member was shown an image's truth. */
  readonly shown: Map<ImageId, number>;
  readonly ready: Set<ImageId>;
  readonly events: Set<EventId>;
  /** In the order in which they came; null: that is to be found out again. */
  counted: ReadonlyMap<ImageId, CountedAnswer> | null;
  /** The images that it adds to how many have answered each. */
  adds: readonly ImageId[];
}

export type Present = readonly [MemberId, Seat & { readonly joined: NonNullable<Seat['joined']> }];

/** Whether somebody is in the room: joined, and neither left nor removed. */
export function isPresent({ joined, hasLeft, removed }: Seat): boolean {
  return joined !== null && !hasLeft && removed?.value !== true;
}

export function seatsWhere(
  seats: ReadonlyMap<MemberId, Seat>,
  isOne: (seat: Seat) => boolean,
): readonly Present[] {
  return [...seats]
    .filter((one): one is [MemberId, Present[1]] => one[1].joined !== null && isOne(one[1]))
    .sort(([, one], [, other]) => one.joined.seq - other.joined.seq);
}

export function emptySeat(): Seat {
  return {
    joined: null,
    since: Infinity,
    name: null,
    hidden: null,
    removed: null,
    hasLeft: false,
    answers: new Map(),
    withdrawn: new Map(),
    shown: new Map(),
    ready: new Set(),
    events: new Set(),
    counted: null,
    adds: [],
  };
}

/**
 * How much earlier a line may have come than the line before it, in milliseconds, where several servers wrote them at the same
 * time; more, and a clock was set back.
 */
const mostApart = 1000;

/**
 * Whether an answer of which it is known when it was given was given after a reveal. Where the server's clock was set back in
 * between, only the order of the lines is known.
 */
export function isAfter(
  answer: Required<Pick<LogEntry, 'seq' | 'receivedAt' | 'givenAt'>>,
  reveal: Pick<LogEntry, 'seq' | 'receivedAt'>,
): boolean {
  const isClockBack =
    reveal.seq < answer.seq && Date.parse(reveal.receivedAt) - Date.parse(answer.receivedAt) > mostApart;
  return isClockBack || reveal.receivedAt < answer.givenAt;
}
