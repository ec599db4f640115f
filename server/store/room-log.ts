import type { Kysely, Transaction } from 'kysely';
import type { Actor, LogEntry, RoomEvent } from '../../src/core/room/room-event.ts';
import type { RoomId } from '../../src/core/room/room-ids.ts';
import type { Tables } from './tables.ts';

/** The database, or a transaction in it. */
export type Db = Kysely<Tables> | Transaction<Tables>;

/** Events of one actor that are to be kept. */
export interface Write {
  readonly room: RoomId;
  readonly actor: Actor;
  readonly events: readonly RoomEvent[];
  /** When something was done by the server's clock, by the device's; null where that is not known. Never known by default. */
  readonly givenAt?: (at: string) => string | null;
}

/** The lines of a room's log after a place, the first first; those of one actor, or of all. */
export async function readLog(
  db: Db,
  room: RoomId,
  since: number,
  actor: Actor | null,
): Promise<readonly LogEntry[]> {
  const all = db.selectFrom('event').selectAll().where('room_id', '=', room).where('seq', '>', since);
  const rows = await (actor === null ? all : all.where('actor', '=', actor)).orderBy('seq').execute();
  return rows.map(({ seq, actor: who, body, received_at, given_at }) => ({
    seq,
    actor: who as Actor,
    receivedAt: received_at,
    ...(given_at !== null && { givenAt: given_at }),
    event: JSON.parse(body) as RoomEvent,
  }));
}

/**
 * Appends events to logs in a transaction, each once however often it comes.
 *
 * @returns for each write the lines that were added; null where the room or the member is no more.
 */
export async function appendToLogs(
  db: Transaction<Tables>,
  writes: readonly Write[],
  now: string,
): Promise<readonly (readonly LogEntry[] | null)[]> {
  const added = new Map<Write, readonly LogEntry[] | null>();
  // In the same order everywhere, so that two processes do not wait for each other.
  const rooms = [...new Set(writes.map(({ room }) => room))].sort();
  for (const room of rooms) {
    const own = writes.filter((write) => write.room === room);
    const last = await lastSeq(db, room);
    const seats = last === null ? null : await seatsAmong(db, room, own);
    const known = last === null ? new Set<string>() : await knownAmong(db, room, own);
    let seq = last ?? 0;
    for (const write of own) {
      const { actor, givenAt } = write;
      if (!seats || (actor !== 'teacher' && !seats.has(actor))) {
        added.set(write, null);
        continue;
      }
      const fresh = write.events.filter(({ id }) => known.size < known.add(`${actor} ${id}`).size);
      added.set(
        write,
        fresh.map((event): LogEntry => {
          const given = givenAt?.(event.at) ?? null;
          return { seq: ++seq, actor, event, receivedAt: now, ...(given !== null && { givenAt: given }) };
        }),
      );
    }
    await insertEvents(
      db,
      room,
      own.flatMap((write) => added.get(write) ?? []),
    );
  }
  return writes.map((write) => added.get(write) ?? null);
}

/**
 * The place of the last line of a room's log; null where there is no such room. Until the transaction ends, nobody else
 * appends to this log.
 */
export async function lastSeq(db: Db, room: RoomId): Promise<number | null> {
  const row = await db
    .updateTable('room')
    .set((room) => ({ last_seq: room('last_seq', '+', 0) }))
    .where('id', '=', room)
    .returning('last_seq')
    .executeTakeFirst();
  return row ? row.last_seq : null;
}

/** How many rows a statement may have: databases limit its values. */
const mostRows = 1000;

/** Adds lines that have their places to a room's log, in a transaction that has asked for `lastSeq`. */
export async function insertEvents(db: Db, room: RoomId, entries: readonly LogEntry[]): Promise<void> {
  const last = entries.at(-1);
  if (!last) return;
  for (let at = 0; at < entries.length; at += mostRows) {
    await db
      .insertInto('event')
      .values(
        entries.slice(at, at + mostRows).map(({ seq, actor, event, receivedAt, givenAt }) => ({
          room_id: room,
          seq,
          actor,
          id: event.id,
          body: JSON.stringify(event),
          received_at: receivedAt,
          given_at: givenAt ?? null,
        })),
      )
      .execute();
  }
  const phase = entries.findLast(({ event }) => event.type === 'phase')?.event;
  await db
    .updateTable('room')
    .set({ last_seq: last.seq, ...(phase?.type === 'phase' && { phase: phase.phase }) })
    .where('id', '=', room)
    .execute();
}

async function seatsAmong(db: Db, room: RoomId, writes: readonly Write[]): Promise<ReadonlySet<string>> {
  const actors = [...new Set(writes.map(({ actor }) => actor))];
  const rows = await db
    .selectFrom('member')
    .select('id')
    .where('room_id', '=', room)
    .where('id', 'in', actors)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Those of the events that are in the log already, as "actor id". */
async function knownAmong(db: Db, room: RoomId, writes: readonly Write[]): Promise<Set<string>> {
  const ids = writes.flatMap(({ events }) => events.map(({ id }) => id));
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('event')
    .select(['actor', 'id'])
    .where('room_id', '=', room)
    // The index leads from room and actor to the event.
    .where('actor', 'in', [...new Set(writes.map(({ actor }) => actor))])
    .where('id', 'in', ids)
    .execute();
  return new Set(rows.map(({ actor, id }) => `${actor} ${id}`));
}
