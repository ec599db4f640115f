import { Migrator, sql, type Kysely, type Migration } from 'kysely';
import { StartError } from '../start-error.ts';
import { pieceSize } from './pieces.ts';
import { postgresFunctions } from './postgres-functions.ts';
import { sharedTables } from './shared-state.ts';

/** What changed in the tables, in this order; names are kept in the database, so an old one is never renamed or changed. */
function migrations(blob: 'blob' | 'bytea'): Readonly<Record<string, Migration>> {
  return {
    '0001-rooms': {
      async up(db) {
        await db.schema
          .createTable('room')
          .addColumn('id', 'text', (column) => column.primaryKey())
          .addColumn('code', 'text', (column) => column.notNull().unique())
          .addColumn('title', 'text', (column) => column.notNull())
          .addColumn('challenge_id', 'text', (column) => column.notNull())
          .addColumn('options', 'text', (column) => column.notNull())
          .addColumn('group_name', 'text')
          .addColumn('created_at', 'text', (column) => column.notNull())
          .addColumn('expires_at', 'text', (column) => column.notNull())
          .addColumn('last_seq', 'integer', (column) => column.notNull().defaultTo(0))
          .addColumn('phase', 'text', (column) => column.notNull().defaultTo('lobby'))
          .execute();
        await db.schema
          .createTable('image')
          .addColumn('room_id', 'text', (column) =>
            column.notNull().references('room.id').onDelete('cascade'),
          )
          .addColumn('id', 'text', (column) => column.notNull())
          .addColumn('position', 'integer', (column) => column.notNull())
          .addColumn('body', 'text', (column) => column.notNull())
          .addColumn('key', 'text')
          .addColumn('predictions', 'text')
          .addPrimaryKeyConstraint('image_key', ['room_id', 'id'])
          .execute();
        await db.schema
          .createTable('file')
          .addColumn('key', 'text', (column) => column.primaryKey())
          .addColumn('room_id', 'text', (column) =>
            column.notNull().references('room.id').onDelete('cascade'),
          )
          .addColumn('image_id', 'text', (column) => column.notNull())
          .addColumn('type', 'text', (column) => column.notNull())
          .addColumn('bytes', sql.raw(blob), (column) => column.notNull())
          .execute();
        await db.schema
          .createTable('member')
          .addColumn('id', 'text', (column) => column.primaryKey())
          .addColumn('room_id', 'text', (column) =>
            column.notNull().references('room.id').onDelete('cascade'),
          )
          .addColumn('name', 'text', (column) => column.notNull())
          .addColumn('return_code', 'text', (column) => column.notNull())
          .addColumn('joined_at', 'text', (column) => column.notNull())
          .addUniqueConstraint('member_return', ['room_id', 'return_code'])
          .execute();
        await db.schema
          .createTable('token')
          .addColumn('hash', 'text', (column) => column.primaryKey())
          .addColumn('member_id', 'text', (column) =>
            column.notNull().references('member.id').onDelete('cascade'),
          )
          .addColumn('room_id', 'text', (column) => column.notNull())
          .execute();
        await db.schema
          .createTable('event')
          .addColumn('room_id', 'text', (column) =>
            column.notNull().references('room.id').onDelete('cascade'),
          )
          .addColumn('seq', 'integer', (column) => column.notNull())
          .addColumn('actor', 'text', (column) => column.notNull())
          .addColumn('id', 'text', (column) => column.notNull())
          .addColumn('body', 'text', (column) => column.notNull())
          .addColumn('received_at', 'text', (column) => column.notNull())
          .addPrimaryKeyConstraint('event_key', ['room_id', 'seq'])
          .addUniqueConstraint('event_once', ['room_id', 'actor', 'id'])
          .execute();
      },
    },
    '0002-given-at': {
      async up(db) {
        await db.schema.alterTable('event').addColumn('given_at', 'text').execute();
      },
    },
    '0003-over-for': {
      async up(db) {
        await db.schema
          .alterTable('room')
          .addColumn('over_for', 'integer', (column) => column.notNull().defaultTo(0))
          .execute();
      },
    },
    '0004-looks': {
      async up(db) {
        await db.schema.alterTable('event').addColumn('looks', 'text').execute();
        await db.schema
          .alterTable('member')
          .addColumn('bytes', 'integer', (column) => column.notNull().defaultTo(0))
          .execute();
      },
    },
    '0005-pieces': {
      up: (db) => atOnce(db, (all) => cutFiles(all, blob)),
    },
    '0006-away': {
      async up(db) {
        await db.schema
          .createTable('away')
          .addColumn('room_id', 'text', (column) =>
            column.notNull().references('room.id').onDelete('cascade'),
          )
          .addColumn('address', 'text', (column) => column.notNull())
          .addColumn('until', 'text', (column) => column.notNull())
          .addPrimaryKeyConstraint('away_key', ['room_id', 'address'])
          .execute();
      },
    },
    '0007-functions': {
      async up(db) {
        if (blob === 'bytea') for (const made of postgresFunctions) await sql.raw(made).execute(db);
      },
    },
    '0008-shared': {
      async up(db) {
        // Nobody shares a file.
        if (blob === 'bytea') for (const table of sharedTables) await sql.raw(table).execute(db);
      },
    },
  };
}

/** The last change that this version knows; a later one has a greater name. */
export const newestChange = Object.keys(migrations('bytea')).sort().at(-1) ?? '';

/** A database, whatever its tables are. */
type AnyDb = Parameters<Migration['up']>[0];

/** A change that is made as a whole or not at all; PostgreSQL makes each so by itself. */
function atOnce(db: AnyDb, change: (db: AnyDb) => Promise<void>): Promise<void> {
  return db.isTransaction ? change(db) : db.transaction().execute(change);
}

async function cutFiles(db: AnyDb, blob: 'blob' | 'bytea'): Promise<void> {
  await db.schema
    .createTable('piece')
    .addColumn('file_key', 'text', (column) => column.notNull().references('file.key').onDelete('cascade'))
    .addColumn('place', 'integer', (column) => column.notNull())
    .addColumn('bytes', sql.raw(blob), (column) => column.notNull())
    .addPrimaryKeyConstraint('piece_key', ['file_key', 'place'])
    .execute();
  await db.schema
    .alterTable('file')
    .addColumn('size', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await sql`update file set size = length(bytes)`.execute(db);
  const size = sql.lit(pieceSize);
  await sql`
    with recursive part(key, place) as (
      select key, 0 from file where size > 0
      union all
      select part.key, part.place + 1 from part inner join file on file.key = part.key
      where (part.place + 1) * ${size} < file.size
    )
    insert into piece (file_key, place, bytes)
    select part.key, part.place, substr(file.bytes, part.place * ${size} + 1, ${size})
    from part inner join file on file.key = part.key`.execute(db);
  await db.schema.alterTable('file').dropColumn('bytes').execute();
}

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
