import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { LogAnswer } from '#src/core/room/protocol.ts';
import { ask, freshId, startClass, type TestClass } from './test-class.ts';
import type { RoomId } from '#src/core/schemas/room-ids.ts';
import { consentHash } from '#src/core/room/consent-hash.ts';
import { TestMember } from './test-member.ts';

const tench = 'n01440764';

const plainStudy = { consent: '', people: null, parameter: '', completion: '' };

describe('a class', () => {
  it('gives a seat back to its device, and to another one in its place by its return code', async () => {
    const { port, openRoom } = await startClass();
    const room = await openRoom(['a']);
    const path = `/api/rooms/${room.id}/members`;
    const body = { id: freshId(), token: freshId() };
    const first = await ask(port, path, { method: 'POST', body });
    expect((await ask(port, path, { method: 'POST', body })).json).toEqual(first.json);
    const joined = first.json as TestMember['joined'];
    const { returnCode, member } = joined;
    const device = new TestMember(port, room.id, joined);
    await device.give('a', tench);
    const other = { returnCode: returnCode.toLowerCase(), token: freshId() };
    const back = await ask(port, path, { method: 'POST', body: other });
    expect(back.json).toMatchObject({ member, token: other.token });
    const next = new TestMember(port, room.id, back.json as TestMember['joined']);
    expect((await next.mine()).map(({ event }) => event.type)).toEqual(['join', 'answer']);
    expect((await next.state()).people).toBe(1);
    expect((await device.ask('state')).json).toMatchObject({ code: 'no-seat' });
  });

  it('tells the teacher the return code of a seat, as long as it is in the room', async () => {
    const { port, openRoom, teacher, act } = await startClass();
    const [room, other] = [await openRoom(['a']), await openRoom(['a'])];
    const { joined } = await TestMember.join(port, room.id);
    const path = (id: string, member: string) => `/api/rooms/${id}/members/${member}/return-code`;
    const told = await teacher(path(room.id, joined.member));
    expect([told.json, told.headers['cache-control']]).toEqual([
      { returnCode: joined.returnCode },
      'no-store',
    ]);
    const body = { returnCode: joined.returnCode, token: freshId() };
    const back = await ask(port, `/api/rooms/${room.id}/members`, { method: 'POST', body });
    expect(back.json).toMatchObject({ member: joined.member });
    for (const [id, member] of [
      [other.id, joined.member],
      [room.id, freshId()],
      [room.id, 'no-member'],
    ] as const)
      expect((await teacher(path(id, member))).status, member).toBe(404);
    await act(room.id, { type: 'remove', member: joined.member, removed: true });
    expect((await teacher(path(room.id, joined.member))).json).toMatchObject({ code: 'no-seat' });
    await act(room.id, { type: 'remove', member: joined.member, removed: false });
    expect((await teacher(path(room.id, joined.member))).json).toEqual(told.json);
  });

  it('in a study keeps who agreed to which text, and gives one seat to one id, to its return code again', async () => {
    const { port, openRoom, teacher } = await startClass();
    const study = { ...plainStudy, consent: 'I agree – to all.', parameter: 'ID', needsId: true };
    const room = await openRoom(['a'], { study });
    const consent = consentHash(study.consent);
    const join = async (body: object) => {
      const question = { method: 'POST', body: { id: freshId(), token: freshId(), ...body } };
      return (await ask(port, `/api/rooms/${room.id}/members`, question)).json;
    };
    expect(await join({ participant: '517' })).toMatchObject({ code: 'consent' });
    expect(await join({ participant: '517', consent: consentHash('other') })).toMatchObject({
      code: 'consent',
    });
    expect(await join({ consent })).toMatchObject({ code: 'participant' });
    const all = await Promise.all([1, 2, 3].map(() => join({ participant: '517', consent })));
    const [seat = expect.fail(), ...others] = all.filter((one) => 'returnCode' in (one as object));
    expect(others).toEqual([]);
    expect(all.filter((one) => one !== seat)).toMatchObject([
      { code: 'participant-taken' },
      { code: 'participant-taken' },
    ]);
    const { returnCode, member } = seat as TestMember['joined'];
    const back = { method: 'POST', body: { returnCode, token: freshId() } };
    expect((await ask(port, `/api/rooms/${room.id}/members`, back)).json).toMatchObject({ member });
    const { entries } = (await teacher(`/api/rooms/${room.id}/log`)).json as LogAnswer;
    expect(entries.filter(({ event }) => event.type === 'join')).toMatchObject([
      { event: { participant: '517', consent } },
    ]);
    expect(createHash('sha256').update(study.consent).digest('hex')).toBe(consent);
  });

  it('in a study keeps the participant’s id, ends with a code, and forgets who withdraws', async () => {
    const { port, openRoom, teacher } = await startClass();
    const study = { consent: 'I agree.', people: 2, parameter: 'PROLIFIC_PID', completion: 'C0DE' };
    const room = await openRoom(['a'], { reveal: 'end', study });
    const card = await ask(port, `/api/join/${room.code}`);
    expect(card.text).not.toContain('C0DE');
    const path = `/api/rooms/${room.id}/members`;
    const consent = consentHash(study.consent);
    const body = { id: freshId(), token: freshId(), participant: 'participant-517', consent };
    const member = new TestMember(
      port,
      room.id,
      (await ask(port, path, { method: 'POST', body })).json as TestMember['joined'],
    );
    const next = (participant: string) => TestMember.join(port, room.id, undefined, { participant, consent });
    await next('two');
    await expect(next('three')).rejects.toThrow(/full/);
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
    // The id is free again, as nothing is known of it any more.
    await next('participant-517');
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

  it('lets sixty of one address sit down at once, then two a second; who has a seat keeps it, and others do not wait', async () => {
    let now = 0;
    const { join, people } = await openedDoor(() => now);
    const joins = Array.from({ length: 61 }, fresh);
    expect(await join(joins)).toEqual({ 200: 60, 'too-fast': 1 });
    expect(await join([fresh()], '10.0.0.2')).toEqual({ 200: 1 });
    now = 1000;
    expect(await join(Array.from({ length: 3 }, fresh))).toEqual({ 200: 2, 'too-fast': 1 });
    now = 1500;
    expect(await join(joins)).toEqual({ 200: 61 });
    expect(await people()).toBe(64);
  });

  it('says to who has to wait that the room is full by now', async () => {
    const { join } = await openedDoor(() => 0, 61);
    const waits = Array.from({ length: 61 }, fresh);
    expect(await join(waits, '10.0.0.1')).toEqual({ 200: 60, 'too-fast': 1 });
    expect(await join([fresh()], '10.0.0.2')).toEqual({ 200: 1 });
    expect(await join(waits, '10.0.0.1')).toEqual({ 200: 60, full: 1 });
  });
});

function fresh() {
  return { id: freshId(), token: freshId() };
}

/** A room behind a proxy that says who asks, and those who come. */
async function openedDoor(now: () => number, seats: number | null = null, test?: TestClass) {
  const served = test ?? (await startClass({ now, proxies: 1 }));
  const study = { consent: '', people: seats, parameter: '', completion: '' };
  const { id } = await served.openRoom(['a'], seats === null ? {} : { study });
  return doorOf(served, id);
}

/** What happens at the door of a room. */
function doorOf({ port, teacher, act }: TestClass, id: RoomId) {
  const path = `/api/rooms/${id}`;
  return {
    id,
    act: (event: object) => act(id, event),
    people: async () =>
      ((await teacher('/api/rooms')).json as readonly { readonly people: number }[])[0]?.people,
    /** How often what was answered: 200 where there is a seat, else why not. */
    async join(bodies: readonly object[], address = '10.0.0.1') {
      const counts: Record<string, number> = {};
      const headers = { 'x-forwarded-for': address };
      const answers = await Promise.all(
        bodies.map((body) => ask(port, `${path}/members`, { method: 'POST', body, headers })),
      );
      for (const { status, json } of answers) {
        const word = status === 200 ? '200' : (json as { readonly code: string }).code;
        counts[word] = (counts[word] ?? 0) + 1;
      }
      return counts;
    },
  };
}
