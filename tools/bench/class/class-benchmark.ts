import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCommand } from '../../build-command.ts';
import { findPostgres, startPostgres } from '../../postgres.ts';
import { pairedRow, type Benchmark, type Pair } from '../benchmark.ts';
import { atOnce, gather, people, type Crowd } from './crowd.ts';
import { pupilBytes } from './pupil-bytes.ts';

/** Runs that are counted, after one that warms up. */
const runs = 7;

/** In bytes. */
const mostMemory = 200 * 1024 * 1024;

/** What it costs that an answer is on disk before it is acknowledged, with a full room; and what pupils wait for at first. */
export const classBenchmark: Benchmark = {
  name: 'class',
  async run() {
    if (process.platform !== 'linux') throw new Error('only Linux says what memory a process holds.');
    if (findPostgres() === null) throw new Error('there is no PostgreSQL here: apt-get install postgresql.');
    // Packages are found from there.
    const place = 'node_modules/.hit5-bench';
    const folder = mkdtempSync(join(tmpdir(), 'hit5-bench-class-'));
    const postgres = await startPostgres({ fsync: true });
    try {
      await buildCommand('tools/serve.ts', join(place, 'ours'));
      await buildCommand('tools/bench/class/bare-server.ts', join(place, 'bare'));
      mkdirSync(join(folder, 'dist/assets'), { recursive: true });
      writeFileSync(join(folder, 'dist/index.html'), '');
      cpSync('assets/classes.json', join(folder, 'dist/assets/classes.json'));
      const ours = { file: join(place, 'ours/serve.js'), folder };
      const bare = { file: join(place, 'bare/bare-server.js'), folder };
      const sqlite = await compare(await gather(ours), await gather(bare));
      const other = await compare(await gather(ours, { DATABASE_URL: postgres.url }), await gather(bare));
      return [
        pairedRow('time for an answer, SQLite / of a server that keeps nothing', 8, sqlite.once),
        pairedRow('time for an answer, PostgreSQL / of a server that keeps nothing', 5, other.once),
        pairedRow(`memory with ${people} people and their streams, who all answered at once / 200 MB`, 1, [
          { ours: sqlite.memory, other: mostMemory },
        ]),
        await pupilBytes(),
      ];
    } finally {
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
      rmSync(place, { recursive: true, force: true });
    }
  },
};

/** Measures one against the other in turns, and ends both. Each person sends two answers at once, as a pupil may. */
async function compare(ours: Crowd, other: Crowd) {
  const once: Pair[] = [];
  try {
    for (let run = -1; run < runs; run += 1) {
      const pair = { other: await atOnce(other, 2), ours: await atOnce(ours, 2) };
      if (run >= 0) once.push(pair);
    }
    return { once, memory: ours.memory() };
  } finally {
    await ours.end();
    await other.end();
  }
}
