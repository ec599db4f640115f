import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { RoomId } from '../../../src/core/schemas/room-ids.ts';
import { quantile } from '../../../src/figures/stats/quantile.ts';
import { freePort } from '../../free-port.ts';
import { freshId, images, Load, type Device } from './class-load.ts';

/** The teacher's key of the benchmark. */
export const key = 'teachers-key-of-tests-0123456789';

/** How many people are in each room. */
export const people = 200;

/** A built server, and the folder in which it finds the app. */
export interface BuiltServer {
  readonly file: string;
  readonly folder: string;
}

/** A pupil in a room, on the server that their device asks. */
interface Person extends Device {
  readonly load: Load;
  readonly room: RoomId;
}

/** Servers in processes of their own, with rooms full of people who all have a stream. */
export interface Crowd {
  /** The servers. */
  readonly loads: readonly Load[];
  /** Those of one room together. */
  readonly people: readonly Person[];
  /** The memory of the first process, in bytes; null where the system does not say. */
  memory(): number | null;
  end(): Promise<void>;
}

/**
 * Starts servers of one database, and fills rooms. All people of a room ask the same server, each room the next one, as Caddy in
 * `compose.scale.yaml` has it; where they are `isSpread`, each asks another server than the one before.
 */
export async function gather(
  server: BuiltServer,
  env: Readonly<Record<string, string>>,
  { servers = 1, rooms = 1, isSpread = false } = {},
): Promise<Crowd> {
  const started = await Promise.all(Array.from({ length: servers }, () => start(server, env)));
  const [first] = started;
  if (!first) throw new Error('There is no server.');
  const loads = started.map(({ load }) => load);
  const all: Person[] = [];
  for (let made = 0; made < rooms; made += 1) {
    const room = freshId() as RoomId;
    const load = loads[made % servers] ?? first.load;
    const devices = Array.from({ length: people }, () => ({ token: freshId() }));
    if (server.file.includes('ours')) {
      const photos = images.map((id) => ({ id, width: 320, height: 240, kind: 'photo' }));
      await load.openRoom(room, key, photos);
      await load.join(room, key, devices);
    }
    for (const [at, device] of devices.entries())
      all.push({ ...device, room, load: (isSpread && loads[at % servers]) || load });
  }
  await Promise.all(all.map((one) => one.load.listen(one.room, one)));
  return {
    loads,
    people: all,
    memory: () => memoryOf(first.process.pid ?? 0),
    async end() {
      for (const load of loads) load.close();
      await Promise.all(started.map(({ end }) => end()));
    },
  };
}

async function start({ file, folder }: BuiltServer, env: Readonly<Record<string, string>>) {
  const port = await freePort();
  // Behind a proxy one address may have any number of connections.
  const server: ChildProcess = spawn(process.execPath, [file, 'class', '--trust-proxy'], {
    env: {
      ...process.env,
      PORT: String(port),
      HIT5_DATA: mkdtempSync(join(folder, 'data-')),
      HIT5_DIST: join(folder, 'dist'),
      HIT5_PACKS: 'none',
      HIT5_TEACHER_KEY: key,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((end) => server.once('close', () => end()));
  await new Promise<void>((serves, failed) => {
    server.stdout?.on('data', (part: Buffer) => {
      if (part.toString().includes('Hit5 is at')) serves();
    });
    void ended.then(() => failed(new Error(`${file} ended.`)));
  });
  return {
    process: server,
    load: new Load(port),
    end() {
      server.kill('SIGKILL');
      return ended;
    },
  };
}

/**
 * All answer at their own times.
 *
 * @param every how many milliseconds lie between the answers of one device.
 * @returns the time that 99 of 100 answers are acknowledged within, in milliseconds.
 */
export async function atEase(all: readonly Person[], every: number, rounds: number): Promise<number> {
  const times = await Promise.all(
    all.map(async (one, place) => {
      const own: number[] = [];
      await pause((place / all.length) * every);
      for (let round = 0; round < rounds; round += 1) {
        const begin = performance.now();
        own.push(await one.load.answer(one.room, one));
        await pause(Math.max(0, every - (performance.now() - begin)));
      }
      return own;
    }),
  );
  return quantile(new Float64Array(times.flat()).sort(), 0.99);
}

/** All answer one answer after the other; milliseconds for each answer of all. */
export async function atOnce(all: readonly Person[], rounds: number): Promise<number> {
  const begin = performance.now();
  await Promise.all(
    all.map(async (one) => {
      for (let round = 0; round < rounds; round += 1) await one.load.answer(one.room, one);
    }),
  );
  return (performance.now() - begin) / (all.length * rounds);
}

/** What a process holds, as Linux says. */
function memoryOf(pid: number): number | null {
  try {
    const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) * 1024;
  } catch {
    return null;
  }
}
