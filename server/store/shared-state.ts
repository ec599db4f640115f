import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { MemberId, RoomId } from '../../src/core/schemas/room-ids.ts';
import type { Db } from './room-log.ts';

/**
 * The tables of what servers of one PostgreSQL tell each other. They are not written to its log, and empty after a crash of
 * it: then limits begin anew, and devices are heard of again.
 */
export const sharedTables: readonly string[] = [
  // Until when a bucket of `Limit` is not full again, by the database's clock.
  'create unlogged table bucket (name text primary key, full_at timestamptz not null)',
  // `Sighting`s, each by the server that knows the latest, and when it told this.
  `create unlogged table sighting (
    room_id text not null references room (id) on delete cascade,
    member_id text not null,
    heard_at timestamptz not null,
    known_at timestamptz not null,
    has_left boolean not null,
    told_by text not null,
    told_at timestamptz not null,
    primary key (room_id, member_id)
  )`,
];

export interface Sighting {
  readonly room: RoomId;
  readonly member: MemberId;
  /** How many milliseconds ago it was heard of last. */
  readonly heard: number;
  /** Since how many milliseconds this is known: fewer than `heard` where the device has hung up since. */
  readonly known: number;
  readonly hasLeft: boolean;
}

export interface ToldByOthers {
  /** What has been known for longest first. */
  readonly sightings: readonly Sighting[];
  readonly newest: string;
}

function seconds(count: number) {
  return sql`${count}::float8 * interval '1 second'`;
}

/**
 * What holds for all servers of one PostgreSQL together: limits, and who is here. All times are by the database's clock, each
 * question is one statement.
 */
export class SharedState {
  readonly #db: Db;
  readonly #own = randomBytes(8).toString('hex');

  constructor(db: Db) {
    this.#db = db;
  }

  /**
   * Takes one out of a bucket, which holds `burst` and gets `perSecond` again each second.
   *
   * @returns 0 where there was one; else after how many seconds there is.
   */
  async take(name: string, burst: number, perSecond: number): Promise<number> {
    const step = seconds(1 / perSecond);
    const rest = seconds((burst - 1) / perSecond);
    const taken = await sql`
      insert into bucket as kept (name, full_at) values (${name}, now() + ${step})
      on conflict (name) do update set full_at = greatest(kept.full_at, now()) + ${step}
      where kept.full_at <= now() + ${rest}
      returning 1
    `.execute(this.#db);
    if (taken.rows.length) return 0;
    // In a statement of its own: the one above waits for takes of other servers, but what it reads itself is from before them.
    const { rows } = await sql<{ readonly wait: number }>`
      select extract(epoch from full_at - now() - ${rest})::float8 as wait from bucket where name = ${name}
    `.execute(this.#db);
    return Math.max(1, Math.ceil(rows[0]?.wait ?? 0));
  }

  async giveBack(name: string, perSecond: number): Promise<void> {
    const step = seconds(1 / perSecond);
    await sql`update bucket set full_at = full_at - ${step} where name = ${name}`.execute(this.#db);
  }

  /** Forgets the buckets that are full again, and devices of which nothing is new for a day. */
  async forget(): Promise<void> {
    await sql`delete from bucket where full_at <= now()`.execute(this.#db);
    await sql`delete from sighting where told_at < now() - interval '1 day'`.execute(this.#db);
  }

  /**
   * Tells other servers what this one knows of devices, and hears what they do.
   *
   * @param sightings one of a device at most.
   * @param rooms of which it asks, each with since how many milliseconds it wants to know what is new.
   */
  async exchange(
    sightings: readonly Sighting[],
    rooms: readonly { readonly room: RoomId; readonly since: number }[],
  ): Promise<ToldByOthers> {
    const ago = (name: string) => sql`now() - ${sql.ref(name)} * interval '1 millisecond'`;
    // In the same order everywhere, so that two servers do not wait for each other.
    const { rows } = await sql<Omit<Sighting, 'member'> & { member: MemberId | null; newest: string }>`
      with mine as (
        insert into sighting (room_id, member_id, heard_at, known_at, has_left, told_by, told_at)
        select room.id, told.member, ${ago('told.heard')}, ${ago('told.known')}, told.has_left,
          ${this.#own}, clock_timestamp()
        from unnest(
          ${sightings.map(({ room }) => room)}::text[],
          ${sightings.map(({ member }) => member)}::text[],
          ${sightings.map(({ heard }) => heard)}::float8[],
          ${sightings.map(({ known }) => known)}::float8[],
          ${sightings.map(({ hasLeft }) => hasLeft)}::boolean[]
        ) as told (room, member, heard, known, has_left)
        inner join room on room.id = told.room
        order by told.room, told.member
        on conflict (room_id, member_id) do update set
          heard_at = excluded.heard_at, known_at = excluded.known_at, has_left = excluded.has_left,
          told_by = excluded.told_by, told_at = excluded.told_at
        where sighting.told_by = excluded.told_by or sighting.known_at < excluded.known_at
      ),
      others as (
        select room_id as room, member_id as member, has_left as "hasLeft",
          extract(epoch from clock_timestamp() - heard_at)::float8 * 1000 as heard,
          extract(epoch from clock_timestamp() - known_at)::float8 * 1000 as known
        from sighting
        inner join unnest(
          ${rooms.map(({ room }) => room)}::text[],
          ${rooms.map(({ since }) => since)}::float8[]
        ) as asked (room, since) on asked.room = room_id
        where told_by <> ${this.#own} and told_at > ${ago('asked.since')}
      )
      select newest.name as newest, others.*
      from (select max(name) as name from kysely_migration) as newest left join others on true
      order by others.known desc
    `.execute(this.#db);
    return {
      newest: rows[0]?.newest ?? '',
      sightings: rows.flatMap(({ newest: _, member, ...row }) =>
        member === null ? [] : [{ member, ...row }],
      ),
    };
  }
}
