import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { gzip as gzipBytes } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '': 'text/plain; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.tsv': 'text/tab-separated-values; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.zip': 'application/zip',
};

/** The types that static hosts send gzipped. */
const compressible = [
  '',
  '.html',
  '.js',
  '.css',
  '.json',
  '.webmanifest',
  '.wasm',
  '.svg',
  '.txt',
  '.md',
  '.tsv',
  '.csv',
].map((ending) => types[ending]);

/** Other names that a page of another site could give this machine are not answered. */
const ownNames = /^(localhost|[\w-]+\.localhost|\d+\.\d+\.\d+\.\d+|\[[0-9a-f:.]+\])(:\d+)?$/i;

const zip = promisify(gzipBytes);

/** Gzipped files, so that a page that starts again need not wait for them to be packed again. */
type ZippedFiles = Map<ServedFile['key'], { readonly tag: string; readonly bytes: Buffer }>;

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
  /** 0, by default, for one that is free. */
  readonly port?: number;
  /** What is sent with every answer, by the path that was asked for; nothing by default. */
  readonly headers?: (path: string) => Readonly<Record<string, string>>;
  /** Whether text and wasm are gzipped; not by default. */
  readonly gzip?: boolean;
  /** Waits until so many bytes of the file at a path may go; at once by default. */
  readonly pace?: (bytes: number, path: string) => Promise<void>;
  /** What lies elsewhere and is given as a folder of this one, by its path there; nothing by default. */
  readonly also?: {
    /** With a slash at the end. */
    readonly folder: string;
    /** Null where there is no such file. */
    readonly file: (path: string) => Promise<{ readonly blob: Blob; readonly tag: string } | null>;
  } | null;
}

/**
 * Serves a folder on this machine as the plainest static host does: files, their types, parts of them, and entity tags.
 *
 * @throws Error when the port is taken.
 */
export async function serveFolder(folder: string, options: ServeOptions = {}): Promise<ServedFolder> {
  const { path = '/', port = 0, headers } = options;
  const sockets = new Set<Socket>();
  const zipped: ZippedFiles = new Map();
  const server = createServer((request, response) => {
    const asked = pathOf(request);
    for (const [name, value] of Object.entries(headers?.(asked ?? '/') ?? {}))
      response.setHeader(name, value);
    const name = asked?.startsWith(path) ? asked.slice(path.length) || 'index.html' : null;
    if (!ownNames.test(request.headers.host ?? ''))
      refuse(response, 403, 'This server answers to localhost only.');
    else if (request.method !== 'GET' && request.method !== 'HEAD')
      refuse(response.setHeader('Allow', 'GET, HEAD'), 405, 'This server only gives files.');
    else
      fileNamed(folder, name, options)
        .then((file) =>
          file ? answer(request, response, file, options, zipped) : refuseFile(request, response, path),
        )
        .catch(() => response.destroy());
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(port, 'localhost', listening);
  });
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

/** Null where it cannot be decoded. */
function pathOf(request: IncomingMessage): string | null {
  try {
    return decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
  } catch {
    return null;
  }
}

/** A file that can be given. */
interface ServedFile {
  /** The same for every address that leads to it. */
  readonly key: string;
  readonly type: string;
  /** In bytes. */
  readonly size: number;
  readonly tag: string;
  /** Null where it is not known. */
  readonly modified: Date | null;
  /** The bytes from one place to another, the latter included. */
  open(first: number, last: number): Readable;
}

async function fileNamed(
  folder: string,
  name: string | null,
  { also }: ServeOptions,
): Promise<ServedFile | null> {
  if (name === null) return null;
  if (!also || !name.startsWith(also.folder)) return fileIn(folder, name);
  const file = await also.file(name.slice(also.folder.length));
  if (!file) return null;
  const { blob, tag } = file;
  return {
    key: name,
    type: blob.type,
    size: blob.size,
    tag: createHash('sha256').update(tag).digest('hex'),
    modified: null,
    open: (first, last) => Readable.from(bytesOf(blob.slice(first, last + 1))),
  };
}

async function* bytesOf(blob: Blob): AsyncGenerator<Buffer> {
  yield Buffer.from(await blob.arrayBuffer());
}

/** Null where there is none in the folder. */
function fileIn(folder: string, name: string): ServedFile | null {
  const path = normalize(join(folder, name));
  if (!path.startsWith(normalize(folder + sep)) || path.includes('\0')) return null;
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile()) return null;
  return {
    key: path,
    type: types[extname(path)] ?? 'application/octet-stream',
    size: stats.size,
    tag: `${String(stats.size)}-${String(stats.mtimeMs)}`,
    modified: stats.mtime,
    open: (start, end) => createReadStream(path, { start, end, highWaterMark: 1 << 20 }),
  };
}

function refuse(response: ServerResponse, status: number, why: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(why);
}

/** A person who has mistyped an address gets a page with a way on; the app and other programs a line. */
function refuseFile({ headers }: IncomingMessage, response: ServerResponse, start: string): void {
  if (!headers.accept?.includes('text/html')) return refuse(response, 404, 'There is no such file.');
  response.writeHead(404, { 'Content-Type': types['.html'] }).end(`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>No such page · Hit5</title>
<main>
<h1>There is no page at this address.</h1>
<p>Look whether the address is whole, or <a href="${start}">go to the start of Hit5</a>.</p>
</main>
</html>
`);
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  file: ServedFile,
  { gzip = false, pace }: ServeOptions,
  zipped: ZippedFiles,
): Promise<void> {
  const { type, size, tag: version, modified, open } = file;
  const tag = `W/"${version}"`;
  response.setHeader('ETag', tag).setHeader('Cache-Control', 'no-cache');
  if (modified) response.setHeader('Last-Modified', modified.toUTCString());
  if (gzip) response.setHeader('Vary', 'Accept-Encoding');
  const known = request.headers['if-none-match'];
  if (known !== undefined && (known === '*' || known.split(/\s*,\s*/).includes(tag))) {
    response.writeHead(304).end();
    return;
  }
  response.setHeader('Content-Type', type).setHeader('Accept-Ranges', 'bytes');
  const part = partWanted(request, size);
  if (part === 'outside') {
    response.writeHead(416, { 'Content-Range': `bytes */${String(size)}` }).end();
    return;
  }
  const { first, last } = part ?? { first: 0, last: size - 1 };
  const packed =
    gzip && !part && compressible.includes(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  if (part) response.setHeader('Content-Range', `bytes ${String(first)}-${String(last)}/${String(size)}`);
  if (packed) response.setHeader('Content-Encoding', 'gzip');
  else response.setHeader('Content-Length', last + 1 - first);
  response.writeHead(part ? 206 : 200);
  if (request.method === 'HEAD' || size === 0) {
    response.end();
    return;
  }
  const body = packed ? Readable.from([await zippedOnce(file, zipped)]) : open(first, last);
  await pipeline(
    pace ? Readable.from(paced(body, (bytes) => pace(bytes, request.url ?? '/'))) : body,
    response,
  );
}

/** The gzipped bytes; packed again where the file is another than last time. */
async function zippedOnce({ key, tag, size, open }: ServedFile, zipped: ZippedFiles): Promise<Buffer> {
  const known = zipped.get(key);
  if (known?.tag === tag) return known.bytes;
  const bytes = await zip(await buffer(open(0, size - 1)));
  zipped.set(key, { tag, bytes });
  return bytes;
}

async function* paced(body: Readable, pace: (bytes: number) => Promise<void>): AsyncGenerator<Buffer> {
  for await (const chunk of body as AsyncIterable<Buffer>) {
    for (let at = 0; at < chunk.length; at += piece) {
      const part = chunk.subarray(at, at + piece);
      await pace(part.length);
      yield part;
    }
  }
}

/** The part of a file that a request asks for; null for all of it. */
function partWanted(
  { headers }: IncomingMessage,
  size: number,
): { readonly first: number; readonly last: number } | 'outside' | null {
  // A weak tag never says that the rest is of the same file.
  if (headers['if-range'] !== undefined) return null;
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(headers.range ?? '') ?? [];
  if (from === '' && to === '') return null;
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== '' && from !== '' && Number(to) < first) return null;
  return first > last ? 'outside' : { first, last };
}
