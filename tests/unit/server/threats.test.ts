import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { sampleRoom } from '../core/room/sample-room.ts';
import { ask, freshId, startClass, type Question } from './test-class.ts';
import { TestMember } from './test-member.ts';

const tench = 'n01440764';

describe('the server of classes', () => {
  it('answers to no name that another site could give it', async () => {
    const { port } = await startClass();
    for (const host of [
      'evil.example',
      'localhost.evil.example',
      'hit5.test.evil.example',
      'evil.example:80@localhost',
    ])
      for (const path of ['/', '/api/key', '/api/rooms'])
        expect((await ask(port, path, { host })).status, host).toBe(403);
    for (const host of ['127.0.0.1', '192.168.1.5:4173', '[::1]:80', 'hit5.test:1', 'HIT5.TEST'])
      expect((await ask(port, '/', { host })).status, host).toBe(200);
    const other = { host: 'localhost', headers: { 'sec-fetch-site': 'cross-site' } };
    expect((await ask(port, '/api/key', other)).json).toMatchObject({ code: 'other-site' });
  });

  it('slows down who guesses codes, and nobody who has one', async () => {
    const { port, openRoom } = await startClass({ proxies: 1, now: () => 0 });
    const from = (address: string) => ({ headers: { 'x-forwarded-for': `1.1.1.1, ${address}` } });
    const room = await openRoom(['a']);
    const member = await TestMember.join(port, room.id);
    const join = (body: object, address: string) =>
      ask(port, `/api/rooms/${room.id}/members`, { method: 'POST', body, ...from(address) });
    const wrong = await ask(port, '/api/join/zzzzzz', from('10.0.0.1'));
    expect(wrong.json).toMatchObject({ code: 'no-room', error: expect.stringContaining('ZZZZZZ') as string });
    // Whoever has one address of IPv6 has many: they count as one.
    const one = (at: number) => `2001:db8:1:2:${at.toString(16)}::3`;
    const codes = await Promise.all(
      Array.from({ length: 520 }, async (_, at) => [
        (await ask(port, '/api/join/zzzzzz', from(one(at)))).status,
        (await join({ returnCode: 'AAAAAAAAAA', token: freshId() }, one(at))).status,
      ]),
    );
    const counts = [404, 429].map((status) => codes.flat().filter((one) => one === status).length);
    expect(counts).toEqual([1000, 40]);
    const slowed = await ask(port, '/api/join/zzzzzz', from('[2001:0db8:1:2:ffff::1]:5000'));
    expect([slowed.status, slowed.json, slowed.headers['retry-after']]).toMatchObject([
      429,
      { code: 'too-fast' },
      '1',
    ]);
    expect((await ask(port, '/api/join/zzzzzz', from('2001:db8:1:3::3'))).status).toBe(404);
    expect((await ask(port, `/api/join/${room.code}`, from(one(1)))).status).toBe(200);
    const { returnCode } = member.joined;
    expect((await join({ returnCode, token: freshId() }, one(1))).status).toBe(200);
    expect((await join({ id: freshId(), token: freshId() }, one(1))).status).toBe(200);
  });

  it('counts only seats that were made, by address', async () => {
    const { port, openRoom } = await startClass({ now: () => 0 });
    const room = await openRoom(['a']);
    const join = (id: string) =>
      ask(port, `/api/rooms/${id}/members`, { method: 'POST', body: { id: freshId(), token: freshId() } });
    await Promise.all(Array.from({ length: 400 }, () => join(freshId())));
    expect((await join(room.id)).status).toBe(200);
  });

  it.each([
    ['KX4PO7', 'Look at the O again'],
    ['kx0pq7', 'Look at the 0 again'],
    ['KX4', 'has 3'],
  ])('says what is wrong with the code %s', async (code, words) => {
    const { port } = await startClass();
    expect((await ask(port, `/api/join/${code}`)).json).toMatchObject({
      code: 'code',
      error: expect.stringContaining(words) as string,
    });
  });

  it('takes guesses only, and no word of a device on truth, place or time of arrival', async () => {
    const { port, openRoom, teacher } = await startClass();
    const room = await openRoom(['a']);
    const member = await TestMember.join(port, room.id);
    for (const forged of [
      { truth: tench },
      { hit: true },
      { seq: 1 },
      { receivedAt: '2020-01-01T00:00:00Z' },
      { prediction: null },
    ])
      expect(
        (await member.post({ ...member.answer('a', tench), ...forged })).json,
        JSON.stringify(forged),
      ).toMatchObject({ acked: [], refused: [{ code: 'shape' }] });
    const before = Date.now();
    await member.post({ ...member.answer('a', tench), at: '2031-01-01T00:00:00.000Z' });
    const { entries } = (await teacher(`/api/rooms/${room.id}/log`)).json as {
      readonly entries: readonly { readonly receivedAt: string; readonly actor: string }[];
    };
    const last = entries.at(-1);
    expect(Math.abs(Date.parse(last?.receivedAt ?? '') - before)).toBeLessThan(600_000);
    expect(last?.actor).toBe(member.joined.member);
  });

  it('gives nobody another’s seat', async () => {
    const { port, openRoom } = await startClass();
    const [room, second] = [await openRoom(['a']), await openRoom(['a'])];
    const [one, two] = [await TestMember.join(port, room.id), await TestMember.join(port, second.id)];
    const join = (body: object) => ask(port, `/api/rooms/${room.id}/members`, { method: 'POST', body });
    expect((await join({ id: one.joined.member, token: freshId() })).json).toMatchObject({
      code: 'seat-taken',
    });
    expect((await join({ id: one.joined.member, token: two.joined.token })).json).toMatchObject({
      code: 'seat-taken',
    });
    expect((await join({ returnCode: two.joined.returnCode, token: freshId() })).json).toMatchObject({
      code: 'no-seat',
    });
    for (const token of ['', 'x', one.joined.member, two.joined.token])
      expect((await one.ask('state', { token })).json, token).toMatchObject({ code: 'no-seat' });
  });

  it('refuses a token that has another seat, and a seat that was left, and says so', async () => {
    const { port, openRoom } = await startClass();
    const [room, second] = [await openRoom(['a']), await openRoom(['a'])];
    const [one, two] = [await TestMember.join(port, room.id), await TestMember.join(port, room.id)];
    const join = async (body: object, to = room.id) => {
      const { status, json } = await ask(port, `/api/rooms/${to}/members`, { method: 'POST', body });
      return [status, (json as { readonly code?: string }).code];
    };
    const { token } = one.joined;
    expect(await join({ id: freshId(), token })).toEqual([409, 'token-taken']);
    expect(await join({ id: freshId(), token }, second.id)).toEqual([409, 'token-taken']);
    expect(await join({ returnCode: two.joined.returnCode, token })).toEqual([409, 'token-taken']);
    expect((await one.state()).people).toBe(2);
    expect(await join({ returnCode: one.joined.returnCode, token })).toEqual([200, undefined]);
    expect((await two.ask('members/me', { method: 'DELETE' })).status).toBe(200);
    expect(await join({ id: two.joined.member, token: freshId() })).toEqual([409, 'left']);
    expect((await one.state()).people).toBe(1);
  });

  it.each(['99999999999', '2147483648', '-1', 'x', '1e3'])(
    'says that since=%s is no line of a log',
    async (since) => {
      const { openRoom, teacher } = await startClass();
      const room = await openRoom(['a']);
      expect((await teacher(`/api/rooms/${room.id}/log?since=${since}`)).json).toMatchObject({
        code: 'shape',
      });
      expect((await teacher(`/api/rooms/${room.id}/log?since=2147483647`)).json).toMatchObject({
        entries: [],
      });
    },
  );

  it('asks for cross-origin isolation only where browsers give it', async () => {
    const { port } = await startClass();
    const isolated = async (path: string, question: Question) =>
      'cross-origin-opener-policy' in (await ask(port, path, question)).headers;
    expect(await isolated('/', { host: 'localhost:4173' })).toBe(true);
    expect(await isolated('/index.html', { headers: { 'x-forwarded-proto': 'https' } })).toBe(true);
    expect(await isolated('/', {})).toBe(false);
    expect(await isolated('/assets/classes.json', { host: 'localhost' })).toBe(false);
    expect(await isolated('/api/server', { host: 'localhost' })).toBe(false);
  });

  it.each([
    ['400 characters', 'x'.repeat(400), null],
    ['signs that turn the direction', 'Ada\u202eevil', null],
    ['a line break', 'Ada\nEve', null],
    ['nothing', ' ', null],
    ['a blank of Braille', '\u2800', null],
    ['blanks of Hangul', '\u3164\uffa0\u115f', null],
    ['marks alone', '\u0301\u0301', null],
    ['a note without ink', '\u{1d159}', null],
    ['a pile of marks', `Z${'\u0301'.repeat(5)}oe`, null],
    ['four marks on a letter', `Z${'\u0323'.repeat(4)}`, `Z${'\u0323'.repeat(4)}`],
    ['a letter with marks, and a sign', 'Z\u0301 ♥', 'Z\u0301 ♥'],
    ['letters from right to left', 'עדה לאבלייס', 'עדה לאבלייס'],
    ['emoji', '👩🏽‍🔬'.repeat(8), '👩🏽‍🔬'.repeat(8)],
    ['HTML', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['a formula', '=1+1', '=1+1'],
  ])('takes or refuses a name of %s', async (_, name, kept) => {
    const { port, openRoom } = await startClass();
    const room = await openRoom(['a'], { names: 'own' });
    const body = { id: freshId(), token: freshId(), name };
    const answer = await ask(port, `/api/rooms/${room.id}/members`, { method: 'POST', body });
    expect(answer.headers['content-type']).toBe('application/json');
    expect(answer.json).toMatchObject(kept === null ? { code: 'shape' } : { name: kept });
    expect(answer.status === 400).toBe(kept === null);
    const again = await ask(port, `/api/rooms/${room.id}/members`, {
      method: 'POST',
      body: { ...body, id: freshId(), token: freshId() },
    });
    expect((again.json as { readonly name?: string }).name?.endsWith(' 2')).toBe(
      kept === null ? undefined : true,
    );
  });

  it('takes no more than a request may hold, and photos only', async () => {
    const { port, openRoom, teacher } = await startClass();
    const room = await openRoom(['a']);
    const member = await TestMember.join(port, room.id);
    const large = { images: Array.from({ length: 5000 }, () => 'aaaaaaaaaa') };
    expect((await member.ask('reveal', { method: 'POST', body: large })).json).toMatchObject({
      code: 'too-large',
    });
    expect(await sendWithoutLength(port, `/api/rooms/${room.id}/reveal`, member.joined.token)).toContain(
      '413',
    );
    const many = Array.from({ length: 51 }, () => member.answer('a', tench));
    expect((await member.post(...many)).json).toMatchObject({ code: 'shape' });
    const page = { method: 'PUT', body: Buffer.from('<script>'), headers: { 'content-type': 'text/html' } };
    expect((await teacher(`/api/rooms/${room.id}/images/a`, page)).json).toMatchObject({ code: 'type' });
    expect(
      (await member.ask('events', { method: 'POST', body: 'x', headers: { 'content-type': 'text/plain' } }))
        .json,
    ).toMatchObject({ code: 'shape' });
    expect((await member.ask('events', { method: 'POST', body: '{"events": [' })).json).toMatchObject({
      code: 'shape',
    });
    expect((await ask(port, '/api/nothing')).json).toMatchObject({ code: 'no-route' });
  });

  it('holds twenty rooms at work', async () => {
    const { openRoom, teacher, act } = await startClass();
    const rooms = [await openRoom(['a'])];
    for (let number = 1; number < 20; number += 1) rooms.push(await openRoom(['a']));
    const { code: _, keys: __, predictions: ___, ...sample } = sampleRoom(['a']);
    const make = () => teacher('/api/rooms', { method: 'POST', body: { ...sample, id: freshId() } });
    expect((await make()).json).toMatchObject({ code: 'too-many-rooms' });
    if (rooms[0]) await act(rooms[0].id, { type: 'phase', phase: 'ended' });
    expect((await make()).status).toBe(200);
  });

  it('lets a device send only as much as a room needs', async () => {
    const { port, openRoom } = await startClass({ now: () => 0 });
    const room = await openRoom(['a']);
    const member = await TestMember.join(port, room.id);
    for (let time = 0; time < 4; time += 1)
      await member.post(...Array.from({ length: 50 }, () => member.answer('a', tench)));
    const { refused } = (await member.post(...Array.from({ length: 50 }, () => member.answer('a', tench))))
      .json as { readonly refused: readonly { readonly code: string }[] };
    expect(refused.at(-1)).toMatchObject({ code: 'too-many' });
    const asked = await Promise.all(Array.from({ length: 80 }, () => member.ask('state')));
    expect(asked.map(({ status }) => status)).toContain(429);
  });
});

/** Sends more than may be without saying before how much it is; the status line of the answer. */
function sendWithoutLength(port: number, path: string, token: string): Promise<string> {
  return new Promise((said) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(
        `POST ${path} HTTP/1.1\r\nHost: hit5.test\r\nAuthorization: Bearer ${token}\r\n` +
          'Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n',
      );
      for (let part = 0; part < 5; part += 1) socket.write(`4000\r\n${'x'.repeat(0x4000)}\r\n`);
      socket.write('0\r\n\r\n');
    });
    let text = '';
    socket.on('data', (part: Buffer) => {
      text += part.toString();
      if (text.includes('\r\n')) socket.destroy();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => said(text.split('\r\n', 1)[0] ?? ''));
  });
}
