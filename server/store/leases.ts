import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import type { RoomId } from '../../src/core/schemas/room-ids.ts';
import { elsewhere } from '../http-error.ts';
import { newestMigration } from './migrations.ts';

/** In milliseconds: a server that is gone keeps its rooms from the others for this long. */
const duration = 5000;

/** In milliseconds, before a lease ends: so much later than the database this server may hear of it. */
const margin = 1000;

/**
 * Which rooms this server serves, of several with one PostgreSQL: a room is served by the one that holds its lease, until the
 * lease runs out or is given back. By the database's clock; what another server wrote is never written over, since each
 * transaction locks the room's row and looks whose it is.
 */
export class Leases {
  /** This process, as the column `served_by` has it. */
  readonly own = randomBytes(8).toString('hex');
  readonly #pool: pg.Pool;
  /** Until when each room is surely this server's, by `performance.now()`. */
  readonly #until = new Map<RoomId, number>();

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  /** Whether the room is surely this server's just now. */
  holds(room: RoomId): boolean {
    return performance.now() < (this.#until.get(room) ?? -Infinity);
  }

  /**
   * Takes a room's lease, or makes it last longer.
   *
   * @returns the place of the last line of its log; null where there is no such room.
   * @throws HttpError where another server holds it.
   */
  async take(room: RoomId): Promise<number | null> {
    const asked = performance.now();
    const { rows } = await this.#pool.query<{ readonly last_seq: number | null }>({
      name: 'hit5_lease',
      text: `with taken as (
          update room set served_by = $2, served_until = now() + $3 * interval '1 millisecond'
          where id = $1 and (served_by is null or served_by = $2 or served_until < now()) returning last_seq
        )
        select taken.last_seq from room left join taken on true where room.id = $1`,
      values: [room, this.own, duration],
    });
    const [row] = rows;
    if (!row) return null;
    if (row.last_seq === null) throw elsewhere();
    this.#until.set(room, asked + duration - margin);
    return row.last_seq;
  }

  /**
   * Makes some leases last longer.
   *
   * @param held the rooms in memory.
   * @param used those of them that were asked for a moment ago.
   * @returns those of `held` that are another server's by now, or gone, and whether a newer Hit5 has changed the tables.
   */
  async renew(
    held: readonly RoomId[],
    used: readonly RoomId[],
  ): Promise<{ readonly lost: readonly RoomId[]; readonly isOutdated: boolean }> {
    const asked = performance.now();
    await this.#pool.query({
      name: 'hit5_renew',
      text: `update room set served_until = now() + $3 * interval '1 millisecond'
        where id in (select id from room where id = any($1) and served_by = $2 order by id for no key update)`,
      values: [used, this.own, duration],
    });
    const { rows } = await this.#pool.query<{ readonly own: readonly RoomId[]; readonly newest: string }>({
      name: 'hit5_held',
      text: `select (select max(name) from kysely_migration) as newest,
        array(select id from room where id = any($1) and served_by = $2) as own`,
      values: [held, this.own],
    });
    const own = new Set(rows[0]?.own);
    for (const room of used) if (own.has(room)) this.#until.set(room, asked + duration - margin);
    const lost = held.filter((room) => !own.has(room));
    for (const room of lost) this.#until.delete(room);
    return { lost, isOutdated: (rows[0]?.newest ?? '') > newestMigration };
  }

  /** Gives all rooms back, so that other servers need not wait. */
  async release(): Promise<void> {
    this.#until.clear();
    await this.#pool.query('update room set served_by = null where served_by = $1', [this.own]);
  }
}
