import { describe, expect, it, onTestFinished } from 'vitest';
import type { RoomCode } from '#src/core/schemas/room-code.ts';
import type { RoomEvent } from '#src/core/room/room-event.ts';
import type { RoomStore } from '#server/store/room-store.ts';
import { noPubSub } from '#server/store/pub-sub.ts';
import { sampleRoom } from '#tests/unit/core/room/sample-room.ts';
import { head, startClass, type TestClass } from '#tests/unit/server/test-class.ts';
import { TestMember } from '#tests/unit/server/test-member.ts';
import { databases, usePostgres, type Opened } from '#tests/e2e/server/databases.ts';

usePostgres();

const tench = 'n01440764';
const now = '2026-11-24T10:00:00.000Z';
const { open, isHere } = databases[1] ?? expect.fail();

/** Two stores of one database. */
async function twoStores(): Promise<Opened & { readonly other: RoomStore }> {
  const opened = await open();
  return { ...opened, other: await opened.again() };
}

/** Two servers of one database; the second one hears nothing of the first where it is `deaf`. */
async function twoClasses(isDeaf: boolean): Promise<readonly [TestClass, TestClass]> {
  const { store, other } = await twoStores();
  if (isDeaf) Object.defineProperty(other, 'pubSub', { value: noPubSub });
  return [await startClass({ store }), await startClass({ store: other })];
}

/** The same member, who asks another server. */
const onOther = (member: TestMember, { port }: TestClass) => new TestMember(port, member.room, member.joined);

describe.skipIf(!isHere)('servers of one PostgreSQL', () => {
  it('tell each other what they wrote, and go on when the connection broke', async () => {
    const { store, other, run } = await twoStores();
    onTestFinished(async () => {
      await store.close();
      await other.close();
    });
    const [own, heard, gone]: [string[], string[], string[]] = [[], [], []];
    let gaps = 0;
    other.pubSub.onGap(() => (gaps += 1));
    store.pubSub.on('log', (text) => own.push(text));
    other.pubSub.on('log', (text) => heard.push(text));
    other.pubSub.on('gone', (text) => gone.push(text));
    const { code: _, keys: __, predictions: ___, ...room } = sampleRoom(['a']);
    await store.addRoom(room, () => 'KX4PQ7' as RoomCode);
    const lock = () => ({ ...head(), type: 'lock', locked: true }) as RoomEvent;
    const write = (events: readonly RoomEvent[]) =>
      store.append([{ room: room.id, actor: 'teacher', events }], now);
    const listening = "select count(*) as n from pg_stat_activity where query in ('listen hit5')";
    await expect.poll(async () => (await run(listening)) as unknown).toEqual([{ n: '2' }]);
    await write([lock(), lock()]);
    await expect.poll(() => heard).toEqual([`${room.id}:2`]);
    const before = gaps;
    await run(
      'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()',
    );
    await expect.poll(() => gaps).toBeGreaterThan(before);
    await expect
      .poll(async () => {
        await write([lock()]).catch(() => undefined);
        return heard.length;
      })
      .toBeGreaterThan(1);
    await store.deleteRoom(room.id);
    await expect.poll(() => gone).toEqual([room.id]);
    expect(own).toEqual([]);
  });

  it.each([false, true])('answer by what was acknowledged on another, deaf to news: %s', async (isDeaf) => {
    const [one, two] = await twoClasses(isDeaf);
    const room = await one.openRoom(['a', 'b'], { reveal: 'each' });
    const member = await TestMember.join(one.port, room.id);
    const moved = onOther(member, two);
    expect((await moved.state()).people).toBe(1);
    for (const [here, there, image] of [
      [member, moved, 'a'],
      [moved, member, 'b'],
    ] as const) {
      const answer = here.answer(image, tench);
      expect((await here.post(answer)).json).toMatchObject({ acked: [answer.id] });
      if (!isDeaf || there === moved) expect((await there.state()).have).toContain(answer.id);
      expect(await there.revealed(image)).toMatchObject([{ truth: tench }]);
      // What the other server has written already is acknowledged, not written again.
      expect((await there.post(answer)).json).toMatchObject({ acked: [answer.id], refused: [] });
    }
    await one.act(room.id, { type: 'remove', member: member.joined.member, removed: true });
    expect((await moved.ask('state')).status).toBe(403);
  });

  it('take no answer of a seat or a room that is gone on another', async () => {
    const [one, two] = await twoClasses(true);
    const room = await one.openRoom(['a']);
    const [ada, bob] = [await TestMember.join(one.port, room.id), await TestMember.join(two.port, room.id)];
    const moved = onOther(ada, two);
    expect((await moved.post(moved.answer('a', tench))).status).toBe(200);
    expect((await ada.ask('members/me', { method: 'DELETE' })).status).toBe(200);
    expect((await moved.post(moved.answer('a', tench))).json).toMatchObject({ code: 'no-seat' });
    expect((await moved.ask('state')).json).toMatchObject({ code: 'no-seat' });
    await one.teacher(`/api/rooms/${room.id}`, { method: 'DELETE' });
    expect((await bob.post(bob.answer('a', tench))).json).toMatchObject({ code: 'no-room' });
  });
});
