import { cpSync, existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Acknowledged } from '#src/core/room/protocol.ts';
import { databaseFile, openFolderStore } from '#server/store/open-store.ts';
import { ask, builtFolder, freshId, temporaryFolder } from '#tests/unit/server/test-class.ts';
import { TestMember } from '#tests/unit/server/test-member.ts';
import { startProcess, useBuiltServer, type ClassProcess } from './class-process.ts';

const tench = 'n01440764';
const images = Array.from({ length: 20 }, (_, at) => `image-${at}`);

useBuiltServer();

/** The events that the room's log has, each once or not. */
async function keptIn(server: Pick<ClassProcess, 'teacher'>, room: string): Promise<readonly string[]> {
  const { json } = await server.teacher(`/api/rooms/${room}/log`);
  const { entries } = json as {
    readonly entries: readonly { readonly event: { readonly id: string; readonly type: string } }[];
  };
  return entries.filter(({ event }) => event.type === 'answer').map(({ event }) => event.id);
}

describe('a server that is killed', () => {
  it('under load keeps each answer that it acknowledged, each once, and the copy of its files opens', async () => {
    const [data, dist] = [temporaryFolder(), builtFolder()];
    const first = await startProcess({ data, dist });
    const { port } = first;
    const room = await first.openRoom(images, { order: 'person' });
    const members = await Promise.all(Array.from({ length: 10 }, () => TestMember.join(port, room.id)));
    const acked = new Set<string>();
    const sent = new Set<string>();
    const kills: Promise<unknown>[] = [];
    await Promise.all(
      members.map(async (member) => {
        for (const image of images) {
          const answer = member.answer(image, tench);
          sent.add(answer.id);
          const found = await member.post(answer).catch(() => null);
          if (!found) return;
          for (const id of (found.json as Acknowledged).acked) acked.add(id);
          // In the midst of the others' answers.
          if (acked.size >= 60 && kills.length === 0) kills.push(first.end('SIGKILL'));
        }
      }),
    );
    await Promise.all(kills);
    expect(kills).toHaveLength(1);
    expect(acked.size).toBeGreaterThanOrEqual(60);

    const copy = temporaryFolder();
    for (const ending of ['', '-wal'])
      cpSync(join(data, databaseFile + ending), join(copy, databaseFile + ending));
    const store = await openFolderStore(copy);
    const copied = (await store.entries(room.id, 0)).map(({ event }) => event.id as string);
    await store.close();
    expect([...acked].filter((id) => !copied.includes(id))).toEqual([]);

    const second = await startProcess({ data, dist, port });
    const kept = await keptIn(second, room.id);
    expect([...acked].filter((id) => !kept.includes(id))).toEqual([]);
    expect(new Set(kept).size).toBe(kept.length);
    expect(kept.filter((id) => !sent.has(id))).toEqual([]);
    // Whoever was there is there, with the same token.
    expect((await members[0]?.state())?.people).toBe(10);
    expect(await second.end('SIGINT')).toBe(0);
  });
});

describe('a request whose answer is lost, or that comes twice or out of order', () => {
  it('leaves each event in the log once', async () => {
    const server = await startProcess({ data: temporaryFolder(), dist: builtFolder() });
    const room = await server.openRoom(images, { mode: 'test' });
    const member = await TestMember.join(server.port, room.id);
    const empty = member.answer('image-0');
    const again = member.answer('image-0', tench);
    const back = { ...member.answer('image-0'), type: 'withdraw', imageId: 'image-0', of: empty.id };
    const withdraw = {
      id: back.id,
      at: new Date().toISOString(),
      type: 'withdraw',
      imageId: 'image-0',
      of: empty.id,
    };
    const events = [withdraw, again, empty];
    await Promise.all([...events, ...events, ...events].map((event) => member.post(event)));
    const state = await member.state();
    expect([...state.have].sort()).toEqual(events.map(({ id }) => id).sort());
    expect(state.answered).toEqual({ 'image-0': 1 });
    const { json } = await server.teacher(`/api/rooms/${room.id}/sessions`);
    expect(json).toMatchObject([{ session: { trials: [{ imageId: 'image-0', guesses: [tench] }] } }]);
  });
});

describe('a class of devices', () => {
  it('that come back at once after a gap, clocks a day off, loses and doubles nothing', async () => {
    const server = await startProcess({ data: temporaryFolder(), dist: builtFolder() });
    const room = await server.openRoom(images);
    const members = await Promise.all(
      Array.from({ length: 30 }, () => TestMember.join(server.port, room.id)),
    );
    const results = await Promise.all(
      members.map((member, place) => {
        const off = new Date(Date.now() + (place % 3 === 0 ? -86_400_000 : 86_400_000)).toISOString();
        const waiting = images.map((image) => ({ ...member.answer(image, tench), at: off }));
        return member.post(...waiting);
      }),
    );
    expect(results.map(({ status }) => status)).toEqual(members.map(() => 200));
    const { json } = await server.teacher(`/api/rooms/${room.id}/sessions`);
    const sessions = json as readonly {
      readonly session: { readonly trials: readonly object[]; readonly startedAt: string };
    }[];
    expect(sessions.map(({ session }) => session.trials.length)).toEqual(members.map(() => 20));
    expect(Math.abs(Date.parse(sessions[0]?.session.startedAt ?? '') - Date.now())).toBeLessThan(600_000);
  });

  it('of two hundred joins at once, with names of their own, and the next finds the room full', async () => {
    const env = { HIT5_PROXIES: '1' };
    const server = await startProcess({ data: temporaryFolder(), dist: builtFolder(), env });
    const room = await server.openRoom(['a']);
    const join = async (_: unknown, at: number) => {
      const path = `/api/rooms/${room.id}/members`;
      const body = { id: freshId(), token: freshId() };
      // From one address they would come one after the other.
      const headers = { 'x-forwarded-for': `10.0.0.${at % 10}` };
      const { json } = await ask(server.port, path, { method: 'POST', body, headers });
      return new TestMember(server.port, room.id, json as TestMember['joined']);
    };
    const members = await Promise.all(Array.from({ length: 200 }, join));
    expect(new Set(members.map(({ joined }) => joined.name)).size).toBe(200);
    await expect(TestMember.join(server.port, room.id)).rejects.toThrow(/full/);
    expect((await members[0]?.state())?.people).toBe(200);
  });
});

describe('a server that starts', () => {
  it('keeps names and answers for whoever runs it, and its key after a restart', async () => {
    const data = join(temporaryFolder(), 'new');
    const first = await startProcess({ data, dist: builtFolder(), env: { HIT5_TEACHER_KEY: '' } });
    expect(statSync(data).mode & 0o077).toBe(0);
    expect(statSync(join(data, databaseFile)).mode & 0o077).toBe(0);
    expect(statSync(join(data, 'teacher-key')).mode & 0o077).toBe(0);
    expect(first.said()).not.toContain(readFileSync(join(data, 'teacher-key'), 'utf8').trim());
    expect(await first.end('SIGINT')).toBe(0);
    const log = join(data, `${databaseFile}-wal`);
    expect(existsSync(log) ? statSync(log).size : 0).toBe(0);
    const second = await startProcess({ data, dist: builtFolder(), env: { HIT5_TEACHER_KEY: '' } });
    const { json } = await second.teacher('/api/key');
    expect(json).toEqual({ key: readFileSync(join(data, 'teacher-key'), 'utf8').trim() });
  });
});
