import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import type { Socket } from 'node:net';

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
  /** 0, the default, takes a free one. */
  readonly port?: number;
}

/** Serves a folder as the plainest static host does: files and their types, no header besides. */
export async function serveFolder(
  folder: string,
  { path = '/', port = 0 }: ServeOptions = {},
): Promise<ServedFolder> {
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
    const file = normalize(join(folder, asked.slice(path.length) || 'index.html'));
    if (!asked.startsWith(path) || !file.startsWith(normalize(folder)) || !isFile(file)) {
      response.writeHead(404).end('There is no such file.');
      return;
    }
    response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((listening) => server.listen(port, 'localhost', listening));
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

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
