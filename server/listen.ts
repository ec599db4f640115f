import { createServer, type RequestListener } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { limitedAddress } from './hosts.ts';

/** How long a connection stays open for the next request, in milliseconds: longer than proxies keep theirs. */
const keepAliveTimeout = 75_000;

/** After how long who takes nothing of an answer is cut off, in milliseconds; streams give a sign of life more often. */
const stillTimeout = 120_000;

/** How many connections there may be. */
const mostConnections = 2000;

/** How many of them one address may have: 200 people behind it, each with a stream and what they ask besides. */
const mostOfAddress = 500;

/** A server that runs. */
export interface Running {
  readonly port: number;
  /** Ends it at once, with all its connections. */
  close(): Promise<void>;
  /**
   * Ends it once what was asked is answered.
   *
   * @param notice how long it takes new connections still, each for one answer, in milliseconds.
   * @param patience after how many milliseconds more it ends at once.
   */
  drain(notice: number, patience: number): Promise<void>;
}

/**
 * The connections that are open. Where there is room for none more, the one that has been quiet for longest gives way, so that
 * nobody is shut out by those who only hold connections; one on which something is answered stays.
 */
class Connections {
  readonly #mostOfOne: number;
  /** By address, in the order in which they became quiet. */
  readonly #ofAddress = new Map<string, Set<Socket>>();
  readonly #addresses = new Map<Socket, string>();
  /** How many requests are answered on each. */
  readonly #busy = new Map<Socket, number>();
  /** Whether each ends once it is quiet. */
  #isLast = false;

  constructor(mostOfOne: number) {
    this.#mostOfOne = mostOfOne;
  }

  /** Takes one, or ends it where there is no room. */
  add(socket: Socket): void {
    if (this.#isLast) {
      socket.destroy();
      return;
    }
    const address = limitedAddress(socket.remoteAddress ?? '');
    const crowd = this.#crowdOf(this.#ofAddress.get(address) ?? new Set());
    const quiet = crowd && [...crowd].find((one) => !this.#busy.has(one));
    if (crowd && !quiet) {
      socket.destroy();
      return;
    }
    if (quiet) this.#forget(quiet.destroy());
    const own = this.#ofAddress.get(address) ?? new Set();
    this.#ofAddress.set(address, own.add(socket));
    this.#addresses.set(socket, address);
    socket.once('close', () => this.#forget(socket));
  }

  /** Those of which one has to give way before there is one more; null: there is room. */
  #crowdOf(own: ReadonlySet<Socket>): ReadonlySet<Socket> | null {
    if (own.size >= this.#mostOfOne) return own;
    if (this.#addresses.size < mostConnections) return null;
    return [...this.#ofAddress.values()].reduce((most, one) => (one.size > most.size ? one : most), own);
  }

  /** Something is answered on one. @returns ends it. */
  answer(socket: Socket): () => void {
    this.#busy.set(socket, (this.#busy.get(socket) ?? 0) + 1);
    return () => {
      const left = (this.#busy.get(socket) ?? 0) - 1;
      if (left > 0) this.#busy.set(socket, left);
      else this.#busy.delete(socket);
      if (left <= 0 && this.#isLast) socket.destroySoon();
      const own = this.#ofAddress.get(this.#addresses.get(socket) ?? '');
      if (own?.delete(socket)) own.add(socket);
    };
  }

  #forget(socket: Socket): void {
    const address = this.#addresses.get(socket) ?? '';
    const own = this.#ofAddress.get(address);
    own?.delete(socket);
    if (own?.size === 0) this.#ofAddress.delete(address);
    this.#addresses.delete(socket);
    this.#busy.delete(socket);
  }

  /** Ends those that are quiet, and the others once they are. */
  drain(): void {
    this.#isLast = true;
    for (const socket of this.#addresses.keys()) if (!this.#busy.has(socket)) socket.destroySoon();
  }

  close(): void {
    for (const socket of this.#addresses.keys()) socket.destroy();
  }
}

/**
 * Answers requests on a port.
 *
 * @param port 0 for one that is free.
 * @param host null: on all addresses of the machine.
 * @param mostOfOne how many connections one address may have; 500 by default.
 * @throws Error when the port is taken.
 */
export async function listen(
  answer: RequestListener,
  port: number,
  host: string | null,
  mostOfOne = mostOfAddress,
): Promise<Running> {
  const connections = new Connections(mostOfOne);
  // Who sends slowly is cut off, so that nobody holds the server's connections.
  const limits = { headersTimeout: 15_000, requestTimeout: 120_000, keepAliveTimeout };
  let isLast = false;
  const server = createServer(limits, (request, response) => {
    if (isLast) response.shouldKeepAlive = false;
    response.once('close', connections.answer(request.socket));
    answer(request, response);
  });
  server.timeout = stillTimeout;
  server.on('connection', (socket) => connections.add(socket));
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
      connections.close();
      return end;
    },
    async drain(notice, patience) {
      isLast = true;
      if (notice > 0) await pause(notice);
      const end = ended();
      connections.drain();
      const late = setTimeout(() => connections.close(), patience);
      await end;
      clearTimeout(late);
    },
  };
}
