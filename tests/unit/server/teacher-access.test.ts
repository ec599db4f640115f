import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { teacherKey } from '#server/teacher-key.ts';
import { ask, freshId, head, key, startClass } from './test-class.ts';
import { TestMember } from './test-member.ts';

describe('the server of classes', () => {
  it('lets the teacher in on this machine only, and with the key only', async () => {
    const { port, openRoom } = await startClass();
    const room = await openRoom(['a']);
    const member = await TestMember.join(port, room.id);
    for (const path of [
      '/api/rooms',
      `/api/rooms/${room.id}`,
      `/api/rooms/${room.id}/log`,
      `/api/rooms/${room.id}/sessions`,
      `/api/rooms/${room.id}/members/${member.joined.member}/return-code`,
    ]) {
      expect((await ask(port, path, { token: key })).status, path).toBe(401);
      expect((await ask(port, path, { token: member.joined.token, host: 'localhost' })).status, path).toBe(
        401,
      );
      expect((await ask(port, path, { host: 'localhost' })).status, path).toBe(401);
      expect((await ask(port, path, { token: key, host: 'localhost' })).status, path).toBe(200);
    }
    expect((await member.post({ ...head(), type: 'phase', phase: 'ended' })).json).toMatchObject({
      refused: [{ code: 'shape' }],
    });
  });

  it('behind a proxy lets the teacher in by key over https, from anywhere', async () => {
    const { port } = await startClass({ proxies: 1 });
    const asked = (headers: Record<string, string>, token = key) =>
      ask(port, '/api/rooms', { token, headers });
    expect((await asked({ 'x-forwarded-proto': 'https' })).status).toBe(200);
    const wrong = await asked({ 'x-forwarded-proto': 'https' }, `${key.slice(1)}x`);
    expect([wrong.status, wrong.json]).toMatchObject([401, { error: 'That is not the teacher’s key.' }]);
    expect((await asked({ 'x-forwarded-proto': 'http' })).json).toMatchObject({ code: 'https' });
    expect((await ask(port, '/api/key', { host: 'localhost' })).status).toBe(403);
  });

  it.each([
    { 'x-forwarded-for': '192.168.1.7' },
    { 'X-Forwarded-Proto': 'http' },
    { forwarded: 'for=192.168.1.7' },
    { via: '1.1 proxy' },
    { 'x-real-ip': '192.168.1.7' },
    { 'CF-Connecting-IP': '192.168.1.7' },
    { 'True-Client-IP': '192.168.1.7' },
    { 'X-Client-IP': '192.168.1.7' },
    { 'X-Original-For': '192.168.1.7' },
    { 'X-ProxyUser-Ip': '192.168.1.7' },
    { 'CDN-Loop': 'cloudflare' },
    { 'X-Azure-ClientIP': '192.168.1.7' },
    { 'X-ARR-Log-ID': '4e5d' },
    { 'X-Amzn-Trace-Id': 'Root=1-67' },
    { origin: 'https://class.school.example' },
    { origin: 'null' },
    { referer: 'https://class.school.example/' },
  ])(
    'takes nobody for the teacher who comes through a proxy that it was not told of: %o',
    async (headers) => {
      const { port, openRoom } = await startClass();
      await openRoom(['a']);
      const proxied = (path: string, token?: string) =>
        ask(port, path, { host: 'localhost', headers, ...(token !== undefined && { token }) });
      expect((await proxied('/api/key')).json).toMatchObject({ code: 'not-here' });
      expect((await proxied('/api/server')).json).toMatchObject({ teacher: false, addresses: [] });
      expect((await proxied('/api/rooms', key)).status).toBe(401);
      expect((await proxied('/assets/challenge/manifest.json')).status).toBe(403);
    },
  );

  it('takes the teacher’s own page for what it is', async () => {
    const { port } = await startClass();
    for (const page of ['http://localhost:4173', 'http://127.0.0.1:4173', 'http://[::1]:80'])
      for (const headers of [{ origin: page }, { referer: `${page}/` }])
        expect((await ask(port, '/api/key', { host: 'localhost', headers })).status).toBe(200);
  });

  it('takes nobody for the teacher who speaks as only proxies do', async () => {
    const { port } = await startClass();
    const head = (version: string) =>
      `GET /api/key HTTP/${version}\r\nHost: localhost\r\nConnection: close\r\n\r\n`;
    expect(await statusOf(port, head('1.0'))).toContain('403');
    expect(await statusOf(port, head('1.1'))).toContain('200');
  });

  it('slows down who guesses the teacher’s key, wherever it is tried, and never the teacher', async () => {
    const { port, openRoom } = await startClass({ proxies: 1, now: () => 0 });
    const room = await openRoom(['a']);
    const tried = (token: string, address: string, path = '/api/rooms') => {
      const headers = { 'x-forwarded-proto': 'https', 'x-forwarded-for': address };
      return ask(port, path, { token, headers });
    };
    const events = `/api/rooms/${room.id}/stream`;
    const wrong = await Promise.all(
      Array.from({ length: 15 }, (_, at) => [
        tried(`wrong-key-${at}`, '10.0.0.1'),
        tried(`wrong-key-${at}`, '10.0.0.1', events),
      ]).flat(),
    );
    expect(wrong.filter(({ status }) => status === 401)).toHaveLength(20);
    const slowed = wrong.filter(({ status }) => status === 429);
    expect([slowed.length, slowed[0]?.json, slowed[0]?.headers['retry-after']]).toMatchObject([
      10,
      { code: 'too-fast' },
      '1',
    ]);
    expect((await tried(key, '10.0.0.1')).status).toBe(200);
    expect((await tried('wrong-key', '10.0.0.2')).status).toBe(401);
    // A device whose seat is gone asks again and again, and guesses nothing.
    const device = freshId();
    for (let time = 0; time < 30; time += 1)
      expect((await tried(device, '10.0.0.3', events)).json).toMatchObject({ code: 'no-seat' });
  });

  it.each([...['0123456', 'abcdefghijklmno', 'with spaces in between', 'é'.repeat(16)]])(
    'refuses the key %s, and says how to make one',
    (chosen) => {
      expect(() => teacherKey(chosen, null)).toThrow(/16 characters.*openssl rand -hex 16/);
    },
  );

  it.each([undefined, ''])(
    'asks for a key where several servers may share a database: %o is none',
    (chosen) => {
      expect(() => teacherKey(chosen, null)).toThrow(
        /With DATABASE_URL .* HIT5_TEACHER_KEY: .* each of them must know the same key\. This makes one: openssl rand -hex 16/,
      );
    },
  );

  it('takes keys that are made as it says', () => {
    for (let time = 0; time < 100; time += 1) expect(teacherKey(freshId(), null)).toHaveLength(32);
  });
});

/** The status line of the answer to a request. */
function statusOf(port: number, request: string): Promise<string> {
  return new Promise((said) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(request));
    let text = '';
    socket.on('data', (part: Buffer) => (text += part.toString()));
    socket.on('close', () => said(text.split('\r\n', 1)[0] ?? ''));
  });
}
