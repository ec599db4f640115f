import { randomBytes } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { Actor, LogEntry } from '../../src/core/room/room-event.ts';
import { randomId, type ImageKey, type MemberId, type RoomId } from '../../src/core/schemas/room-ids.ts';
import type { RoomCode } from '../../src/core/schemas/room-code.ts';
import { keptOptions, type RoomOptions } from '../../src/core/room/room-options.ts';
import type { ImagePredictions, NewRoom, WholeRoom } from '../../src/core/room/room.ts';
import type { ChallengeId, ImageId } from '../../src/core/trials/challenge.ts';
import { databaseError, tooManyRooms } from '../http-error.ts';
import type { Clock } from './clock.ts';
import type { Leases } from './leases.ts';
import { appendToLogs, readLines, readLog, type Db, type Write } from './room-log.ts';
import {
  leaveSeat,
  memberOf,
  returnCodeOf,
  returnTo,
  takeSeat,
  type Seat,
  type SeatAnswer,
  type SeatLimits,
} from './seats.ts';
import type { Tables } from './tables.ts';

export interface KeptPhoto {
  readonly type: string;
  readonly bytes: Buffer;
}

/** In bytes. */
const most = 64_000_000;

/** The photos that were asked for last: a class asks for the same one at the same moment, and all share its bytes. */
class PhotoCache {
  /** The one that was asked for last comes last. */
  readonly #photos = new Map<string, Promise<KeptPhoto | null>>();
  readonly #sizes = new Map<string, number>();

  async of(name: string, read: () => Promise<KeptPhoto | null>): Promise<KeptPhoto | null> {
    const kept = this.#photos.get(name) ?? read();
    this.#photos.delete(name);
    this.#photos.set(name, kept);
    try {
      const photo = await kept;
      if (this.#photos.get(name) === kept) {
        if (photo) this.#sizes.set(name, photo.bytes.length);
        else this.#photos.delete(name);
      }
      this.#trim();
      return photo;
    } catch (cause) {
      this.#photos.delete(name);
      throw cause;
    }
  }

  clear(): void {
    this.#photos.clear();
    this.#sizes.clear();
  }

  #trim(): void {
    let size = [...this.#sizes.values()].reduce((sum, one) => sum + one, 0);
    for (const name of this.#photos.keys()) {
      if (size <= most) return;
      size -= this.#sizes.get(name) ?? 0;
      this.#photos.delete(name);
      this.#sizes.delete(name);
    }
  }
}

/** By which number PostgreSQL knows that a room is being added. */
const addLock = 4173;

/** A seat that is asked for, or left. */
export interface SeatChange {
  readonly room: RoomId;
  readonly seat: (Seat & SeatLimits) | { readonly leaves: MemberId };
}

interface StoreAdapter {
  /** @throws where there is no answer. */
  answers(): Promise<unknown>;
  readonly clock: Clock;
  /** Null where no other process may write to it. */
  readonly leases: Leases | null;
  /** Brings all changes into the database's one file: once something was deleted, so that no copy of it stays behind, and at the end. */
  settle(): void;
  /** Comes once the database is closed. */
  closed(): void;
}

/** The rooms on disk: one text of queries for SQLite and PostgreSQL. */
export class RoomStore {
  readonly clock: Clock;
  /** Which rooms are this server's; null where there is no other. */
  readonly leases: Leases | null;
  readonly #db: Kysely<Tables>;
  readonly #adapter: StoreAdapter;
  readonly #photos = new PhotoCache();

  constructor(db: Kysely<Tables>, adapter: StoreAdapter) {
    this.#db = db;
    this.#adapter = adapter;
    this.clock = adapter.clock;
    this.leases = adapter.leases;
  }

  async close(): Promise<void> {
    this.clock.close();
    await this.leases?.release().catch(() => undefined);
    this.#settle();
    await this.#db.destroy();
    this.#adapter.closed();
  }

  /** Resolves once the database answers. @throws where it does not. */
  answers(): Promise<unknown> {
    return this.#adapter.answers();
  }

  async roomIds(): Promise<readonly RoomId[]> {
    const rows = await this.#db.selectFrom('room').select('id').orderBy('created_at', 'desc').execute();
    return rows.map(({ id }) => id as RoomId);
  }

  async openImages(): Promise<ReadonlySet<ImageId>> {
    const rows = await this.#db
      .selectFrom('image')
      .innerJoin('room', 'room.id', 'image.room_id')
      .select('image.id')
      .where('room.phase', '<>', 'ended')
      .execute();
    return new Set(rows.map(({ id }) => id as ImageId));
  }

  /**
   * Keeps a room that is not there yet.
   *
   * @param code drawn anew as long as another room has it.
   * @param most how many rooms may run that have not ended, with this one.
   * @returns the room's code.
   * @throws HttpError where enough of them run.
   */
  async addRoom(room: NewRoom, code: () => RoomCode, most = Infinity): Promise<RoomCode> {
    const { images, practice = [] } = room;
    return this.#db.transaction().execute(async (db) => {
      // One after the other, so that each counts those before it; SQLite makes them so by itself.
      if (this.leases) await sql`select pg_advisory_xact_lock(${addLock})`.execute(db);
      const known = await db.selectFrom('room').select('code').where('id', '=', room.id).executeTakeFirst();
      if (known) return known.code as RoomCode;
      const open = await db.selectFrom('room').select('id').where('phase', '<>', 'ended').execute();
      if (open.length >= most) throw tooManyRooms(most);
      let drawn = code();
      while (await this.#hasCode(db, drawn)) drawn = code();
      await db
        .insertInto('room')
        .values({
          id: room.id,
          code: drawn,
          title: room.title,
          challenge_id: room.challengeId,
          options: JSON.stringify(room.options),
          group_name: room.group ?? null,
          created_at: room.createdAt,
          expires_at: room.expiresAt,
        })
        .execute();
      await db
        .insertInto('image')
        .values(
          [...practice, ...images].map((image, at) => ({
            room_id: room.id,
            id: image.id,
            position: at - practice.length,
            body: JSON.stringify(image),
            key: null,
            predictions: null,
          })),
        )
        .execute();
      return drawn;
    });
  }

  async #hasCode(db: Db, code: RoomCode): Promise<boolean> {
    const row = await db.selectFrom('room').select('id').where('code', '=', code).executeTakeFirst();
    return row !== undefined;
  }

  /** Null where there is no such room. */
  async room(id: RoomId): Promise<WholeRoom | null> {
    const row = await this.#db.selectFrom('room').selectAll().where('id', '=', id).executeTakeFirst();
    if (!row) return null;
    const all = await this.#db
      .selectFrom('image')
      .selectAll()
      .where('room_id', '=', id)
      .orderBy('position')
      .execute();
    const practice = all.filter(({ position }) => position < 0);
    const images = all.slice(practice.length);
    return {
      id,
      code: row.code as RoomCode,
      title: row.title,
      challengeId: row.challenge_id as ChallengeId,
      options: keptOptions(JSON.parse(row.options) as Partial<RoomOptions>),
      createdAt: row.created_at,
      expiresAt: row.expires_at,
      ...(row.group_name !== null && { group: row.group_name }),
      images: images.map(({ body }) => JSON.parse(body) as WholeRoom['images'][number]),
      ...(practice.length > 0 && {
        practice: practice.map(({ body }) => JSON.parse(body) as NonNullable<WholeRoom['practice']>[number]),
      }),
      keys: Object.fromEntries(all.map((image) => [image.id, image.key as ImageKey | null])),
      predictions: images.flatMap(({ predictions }) =>
        predictions === null ? [] : [JSON.parse(predictions) as ImagePredictions],
      ),
    };
  }

  async roomOfCode(code: RoomCode): Promise<RoomId | null> {
    const row = await this.#db.selectFrom('room').select('id').where('code', '=', code).executeTakeFirst();
    return row ? (row.id as RoomId) : null;
  }

  async deleteRoom(id: RoomId): Promise<void> {
    await this.#db.deleteFrom('room').where('id', '=', id).execute();
    this.#photos.clear();
    this.#settle();
  }

  /** On a full disk that has to wait until the next time: what was done is on disk all the same. */
  #settle(): void {
    try {
      this.#adapter.settle();
    } catch (cause) {
      if (databaseError(cause) === null) throw cause;
    }
  }

  /** The rooms that were to be kept until a point in time, ISO 8601 in UTC, or one before. */
  async roomsOver(until: string): Promise<readonly RoomId[]> {
    const rows = await this.#db.selectFrom('room').select('id').where('expires_at', '<=', until).execute();
    return rows.map(({ id }) => id as RoomId);
  }

  /**
   * Keeps the file of an image, in place of the one before.
   *
   * @returns its new address; null where the room has no such image.
   */
  async putFile(room: RoomId, image: ImageId, type: string, bytes: Uint8Array): Promise<ImageKey | null> {
    const key = randomId<ImageKey>(randomBytes(16));
    const kept = await this.#db.transaction().execute(async (db) => {
      const { numUpdatedRows } = await db
        .updateTable('image')
        .set({ key })
        .where('room_id', '=', room)
        .where('id', '=', image)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) return null;
      await db.deleteFrom('file').where('room_id', '=', room).where('image_id', '=', image).execute();
      await db.insertInto('file').values({ key, room_id: room, image_id: image, type, bytes }).execute();
      return key;
    });
    this.#photos.clear();
    return kept;
  }

  file(room: RoomId, key: ImageKey): Promise<KeptPhoto | null> {
    return this.#photos.of(`${room} ${key}`, async () => {
      const row = await this.#db
        .selectFrom('file')
        .select(['type', 'bytes'])
        .where('room_id', '=', room)
        .where('key', '=', key)
        .executeTakeFirst();
      // SQLite gives the bytes without a view on them.
      return row ? { type: row.type, bytes: Buffer.from(row.bytes) } : null;
    });
  }

  async putPredictions(room: RoomId, all: readonly ImagePredictions[]): Promise<void> {
    await this.#db.transaction().execute(async (db) => {
      for (const one of all) {
        await db
          .updateTable('image')
          .set({ predictions: JSON.stringify(one) })
          .where('room_id', '=', room)
          .where('id', '=', one.imageId)
          .execute();
      }
    });
  }

  returnCodeOf(room: RoomId, member: MemberId): ReturnType<typeof returnCodeOf> {
    return returnCodeOf(this.#db, room, member);
  }

  returnTo(
    room: RoomId,
    returnCode: string,
    hash: string,
    check: (member: MemberId) => void = () => undefined,
  ): ReturnType<typeof returnTo> {
    return this.#db.transaction().execute((db) => returnTo(db, room, returnCode, hash, check));
  }

  memberOf(hash: string): ReturnType<typeof memberOf> {
    return memberOf(this.#db, hash);
  }

  lines(room: RoomId, since: number): Promise<readonly LogEntry[]> {
    return readLines(this.#db, room, since);
  }

  /** The lines of a room's log after a place, whole, the first first; of all actors these may be more than memory holds. */
  entries(room: RoomId, since: number, actor: Actor | null = null): Promise<readonly LogEntry[]> {
    return readLog(this.#db, room, since, actor);
  }

  /**
   * Changes logs in one transaction, in which no room is changed that is another server's.
   *
   * @returns for each change the lines that were added; null where the room or the member is no more, or the room is another
   *   server's; of a seat that is asked for, what became of it.
   */
  async change(
    changes: readonly (Write | SeatChange)[],
    now: string,
  ): Promise<readonly (readonly LogEntry[] | SeatAnswer | null)[]> {
    const server = this.leases?.own ?? null;
    const isWrite = (change: Write | SeatChange) => 'events' in change;
    const results = await this.#db.transaction().execute(async (db) => {
      const seats: (readonly LogEntry[] | SeatAnswer)[] = [];
      for (const change of changes) {
        if (isWrite(change)) continue;
        const { room, seat } = change;
        seats.push(
          'leaves' in seat
            ? await leaveSeat(db, room, seat.leaves, now, server)
            : await takeSeat(db, room, seat, now, server),
        );
      }
      const written = [...(await appendToLogs(db, changes.filter(isWrite), now, server))];
      return changes.map((change) => (isWrite(change) ? written : seats).shift() ?? null);
    });
    if (changes.some((change) => !isWrite(change) && 'leaves' in change.seat)) this.#settle();
    return results;
  }
}
