import { randomBytes } from 'node:crypto';
import type { LogEntry } from '../../src/core/room/room-event.ts';
import { randomId, type EventId, type MemberId, type RoomId } from '../../src/core/schemas/room-ids.ts';
import { insertEvents, lastSeq, type Db } from './room-log.ts';

export interface Seat {
  readonly id: MemberId;
  readonly hash: string;
  /** In a study; each has one seat. */
  readonly participant: string | null;
  /** SHA-256 of the text that the person agreed to; null where there was none. */
  readonly consent: string | null;
  /** The name, from those that the room has already. */
  readonly name: (taken: ReadonlySet<string>) => string;
}

export interface SeatLimits {
  readonly most: number;
  readonly returnCode: string;
}

interface TakenSeat {
  readonly name: string;
  readonly returnCode: string;
  readonly added: readonly LogEntry[];
}

export type SeatAnswer =
  TakenSeat | 'full' | 'seat-taken' | 'participant-taken' | 'token-taken' | 'left' | 'gone';

function joinEvent(
  id: EventId,
  name: string,
  { participant, consent }: Pick<Seat, 'participant' | 'consent'>,
  at: string,
) {
  return { id, at, type: 'join' as const, name, participant, ...(consent !== null && { consent }) };
}

/**
 * Gives a seat of a room, the same one where it is asked for again with the same token; in a transaction.
 *
 * @param now ISO 8601, in UTC.
 * @param server as `lastSeq` has it.
 */
export async function takeSeat(
  db: Db,
  room: RoomId,
  seat: Seat & SeatLimits,
  now: string,
  server: string | null,
): Promise<SeatAnswer> {
  const { id, hash, participant, most, returnCode } = seat;
  const last = await lastSeq(db, room, server);
  if (last === null) return 'gone';
  const known = await db.selectFrom('member').selectAll().where('id', '=', id).executeTakeFirst();
  if (known) {
    const own = await memberOf(db, hash);
    const isSame = own?.member === id && known.room_id === room;
    return isSame ? { name: known.name, returnCode: known.return_code, added: [] } : 'seat-taken';
  }
  // Only this line is in the log of a seat that was left.
  const left = await db
    .selectFrom('event')
    .select('seq')
    .where('room_id', '=', room)
    .where('actor', '=', id)
    .executeTakeFirst();
  if (left) return 'left';
  const members = db.selectFrom('member').where('room_id', '=', room);
  const rows = await members.select(['name', 'participant']).execute();
  if (participant !== null && rows.some((row) => row.participant === participant)) return 'participant-taken';
  if (rows.length >= most) return 'full';
  const name = seat.name(new Set(rows.map((row) => row.name)));
  await db
    .insertInto('member')
    .values({ id, room_id: room, name, return_code: returnCode, joined_at: now, participant })
    .execute();
  if (!(await giveToken(db, { hash, member: id, room }))) {
    await db.deleteFrom('member').where('id', '=', id).execute();
    return 'token-taken';
  }
  const event = joinEvent(randomId<EventId>(randomBytes(16)), name, seat, now);
  const added = [{ seq: last + 1, actor: id, event, receivedAt: now }];
  await insertEvents(db, room, added);
  return { name, returnCode, added };
}

/** What gives another device a seat; null where the room has no such seat. */
export async function returnCodeOf(db: Db, room: RoomId, member: MemberId): Promise<string | null> {
  const row = await db
    .selectFrom('member')
    .select('return_code')
    .where('room_id', '=', room)
    .where('id', '=', member)
    .executeTakeFirst();
  return row?.return_code ?? null;
}

/**
 * Lets another device take a seat, in place of the one that had it; null where no seat of the room has this code; in a transaction.
 *
 * @param check throws where the member may not return.
 */
export async function returnTo(
  db: Db,
  room: RoomId,
  returnCode: string,
  hash: string,
  check: (member: MemberId) => void,
): Promise<{ readonly member: MemberId } | 'token-taken' | null> {
  const row = await db
    .selectFrom('member')
    .selectAll()
    .where('room_id', '=', room)
    .where('return_code', '=', returnCode)
    .executeTakeFirst();
  if (!row) return null;
  const member = row.id as MemberId;
  check(member);
  if (!(await giveToken(db, { hash, member, room }))) return 'token-taken';
  await db.deleteFrom('token').where('member_id', '=', member).where('hash', '!=', hash).execute();
  return { member };
}

/** Lets a device sit somewhere by its token; false where it has another seat by it. */
async function giveToken(
  db: Db,
  { hash, member, room }: { readonly hash: string; readonly member: MemberId; readonly room: RoomId },
): Promise<boolean> {
  await db
    .insertInto('token')
    .values({ hash, member_id: member, room_id: room })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute();
  return (await memberOf(db, hash))?.member === member;
}

export async function memberOf(
  db: Db,
  hash: string,
): Promise<{ readonly room: RoomId; readonly member: MemberId } | null> {
  const row = await db
    .selectFrom('token')
    .select(['room_id', 'member_id'])
    .where('hash', '=', hash)
    .executeTakeFirst();
  return row ? { room: row.room_id as RoomId, member: row.member_id as MemberId } : null;
}

/** A seat and all that its member did go; the log says only that somebody has left; in a transaction. */
export async function leaveSeat(
  db: Db,
  room: RoomId,
  member: MemberId,
  now: string,
  server: string | null,
): Promise<readonly LogEntry[]> {
  const last = await lastSeq(db, room, server);
  if (last === null) return [];
  const { numDeletedRows } = await db
    .deleteFrom('member')
    .where('id', '=', member)
    .where('room_id', '=', room)
    .executeTakeFirst();
  if (numDeletedRows === 0n) return [];
  const own = db.selectFrom('event').where('room_id', '=', room).where('actor', '=', member);
  const [first] = await own.select('seq').orderBy('seq').limit(1).execute();
  await db.deleteFrom('event').where('room_id', '=', room).where('actor', '=', member).execute();
  const id = randomId<EventId>(randomBytes(16));
  const event = { id, at: now, type: 'left' as const, ...(first && { joined: first.seq }) };
  const entries = [{ seq: last + 1, actor: member, event, receivedAt: now }];
  await insertEvents(db, room, entries);
  return entries;
}
