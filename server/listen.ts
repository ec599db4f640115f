import { createServer, type RequestListener } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** In milliseconds: longer than proxies keep theirs. */
const keepAliveTimeout = 75_000;

/**
 * Who takes nothing of an answer for so many milliseconds is cut off; streams give a sign of life more often.
 */
const stillTimeout = 120_000;

/** Who says nothing on a connection loses it soon. */
const mostConnections = 2000;

/** Beyond so many, those on which nothing is asked or answered make room for others. */
const crowd = 1500;

export interface Running {
  readonly port: number;
  close(): Promise<void>;
  /**
   * Ends it once what was asked is answered.
   *
   * @param notice how long it takes new connections still, each for one answer, in milliseconds.
   * @param patience after how many milliseconds more it ends at once.
   */
  drain(notice: number, timeout: number): Promise<void>;
}

/**
 * Answers requests on a port.
 *
 * @param port 0 for one that is free.
 * @param host null: on all addresses of the machine.
 * @throws Error when the port is taken.
 */
export async function listen(answer: RequestListener, port: number, host: string | null): Promise<Running> {
  // A slow sender holds no connection for long.
  const limits = {
    ...{ headersTimeout: 15_000, requestTimeout: 120_000, keepAliveTimeout },
    connectionsCheckingInterval: 5000,
  };
  let busy = 0;
  let isLast = false;
  let isEnding = false;
  const endQuiet = () => {
    if (busy === 0) server.closeAllConnections();
  };
  const server = createServer(limits, (request, response) => {
    if (isLast) response.shouldKeepAlive = false;
    busy += 1;
    response.once('close', () => {
      busy -= 1;
      if (!isEnding) return;
      request.socket.destroySoon();
      endQuiet();
    });
    answer(request, response);
  });
  let connections = 0;
  server.on('connection', (socket) => {
    connections += 1;
    socket.once('close', () => (connections -= 1));
    if (connections > crowd) server.closeIdleConnections();
  });
  server.timeout = stillTimeout;
  server.maxConnections = mostConnections;
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen({ port, ...(host !== null && { host }) }, listening);
  });
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The server has no address.');
  const ended = (): Promise<void> => new Promise((end) => server.close(() => end()));
  return {
    port: address.port,
    close() {
      const end = ended();
      server.closeAllConnections();
      return end;
    },
    async drain(notice, timeout) {
      isLast = true;
      if (notice > 0) await pause(notice);
      isEnding = true;
      const end = ended();
      server.closeIdleConnections();
      endQuiet();
      const late = setTimeout(() => server.closeAllConnections(), timeout);
      await end;
      clearTimeout(late);
    },
  };
}
