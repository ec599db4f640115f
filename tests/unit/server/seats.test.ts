import { describe, expect, it } from 'vitest';
import type { LogAnswer } from '../../../src/core/room/protocol.ts';
import { ask, freshId, startClass } from './test-class.ts';
import { TestMember } from './test-member.ts';

const tench = 'n01440764';

describe('a class', () => {
  it('gives a seat back to its device, and to another one by its return code', async () => {
    const { port, openRoom } = await startClass();
    const room = await openRoom(['a']);
    const path = `/api/rooms/${room.id}/members`;
    const body = { id: freshId(), token: freshId() };
    const first = await ask(port, path, { method: 'POST', body });
    expect((await ask(port, path, { method: 'POST', body })).json).toEqual(first.json);
    const { returnCode, member } = first.json as TestMember['joined'];
    const other = { returnCode: returnCode.toLowerCase(), token: freshId() };
    const back = await ask(port, path, { method: 'POST', body: other });
    expect(back.json).toMatchObject({ member, token: other.token });
    const devices = [body, other].map(
      ({ token }) => new TestMember(port, room.id, { ...(back.json as TestMember['joined']), token }),
    );
    await devices[0]?.give('a', tench);
    expect((await devices[1]?.mine())?.map(({ event }) => event.type)).toEqual(['join', 'answer']);
    expect((await devices[1]?.state())?.people).toBe(1);
  });

  it('in a study keeps the participant’s id, ends with a code, and forgets who withdraws', async () => {
    const { port, openRoom, teacher } = await startClass();
    const study = { consent: 'I agree.', people: 2, parameter: 'PROLIFIC_PID', completion: 'C0DE' };
    const room = await openRoom(['a'], { reveal: 'end', study });
    const card = await ask(port, `/api/join/${room.code}`);
    expect(card.text).not.toContain('C0DE');
    const path = `/api/rooms/${room.id}/members`;
    const body = { id: freshId(), token: freshId(), participant: 'participant-517' };
    const member = new TestMember(
      port,
      room.id,
      (await ask(port, path, { method: 'POST', body })).json as TestMember['joined'],
    );
    await TestMember.join(port, room.id);
    await expect(TestMember.join(port, room.id)).rejects.toThrow(/full/);
    expect((await member.state()).completion).toBe(null);
    await member.give('a', tench);
    expect((await member.state()).completion).toBe('C0DE');
    expect(await member.revealed('a')).toMatchObject([{ truth: tench }]);
    expect((await teacher(`/api/rooms/${room.id}/log`)).text).toContain('participant-517');
    expect((await member.ask('members/me', { method: 'DELETE' })).status).toBe(200);
    expect((await member.ask('state')).json).toMatchObject({ code: 'no-seat' });
    const log = (await teacher(`/api/rooms/${room.id}/log`)).text;
    expect(log).not.toContain('participant-517');
    expect(log).not.toContain('"answer"');
    await TestMember.join(port, room.id);
  });

  it('removes a seat: its answers go for good, or count nowhere until it is put back', async () => {
    const { port, openRoom, teacher, act } = await startClass();
    const room = await openRoom(['a']);
    const [one, two] = [await TestMember.join(port, room.id), await TestMember.join(port, room.id)];
    for (const member of [one, two]) await member.give('a', tench);
    const { member } = one.joined;
    const counts = async () => (await teacher('/api/rooms')).json as readonly unknown[];
    const sessions = async () => (await teacher(`/api/rooms/${room.id}/sessions`)).json as readonly unknown[];
    await act(room.id, { type: 'remove', member, removed: true });
    expect((await one.ask('state')).json).toMatchObject({ code: 'removed' });
    expect(await counts()).toMatchObject([{ people: 1, answers: 1 }]);
    expect(await sessions()).toHaveLength(1);
    const back = { returnCode: one.joined.returnCode, token: freshId() };
    const path = `/api/rooms/${room.id}/members`;
    expect((await ask(port, path, { method: 'POST', body: back })).json).toMatchObject({ code: 'removed' });
    await act(room.id, { type: 'remove', member, removed: false });
    expect((await one.state()).people).toBe(2);
    expect(await sessions()).toHaveLength(2);
    expect((await ask(port, `${path}/${member}`, { method: 'DELETE' })).status).toBe(401);
    expect((await teacher(`${path}/${member}`, { method: 'DELETE' })).status).toBe(200);
    expect((await one.ask('state')).json).toMatchObject({ code: 'no-seat' });
    const { entries } = (await teacher(`/api/rooms/${room.id}/log`)).json as LogAnswer;
    expect(entries.filter(({ event }) => event.type === 'answer').map(({ actor }) => actor)).toEqual([
      two.joined.member,
    ]);
  });

  it('asks the teacher before more than sixty of one address sit down within a minute', async () => {
    const { port, openRoom, teacher, act } = await startClass({ now: () => 0 });
    const room = await openRoom(['a']);
    const path = `/api/rooms/${room.id}/members`;
    const joins = Array.from({ length: 150 }, () => ({ id: freshId(), token: freshId() }));
    const all = () =>
      Promise.all(
        joins.map((body) => ask(port, path, { method: 'POST', body }).then(({ status }) => status)),
      );
    const asking = async () => ((await teacher(`/api/rooms/${room.id}/log`)).json as LogAnswer).asking ?? [];
    expect((await all()).filter((status) => status === 200)).toHaveLength(60);
    expect((await teacher('/api/rooms')).json).toMatchObject([{ people: 60 }]);
    expect(await asking()).toHaveLength(90);
    await act(room.id, { type: 'let-in', members: await asking() });
    expect(await asking()).toEqual([]);
    // Whoever sits there already keeps the seat.
    expect((await all()).filter((status) => status === 200)).toHaveLength(150);
    expect((await teacher('/api/rooms')).json).toMatchObject([{ people: 150 }]);
  });

  it('tells the teacher whose device has hung up, and that it is back', async () => {
    const { port, openRoom, teacher } = await startClass();
    const room = await openRoom(['a']);
    const member = await TestMember.join(port, room.id);
    const seen = async () => {
      const { members } = (await teacher(`/api/rooms/${room.id}/log`)).json as LogAnswer;
      return members.map(({ hasLeft }) => hasLeft);
    };
    const ends = new AbortController();
    const stream = await fetch(`http://localhost:${String(port)}/api/rooms/${room.id}/stream`, {
      headers: { authorization: `Bearer ${member.joined.token}` },
      signal: ends.signal,
    });
    expect(stream.ok).toBe(true);
    expect(await seen()).toEqual([false]);
    ends.abort();
    await expect.poll(seen).toEqual([true]);
    await member.state();
    expect(await seen()).toEqual([false]);
  });
});
