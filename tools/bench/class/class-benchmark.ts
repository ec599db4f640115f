import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { findPostgres, startPostgres } from '../../postgres.ts';
import { pairedRow, type Benchmark, type BenchmarkRow, type Pair } from '../benchmark.ts';
import { atEase, atOnce, gather, key, people, type Crowd } from './crowd.ts';
import { severalServers } from './several-servers.ts';
import { pupilBytes } from './pupil-bytes.ts';

/** Runs that are counted, after one that warms up: many, as 99 of 100 leaves eight answers of a run. */
const runs = 7;
/** How many devices answer one answer after the other. */
const eager = 40;

/** The most memory that the server may take, in bytes. */
const mostMemory = 150 * 1024 * 1024;

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
          ? pairedRow('time for an answer, PostgreSQL / of a server that keeps nothing', 5, other.once)
          : { name: 'time for an answer, PostgreSQL', skipped: away },
        ...(await severalServers(ours, postgres?.url ?? null)),
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
      const easeOf = ({ people }: Crowd) => atEase(people, 2000, 4);
      const onceOf = ({ people }: Crowd) => atOnce(people.slice(0, eager), 10);
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
