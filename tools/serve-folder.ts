import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Socket } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
  '.zip': 'application/zip',
};

/** What static hosts send gzipped. */
const compressible = ['.html', '.js', '.css', '.json', '.webmanifest', '.wasm', '.svg'];

/** Bytes of a body that are sent at a time. */
const piece = 16_384;

/** A folder that is being served. */
export interface ServedFolder {
  /** Its address, with a slash at the end. */
  readonly url: string;
  /** Ends it at once, with all its connections. */
  close(): Promise<void>;
}

/** How a folder is served. */
export interface ServeOptions {
  /** Where the folder stands on the server, with slashes at both ends; default `/`. */
  readonly path?: string;
  /** Whether text and wasm are gzipped; not by default. */
  readonly gzip?: boolean;
  /** Waits until so many bytes of the file at a path may go; at once by default. */
  readonly pace?: (bytes: number, path: string) => Promise<void>;
}

/** Serves a folder as the plainest static host does: files, their types, and entity tags. */
export async function serveFolder(folder: string, options: ServeOptions = {}): Promise<ServedFolder> {
  const { path = '/', gzip = false, pace = () => Promise.resolve() } = options;
  const sockets = new Set<Socket>();
  const server = createServer(async (request, response) => {
    const asked = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
    const file = normalize(join(folder, asked.slice(path.length) || 'index.html'));
    const found = statSync(file, { throwIfNoEntry: false });
    if (!asked.startsWith(path) || !file.startsWith(normalize(folder)) || !found?.isFile()) {
      return response.writeHead(404).end('There is no such file.');
    }
    const tag = `"${String(found.size)}-${String(found.mtimeMs)}"`;
    if (request.headers['if-none-match'] === tag) return response.writeHead(304, { ETag: tag }).end();
    const kind = extname(file);
    const small = gzip && compressible.includes(kind);
    const body = small ? gzipSync(readFileSync(file)) : readFileSync(file);
    response.writeHead(200, {
      'Content-Type': types[kind] ?? 'application/octet-stream',
      'Content-Length': body.length,
      ETag: tag,
      ...(small ? { 'Content-Encoding': 'gzip' } : {}),
    });
    for (let at = 0; at < body.length && !response.destroyed; at += piece) {
      const part = body.subarray(at, at + piece);
      await pace(part.length, asked);
      response.write(part);
    }
    return response.end();
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The server has no address.');
  return {
    url: `http://localhost:${String(address.port)}${path}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
