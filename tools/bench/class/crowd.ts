import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RoomId } from '../../../src/core/schemas/room-ids.ts';
import { freePort } from '../../free-port.ts';
import { freshId, images, Load, type Device } from './class-load.ts';

export const key = 'teachers-key-of-tests-0123456789';

export const people = 200;

interface BuiltServer {
  readonly file: string;
  readonly folder: string;
}

/** A server in a process of its own, with a room full of people who all have a stream. */
export interface Crowd {
  readonly load: Load;
  readonly room: RoomId;
  readonly devices: readonly Device[];
  /** In bytes. */
  memory(): number;
  end(): Promise<void>;
}

export async function gather(
  server: BuiltServer,
  env: Readonly<Record<string, string>> = {},
): Promise<Crowd> {
  const { load, pid, end } = await start(server, env);
  const room = freshId() as RoomId;
  const devices = Array.from({ length: people }, () => ({ token: freshId() }));
  if (server.file.includes('ours')) {
    const photos = images.map((id) => ({ id, width: 320, height: 240, kind: 'photo' }));
    await load.openRoom(room, key, photos);
    await load.join(room, devices);
  }
  await Promise.all(devices.map((device) => load.listen(room, device)));
  return { load, room, devices, memory: () => memoryOf(pid), end };
}

async function start({ file, folder }: BuiltServer, env: Readonly<Record<string, string>>) {
  const port = await freePort();
  // Behind a proxy one address may have any number of connections, and each device can have an address of its own.
  const server = spawn(process.execPath, [file, 'class', '--trust-proxy'], {
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
    server.stdout.on('data', (part: Buffer) => {
      if (part.toString().includes('Hit5 is at')) serves();
    });
    void ended.then(() => failed(new Error(`${file} ended.`)));
  });
  const load = new Load(port);
  return {
    load,
    pid: server.pid ?? 0,
    end() {
      load.close();
      server.kill('SIGKILL');
      return ended;
    },
  };
}

/** All give so many answers, one after the other; milliseconds for each answer of all. */
export async function atOnce({ load, room, devices }: Crowd, rounds: number): Promise<number> {
  const begin = performance.now();
  await Promise.all(
    devices.map(async (device) => {
      for (let round = 0; round < rounds; round += 1) await load.answer(room, device);
    }),
  );
  return (performance.now() - begin) / (devices.length * rounds);
}

/** As Linux says. */
function memoryOf(pid: number): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) * 1024;
}
