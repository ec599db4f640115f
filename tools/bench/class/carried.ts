/**
 * `npx tsx tools/bench/class/carried.ts`: measures in turns what servers of classes carry, and writes the table of
 * docs/class-server.md. It takes some minutes, on a machine that does nothing else.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { median } from '../../../src/figures/stats/median.ts';
import { buildCommand } from '../../build-command.ts';
import { startPostgres } from '../../postgres.ts';
import { atEase, atOnce, gather, type Crowd } from './crowd.ts';

/** How many rooms are full. */
const rooms = 5;
/** Runs that are counted, after one that warms up. */
const runs = 3;
/** How many answers each person gives in a run, as fast as they can. */
const rounds = 3;
/** Within how many milliseconds each answers once who takes their time. */
const every = 5000;

/** Where the table stands, and between what. */
const page = 'docs/class-server.md';
const [begin, end] = ['<!-- Written by tools/bench/class/carried.ts -->', '<!-- So far -->'];

/** One row of the table. */
interface Carried {
  readonly name: string;
  readonly crowd: Crowd;
  /** Milliseconds for an answer of all who answer as fast as they can, in each run. */
  readonly once: number[];
  /** Within how many milliseconds 99 of 100 answers of people who take their time are acknowledged, in each run. */
  readonly ease: number[];
}

async function measured(folder: string, url: string): Promise<readonly Carried[]> {
  const place = join('node_modules', '.hit5-carried-ours');
  const all: Carried[] = [];
  try {
    await buildCommand('tools/serve.ts', place);
    mkdirSync(join(folder, 'dist/assets'), { recursive: true });
    writeFileSync(join(folder, 'dist/index.html'), '');
    cpSync('assets/classes.json', join(folder, 'dist/assets/classes.json'));
    const ours = { file: join(place, 'serve.js'), folder };
    const postgres = { DATABASE_URL: url };
    for (const [name, env, how] of [
      ['a laptop: SQLite, one server', {}, {}],
      ['PostgreSQL, one server', postgres, {}],
      ['PostgreSQL, two servers, each room on one', postgres, { servers: 2 }],
      ['PostgreSQL, two servers, each room on both', postgres, { servers: 2, isSpread: true }],
    ] as const)
      all.push({ name, crowd: await gather(ours, env, { rooms, ...how }), once: [], ease: [] });
    for (let run = -1; run < runs; run += 1) {
      for (const { crowd, once, ease } of all) {
        const [fast, easy] = [await atOnce(crowd.people, rounds), await atEase(crowd.people, every, 1)];
        if (run < 0) continue;
        once.push(fast);
        ease.push(easy);
      }
    }
    return all;
  } finally {
    for (const { crowd } of all) await crowd.end();
    rmSync(place, { recursive: true, force: true });
  }
}

function tableOf(all: readonly Carried[]): string {
  const [first] = all;
  const rows = all.map(({ name, once, ease }) => {
    const ratios = once.map((time, run) => (first?.once[run] ?? 0) / time);
    const [perSecond, wait] = [1000 / median(once), median(ease)].map(Math.round);
    return [name, perSecond, median(ratios).toFixed(2), `${wait} ms`];
  });
  const head = ['', 'answers a second', 'of the laptop’s', '99 of 100 answers within'];
  const table = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  const people = (first?.crowd.people.length ?? 0).toLocaleString('en');
  return `${begin}

Measured in turns with ${people} people in ${rooms} rooms, who all have a stream. Servers, database and the people share
${availableParallelism()} cores. The first two columns: all answer as fast as they can; the share is the median of ${runs} runs. The last one: each answers
once within ${every / 1000} seconds. A machine’s speed may change from run to run: the shares can be compared, the answers a second less so.

${table.join('\n')}

${end}`;
}

const folder = mkdtempSync(join(tmpdir(), 'hit5-carried-'));
const postgres = await startPostgres({ fsync: true });
try {
  const table = tableOf(await measured(folder, postgres.url));
  const text = readFileSync(page, 'utf8');
  const [before = '', rest = ''] = text.split(begin);
  const [, after = ''] = rest.split(end);
  const options = { ...(await resolveConfig(page)), parser: 'markdown' };
  writeFileSync(page, await format(before + table + after, options));
  console.log(table);
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}
