import { createHash } from 'node:crypto';
import { createReadStream, realpathSync, statSync, type Stats } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, isAbsolute, join, relative, sep } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import { createGzip } from 'node:zlib';

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

const compressible = /^text\/|javascript|json|wasm|svg/;

export function isCompressible(name: string): boolean {
  return compressible.test(types[extname(name)] ?? '');
}

/** Eight characters at the end of a build file's name say what is in the file. */
const hashedName = /^app\/.+-[\w-]{8}\.\w+$/;

/** In bytes. */
const piece = 16_384;

export interface GivenBlob {
  readonly blob: Blob;
  readonly tag: string;
}

export interface FileOptions {
  /** Where the folder stands on the server, with slashes at both ends; default `/`. */
  readonly path?: string;
  /** By the path that was asked for; nothing by default. */
  readonly headers?: (path: string, request: IncomingMessage) => Readonly<Record<string, string>>;
  /**
   * Text and wasm come from `FILE.br` and `FILE.gz` where these lie beside a file, else gzipped; not by
   * default.
   */
  readonly compressed?: boolean;
  /** Browsers may keep files whose name says what is in them for a year; not by default. */
  readonly hashed?: boolean;
  /** Waits until so many bytes of the file may go; at once by default. */
  readonly pace?: (bytes: number, path: string) => Promise<void>;
  /** What lies elsewhere, by its path here; nothing by default. */
  readonly also?: {
    readonly folder: string;
    readonly file: (path: string, request: IncomingMessage) => Promise<GivenBlob | null>;
  } | null;
  /** For a person, by the file's own path in the folder; null, by default, where it is given. */
  readonly refuse?: (name: string, request: IncomingMessage) => Promise<string | null>;
}

/** Answers a request for a file of a folder as the plainest static host does: types, parts, and entity tags. */
export function answerFile(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
  options: FileOptions,
): void {
  const { path = '/', headers } = options;
  const asked = pathOf(request);
  for (const [name, value] of Object.entries(headers?.(asked ?? '/', request) ?? {}))
    response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    refuse(response.setHeader('Allow', 'GET, HEAD'), 405, 'This server only gives files.');
    return;
  }
  const name = asked?.startsWith(path) ? asked.slice(path.length) || 'index.html' : null;
  answerName(request, response, folder, name, options).catch(() => response.destroy());
}

async function answerName(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
  name: string | null,
  options: FileOptions,
): Promise<void> {
  const file = name === null ? null : await fileNamed(folder, name, request, options);
  if (!file || name === null) return refuseFile(request, response, options.path ?? '/');
  const why = (await options.refuse?.(name, request)) ?? null;
  if (why !== null) return refuse(response, 403, why);
  await answer(request, response, file, options);
}

/** Null where it cannot be decoded. */
function pathOf(request: IncomingMessage): string | null {
  try {
    return decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
  } catch {
    return null;
  }
}

interface ServedFile {
  readonly type: string;
  /** In bytes. */
  readonly size: number;
  readonly tag: string;
  readonly modified: Date | null;
  /** Whether nothing else will ever stand at its address. */
  readonly isFixed: boolean;
  /** Null where the file is not kept in that form. */
  compressed(ending: string): ServedFile | null;
  open(first: number, last: number): Readable;
}

async function fileNamed(
  folder: string,
  name: string,
  request: IncomingMessage,
  { also, hashed = false }: FileOptions,
): Promise<ServedFile | null> {
  if (!also || !name.startsWith(also.folder)) return fileIn(folder, name, hashed && hashedName.test(name));
  const file = await also.file(name.slice(also.folder.length), request);
  if (!file) return null;
  const { blob, tag } = file;
  return {
    type: blob.type,
    size: blob.size,
    tag: createHash('sha256').update(tag).digest('hex'),
    modified: null,
    isFixed: false,
    compressed: () => null,
    open: (first, last) => Readable.from(bytesOf(blob.slice(first, last + 1))),
  };
}

/** Piece by piece: a photo may be large, and many may ask for it. */
async function* bytesOf(blob: Blob): AsyncGenerator<Buffer> {
  for (let at = 0; at < blob.size; at += piece) {
    // What lies in memory comes at once, and others want to be answered meanwhile.
    await setImmediate();
    yield Buffer.from(await blob.slice(at, at + piece).arrayBuffer());
  }
}

/** Null where there is none in the folder. */
function fileIn(folder: string, name: string, isFixed: boolean): ServedFile | null {
  const found = ownFile(folder, name);
  if (!found) return null;
  const { path, stats } = found;
  return {
    type: types[extname(path)] ?? 'application/octet-stream',
    size: stats.size,
    tag: `${stats.size}-${stats.mtimeMs}`,
    modified: stats.mtime,
    isFixed,
    compressed: (ending) => {
      const one = fileIn(folder, name + ending, isFixed);
      return one?.modified && one.modified >= stats.mtime ? one : null;
    },
    open: (start, end) => createReadStream(path, { start, end }),
  };
}

/**
 * A file that has this very path in the folder. Disks know a file by many more: in other letters, with a dot or a stream's
 * name behind it, on a way around. So what a file gives away is told by its path alone.
 */
function ownFile(folder: string, name: string): { readonly path: string; readonly stats: Stats } | null {
  try {
    const path = realpathSync.native(join(folder, name));
    const own = relative(realpathSync.native(folder), path).replaceAll(sep, '/');
    if (own !== name || isAbsolute(own) || own.split('/').includes('..')) return null;
    const stats = statSync(path);
    return stats.isFile() ? { path, stats } : null;
  } catch {
    // There is none, or it is no path.
    return null;
  }
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
  { compressed = false, pace }: FileOptions,
): Promise<void> {
  const { type, size, tag: version, modified, isFixed } = file;
  const tag = `W/"${version}"`;
  response
    .setHeader('ETag', tag)
    .setHeader('Cache-Control', isFixed ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (modified) response.setHeader('Last-Modified', modified.toUTCString());
  if (compressed) response.setHeader('Vary', 'Accept-Encoding');
  const known = request.headers['if-none-match'];
  if (known !== undefined && (known === '*' || known.split(/\s*,\s*/).includes(tag))) {
    response.writeHead(304).end();
    return;
  }
  response.setHeader('Content-Type', type).setHeader('Accept-Ranges', 'bytes');
  const part = partWanted(request, size);
  if (part === 'outside') {
    response.writeHead(416, { 'Content-Range': `bytes */${size}` }).end();
    return;
  }
  const compression = compressed && !part && compressible.test(type) ? compressionOf(request, file) : null;
  const given = compression?.file ?? file;
  const { first, last } = part ?? { first: 0, last: given.size - 1 };
  if (part) response.setHeader('Content-Range', `bytes ${first}-${last}/${size}`);
  if (compression) response.setHeader('Content-Encoding', compression.name);
  if (!compression || compression.file) response.setHeader('Content-Length', last + 1 - first);
  response.writeHead(part ? 206 : 200);
  if (request.method === 'HEAD' || given.size === 0) {
    response.end();
    return;
  }
  const content = given.open(first, last);
  const body: Readable = compression && !compression.file ? content.pipe(createGzip()) : content;
  await pipeline(
    pace ? Readable.from(paced(body, (bytes) => pace(bytes, request.url ?? '/'))) : body,
    response,
  );
}

/** How a file is compressed for who asks: as it is kept, or on the way; null for as it is. */
function compressionOf(
  { headers }: IncomingMessage,
  file: ServedFile,
): { readonly name: 'br' | 'gzip'; readonly file: ServedFile | null } | null {
  const accepted = headers['accept-encoding'] ?? '';
  const brotli = /\bbr\b/.test(accepted) ? file.compressed('.br') : null;
  if (brotli) return { name: 'br', file: brotli };
  return /\bgzip\b/.test(accepted) ? { name: 'gzip', file: file.compressed('.gz') } : null;
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

/** Null for all of the file. */
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
