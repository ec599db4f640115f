import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { freePort } from './free-port.ts';

/** Debian keeps PostgreSQL's programs apart, by version. */
const debianFolder = '/usr/lib/postgresql';

/** Null where there is none. */
export function findPostgres(): string | null {
  const debian = existsSync(debianFolder)
    ? readdirSync(debianFolder)
        .sort((one, other) => Number(other) - Number(one))
        .map((version) => join(debianFolder, version, 'bin'))
    : [];
  const folders = [...debian, ...(process.env['PATH'] ?? '').split(delimiter)];
  return (
    folders.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name)))) ?? null
  );
}

/** A PostgreSQL that runs, with an empty database. */
export interface RunningPostgres {
  /** For `DATABASE_URL`. */
  readonly url: string;
  /**
   * Ends it with all its connections, and starts it again.
   *
   * @param meanwhile what is done while it is away.
   */
  restart(meanwhile?: () => Promise<unknown>): Promise<void>;
  stop(): Promise<void>;
}

/** PostgreSQL does not run as root: then it runs as nobody. */
const nobody = 65_534;

/**
 * Starts a PostgreSQL of its own in a temporary folder, on a port of this machine that is free.
 *
 * @param fsync whether what is committed is on disk; without it tests are quicker.
 * @throws Error when it does not start.
 */
export async function startPostgres({ fsync }: { readonly fsync: boolean }): Promise<RunningPostgres> {
  const programs = findPostgres();
  if (programs === null) throw new Error('There is no PostgreSQL here.');
  const folder = mkdtempSync(join(tmpdir(), 'hit5-postgres-'));
  const isRoot = process.getuid?.() === 0;
  if (isRoot) chownSync(folder, nobody, nobody);
  const data = join(folder, 'data');
  const options = { ...(isRoot && { uid: nobody, gid: nobody }), cwd: folder };
  const made = spawnSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'hit5', '-A', 'trust', '--no-sync', '-E', 'UTF8', '--locale=C'],
    { ...options, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const port = String(await freePort());
  const flags = { listen_addresses: '127.0.0.1', fsync: fsync ? 'on' : 'off' };
  const words = Object.entries(flags).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const begin = async () => {
    const server = spawn(join(programs, 'postgres'), ['-D', data, '-k', folder, '-p', port, ...words], {
      ...options,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const ended = new Promise<void>((end) => server.once('close', () => end()));
    await new Promise<void>((ready, failed) => {
      let said = '';
      server.stderr.on('data', (part: Buffer) => {
        said += part.toString();
        if (said.includes('ready to accept connections')) ready();
      });
      server.once('close', () => failed(new Error(`PostgreSQL ended: ${said}`)));
    });
    return () => {
      server.kill('SIGINT');
      return ended;
    };
  };
  let end = await begin();
  return {
    url: `postgres://hit5@127.0.0.1:${port}/postgres`,
    async restart(meanwhile) {
      await end();
      await meanwhile?.();
      end = await begin();
    },
    async stop() {
      await end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
