import { connect, type Socket } from 'node:net';
import type { ServerResponse } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { listen } from '#server/listen.ts';
import { ask } from './test-class.ts';

/** A server that answers all but `/wait`, which it keeps waiting, and connections to it. */
async function serve(mostOfOne?: number) {
  const waiting: ServerResponse[] = [];
  const { port, close, drain } = await listen(
    ({ url }, response) => {
      if (url === '/wait') waiting.push(response);
      else response.end('here');
    },
    0,
    '127.0.0.1',
    mostOfOne,
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

it('a server lets one address hold 500 connections, and answers all the same', async () => {
  const { port, open } = await serve();
  const held = await Promise.all(Array.from({ length: 600 }, () => open()));
  const closed = () => held.filter(({ destroyed }) => destroyed).length;
  await expect.poll(closed).toBe(100);
  expect((await ask(port, '/')).text).toBe('here');
  await expect.poll(closed).toBe(101);
});

it('of too many connections from one address the one gives way that has been quiet for longest', async () => {
  const { port, open, waiting } = await serve(3);
  const busy = await open('/wait');
  await expect.poll(() => waiting.length).toBe(1);
  const [first, second] = [await open(), await open()];
  const firstEnds = ended(first);
  const third = await open();
  expect(await firstEnds).toBe(true);
  const secondEnds = ended(second);
  expect((await ask(port, '/')).text).toBe('here');
  expect(await secondEnds).toBe(true);
  waiting[0]?.end('at last');
  await new Promise((comes) => busy.once('data', comes));
  expect([busy.destroyed, third.destroyed]).toEqual([false, false]);
});

it('where something is answered on all of them, the next one is refused', async () => {
  const { open, waiting } = await serve(3);
  const busy = [await open('/wait'), await open('/wait'), await open('/wait')];
  await expect.poll(() => waiting.length).toBe(3);
  await ended(await open('/'));
  for (const response of waiting) response.end('at last');
  await Promise.all(busy.map((socket) => new Promise((comes) => socket.once('data', comes))));
});

it('a server that is told to end answers what was asked, and nobody who comes then', async () => {
  const { port, open, waiting, drain } = await serve();
  const quiet = await open();
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
