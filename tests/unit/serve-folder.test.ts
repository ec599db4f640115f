import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serveApp } from '#tools/serve-app.ts';

const text = 'a'.repeat(5000);

/** @param more puts further files there. */
async function served(
  more: (place: {
    readonly folder: string;
    readonly write: (path: string, content: string | Uint8Array) => void;
  }) => void = () => undefined,
  embed: readonly string[] = [],
): Promise<string> {
  const outer = mkdtempSync(join(tmpdir(), 'hit5-serve-'));
  onTestFinished(() => rmSync(outer, { recursive: true, force: true }));
  const folder = join(outer, 'dist');
  mkdirSync(join(folder, 'app'), { recursive: true });
  mkdirSync(join(outer, 'dist-old'));
  writeFileSync(join(outer, 'secret.txt'), 'secret');
  writeFileSync(join(outer, 'dist-old', 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'index.html'), '<p>Hit5</p>');
  writeFileSync(join(folder, 'app', 'index.js'), text);
  writeFileSync(join(folder, 'app', 'outside-worker-x.js'), '');
  writeFileSync(join(folder, 'weights.bin'), '0123456789');
  more({ folder, write: (path, content) => writeFileSync(join(folder, path), content) });
  const server = await serveApp(folder, 0, null, null, embed);
  onTestFinished(() => server.close());
  return server.url;
}

const status = async (url: string, init?: RequestInit) => (await fetch(url, init)).status;

/** As no browser would ask: the path as it is, and any host. */
function ask(url: string, path: string, headers: Record<string, string> = {}): Promise<number | undefined> {
  const { port } = new URL(url);
  return new Promise((answer, failed) => {
    request({ host: 'localhost', port, path, headers }, (response) => {
      response.resume();
      answer(response.statusCode);
    })
      .on('error', failed)
      .end();
  });
}

describe('the server of npm start', () => {
  it('sends the headers that the page and its workers need, with every file', async () => {
    const url = await served();
    const { headers } = await fetch(url);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'permissions-policy': expect.stringContaining('camera=(self)') as string,
      'content-security-policy': expect.stringMatching(
        /connect-src 'self' blob:;.*frame-ancestors 'none'/,
      ) as string,
      'cache-control': 'no-cache',
    });
    const worker = await fetch(`${url}app/outside-worker-x.js`);
    expect(worker.headers.get('content-security-policy')).toContain('connect-src https: http:');
  });

  it('lets the named sites frame it, and says so where a page may ask', async () => {
    const url = await served(undefined, ['https://moodle.example', 'https://blog.example']);
    const { headers } = await fetch(url, { method: 'HEAD' });
    expect(headers.get('content-security-policy')).toMatch(
      /frame-ancestors https:\/\/moodle\.example https:\/\/blog\.example$/,
    );
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect((await fetch(await served())).headers.has('cross-origin-resource-policy')).toBe(false);
  });

  it('packs text for those who take it, and sends a file only once', async () => {
    const url = await served();
    const packed = await fetch(`${url}app/index.js`);
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(await packed.text()).toBe(text);
    const plain = await fetch(`${url}app/index.js`, { headers: { 'Accept-Encoding': 'identity' } });
    expect([plain.headers.get('content-encoding'), plain.headers.get('content-length')]).toEqual([
      null,
      '5000',
    ]);
    const tag = plain.headers.get('etag') ?? '';
    expect(await status(`${url}app/index.js`, { headers: { 'If-None-Match': tag } })).toBe(304);
    expect(await status(`${url}app/index.js`, { headers: { 'If-None-Match': '"other"' } })).toBe(200);
  });

  it('sends what the build has compressed, and keeps for a year what has its content in its name', async () => {
    const url = await served(({ folder, write }) => {
      write('app/index-a1B2c3D4.js', text);
      write('app/index-a1B2c3D4.js.br', brotliCompressSync(text));
      write('app/index-a1B2c3D4.js.gz', gzipSync(`${text} of the build`));
      // One of an older build is worth nothing.
      write('app/index.js.br', brotliCompressSync('old'));
      utimesSync(join(folder, 'app/index.js.br'), 1, 1);
    });
    const get = async (path: string, accepted: string) => {
      const answer = await fetch(url + path, { headers: { 'Accept-Encoding': accepted } });
      const { headers } = answer;
      return [headers.get('content-encoding'), headers.get('cache-control'), await answer.text()];
    };
    const forAYear = 'public, max-age=31536000, immutable';
    expect(await get('app/index-a1B2c3D4.js', 'gzip, deflate, br')).toEqual(['br', forAYear, text]);
    expect(await get('app/index-a1B2c3D4.js', 'gzip')).toEqual(['gzip', forAYear, `${text} of the build`]);
    expect(await get('app/index-a1B2c3D4.js', 'identity')).toEqual([null, forAYear, text]);
    expect(await get('app/index.js', 'br, gzip')).toEqual(['gzip', 'no-cache', text]);
    const part = await fetch(`${url}app/index-a1B2c3D4.js`, {
      headers: { Range: 'bytes=1-3', 'Accept-Encoding': 'br' },
    });
    expect([part.status, part.headers.get('content-encoding'), await part.text()]).toEqual([
      206,
      null,
      'aaa',
    ]);
  });

  it('runs no classes, and says so', async () => {
    const url = await served();
    expect(await (await fetch(`${url}api/server`)).json()).toMatchObject({ classes: false, teacher: false });
    expect(await status(`${url}api/rooms`)).toBe(404);
  });

  it.each([
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=-2', 206, '89', 'bytes 8-9/10'],
    ['bytes=8-99', 206, '89', 'bytes 8-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=4-2', 200, '0123456789', null],
    ['bytes=0-1,3-4', 200, '0123456789', null],
  ])('answers the range %s', async (range, code, body, said) => {
    const answer = await fetch(`${await served()}weights.bin`, { headers: { Range: range } });
    expect([answer.status, await answer.text(), answer.headers.get('content-range')]).toEqual([
      code,
      body,
      said,
    ]);
  });

  it('gives nothing but files of its folder, and to this machine', async () => {
    const url = await served();
    expect(await ask(url, '/weights.bin')).toBe(200);
    expect(await ask(url, '/../secret.txt')).toBe(404);
    expect(await ask(url, '/..%2fsecret.txt')).toBe(404);
    expect(await ask(url, '/..%2fdist-old%2fsecret.txt')).toBe(404);
    expect(await ask(url, '/app/')).toBe(404);
    expect(await ask(url, '/%00')).toBe(404);
    expect(await ask(url, '/%ff')).toBe(404);
    expect(await ask(url, '/weights.bin', { Host: 'elsewhere.example' })).toBe(403);
    expect(await status(`${url}weights.bin`, { method: 'POST' })).toBe(405);
    const head = await fetch(`${url}weights.bin`, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '10', '']);
  });
});
