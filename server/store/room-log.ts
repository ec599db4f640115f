import { sql, type Kysely, type Transaction } from 'kysely';
import type { Actor, AnswerEvent, LogEntry, RoomEvent } from '../../src/core/room/room-event.ts';
import type { RoomId } from '../../src/core/schemas/room-ids.ts';
import { emptyRecord } from '../../src/core/trials/trial-record.ts';
import type { Tables } from './tables.ts';

export type Db = Kysely<Tables> | Transaction<Tables>;

/** What of an answer is large and decides nothing: it is kept beside the log. */
type InteractionTrace = Pick<AnswerEvent, 'record' | 'offered'>;

/** As `stripTrace`, for its event. */
function stripEventTrace(event: RoomEvent): RoomEvent {
  if (event.type !== 'answer') return event;
  const { confidence, viewed } = event.record;
  return {
    ...event,
    record: { ...emptyRecord, ...(confidence !== undefined && { confidence }), ...(viewed && { viewed }) },
    offered: null,
  };
}

/** A line of the log without what is large and decides nothing. */
export function stripTrace(entry: LogEntry): LogEntry {
  return { ...entry, event: stripEventTrace(entry.event) };
}

function traceOf(event: RoomEvent): string | null {
  if (event.type !== 'answer') return null;
  const { record, offered } = event;
  const looks: InteractionTrace = { record, offered };
  const { seen, searches, opened, changes, confidence: _, viewed: __, ...others } = record;
  const isEmpty = [seen, searches, opened, changes].every(({ length }) => length === 0);
  return isEmpty && offered === null && Object.keys(others).length === 0 ? null : JSON.stringify(looks);
}

/** What one actor did. */
export interface Write {
  readonly room: RoomId;
  readonly actor: Actor;
  readonly events: readonly RoomEvent[];
  /** When something was done by the server's clock, by the device's; null where that is not known. Never known by default. */
  readonly givenAt?: (at: string) => string | null;
}

const linesAtOnce = 2000;

/** Some lines of a room's log after a place, the first first, without what is large; none: there are no more. */
export async function readLines(db: Db, room: RoomId, since: number): Promise<readonly LogEntry[]> {
  const rows = await db
    .selectFrom('event')
    .select(['seq', 'actor', 'body', 'received_at', 'given_at'])
    .where('room_id', '=', room)
    .where('seq', '>', since)
    .orderBy('seq')
    .limit(linesAtOnce)
    .execute();
  return rows.map(readEntry);
}

/** The lines of a room's log after a place, whole, the first first; those of one actor, or of all. */
export async function readLog(
  db: Db,
  room: RoomId,
  since: number,
  actor: Actor | null,
): Promise<readonly LogEntry[]> {
  // The lines of one actor are found by the index that leads to them; by their bare places SQLite would go through all lines.
  const place = actor === null ? sql.ref<number>('seq') : sql<number>`seq + 0`;
  const all = db.selectFrom('event').selectAll().where('room_id', '=', room).where(place, '>', since);
  const rows = await (actor === null ? all : all.where('actor', '=', actor)).orderBy(place).execute();
  return rows.map(({ looks, ...row }) => {
    const entry = readEntry(row);
    return looks === null
      ? entry
      : { ...entry, event: { ...entry.event, ...(JSON.parse(looks) as InteractionTrace) } as RoomEvent };
  });
}

function readEntry({
  seq,
  actor,
  body,
  received_at,
  given_at,
}: Pick<Tables['event'], 'seq' | 'actor' | 'body' | 'received_at' | 'given_at'>): LogEntry {
  return entryOf(seq, actor as Actor, JSON.parse(body) as RoomEvent, received_at, given_at);
}

function entryOf(
  seq: number,
  actor: Actor,
  event: RoomEvent,
  receivedAt: string,
  givenAt: string | null,
): LogEntry {
  return { seq, actor, receivedAt, ...(givenAt !== null && { givenAt }), event };
}

/**
 * Appends events to logs in a transaction, each once however often it comes.
 *
 * @param server as `lastSeq` has it.
 * @returns for each write the lines that were added; null where the room or the member is no more.
 */
export async function appendToLogs(
  db: Transaction<Tables>,
  writes: readonly Write[],
  now: string,
  server: string | null,
): Promise<readonly (readonly LogEntry[] | null)[]> {
  const added = new Map<Write, readonly LogEntry[] | null>();
  // In the same order everywhere, so that two processes do not wait for each other.
  const rooms = [...new Set(writes.map(({ room }) => room))].sort();
  for (const room of rooms) {
    const own = writes.filter((write) => write.room === room);
    const last = await lastSeq(db, room, server);
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
        fresh.map((event) => entryOf(++seq, actor, event, now, givenAt?.(event.at) ?? null)),
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
 * The place of the last line of a room's log. Until the transaction ends, nobody else appends to this log, nor takes its
 * room's lease.
 *
 * @param server `Leases.own`; null where there is no other server.
 * @returns null where there is no such room, or it is another server's.
 */
export async function lastSeq(db: Db, room: RoomId, server: string | null): Promise<number | null> {
  const row = await db
    .updateTable('room')
    .set((room) => ({ last_seq: room('last_seq', '+', 0) }))
    .where('id', '=', room)
    .where((room) => room.or([room('served_by', 'is', null), room('served_by', '=', server)]))
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
          body: JSON.stringify(stripEventTrace(event)),
          looks: traceOf(event),
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
