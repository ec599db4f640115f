import { Agent, createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { onTestFinished } from 'vitest';

/** What a proxy does besides. */
interface ProxyOptions {
  /** Whether it gathers an answer until it is whole, so that nobody hears of a stream; not by default. */
  readonly buffers?: boolean;
}

/**
 * Starts a reverse proxy that sends all that is asked of a room to the same one of some servers of this machine, and leaves out
 * those that take no connection; it ends with the test.
 *
 * @returns its port.
 */
export async function startProxy(
  ports: readonly number[],
  { buffers = false }: ProxyOptions = {},
): Promise<number> {
  const agent = new Agent({ keepAlive: true });
  /** By what of its address a room is sent to a server. */
  const placeOf = (path = '') => Number.parseInt(/^\/api\/rooms\/(\w{6})/.exec(path)?.[1] ?? '0', 16);

  const pass = (asked: IncomingMessage, body: Buffer, answer: ServerResponse, tries: number) => {
    const headers = {
      ...asked.headers,
      'x-forwarded-for': asked.socket.remoteAddress,
      'x-forwarded-proto': 'http',
    };
    const { method, url: path } = asked;
    const port = ports[(placeOf(path) + ports.length - tries) % ports.length];
    const passed = request({ host: '127.0.0.1', port, method, path, headers, agent }, (said) => {
      answer.writeHead(said.statusCode ?? 502, said.headers);
      // Who hangs up, or is cut off, gets no more of it.
      if (!buffers) void pipeline(said, answer).catch(() => undefined);
      else
        void buffer(said).then(
          (whole) => answer.end(whole),
          () => answer.destroy(),
        );
    });
    passed.on('error', (cause: NodeJS.ErrnoException) => {
      if (cause.code === 'ECONNREFUSED' && tries > 1) return pass(asked, body, answer, tries - 1);
      if (answer.headersSent) return answer.destroy();
      answer.writeHead(502).end();
    });
    answer.once('close', () => passed.destroy());
    passed.end(body);
  };

  const server = createServer((asked, answer) => {
    void buffer(asked).then(
      (body) => pass(asked, body, answer, ports.length),
      () => answer.destroy(),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
    agent.destroy();
  });
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}
