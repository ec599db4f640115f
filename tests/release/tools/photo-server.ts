import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import sharp from 'sharp';

/** What a server does when it is asked for a photo; `times` counts from 1. */
export type Behaviour = (response: ServerResponse, times: number, request: IncomingMessage) => void;

/** A server in place of Flickr's. */
export interface PhotoServer {
  readonly url: string;
  /** The paths that were asked for, in their order. */
  readonly asked: string[];
}

/** Serves for as long as the test runs. */
export async function servePhotos(behaviourOf: (path: string) => Behaviour): Promise<PhotoServer> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    // Whoever asked may have gone.
    response.on('error', () => undefined);
    behaviourOf(path)(response, asked.filter((one) => one === path).length, request);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(
    () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        for (const socket of sockets) socket.destroy();
      }),
  );
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The server has no address.');
  return { url: `http://127.0.0.1:${address.port}`, asked };
}

/** A picture like no other: coloured clouds that a number decides. */
export async function clouds(number: number, width = 160, height = 120): Promise<Buffer> {
  const random = xoroshiro128plus(number);
  const data = Uint8Array.from({ length: 7 * 5 * 3 }, () => uniformInt(random, 0, 255));
  return sharp(data, { raw: { width: 7, height: 5, channels: 3 } })
    .resize(width, height, { fit: 'fill', kernel: 'cubic' })
    .jpeg({ quality: 85 })
    .toBuffer();
}

export function sends(body: Uint8Array, type = 'image/jpeg'): Behaviour {
  return (response) =>
    response.writeHead(200, { 'Content-Type': type, 'Content-Length': body.length }).end(body);
}

export function answers(status: number, headers: Readonly<Record<string, string>> = {}): Behaviour {
  return (response) => response.writeHead(status, headers).end();
}

/** Behaves in one way so many times, then in another. */
export function first(times: number, one: Behaviour, then: Behaviour): Behaviour {
  return (response, count, request) => (count <= times ? one : then)(response, count, request);
}

/** A body that breaks off in the middle. */
export function breaksOff(body: Uint8Array): Behaviour {
  return (response) => {
    response.writeHead(200, { 'Content-Type': 'image/jpeg', 'Content-Length': body.length });
    response.write(body.subarray(0, body.length / 2), () => response.destroy());
  };
}

/** A body that begins and then stands still. */
export function fallsSilent(body: Uint8Array): Behaviour {
  return (response) => {
    response.writeHead(200, { 'Content-Type': 'image/jpeg' });
    response.write(body.subarray(0, body.length / 2));
  };
}

/** A body that goes on and on. */
export function neverEnds(body: Uint8Array): Behaviour {
  return (response) => {
    response.writeHead(200, { 'Content-Type': 'image/jpeg' });
    response.write(body);
    const more = Buffer.alloc(1_000_000);
    const go = () => {
      if (!response.destroyed) response.write(more, go);
    };
    go();
  };
}

/** The beginning of a PNG of 20,000 by 15,000 pixels, in which nothing else is. */
export function bomb(): Buffer {
  const header = Buffer.alloc(33);
  header.set([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
  header.writeUInt32BE(13, 8);
  header.write('IHDR', 12, 'latin1');
  header.writeUInt32BE(20_000, 16);
  header.writeUInt32BE(15_000, 20);
  header.set([8, 2, 0, 0, 0], 24);
  return header;
}

/** What Flickr shows in place of a photo that is gone: dark letters on light grey. */
export async function notice(): Promise<Buffer> {
  const words = Buffer.from(
    '<svg width="240" height="180"><rect width="240" height="180" fill="#e8e8e8"/>' +
      '<rect x="60" y="80" width="120" height="8" fill="#777"/><rect x="80" y="96" width="80" height="8" fill="#777"/></svg>',
  );
  return sharp(words).png().toBuffer();
}
