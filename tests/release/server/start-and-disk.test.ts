import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import Libsql from 'libsql';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { messageOf } from '#src/core/message-of.ts';
import { checkDataFolder, databaseFile, openFolderStore } from '#server/store/open-store.ts';
import { freePort } from '#tools/free-port.ts';
import { startProcess, useBuiltServer } from '#tests/e2e/server/class-process.ts';
import { canMount, SmallDisk } from '#tests/release/small-disk.ts';
import { builtFolder, temporaryFolder } from '#tests/unit/server/test-class.ts';
import { TestMember } from '#tests/unit/server/test-member.ts';

const tench = 'n01440764';

useBuiltServer();

describe.skipIf(!canMount)('a disk that is full', () => {
  it('is said, keeps what was acknowledged, and takes answers again once there is room', async () => {
    const disk = SmallDisk.mount(4);
    const data = disk.folder;
    const server = await startProcess({ data, dist: builtFolder() });
    const room = await server.openRoom(['a', 'b']);
    const member = await TestMember.join(server.port, room.id);
    const first = member.answer('a', tench);
    expect((await member.post(first)).status).toBe(200);
    disk.fill();
    const large = {
      ...member.answer('b', tench),
      record: { seen: [], searches: [{ text: 'x'.repeat(60_000), at: 1 }], opened: [], changes: [] },
    };
    const answers = new Map<number, unknown>();
    // The log of the database has some room of its own.
    for (let time = 0; time < 100 && !answers.has(507); time += 1) {
      const { status, json } = await member.post({ ...large, id: member.answer('b').id });
      answers.set(status, json);
    }
    expect(answers.get(507)).toMatchObject({ code: 'disk-full' });
    expect((await member.state()).have).toContain(first.id);
    disk.makeRoom();
    expect((await member.post(large)).json).toMatchObject({ acked: [large.id] });
    await server.end('SIGKILL');
    const store = await openFolderStore(data);
    const kept = (await store.entries(room.id, 0)).map(({ event }) => event.id as string);
    await store.close();
    expect(kept).toEqual(expect.arrayContaining([first.id, large.id]));
  });

  it('says of a room whether it was deleted, and lets Ctrl+C end the server clean', async () => {
    const disk = SmallDisk.mount(4);
    const data = disk.folder;
    const server = await startProcess({ data, dist: builtFolder() });
    const large = await server.openRoom(['a']);
    const photo = {
      method: 'PUT',
      body: Buffer.alloc(600_000, 7),
      headers: { 'content-type': 'image/jpeg' },
    };
    expect((await server.teacher(`/api/rooms/${large.id}/images/a`, photo)).status).toBe(200);
    const small = await server.openRoom(['a']);
    const remove = (room: string) => server.teacher(`/api/rooms/${room}`, { method: 'DELETE' });
    const rooms = async () =>
      ((await server.teacher('/api/rooms')).json as readonly { readonly id: string }[]).map(({ id }) => id);
    disk.fill();
    expect(await remove(small.id)).toMatchObject({ status: 507, json: { code: 'disk-full' } });
    expect((await rooms()).toSorted()).toEqual([small.id, large.id].toSorted());
    // Enough to note that the room is gone, and not to bring all changes into the database's one file.
    disk.makeRoom(300_000);
    expect(await remove(small.id)).toMatchObject({ status: 200 });
    expect(await rooms()).toEqual([large.id]);
    disk.fill();
    const before = server.said();
    expect(await server.end('SIGINT')).toBe(0);
    expect(server.said()).toBe(before);
    const store = await openFolderStore(data);
    expect(await store.roomIds()).toEqual([large.id]);
    await store.close();
  });
});

describe('what keeps a server from starting is said in words', () => {
  const dist = () => builtFolder();

  it('another server in the same folder', async () => {
    const data = temporaryFolder();
    const first = await startProcess({ data, dist: dist() });
    await expect(startProcess({ data, dist: dist() })).rejects.toThrow(
      /in use by another Hit5\. Stop that one, or choose another folder/,
    );
    // Before it builds: that empties the folder from which the first one serves.
    expect(await startsWith(data)).toMatch(/in use by another Hit5\./);
    expect(await first.end('SIGTERM')).toBe(0);
    await (await startProcess({ data, dist: dist() })).end('SIGINT');
  });

  it('a port that is taken', async () => {
    const other = createServer();
    const port = await new Promise<number>((answer) => {
      other.listen(0, () => answer((other.address() as { readonly port: number }).port));
    });
    onTestFinished(() => void other.close());
    await expect(startProcess({ data: temporaryFolder(), dist: dist(), port })).rejects.toThrow(
      /Port \d+ is taken.*PORT=\d+ npm run class/,
    );
  });

  /** What `npm run class` says before it builds. */
  const startsWith = async (data: string) => {
    const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'tools/start.ts', 'class'], {
      env: { ...process.env, HIT5_DATA: data, DATABASE_URL: '', PORT: String(await freePort()) },
      timeout: 30_000,
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    return stderr.trim();
  };
  /** The same without a process of its own; null where nothing is wrong. */
  const refusal = (data: string) => {
    try {
      checkDataFolder(data);
      return null;
    } catch (cause) {
      return messageOf(cause);
    }
  };
  const sentence = (path: string, why: string) =>
    `The data folder ${path} cannot be used: ${why}. Make it a folder that you may write to, or choose another one: ` +
    'set HIT5_DATA=FOLDER, and start again.';

  it('a data folder that is a file, or lies in one', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    expect(await startsWith(file)).toBe(sentence(file, 'there is a file of this name'));
    const within = join(file, 'data');
    expect(refusal(`${within}/`)).toBe(sentence(within, 'a part of the path is a file'));
  });

  // Who may do all is stopped by nothing, so somebody else is asked.
  const isRoot = process.getuid?.() === 0;
  const somebody = isRoot ? { uid: 65_534, gid: 65_534 } : {};
  const runAsSomebody = (code: string, ...words: readonly string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code, ...words], {
      ...somebody,
      encoding: 'utf8',
    });
  const canRun = runAsSomebody('').status === 0;

  it.skipIf(!canRun)('a data folder that may not be written to, or made', () => {
    const data = temporaryFolder();
    chmodSync(data, 0o555);
    const within = join(data, 'in/it');
    const code = `
      import { checkDataFolder } from './server/store/open-store.ts';
      for (const path of process.argv.slice(1)) {
        try {
          checkDataFolder(path);
        } catch (cause) {
          console.log(cause.message);
        }
      }`;
    const { stdout, stderr } = runAsSomebody(code, data, within);
    expect(stdout.trim().split('\n'), stderr).toEqual(
      [data, within].map((path) => sentence(path, 'your account may not write there')),
    );
  });

  it.skipIf(!canMount)('a data folder on a disk that can only be read', async () => {
    const disk = SmallDisk.mount(4);
    const data = disk.folder;
    disk.makeReadOnly();
    await expect(startProcess({ data, dist: dist() })).rejects.toThrow(
      sentence(data, 'nothing can be written to this disk'),
    );
  });

  it('but not a data folder in folders that are to be made', async () => {
    const data = `${temporaryFolder()}/a/b/`;
    await (await startProcess({ data, dist: dist() })).end('SIGINT');
    expect(existsSync(join(data, databaseFile))).toBe(true);
    expect(statSync(join(data, '..')).mode & 0o077).toBe(0);
  });

  it('a database that a newer Hit5 wrote, which stays as it is', async () => {
    const data = temporaryFolder();
    await (await openFolderStore(data)).close();
    const database = new Libsql(join(data, databaseFile));
    database.exec("insert into kysely_migration values ('0002-newer', '2030-01-01')");
    database.pragma('wal_checkpoint(TRUNCATE)');
    database.close();
    const before = readFileSync(join(data, databaseFile));
    await expect(startProcess({ data, dist: dist() })).rejects.toThrow(
      /was written by a newer version of Hit5/,
    );
    expect(readFileSync(join(data, databaseFile)).equals(before)).toBe(true);
  });

  it('a file that is no database', async () => {
    const data = temporaryFolder();
    writeFileSync(join(data, databaseFile), 'no database '.repeat(1000));
    await expect(startProcess({ data, dist: dist() })).rejects.toThrow(
      /cannot be used: a file in it that should be the database is none/,
    );
  });

  it('PostgreSQL that does not answer, without its password', async () => {
    const started = startProcess({
      data: temporaryFolder(),
      dist: dist(),
      env: { DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/hit5' },
    });
    await expect(started).rejects.toThrow(/database at 127\.0\.0\.1:1\/hit5 does not answer: .*ECONNREFUSED/);
    await expect(started).rejects.not.toThrow(/secret/);
  });
});
