import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import pg from 'pg';
import { ask, builtFolder, freshId, key, temporaryFolder } from '#tests/unit/server/test-class.ts';
import { TestMember } from '#tests/unit/server/test-member.ts';
import { findPostgres, startPostgres, type RunningPostgres } from '#tools/postgres.ts';
import { startProcess, useBuiltServer } from '#tests/e2e/server/class-process.ts';
import { layLine } from './cuttable-line.ts';

useBuiltServer();

it('a server of a shared database says at once what it needs to know, and asks the database nothing before', async () => {
  // Nothing answers there: whoever asked it would say so.
  const env = { DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/hit5' };
  const start = (more: Readonly<Record<string, string>>) =>
    startProcess({ data: temporaryFolder(), dist: builtFolder(), env: { ...env, ...more } });
  await expect(start({ HIT5_TEACHER_KEY: '' })).rejects.toThrow(
    /^With DATABASE_URL the teacher’s key has to be in HIT5_TEACHER_KEY: .* openssl rand -hex 16\n$/,
  );
  await expect(start({ HIT5_PROXIES: '0' })).rejects.toThrow(/^HIT5_PROXIES is “0”\. .*\n$/);
});

describe.skipIf(findPostgres() === null)('servers of one PostgreSQL', () => {
  let postgres: RunningPostgres;
  beforeAll(async () => {
    postgres = await startPostgres({ fsync: false });
  });
  afterAll(() => postgres.stop());

  const connect = async (url: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    onTestFinished(() => client.end());
    return client;
  };
  /** A database of its own for a test, and how servers of it are started. */
  const begin = async () => {
    const name = `test_${freshId()}`;
    await (await connect(postgres.url)).query(`create database ${name}`);
    const url = postgres.url.replace(/\/postgres$/, `/${name}`);
    const client = await connect(url);
    const start = (env: Readonly<Record<string, string>> = {}) =>
      startProcess({
        data: temporaryFolder(),
        dist: builtFolder(),
        env: { DATABASE_URL: url, ...env },
      });
    return { url, client, start };
  };
  const ready = async (port: number) => (await ask(port, '/api/ready', { host: 'localhost' })).status;

  it('are ready while the database answers, and alive without it', async () => {
    const { url, start } = await begin();
    const { port } = new URL(url);
    const line = await layLine(Number(port));
    const server = await start({ DATABASE_URL: url.replace(port, String(line.port)) });
    expect(await ready(server.port)).toBe(200);
    const goOn = line.hold();
    expect(await ready(server.port)).toBe(503);
    expect(await ask(server.port, '/api/server')).toMatchObject({ status: 200 });
    goOn();
    await expect.poll(() => ready(server.port), { timeout: 20_000 }).toBe(200);
  });

  it('say that nothing can be kept where the database may only be read, and go on when it can', async () => {
    const { url, client, start } = await begin();
    const server = await start();
    const room = await server.openRoom(['a']);
    const member = await TestMember.join(server.port, room.id);
    const answer = member.answer('a', 'n01440764');
    const allow = async (what: 'on' | 'off') => {
      await client.query(
        `alter database ${new URL(url).pathname.slice(1)} set default_transaction_read_only = ${what}`,
      );
      // Connections that are open do not hear of it.
      await client.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      );
    };
    await allow('on');
    const error = expect.stringMatching(/^Nothing can be written/) as string;
    await expect
      .poll(() => member.post(answer))
      .toMatchObject({
        status: 503,
        json: { code: 'database', error },
      });
    await allow('off');
    await expect.poll(() => member.post(answer)).toMatchObject({ status: 200, json: { acked: [answer.id] } });
    expect(server.said()).not.toMatch(/error/i);
  });

  it('keep what is on its way when one is told to end, and say no to all that is new', async () => {
    const { client, start } = await begin();
    const server = await start({ HIT5_PROXIES: '1' });
    const { port } = server;
    const teacher = { token: key, headers: { 'x-forwarded-proto': 'https' } };
    const room = await server.openRoom(['a']);
    const member = await TestMember.join(port, room.id);
    const path = `/api/rooms/${room.id}/stream`;
    const stream = await fetch(`http://localhost:${port}${path}`, {
      headers: { authorization: `Bearer ${member.joined.token}` },
    });
    const answer = await heldAnswer(client, member);
    const ends = server.end('SIGTERM');
    expect(await stream.text()).toMatch(/^id: /);
    // As npm passes on what the terminal has told the server already.
    server.process.kill('SIGTERM');
    expect(await ready(port)).toBe(503);
    expect(await member.ask('stream')).toMatchObject({ status: 503, json: { code: 'ends' } });
    expect(await ask(port, '/api/rooms', teacher)).toMatchObject({ status: 200 });
    await client.query('commit');
    expect(await answer.given).toMatchObject({ acked: [expect.any(String)], refused: [] });
    expect(await ends).toBe(0);
    const { rows } = await client.query("select 1 from event where body like '%n01440764%'");
    expect(rows).toHaveLength(1);
  });

  it('end at once when they are told so twice', async () => {
    const { client, start } = await begin();
    const server = await start();
    const room = await server.openRoom(['a']);
    const member = await TestMember.join(server.port, room.id);
    const answer = (await heldAnswer(client, member)).given.catch(() => 'cut');
    const ends = server.end('SIGINT');
    await expect.poll(server.said).toContain('Ctrl+C again ends it now.');
    server.process.kill('SIGINT');
    expect(await ends).toBe(1);
    expect(await answer).toBe('cut');
  });

  it('end where a newer Hit5 has changed the tables, say why, and do not start again', async () => {
    const { client, start } = await begin();
    const server = await start();
    const room = await server.openRoom(['a']);
    const ended = once(server.process, 'close');
    await client.query("insert into kysely_migration values ('9999-newer', '2030-01-01')");
    expect(await ended).toEqual([1, null]);
    expect(server.said()).toContain('A newer Hit5 has changed the tables of this database');
    await expect(start()).rejects.toThrow(
      /^The database at .* was written by a newer version of Hit5, .* choose another place with DATABASE_URL\.\n$/,
    );
    const { rows } = await client.query('select id from room');
    expect(rows).toEqual([{ id: room.id }]);
  });
});

/** An answer that waits for the room's log, which somebody else holds until they commit. */
async function heldAnswer(client: pg.Client, member: TestMember) {
  await client.query('begin');
  await client.query('select 1 from room for update');
  const given = member.give('a', 'n01440764');
  const waiting = "select 1 from pg_stat_activity where wait_event_type = 'Lock'";
  await expect.poll(async () => (await client.query(waiting)).rowCount).toBe(1);
  return { given };
}
