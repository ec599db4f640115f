import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { noDatabase } from '#server/http-error.ts';
import { Ready } from '#server/routes/api.ts';
import { ask, startClass } from './test-class.ts';
import { TestMember } from './test-member.ts';

it('a server of classes says that it is ready, to whoever asks', async () => {
  const { port } = await startClass();
  expect(await ask(port, '/api/ready')).toMatchObject({ status: 200, json: {} });
});

it('a server whose database does not answer lives, and is not ready', async () => {
  const { port, store } = await startClass();
  store.answers = () => Promise.reject(new Error('whatever PostgreSQL says'));
  expect(await ask(port, '/api/ready')).toMatchObject({
    status: 503,
    json: { code: 'database', error: noDatabase().message },
    headers: { 'retry-after': '5' },
  });
  expect(await ask(port, '/api/server')).toMatchObject({ status: 200, json: { classes: true } });
});

it('a database that keeps silent is asked once, and waited for no longer than it may take', async () => {
  let [asked, answer] = [0, (): void => undefined];
  const answers = () => {
    asked += 1;
    return new Promise<void>((said) => (answer = said));
  };
  const ready = new Ready({ answers }, new AbortController().signal, 10);
  await expect(ready.check()).rejects.toThrow(noDatabase().message);
  await expect(ready.check()).rejects.toThrow(noDatabase().message);
  expect(asked).toBe(1);
  answer();
  await expect.poll(() => ready.check().catch(() => asked)).toBe(2);
  const check = ready.check();
  answer();
  await check;
});

it('a server that is told to end ends streams and begins none, and answers what was asked', async () => {
  const { port, openRoom, drain } = await startClass();
  const room = await openRoom(['a']);
  const member = await TestMember.join(port, room.id);
  const path = `/api/rooms/${room.id}/stream`;
  const headers = { authorization: `Bearer ${member.joined.token}` };
  const stream = await fetch(`http://localhost:${port}${path}`, { headers });
  // Half an answer is here already: the other half decides when it is answered.
  const body = JSON.stringify({ events: [member.answer('a', 'n01440764')] });
  const socket = connect(port, '127.0.0.1');
  const head = [
    `POST /api/rooms/${room.id}/events HTTP/1.1`,
    'Host: hit5.test',
    `Authorization: ${headers.authorization}`,
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n${body.slice(0, 10)}`);
  const said = new Promise<string>((all) => {
    let text = '';
    socket.on('data', (part: Buffer) => (text += part.toString()));
    socket.on('close', () => all(text));
  });
  await member.state();
  const drained = drain();
  expect(await stream.text()).toMatch(/^id: /);
  await expect(ask(port, '/api/ready')).rejects.toThrow('ECONNREFUSED');
  socket.write(body.slice(10));
  expect(await said).toMatch(/^HTTP\/1\.1 200 [^]*"acked":\["[0-9a-f]{32}"\]/);
  await drained;
});
