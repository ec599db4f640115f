import { connect, type Socket } from 'node:net';
import type { ServerResponse } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { listen } from '#server/listen.ts';
import { ask } from './test-class.ts';

/** A server that answers all but `/wait`, which it keeps waiting, and connections to it. */
async function serve() {
  const waiting: ServerResponse[] = [];
  const { port, close, drain } = await listen(
    ({ url }, response) => {
      if (url === '/wait') waiting.push(response);
      else response.end('here');
    },
    0,
    '127.0.0.1',
  );
  onTestFinished(close);
  const open = async (path?: string): Promise<Socket> => {
    const socket = connect(port, '127.0.0.1');
    onTestFinished(() => void socket.destroy());
    socket.on('error', () => undefined);
    await new Promise((is) => socket.once('connect', is));
    if (path !== undefined) socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
    return socket;
  };
  return { port, open, waiting, drain };
}

/** All that a connection says until it is closed. */
function allOf(socket: Socket): Promise<string> {
  let text = '';
  socket.on('data', (part: Buffer) => (text += part.toString()));
  return new Promise((all) => socket.once('close', () => all(text)));
}

const ended = (socket: Socket) => new Promise<true>((is) => socket.once('close', () => is(true)));

it('a server that is told to end answers what was asked, and nobody who comes then', async () => {
  const { port, open, waiting, drain } = await serve();
  const quiet = await open('/');
  await new Promise((comes) => quiet.once('data', comes));
  const busy = await open('/wait');
  await expect.poll(() => waiting.length).toBe(1);
  const quietEnds = ended(quiet);
  const drained = drain(0, 60_000);
  expect(await quietEnds).toBe(true);
  await expect(ask(port, '/')).rejects.toThrow('ECONNREFUSED');
  const said = allOf(busy);
  waiting[0]?.end('at last');
  expect(await said).toContain('at last');
  await drained;
});

it('a server that is told to end answers newcomers as long as proxies have not heard of it, once each', async () => {
  const { port, open, drain } = await serve();
  const drained = drain(500, 60_000);
  // Its own wish is to keep the connection.
  const said = await allOf(await open('/'));
  expect(said).toMatch(/^HTTP\/1\.1 200 [^]*\r\nConnection: close\r\n[^]*here/);
  await drained;
  await expect(ask(port, '/')).rejects.toThrow('ECONNREFUSED');
});

it('a server that is told to end waits for nobody for ever', async () => {
  const { open, waiting, drain } = await serve();
  const busy = await open('/wait');
  await expect.poll(() => waiting.length).toBe(1);
  const busyEnds = ended(busy);
  await drain(0, 10);
  expect(await busyEnds).toBe(true);
});

it('thousands of connections that one device leaves idle after an answer make room for others', async () => {
  const { port, open, waiting } = await serve();
  const busy = await open('/wait');
  await expect.poll(() => waiting.length).toBe(1);
  for (let at = 0; at < 2100; at += 1)
    await new Promise((comes) => void open('/').then((one) => one.once('data', comes)));
  expect((await ask(port, '/')).status).toBe(200);
  const said = allOf(busy);
  waiting[0]?.end('at last');
  busy.end();
  expect(await said).toContain('at last');
});
