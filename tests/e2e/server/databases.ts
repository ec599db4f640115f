import Libsql from 'libsql';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { databaseFile, openFolderStore, openPostgresStore } from '#server/store/open-store.ts';
import type { RoomStore } from '#server/store/room-store.ts';
import { findPostgres, startPostgres, type RunningPostgres } from '#tools/postgres.ts';
import { freshId, temporaryFolder } from '#tests/unit/server/test-class.ts';

let postgres: RunningPostgres | null = null;

/** Runs a PostgreSQL, where it is installed, for the tests of a file. */
export function usePostgres(): void {
  beforeAll(async () => {
    if (findPostgres() !== null) postgres = await startPostgres({ fsync: false });
  });
  afterAll(async () => {
    await postgres?.stop();
    postgres = null;
  });
}

/** A store, and ways to ask and change its database past it, and to open it once more. */
export interface Opened {
  readonly store: RoomStore;
  readonly count: (query: string) => Promise<number>;
  readonly run: (query: string) => Promise<unknown>;
  readonly again: () => Promise<RoomStore>;
}

async function openSqlite(): Promise<Opened> {
  const folder = temporaryFolder();
  const store = await openFolderStore(folder);
  const count = (query: string) => {
    const other = new Libsql(join(folder, databaseFile));
    const { n } = other.prepare(query).get() as { readonly n: number };
    other.close();
    return Promise.resolve(n);
  };
  const run = (query: string) => {
    const other = new Libsql(join(folder, databaseFile));
    other.exec(query);
    other.close();
    return Promise.resolve();
  };
  return { store, count, run, again: () => openFolderStore(folder) };
}

async function openPostgres(): Promise<Opened> {
  const url = postgres?.url ?? '';
  const name = `test_${freshId()}`;
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query(`create database ${name}`);
  await admin.end();
  const own = url.replace(/\/postgres$/, `/${name}`);
  const store = await openPostgresStore(own);
  const run = async (query: string) => {
    const client = new pg.Client({ connectionString: own });
    await client.connect();
    const { rows } = await client.query<{ readonly n: string }>(query);
    await client.end();
    return rows;
  };
  const count = async (query: string) => Number((await run(query))[0]?.n);
  return { store, count, run, again: () => openPostgresStore(own) };
}

/** A kind of database that keeps rooms. */
export interface Database {
  readonly name: string;
  readonly open: () => Promise<Opened>;
  readonly isHere: boolean;
}

export const sqlite: Database = { name: 'SQLite', open: openSqlite, isHere: true };

/** Where it is installed; `usePostgres` runs one for the test file. */
export const postgresql: Database = {
  name: 'PostgreSQL',
  open: openPostgres,
  isHere: findPostgres() !== null,
};

export const databases = [sqlite, postgresql];
