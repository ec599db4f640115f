import { describe, expect, it } from 'vitest';
import type { MemberState, WholeRoom } from '#src/core/room/room.ts';
import { ask, freshId, key, startClass } from './test-class.ts';
import { TestMember } from './test-member.ts';
import { Rooms } from '#server/rooms/rooms.ts';
import { samplePrediction } from '#tools/sample-session.ts';

const goldfish = 'n01443537';
const tench = 'n01440764';

describe('a class', () => {
  it('is joined by code, answered, shown and exported', async () => {
    const { port, openRoom, teacher } = await startClass();
    const room = await openRoom(['a', 'b']);
    const predictions = [{ imageId: 'a', predictions: [samplePrediction([1, 0])], offered: null }];
    await teacher(`/api/rooms/${room.id}/predictions`, { method: 'PUT', body: predictions });
    const card = await ask(port, `/api/join/${room.code.toLowerCase()}`);
    expect(card.json).toMatchObject({
      id: room.id,
      code: room.code,
      phase: 'open',
      images: 2,
      isFull: false,
    });
    const member = await TestMember.join(port, room.id);
    expect(member.joined.name).toMatch(/^\w+ \w+$/);
    const { images, order, have } = await member.state();
    expect(order).toEqual(['a', 'b']);
    expect(have).toEqual([]);
    const photo = await member.ask(`images/${images[0]?.key ?? ''}`, { token: '' });
    expect([photo.text, photo.headers['content-type']]).toEqual(['photo a', 'image/jpeg']);
    expect(photo.headers['cache-control']).toContain('immutable');

    expect((await member.reveal('a')).json).toMatchObject({ code: 'not-yet' });
    const answer = member.answer('a', goldfish, tench);
    expect((await member.post(answer)).json).toMatchObject({ acked: [answer.id], refused: [] });
    expect(await member.revealed('a')).toMatchObject([
      { imageId: 'a', truth: tench, predictions: [{ network: 'efficientnet-lite0' }], class: null },
    ]);
    expect((await member.state()).answered).toEqual({ a: 1 });

    const { json } = await teacher(`/api/rooms/${room.id}/sessions`);
    expect(json).toMatchObject([
      {
        name: expect.stringMatching(/^hit5-.*-session\.json$/) as string,
        session: {
          format: 'hit5-session',
          id: member.joined.member,
          person: member.joined.name,
          trials: [{ imageId: 'a', truth: tench, guesses: [goldfish, tench], assistance: [] }],
        },
      },
    ]);
  });

  it('tells a teacher’s page and others where they are', async () => {
    const { port } = await startClass({ addresses: (at) => [`http://192.168.1.5:${at}`] });
    expect((await ask(port, '/api/server', { host: 'localhost' })).json).toMatchObject({
      classes: true,
      teacher: true,
      protocol: 1,
      addresses: [`http://192.168.1.5:${port}`],
    });
    expect((await ask(port, '/api/server')).json).toMatchObject({
      classes: true,
      teacher: false,
      addresses: [],
    });
    expect((await ask(port, '/api/key', { host: 'localhost' })).json).toEqual({ key });
    expect((await ask(port, '/api/key')).status).toBe(403);
  });

  it('makes a room once, lists it, and deletes it', async () => {
    const { openRoom, teacher } = await startClass();
    const room = await openRoom(['a']);
    const { code, ...again } = room;
    expect((await teacher('/api/rooms', { method: 'POST', body: again })).json).toEqual({
      id: room.id,
      code,
    });
    expect((await teacher('/api/rooms')).json).toMatchObject([{ id: room.id, people: 0, answers: 0 }]);
    const whole = (await teacher(`/api/rooms/${room.id}`)).json as WholeRoom;
    expect(whole).toMatchObject({ code, images: [{ id: 'a', truth: tench }], keys: { a: /^\w{32}$/ } });
    expect((await teacher(`/api/rooms/${room.id}`, { method: 'DELETE' })).status).toBe(200);
    expect((await teacher(`/api/rooms/${room.id}`)).json).toMatchObject({ code: 'no-room' });
    expect((await teacher('/api/rooms')).json).toEqual([]);
  });

  it('deletes a room three days after the day that it was kept until, wherever its teacher is', async () => {
    const { openRoom, teacher, store } = await startClass();
    const { code: _, ...room } = await openRoom(['a']);
    const body = { ...room, id: freshId(), expiresAt: '2026-11-24T12:00:00+02:00' };
    expect((await teacher('/api/rooms', { method: 'POST', body })).status).toBe(200);
    const rooms = new Rooms(store, { has: () => true });
    await rooms.sweep(Date.parse('2026-11-27T09:59:59.999Z'));
    expect([...(await store.roomIds())].sort()).toEqual([room.id as string, body.id].sort());
    await rooms.sweep(Date.parse('2026-11-27T10:00:00Z'));
    expect(await store.roomIds()).toEqual([room.id]);
    const wrong = { ...body, id: freshId(), expiresAt: '2026-13-41T12:00:00Z' };
    expect((await teacher('/api/rooms', { method: 'POST', body: wrong })).json).toMatchObject({
      code: 'shape',
    });
  });

  it('leads all through the images, those who come late too', async () => {
    const { port, openRoom, act } = await startClass();
    const room = await openRoom(['a', 'b', 'c'], { pace: 'led', reveal: 'teacher' });
    const early = await TestMember.join(port, room.id);
    expect((await early.state()).images.map(({ id }) => id)).toEqual(['a']);
    expect((await early.give('a', tench)).refused).toMatchObject([{ code: 'not-yet' }]);
    await act(room.id, { type: 'step', position: 0 });
    expect((await early.give('a', tench)).refused).toEqual([]);
    await act(room.id, { type: 'reveal', imageId: 'a' }, { type: 'step', position: 1 });
    const late = await TestMember.join(port, room.id);
    const { position, images, revealed } = await late.state();
    expect([position, images.map(({ id }) => id), revealed]).toEqual([1, ['a', 'b', 'c'], ['a']]);
    expect(await late.revealed('a')).toMatchObject([{ truth: tench, class: { answers: 1, hits: 1 } }]);
    expect((await late.give('c', tench)).refused).toMatchObject([{ code: 'not-yet' }]);
    expect((await late.give('b', tench)).refused).toEqual([]);
  });

  it('takes answers that come after a freeze and a reveal, and renames and hides meanwhile', async () => {
    const { port, openRoom, act, teacher } = await startClass();
    const room = await openRoom(['a', 'b'], { reveal: 'teacher' });
    const [one, two] = [await TestMember.join(port, room.id), await TestMember.join(port, room.id)];
    const member = two.joined.member;
    const [frozen] = await Promise.all([
      act(room.id, { type: 'phase', phase: 'frozen' }, { type: 'reveal', imageId: 'a' }),
      one.give('a', tench),
      two.give('b', tench),
      act(room.id, { type: 'rename', member, name: 'Calm Lake' }, { type: 'hide', member, hidden: true }),
    ]);
    expect(frozen.json).toMatchObject({ refused: [] });
    expect((await two.give('a', goldfish)).refused).toEqual([]);
    expect((await two.state()).name).toBe('Calm Lake');
    await one.revealed('a');
    const sessions = (await teacher(`/api/rooms/${room.id}/sessions`)).json as readonly {
      readonly session: {
        readonly person: string;
        readonly trials: readonly { readonly assistance: readonly string[] }[];
      };
    }[];
    expect(
      sessions.map(({ session: { person, trials } }) => [person, trials.map(({ assistance }) => assistance)]),
    ).toEqual([
      [one.joined.name, [[]]],
      [expect.stringMatching(/^(?!Calm Lake)\w+ \w+$/), [[], []]],
    ]);
  });

  it('answers “nothing new” to who knows all, and after a change the new state', async () => {
    const { port, openRoom, act } = await startClass();
    const room = await openRoom(['a']);
    const member = await TestMember.join(port, room.id);
    const first = await member.ask('state');
    const tag = String(first.headers['etag']);
    expect((await member.ask('state', { headers: { 'if-none-match': tag } })).status).toBe(304);
    await act(room.id, { type: 'lock', locked: true });
    const next = await member.ask('state', { headers: { 'if-none-match': tag } });
    expect([next.status, next.json]).toMatchObject([200, { isLocked: true }]);
    const refused = await ask(port, `/api/rooms/${room.id}/members`, {
      method: 'POST',
      body: { id: freshId(), token: freshId() },
    });
    expect(refused.json).toMatchObject({ code: 'locked' });
  });

  it('says how long a photo has been open and what time it is, each time anew, where all have the same time', async () => {
    const { port, openRoom, act, teacher } = await startClass();
    const room = await openRoom(['a', 'b'], { pace: 'led', limit: 60 });
    const member = await TestMember.join(port, room.id);
    expect(await member.state()).toMatchObject({ clock: null });
    await act(room.id, { type: 'step', position: 0 });
    const first = await member.ask('state');
    expect(first.headers['etag']).toBeUndefined();
    const { clock, now = '' } = first.json as MemberState;
    expect(clock).toEqual({ spent: 0, since: expect.any(String) });
    expect(now >= (clock?.since ?? '')).toBe(true);
    const again = await member.ask('state', { headers: { 'if-none-match': '*' } });
    expect(again.status).toBe(200);
    expect((again.json as MemberState).clock).toEqual(clock);
    await act(room.id, { type: 'phase', phase: 'frozen' });
    expect((await member.state()).clock).toMatchObject({ since: null });
    const log = (await teacher(`/api/rooms/${room.id}/log`)).json as { readonly now: string };
    expect(log.now >= now).toBe(true);
    // Where each has a time of their own, there is no such clock.
    const own = await openRoom(['a'], { limit: 60 });
    expect(await (await TestMember.join(port, own.id)).state()).not.toHaveProperty('clock');
  });

  it('streams that something happened', async () => {
    const { port, openRoom } = await startClass();
    const room = await openRoom(['a']);
    const member = await TestMember.join(port, room.id);
    const stream = await fetch(`http://localhost:${port}/api/rooms/${room.id}/stream`, {
      headers: { authorization: `Bearer ${member.joined.token}` },
    });
    expect(stream.headers.get('content-type')).toBe('text/event-stream');
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    const before = (await member.state()).seq;
    expect((await reader?.read())?.value).toBe(`id: ${before}\ndata: {"seq":${before}}\n\n`);
    await member.give('a', tench);
    expect((await reader?.read())?.value).toContain(`{"seq":${before + 1}}`);
    await reader?.cancel();
  });
});
