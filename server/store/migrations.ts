import { Migrator, sql, type Kysely, type Migration } from 'kysely';
import { StartError } from '../start-error.ts';

const tables = (blob: 'blob' | 'bytea'): readonly string[] => [
  `create table room (
    id text primary key, code text not null unique, title text not null, challenge_id text not null,
    options text not null, group_name text, created_at text not null, expires_at text not null,
    last_seq integer not null default 0, phase text not null default 'lobby',
    served_by text, served_until timestamptz
  )`,
  `create table image (
    room_id text not null references room (id) on delete cascade,
    id text not null, position integer not null, body text not null, key text, predictions text,
    primary key (room_id, id)
  )`,
  `create table file (
    key text primary key, room_id text not null references room (id) on delete cascade,
    image_id text not null, type text not null, bytes ${blob} not null
  )`,
  `create table member (
    id text primary key, room_id text not null references room (id) on delete cascade,
    name text not null, return_code text not null, joined_at text not null, participant text,
    unique (room_id, return_code), unique (room_id, participant)
  )`,
  `create table token (
    hash text primary key, member_id text not null references member (id) on delete cascade, room_id text not null
  )`,
  `create table event (
    room_id text not null references room (id) on delete cascade,
    seq integer not null, actor text not null, id text not null, body text not null, looks text,
    received_at text not null, given_at text,
    primary key (room_id, seq), unique (room_id, actor, id)
  )`,
];

/** What makes the tables. Names are kept in the database: once a version is published, what changes is a new entry with a greater name. */
function migrations(blob: 'blob' | 'bytea'): Readonly<Record<string, Migration>> {
  return {
    '0001-rooms': {
      async up(db) {
        for (const made of tables(blob)) await sql.raw(made).execute(db);
      },
    },
  };
}

/** The last change that this version knows; a later one has a greater name. */
export const newestMigration = Object.keys(migrations('bytea')).sort().at(-1) ?? '';

/**
 * Brings a database to the tables of this version.
 *
 * @param name of the database, for a person.
 * @throws StartError when it is of a newer version of Hit5.
 */
export async function migrate(db: Kysely<never>, blob: 'blob' | 'bytea', name: string): Promise<void> {
  const all = migrations(blob);
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ ...all }) } });
  const refuseNewer = async () => {
    const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
    if (!tables.some((table) => table.name === 'kysely_migration')) return;
    const done = await sql<{ readonly name: string }>`select name from kysely_migration`.execute(db);
    if (done.rows.every((row) => row.name in all)) return;
    throw new StartError(
      `${name} was written by a newer version of Hit5, and this one would damage it. Start the newer Hit5, or ` +
        `choose another place with ${blob === 'bytea' ? 'DATABASE_URL' : 'HIT5_DATA'}.`,
    );
  };
  await refuseNewer();
  // Of several servers that start at once each waits for the one before.
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  // A newer one may have been among them.
  await refuseNewer();
  throw error;
}
