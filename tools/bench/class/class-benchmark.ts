import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import type { RoomId } from '../../../src/core/schemas/room-ids.ts';
import { freePort } from '../../free-port.ts';
import { findPostgres, startPostgres } from '../../postgres.ts';
import { pairedRow, type Benchmark, type BenchmarkRow, type Pair } from '../benchmark.ts';
import { freshId, images, Load, type Device } from './class-load.ts';
import { pupilBytes } from './pupil-bytes.ts';

const people = 200;
/** Runs that are counted, after one that warms up: many, as 99 of 100 leaves eight answers of a run. */
const runs = 7;
const key = 'teachers-key-of-tests-0123456789';

/** How many devices answer one answer after the other. */
const eager = 40;

/** The most memory that the server may take, in bytes. */
const mostMemory = 150 * 1024 * 1024;

/** A server in a process of its own, with a room full of people who all have a stream. */
interface Crowd {
  readonly load: Load;
  readonly room: RoomId;
  readonly devices: readonly Device[];
  /** The memory of the process, in bytes; null where the system does not say. */
  memory(): number | null;
  end(): Promise<void>;
}

/** What it costs that an answer is on disk before it is acknowledged, with a full room; and what pupils wait for at first. */
export const classBenchmark: Benchmark = {
  name: 'class',
  async run() {
    // Packages are found from there.
    const place = 'node_modules/.hit5-bench';
    for (const entry of ['tools/serve.ts', 'tools/bench/class/bare-server.ts']) {
      const outDir = join(place, entry.endsWith('serve.ts') ? 'ours' : 'bare');
      await build({
        configFile: false,
        logLevel: 'warn',
        publicDir: false,
        build: { ssr: entry, outDir, target: 'node20' },
      });
    }
    const folder = mkdtempSync(join(tmpdir(), 'hit5-bench-class-'));
    mkdirSync(join(folder, 'dist/assets'), { recursive: true });
    writeFileSync(join(folder, 'dist/index.html'), '');
    cpSync('assets/classes.json', join(folder, 'dist/assets/classes.json'));
    const ours = { file: join(place, 'ours/serve.js'), folder };
    const bare = { file: join(place, 'bare/bare-server.js'), folder };
    const postgres = findPostgres() === null ? null : await startPostgres({ fsync: true });
    try {
      const sqlite = await compare(await gather(ours, {}), await gather(bare, {}), true);
      const away = 'There is no PostgreSQL here: apt-get install postgresql.';
      const other =
        postgres &&
        (await compare(await gather(ours, { DATABASE_URL: postgres.url }), await gather(bare, {}), false));
      return [
        pairedRow(
          `acknowledgement, 99 of 100 answers of ${people} people with streams / of a server that keeps nothing`,
          4,
          sqlite.ease,
        ),
        pairedRow('time for an answer, SQLite / of a server that keeps nothing', 8, sqlite.once),
        other
          ? pairedRow('time for an answer, PostgreSQL / of a server that keeps nothing', 16, other.once)
          : { name: 'time for an answer, PostgreSQL', skipped: away },
        memoryRow(sqlite.memory),
        await pupilBytes(key),
      ];
    } finally {
      await postgres?.stop();
      rmSync(folder, { recursive: true, force: true });
      rmSync(place, { recursive: true, force: true });
    }
  },
};

function memoryRow(memory: number | null): BenchmarkRow {
  const name = `memory with ${people} people and their streams / 150 MB`;
  if (memory === null) return { name, skipped: 'This system does not say what a process holds.' };
  return pairedRow(name, 1, [{ ours: memory, other: mostMemory }]);
}

/**
 * Measures one against the other in turns, and ends both.
 *
 * @param isEased whether people who answer at their own times are measured too.
 */
async function compare(ours: Crowd, other: Crowd, isEased: boolean) {
  const ease: Pair[] = [];
  const once: Pair[] = [];
  try {
    for (let run = -1; run < runs; run += 1) {
      const easeOf = ({ load, room, devices }: Crowd) => load.atEase(room, devices, 2000, 4);
      const onceOf = ({ load, room, devices }: Crowd) => load.atOnce(room, devices.slice(0, eager), 10);
      const eased = [ease, easeOf] as const;
      for (const [pairs, of] of [...(isEased ? [eased] : []), [once, onceOf] as const]) {
        const pair = { other: await of(other), ours: await of(ours) };
        if (run >= 0) pairs.push(pair);
      }
    }
    return { ease, once, memory: ours.memory() };
  } finally {
    await ours.end();
    await other.end();
  }
}

/** Starts a server, and fills a room. */
async function gather(
  { file, folder }: { readonly file: string; readonly folder: string },
  env: Readonly<Record<string, string>>,
): Promise<Crowd> {
  const port = await freePort();
  const server = spawn(process.execPath, [file, 'class'], {
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
  const ended = new Promise((end) => server.once('close', end));
  await new Promise<void>((serves, failed) => {
    server.stdout.on('data', (part: Buffer) => {
      if (part.toString().includes('Hit5 is at')) serves();
    });
    server.once('close', () => failed(new Error(`${file} ended.`)));
  });
  const load = new Load(port);
  const isOurs = file.includes('ours');
  const room = freshId() as RoomId;
  if (isOurs)
    await load.openRoom(
      room,
      key,
      images.map((id) => ({ id, width: 320, height: 240, kind: 'photo' })),
    );
  const devices = Array.from({ length: people }, () => ({ token: freshId() }));
  if (isOurs) await load.join(room, key, devices);
  await Promise.all(devices.map((device) => load.listen(room, device)));
  return {
    load,
    room,
    devices,
    memory: () => memoryOf(server.pid ?? 0),
    async end() {
      load.close();
      server.kill('SIGKILL');
      await ended;
    },
  };
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
