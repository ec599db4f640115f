import * as v from 'valibot';
import { millisecondsSchema } from '../schemas/number-schemas.ts';
import type { Seconds } from '../trials/session.ts';
import type { Fixed } from '../trials/trial-record.ts';
import { momentSchema } from '../trials/trial-schemas.ts';
import { lastBefore, type Latest } from './log-seat.ts';
import type { RoomPhase } from './room-event.ts';

/** For how long everybody could answer the photo that a class is led to; while nobody may answer, it stands. */
export const photoClockSchema = v.object({
  /** Until it stood last, in milliseconds. */
  spent: millisecondsSchema,
  /** Since when it runs, by the server's clock; null: it stands. */
  since: v.nullable(momentSchema),
});

export type PhotoClock = Fixed<v.InferOutput<typeof photoClockSchema>>;

/**
 * What the log says of it.
 *
 * @param step where in the log the photo came, and when.
 * @param phases of the room, in any order.
 */
export function photoClock(
  step: Pick<Latest<unknown>, 'seq' | 'at'>,
  phases: readonly Latest<RoomPhase>[],
): PhotoClock {
  const inOrder = [...phases].sort((one, other) => one.seq - other.seq);
  const before = lastBefore(step.seq, phases);
  let spent = 0;
  let since = before?.value === 'open' ? step.at : null;
  for (const { seq, at, value } of inOrder) {
    if (seq < step.seq) continue;
    if (since !== null) spent += between(since, at);
    since = value === 'open' ? at : null;
  }
  return { spent, since };
}

/**
 * What is left of a limit, in milliseconds; below 0: for how long the time has been over.
 *
 * @param now by the server's clock, in milliseconds since 1970.
 */
export function timeLeft({ spent, since }: PhotoClock, limit: Seconds, now: number): number {
  const running = since === null ? 0 : between(since, new Date(now).toISOString());
  return 1000 * limit - spent - running;
}

/** In milliseconds; a clock that was set back has not run. */
function between(from: string, to: string): number {
  return Math.max(0, Date.parse(to) - Date.parse(from));
}
