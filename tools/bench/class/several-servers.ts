import { quantile } from '../../../src/figures/stats/quantile.ts';
import type { RoomId } from '../../../src/core/schemas/room-ids.ts';
import { pairedRow, type BenchmarkRow, type Pair } from '../benchmark.ts';
import { freshId } from './class-load.ts';
import { atOnce, gather, key, type BuiltServer, type Crowd } from './crowd.ts';

/** How many rooms are full. */
const rooms = 5;
/** Runs that are counted, after one that warms up. */
const runs = 5;
/** How many answers each person gives in a run. */
const rounds = 3;
/** How many things the teacher does of which another server has to hear. */
const acts = 100;
/** Within how many milliseconds 99 of 100 are heard of. */
const soon = 100;

/**
 * How the rows are called, with the most that each may be. With two servers all people of a room ask the same one, as Caddy in
 * `compose.scale.yaml` has it: three rooms on one, two on the other. What comes of it where the people of each room are spread
 * over both stands in the table of docs/class-server.md.
 */
const names = {
  postgres: ['time for an answer of 1,000 people at once, PostgreSQL / SQLite, one server each', 2],
  two: [
    'time for an answer of 1,000 people at once, PostgreSQL with two servers, each room on one / with one',
    1 / 1.2,
  ],
  news: ['news from server to server, 99 of 100 within / 100 ms', 1],
} as const;

/** What several servers of one database carry, and how soon one hears of what was done on another. */
export async function severalServers(
  ours: BuiltServer,
  url: string | null,
): Promise<readonly BenchmarkRow[]> {
  if (url === null) {
    const skipped = 'There is no PostgreSQL here: apt-get install postgresql.';
    return Object.values(names).map(([name]) => ({ name, skipped }));
  }
  const env = { DATABASE_URL: url };
  const crowds: Crowd[] = [];
  const [postgres, two, news]: [Pair[], Pair[], Pair[]] = [[], [], []];
  try {
    const sqlite = await gather(ours, {}, { rooms });
    const single = await gather(ours, env, { rooms });
    const double = await gather(ours, env, { rooms, servers: 2 });
    crowds.push(sqlite, single, double);
    for (let run = -1; run < runs; run += 1) {
      const other = await atOnce(sqlite.people, rounds);
      const one = await atOnce(single.people, rounds);
      const both = await atOnce(double.people, rounds);
      const heard = await untilHeard(double);
      if (run < 0) continue;
      postgres.push({ ours: one, other });
      two.push({ ours: both, other: one });
      news.push({ ours: heard, other: soon });
    }
  } finally {
    for (const crowd of crowds) await crowd.end();
  }
  const pairs = { postgres, two, news };
  return (['postgres', 'two', 'news'] as const).map((row) => {
    const [name, most] = names[row];
    return pairedRow(name, most, pairs[row]);
  });
}

/** The teacher does something on one server; milliseconds until the stream of 99 of 100 on another server has told it. */
async function untilHeard({ loads: [one, two] }: Crowd): Promise<number> {
  if (!one || !two) throw new Error('There are no two servers.');
  const room = freshId() as RoomId;
  await one.openRoom(room, key, [{ id: 'a', width: 1, height: 1, kind: 'photo' }]);
  let told: () => void = () => undefined;
  await two.listen(room, { token: key }, () => told());
  const times: number[] = [];
  for (let act = 0; act < acts; act += 1) {
    const begin = performance.now();
    const heard = new Promise<void>((resolve) => (told = resolve));
    const lock = { id: freshId(), at: new Date().toISOString(), type: 'lock', locked: act % 2 === 0 };
    await Promise.all([one.ask(`/api/rooms/${room}/events`, 'POST', key, { events: [lock] }), heard]);
    times.push(performance.now() - begin);
  }
  await one.ask(`/api/rooms/${room}`, 'DELETE', key);
  return quantile(new Float64Array(times).sort(), 0.99);
}
