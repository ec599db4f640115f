import { createServer, type RequestListener } from 'node:http';
import type { Socket } from 'node:net';

/** How long a connection stays open for the next request, in milliseconds: longer than proxies keep theirs. */
const keepAliveTimeout = 75_000;

/** A server that runs. */
export interface Running {
  readonly port: number;
  /** Ends it at once, with all its connections. */
  close(): Promise<void>;
}

/**
 * Answers requests on a port.
 *
 * @param port 0 for one that is free.
 * @param host null: on all addresses of the machine.
 * @throws Error when the port is taken.
 */
export async function listen(answer: RequestListener, port: number, host: string | null): Promise<Running> {
  const sockets = new Set<Socket>();
  // Who sends slowly is cut off, so that nobody holds the server's connections.
  const server = createServer({ headersTimeout: 15_000, requestTimeout: 120_000, keepAliveTimeout }, answer);
  server.maxConnections = 2000;
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen({ port, ...(host !== null && { host }) }, listening);
  });
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The server has no address.');
  return {
    port: address.port,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
