import { createSocket } from 'node:dgram';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { freePort } from '#tools/free-port.ts';

/** Servers of this machine as if each were a container of one service: at an address of its own, all under one name. */
export interface Containers {
  /** The port of all of them. */
  readonly port: number;
  /** The port of the server of names, which says the same for each name. */
  readonly names: number;
  /** Which of them were asked for something of a room since this was called last. */
  asked(): ReadonlySet<number>;
  /** Makes one reachable, and names it. */
  start(place: number): Promise<void>;
  /** Ends all that was open to one; it takes no connection any more, and once that has been noticed nobody names it. */
  stop(place: number): Promise<void>;
}

/** How long it takes until a container that has ended is named no more, in milliseconds. */
const noticed = 300;

/** Gives servers of this machine addresses; they end with the test. */
export async function startContainers(servers: readonly number[]): Promise<Containers> {
  const port = await freePort();
  const open = new Map<number, { readonly server: Server; readonly sockets: Set<Socket> }>();
  const named = new Set<number>();
  const addressOf = (place: number) => `127.0.4.${place + 1}`;
  let asked = new Set<number>();

  const containers: Containers = {
    port,
    names: await startNames(() => [...named].map(addressOf)),
    asked() {
      const all = asked;
      asked = new Set();
      return all;
    },
    async start(place) {
      const sockets = new Set<Socket>();
      const server = createServer((from) => {
        const to = connect(servers[place] ?? 0, '127.0.0.1');
        from.on('data', (part: Buffer) => {
          if (part.includes(' /api/rooms/')) asked.add(place);
        });
        for (const [one, other] of [
          [from, to],
          [to, from],
        ] as const) {
          sockets.add(one);
          one.on('error', () => one.destroy());
          one.once('close', () => other.destroy());
          one.pipe(other);
        }
      });
      await new Promise<void>((listening) => server.listen(port, addressOf(place), listening));
      open.set(place, { server, sockets });
      named.add(place);
    },
    async stop(place) {
      const { server, sockets } = open.get(place) ?? {};
      open.delete(place);
      server?.close();
      for (const socket of sockets ?? []) socket.destroy();
      setTimeout(() => named.delete(place), noticed);
      await new Promise((end) => server?.once('close', end));
    },
  };
  for (const place of servers.keys()) await containers.start(place);
  onTestFinished(async () => {
    for (const place of open.keys()) await containers.stop(place);
  });
  return containers;
}

/** The bytes before a question for a name, and those after the name: its type and class. */
const [head, tail] = [12, 4];

/** Starts a server of names that says the same IPv4 addresses for each name. @returns its port. */
async function startNames(addresses: () => readonly string[]): Promise<number> {
  const socket = createSocket('udp4');
  await new Promise<void>((listening) => socket.bind(0, '127.0.0.1', listening));
  socket.on('message', (asked, from) => {
    const end = asked.indexOf(0, head) + 1 + tail;
    const isIPv4 = asked.readUInt16BE(end - tail) === 1;
    // The name as at byte 12, type A, class IN, good for 0 seconds, 4 bytes.
    const answers = (isIPv4 ? addresses() : []).map((address) =>
      Buffer.from([0xc0, head, 0, 1, 0, 1, 0, 0, 0, 0, 0, 4, ...address.split('.').map(Number)]),
    );
    const said = Buffer.concat([asked.subarray(0, end), ...answers]);
    // One question, as many answers, nothing besides, and no failure.
    for (const [at, value] of [0x8180, 1, answers.length, 0, 0].entries())
      said.writeUInt16BE(value, 2 + 2 * at);
    socket.send(said, from.port, from.address);
  });
  onTestFinished(() => void socket.close());
  return socket.address().port;
}
