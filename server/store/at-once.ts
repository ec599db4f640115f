import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import type { LogEntry } from '../../src/core/room/room-event.ts';
import { randomId, type EventId, type RoomId } from '../../src/core/schemas/room-ids.ts';
import { entryOf, stripEventTrace, traceOf, type Write } from './room-log.ts';
import { joinEvent, type Seat, type SeatLimits, type SeatAnswer } from './seats.ts';

const mostTimes = 10;

/** `appendToLogs` in one round trip to PostgreSQL. */
export async function appendAtOnce(
  pool: pg.Pool,
  writes: readonly Write[],
  now: string,
): Promise<readonly (readonly LogEntry[] | null)[]> {
  const asked = writes.flatMap((write) =>
    write.events.map((event) => ({
      write,
      event,
      looks: traceOf(event),
      given: write.givenAt?.(event.at) ?? null,
    })),
  );
  if (asked.length === 0) return writes.map(() => []);
  const { rows } = await pool.query<{ readonly places: readonly number[] }>({
    name: 'hit5_append',
    text: 'select hit5_append($1, $2, $3, $4, $5, $6, $7, $8) as places',
    values: [
      asked.map(({ write }) => write.room),
      asked.map(({ write }) => write.actor),
      asked.map(({ event }) => event.id),
      asked.map(({ event }) => JSON.stringify(stripEventTrace(event))),
      asked.map(({ looks }) => looks),
      asked.map(({ given }) => given),
      asked.map(({ event }) => (event.type === 'phase' ? event.phase : null)),
      now,
    ],
  });
  const places = rows[0]?.places ?? [];
  const lines = new Map<Write, LogEntry[] | null>(writes.map((write) => [write, []]));
  for (const [at, { write, event, given }] of asked.entries()) {
    const seq = places[at] ?? 0;
    if (seq < 0) lines.set(write, null);
    else if (seq > 0) lines.get(write)?.push(entryOf(seq, write.actor, event, now, given));
  }
  return writes.map((write) => lines.get(write) ?? null);
}

/** `takeSeat` in one round trip to PostgreSQL, and one more as long as others have just taken the name. */
export async function takeSeatAtOnce(
  pool: pg.Pool,
  room: RoomId,
  seat: Seat,
  { most, returnCode, now }: SeatLimits,
): Promise<SeatAnswer> {
  const id = randomId<EventId>(randomBytes(16));
  let name = seat.name(new Set());
  for (let time = 0; time < mostTimes; time += 1) {
    const event = joinEvent(id, name, seat, now);
    const { rows } = await pool.query<{ readonly seat: JoinAnswer }>({
      name: 'hit5_join',
      text: 'select hit5_join($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) as seat',
      values: [
        ...[room, seat.id, seat.hash, name, seat.participant],
        ...[most, returnCode, now, id, JSON.stringify(event)],
      ],
    });
    const [answer] = rows;
    if (!answer) throw new Error('PostgreSQL says nothing of a seat.');
    const { refused, taken, name: given = name, returnCode: code = returnCode, seq } = answer.seat;
    if (refused) return refused;
    if (!taken) {
      const isNew = seq !== undefined && seq !== null;
      return { name: given, returnCode: code, added: isNew ? [entryOf(seq, seat.id, event, now, null)] : [] };
    }
    name = seat.name(new Set(taken));
  }
  throw new Error('No name is free.');
}

interface JoinAnswer {
  readonly refused?: Extract<SeatAnswer, string>;
  /** The names that are there, where the one that was asked for is among them. */
  readonly taken?: readonly string[];
  readonly name?: string;
  readonly returnCode?: string;
  readonly seq?: number | null;
}
