import Libsql from 'libsql';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, PostgresDialect, SqliteDialect, type SqliteDatabase } from 'kysely';
import pg from 'pg';
import { messageOf } from '../../src/core/message-of.ts';
import { StartError } from '../start-error.ts';
import { Clock } from './clock.ts';
import { makeDataFolder, unusableFolder } from './data-folder.ts';
import { Leases } from './leases.ts';
import { migrate } from './migrations.ts';
import { RoomStore } from './room-store.ts';
import type { Tables } from './tables.ts';

export const databaseFile = 'hit5.db';

/** Held by the one server that may use the folder; the system lets go of it when the process ends, however it ends. */
const lockFile = 'in-use.db';

/**
 * The rooms in a data folder, which is made where there is none.
 *
 * @throws StartError when the folder cannot be written to, another process uses it, or a newer Hit5 wrote it.
 */
export async function openFolderStore(folder: string): Promise<RoomStore> {
  const path = makeDataFolder(folder);
  const lock = takeLock(path);
  let database: Libsql.Database | null = null;
  try {
    const file = join(path, databaseFile);
    database = new Libsql(file);
    chmodSync(file, 0o600);
    database.pragma('journal_mode = WAL');
    // Each commit is on disk before it is acknowledged.
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    // An answer changes some eight pages of 4 kB, the same ones again and again: they are brought into the database's file
    // once for some 1000 answers in place of 100, as nobody is answered meanwhile.
    database.pragma('wal_autocheckpoint = 10000');
    // What is deleted is overwritten.
    database.pragma('secure_delete = ON');
    database.pragma('busy_timeout = 5000');
    const open = database;
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: forKysely(open) }) });
    await migrate(db as unknown as Kysely<never>, 'blob', file);
    return new RoomStore(db, {
      leases: null,
      answers: () => Promise.resolve(open.prepare('select 1').get()),
      clock: new Clock(null),
      settle: () => void open.pragma('wal_checkpoint(TRUNCATE)'),
      closed: () => lock.close(),
    });
  } catch (cause) {
    database?.close();
    lock.close();
    throw cause instanceof StartError ? cause : unusableFolder(path, cause);
  }
}

/** Those of every request, and groups of many sizes. */
const mostPrepared = 100;

/**
 * The database as Kysely asks it. Queries are prepared once. A full disk ends a transaction by itself: that it is ended then
 * once more must not hide why it was.
 */
function forKysely(database: Libsql.Database): SqliteDatabase {
  const prepared = new Map<string, Libsql.Statement>();
  const prepare = (asked: string) => {
    const query = asked === 'rollback' && !database.inTransaction ? 'select 1' : asked;
    let statement = prepared.get(query);
    if (!statement) {
      if (prepared.size >= mostPrepared) prepared.clear();
      statement = database.prepare(query);
      prepared.set(query, statement);
    }
    return statement;
  };
  return { prepare, close: () => void database.close() } as unknown as SqliteDatabase;
}

/**
 * Makes sure, before anything else is done, that a data folder can be used.
 *
 * @throws StartError when it cannot be written to, or another process uses it.
 */
export function checkDataFolder(folder: string): void {
  takeLock(makeDataFolder(folder)).close();
}

function takeLock(path: string): Libsql.Database {
  let lock: Libsql.Database | null = null;
  try {
    lock = new Libsql(join(path, lockFile));
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (cause) {
    lock?.close();
    if ((cause as { code?: unknown }).code === 'SQLITE_BUSY') {
      throw new StartError(
        `The data folder ${path} is in use by another Hit5. Stop that one, or choose another folder: ` +
          'set HIT5_DATA=FOLDER, and start again.',
        { cause },
      );
    }
    throw unusableFolder(path, cause);
  }
}

/** What only shows that PostgreSQL answers; a connection on which it does not, within two seconds, is given up. */
const nothing = { text: 'select 1', query_timeout: 2000 };

/**
 * The rooms in a PostgreSQL database, 15 or later.
 *
 * @param url `postgres://USER:PASSWORD@HOST/DATABASE`.
 * @throws StartError when it cannot be reached, or a newer Hit5 wrote it.
 */
export async function openPostgresStore(url: string): Promise<RoomStore> {
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 5000 });
  // A connection that breaks while nobody uses it is taken out of the pool; the next question gets another one.
  pool.on('error', () => undefined);
  // One that breaks between two questions of a transaction fails at the next; unheard, its error would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await pool.query('select 1');
  } catch (cause) {
    await pool.end();
    throw new StartError(
      `The database at ${withoutPassword(url)} does not answer: ${reasonOf(cause)}. Look whether PostgreSQL runs there, ` +
        'and whether DATABASE_URL has the right name, password and host.',
      { cause },
    );
  }
  try {
    await migrate(db as unknown as Kysely<never>, 'bytea', `The database at ${withoutPassword(url)}`);
    const clock = new Clock(async () => {
      const text = 'select extract(epoch from clock_timestamp())::float8 * 1000 as now';
      const { rows } = await pool.query<{ readonly now: number }>({ name: 'hit5_clock', text });
      return rows[0]?.now ?? NaN;
    });
    await clock.follow();
    return new RoomStore(db, {
      leases: new Leases(pool),
      clock,
      answers: () => pool.query(nothing),
      settle: () => undefined,
      closed: () => undefined,
    });
  } catch (cause) {
    await db.destroy();
    throw cause;
  }
}

/** Several addresses that were tried are one error without a message. */
function reasonOf(cause: unknown): string {
  return cause instanceof AggregateError ? cause.errors.map(messageOf).join(', ') : messageOf(cause);
}

function withoutPassword(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return host + pathname;
  } catch {
    return 'DATABASE_URL';
  }
}
