import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { RoomOptions } from '#src/core/room/room-options.ts';
import type { RoomId } from '#src/core/schemas/room-ids.ts';
import type { NewRoom } from '#src/core/room/room.ts';
import type { ClassOptions, Hit5Server } from '#server/start-server.ts';
import type { RoomStore } from '#server/store/room-store.ts';
import { openFolderStore } from '#server/store/open-store.ts';
import { serveApp } from '#tools/serve-app.ts';
import { sampleRoom } from '../core/room/sample-room.ts';

/** The teacher's key of tests. */
export const key = 'teachers-key-of-tests-0123456789';

/** An answer of the server. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  readonly bytes: Buffer;
  /** The JSON of the body; undefined where it is none. */
  readonly json: unknown;
}

/** What is asked of a server. */
export interface Question {
  readonly method?: string;
  readonly token?: string;
  /** Sent as JSON, or as it is where these are bytes. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** By which name the server is asked: as another device by default. */
  readonly host?: string;
}

/** Asks as any program could: with any host, and without what browsers add. */
export function ask(port: number, path: string, question: Question = {}): Promise<Answer> {
  const { method = 'GET', token, body, host = 'hit5.test' } = question;
  const isRaw = Buffer.isBuffer(body) || typeof body === 'string';
  const content = body === undefined || isRaw ? body : JSON.stringify(body);
  const headers = {
    host,
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(content !== undefined && {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(content)),
    }),
    ...question.headers,
  };
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('error', reject);
      answer.on('end', () => {
        const bytes = Buffer.concat(parts);
        const text = bytes.toString();
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text, bytes, json: jsonIn(text) });
      });
    });
    asked.on('error', reject);
    asked.end(content);
  });
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** A folder as the build leaves it, with what the server reads of it; gone after the test. */
export function builtFolder(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'assets/challenge'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<p>Hit5</p>');
  cpSync('assets/classes.json', join(folder, 'assets/classes.json'));
  writeFileSync(join(folder, 'assets/challenge/manifest.json'), '{"truth": "n01440764"}');
  writeFileSync(join(folder, 'assets/challenge/CREDITS.md'), 'goldfish');
  return folder;
}

/** Where a folder is made quickest: in memory, where the system has such a place. */
const place = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** Gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(place, 'hit5-class-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A server on which classes are run, with what its teacher does. */
export interface TestClass {
  readonly port: number;
  readonly store: RoomStore;
  /** Asks as the teacher's page, on the server's machine. */
  teacher(path: string, question?: Question): Promise<Answer>;
  /** Makes a room of these images, with their files, and opens it. */
  openRoom(
    images: readonly string[],
    options?: Partial<RoomOptions>,
  ): Promise<NewRoom & { readonly code: string }>;
  /** The teacher does something in a room. */
  act(room: RoomId, ...events: readonly object[]): Promise<Answer>;
}

/** How a server is started besides: with another build, and with packs. */
interface Served {
  readonly folder?: string;
  readonly packs?: string;
}

/** Starts a server with an empty database; it ends with the test. */
export async function startClass({
  folder = builtFolder(),
  packs,
  ...options
}: Partial<ClassOptions> & Served = {}): Promise<TestClass & Pick<Hit5Server, 'drain'>> {
  const store = options.store ?? (await openFolderStore(temporaryFolder()));
  const server = await serveApp(folder, 0, packs ?? null, {
    key,
    proxies: 0,
    listen: null,
    hosts: ['hit5.test'],
    addresses: () => [],
    ...options,
    store,
  });
  onTestFinished(() => server.close());
  return { store, drain: () => server.drain(), ...classOn(server.port) };
}

/** What a teacher does on a server that runs. */
export function classOn(port: number): Omit<TestClass, 'store'> {
  const teacher = (path: string, question: Question = {}) =>
    ask(port, path, { token: key, host: 'localhost', ...question });
  const act = (room: RoomId, ...events: readonly object[]) =>
    teacher(`/api/rooms/${room}/events`, {
      method: 'POST',
      body: { events: events.map((event) => ({ ...head(), ...event })) },
    });
  return {
    port,
    teacher,
    act,
    async openRoom(images, options = {}) {
      const { code: _, keys: __, predictions: ___, ...sample } = sampleRoom(images, { options });
      const made = { ...sample, id: freshId() as RoomId };
      const { json } = await teacher('/api/rooms', { method: 'POST', body: made });
      for (const image of images) {
        await teacher(`/api/rooms/${made.id}/images/${image}`, {
          method: 'PUT',
          body: Buffer.from(`photo ${image}`),
          headers: { 'content-type': 'image/jpeg' },
        });
      }
      await act(made.id, { type: 'phase', phase: 'open' });
      return { ...made, code: (json as { readonly code: string }).code };
    },
  };
}

/** 128 random bits in hex. */
export function freshId(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('hex');
}

/** What each event has. */
export function head() {
  return { id: freshId(), at: new Date().toISOString() };
}
