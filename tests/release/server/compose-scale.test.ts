import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findCaddy, findCompose } from '#tools/container-programs.ts';
import { freePort } from '#tools/free-port.ts';
import { findPostgres, startPostgres } from '#tools/postgres.ts';
import { ask, builtFolder, classOn, freshId, key, temporaryFolder } from '#tests/unit/server/test-class.ts';
import { TestMember } from '#tests/unit/server/test-member.ts';
import { startProcess, useBuiltServer } from '#tests/e2e/server/class-process.ts';
import { startContainers, type Containers } from './containers.ts';
import { below, interpolated } from './scale-file.ts';

const tench = 'n01440764';
const file = 'compose.scale.yaml';
const compose = readFileSync(file, 'utf8');
/** What stands in `.env`. */
const chosen = { POSTGRES_PASSWORD: 'secret', HIT5_TEACHER_KEY: key, HIT5_HOSTS: 'hit5.test' };

const ofServer = below(compose, 'services', 'server');
const caddyfile = (env: Readonly<Record<string, string>>) =>
  interpolated(below(compose, 'configs', 'proxy', 'content'), env);

/** The variables that Compose gives to the server. */
const environment = Object.fromEntries(
  [...interpolated(below(ofServer, 'environment'), chosen).matchAll(/^(\w+): '(.*)'$/gm)].map(
    ([, name = '', value = '']) => [name, value],
  ),
);

const dockerfile = readFileSync('Dockerfile', 'utf8');

/** The words of an instruction of the image, after that of its program. */
function wordsOf(instruction: string): readonly string[] {
  const line = dockerfile.split('\n').find((one) => one.startsWith(instruction)) ?? '';
  const [program, ...words] = JSON.parse(line.slice(line.indexOf('['))) as string[];
  expect(program).toBe('node');
  return words;
}

/** Asks whether a server is ready, as its container does; true where it is. */
function isReady(port: number): boolean {
  const words = wordsOf('HEALTHCHECK').map((word) => word.replace('4173', String(port)));
  expect(words.join()).toContain('/api/ready');
  return spawnSync(process.execPath, words).status === 0;
}

useBuiltServer();

describe('the file for several servers', () => {
  it('asks for what has to be chosen, and gives the server what it reads', () => {
    for (const name of Object.keys(chosen))
      expect(() => interpolated(compose, { ...chosen, [name]: '' })).toThrow(`${name} is missing: `);
    const sources = ['tools', 'server'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.ts'))
        .map((path) => readFileSync(join(folder, path), 'utf8')),
    );
    expect(Object.keys(environment)).toEqual([
      'DATABASE_URL',
      'HIT5_TEACHER_KEY',
      'HIT5_HOSTS',
      'HIT5_PROXIES',
    ]);
    for (const name of Object.keys(environment))
      expect(
        sources.some((source) => source.includes(name)),
        name,
      ).toBe(true);
    // Only the proxy can be reached, and each comes back by itself.
    expect(compose.match(/^ {4}ports:/gm)).toHaveLength(1);
    const services = below(compose, 'services').match(/^\w+:$/gm) ?? [];
    expect(compose.match(/^ {4}restart: unless-stopped$/gm)).toHaveLength(services.length);
  });

  it.skipIf(findCompose() === null)('is one that Compose reads, and says what is missing', () => {
    const [command = '', ...words] = findCompose() ?? [];
    const read = (env: Readonly<Record<string, string>>) =>
      spawnSync(command, [...words, '-f', file, '--env-file', '/dev/null', 'config', '--format', 'json'], {
        env: { PATH: process.env['PATH'], ...env },
        encoding: 'utf8',
      });
    const { status, stdout, stderr } = read(chosen);
    expect(status, stderr).toBe(0);
    const { services, configs } = JSON.parse(stdout) as {
      readonly services: Readonly<Record<string, { readonly environment?: unknown }>>;
      readonly configs: Readonly<Record<'proxy', { readonly content: string }>>;
    };
    // The rest of this file reads the same.
    expect(services['server']?.environment).toEqual(environment);
    expect(configs.proxy.content.trim()).toBe(caddyfile(chosen).trim());
    for (const name of Object.keys(chosen)) {
      const without = read({ ...chosen, [name]: '' });
      expect(without.status).not.toBe(0);
      expect(without.stderr).toMatch(new RegExp(`${name} is missing.*: (choose one|the name)`));
    }
  });

  it.skipIf(findCaddy() === null)('makes Caddy ask for a certificate, and pass streams on at once', () => {
    const path = join(temporaryFolder(), 'Caddyfile');
    const adapted = (env: Readonly<Record<string, string>>) => {
      writeFileSync(path, caddyfile(env));
      const words = ['adapt', '--config', path, '--adapter', 'caddyfile'];
      const { status, stdout, stderr } = spawnSync('caddy', words, { encoding: 'utf8' });
      expect(status, stderr).toBe(0);
      return stdout;
    };
    const one = JSON.parse(adapted(chosen)) as unknown;
    expect(one).toMatchObject({ apps: { http: { servers: { srv0: { listen: [':443'] } } } } });
    const text = adapted({ ...chosen, HIT5_HOSTS: 'hit5.test, class.test' });
    expect(text).toContain('"host":["hit5.test","class.test"]');
    expect(text).toContain('"flush_interval":-1');
    expect(text).toContain(
      '"dynamic_upstreams":{"name":"server","port":"4173","refresh":1000000000,"source":"a"}',
    );
    expect(text).toContain('"selection_policy":{"field":"Hit5-Room","policy":"header"}');
  });
});

/** Caddy as the file has it, but on a port of this machine without https, before these servers. */
async function startCaddy({ port: inner, names }: Containers): Promise<number> {
  const port = await freePort();
  const folder = temporaryFolder();
  const path = join(folder, 'Caddyfile');
  const site = caddyfile({ ...chosen, HIT5_HOSTS: `http://:${port}` });
  const here = site.replace('a server 4173 {', `a server.test ${inner} {\n resolvers udp/127.0.0.1:${names}`);
  expect(here).toContain('resolvers');
  writeFileSync(path, `{\n admin off\n}\n${here}`);
  const caddy = spawn('caddy', ['run', '--config', path, '--adapter', 'caddyfile'], {
    env: { PATH: process.env['PATH'], HOME: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise((end) => caddy.once('close', end));
  onTestFinished(async () => {
    caddy.kill('SIGKILL');
    await ended;
  });
  await new Promise<void>((serves, failed) => {
    let said = '';
    caddy.stderr.on('data', (part: Buffer) => {
      said += part.toString();
      if (said.includes('serving initial configuration')) serves();
    });
    void ended.then(() => failed(new Error(said)));
  });
  return port;
}

/** Makes dumps as the container does, of a database of this machine, until it has said this. */
async function makeDumps(folder: string, url: URL, until: RegExp): Promise<void> {
  const script = interpolated(below(below(compose, 'services', 'backup'), 'command', '- |'), chosen);
  const child = spawn('bash', ['-c', script.replace('/dumps', folder)], {
    env: { ...dumpEnvironment(url), HIT5_DUMP_DAYS: '14' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const ended = new Promise((end) => child.once('close', end));
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => (said += part.toString()));
  try {
    await expect.poll(() => said, { timeout: 20_000 }).toMatch(until);
  } finally {
    // It sleeps until the night.
    process.kill(-(child.pid ?? 0), 'SIGKILL');
    await ended;
  }
}

/** As the container has it, with the programs of this machine. */
function dumpEnvironment({ hostname, port, username, pathname }: URL) {
  const path = [findPostgres(), process.env['PATH']].join(delimiter);
  return { PATH: path, PGHOST: hostname, PGPORT: port, PGUSER: username, PGDATABASE: pathname.slice(1) };
}

describe.skipIf(findPostgres() === null)('several servers, PostgreSQL and its dumps, started by hand', () => {
  it('make dumps, keep those of two weeks, and a restored one has the class as it was', async () => {
    const postgres = await startPostgres({ fsync: false });
    onTestFinished(() => postgres.stop());
    const url = new URL(postgres.url.replace(/postgres$/, 'hit5'));
    const env = dumpEnvironment(url);
    expect(spawnSync('createdb', ['hit5'], { env }).status).toBe(0);
    const server = await startProcess({
      data: temporaryFolder(),
      dist: builtFolder(),
      env: { DATABASE_URL: url.href },
    });
    const room = await server.openRoom(['a']);
    const member = await TestMember.join(server.port, room.id);
    await member.give('a', tench);
    const log = async (port: number) => (await classOn(port).teacher(`/api/rooms/${room.id}/log`)).json;
    const { entries } = (await log(server.port)) as { readonly entries: readonly object[] };

    const folder = temporaryFolder();
    const days = (ago: number) => new Date(Date.now() - ago * 86_400_000);
    for (const ago of [13, 20]) {
      const path = join(folder, `hit5-${ago}.dump`);
      writeFileSync(path, '');
      utimesSync(path, days(ago), days(ago));
    }
    const away = new URL(url);
    away.port = '1';
    await makeDumps(folder, away, /No dump was made\./);
    const dumps = () => readdirSync(folder).filter((name) => name.endsWith('.dump'));
    expect(dumps()).toEqual(['hit5-13.dump', 'hit5-20.dump']);
    await makeDumps(folder, url, /^Made hit5-\S*\.$/m);
    expect(dumps()).toEqual(['hit5-13.dump', expect.stringMatching(/^hit5-\d{4}-\d\d-\d\d-\d{4}\.dump$/)]);
    const [, made = ''] = dumps();

    await server.teacher(`/api/rooms/${room.id}`, { method: 'DELETE' });
    expect((await member.ask('state')).json).toMatchObject({ code: 'no-room' });
    await server.end('SIGTERM');
    // The command of docs/class-server.md.
    const docs = readFileSync('docs/class-server.md', 'utf8');
    const [, words = ''] = /exec backup (pg_restore [^\n]*?) \/dumps\/hit5-\S*\.dump/.exec(docs) ?? [];
    const [command = '', ...rest] = words.split(' ');
    const restored = spawnSync(command, [...rest, join(folder, made)], { env, encoding: 'utf8' });
    expect([restored.status, restored.stderr]).toEqual([0, '']);
    const again = await startProcess({
      data: temporaryFolder(),
      dist: builtFolder(),
      env: { DATABASE_URL: url.href },
    });
    // The dump says whose the room was, for some seconds more.
    await expect.poll(() => log(again.port), { timeout: 10_000 }).toMatchObject({ entries });
  });

  it.skipIf(findCaddy() === null)(
    'serve one class behind Caddy, and go on when one of them is killed',
    async () => {
      const postgres = await startPostgres({ fsync: false });
      onTestFinished(() => postgres.stop());
      const words = wordsOf('CMD').slice(1);
      const env = { ...environment, DATABASE_URL: postgres.url };
      const servers = await Promise.all(
        [0, 1, 2].map(() => startProcess({ data: temporaryFolder(), dist: builtFolder(), words, env })),
      );
      for (const { port } of servers) expect(isReady(port)).toBe(true);
      const containers = await startContainers(servers.map((server) => server.port));
      const port = await startCaddy(containers);
      const page = await ask(port, '/');
      expect([page.status, page.text]).toEqual([200, '<p>Hit5</p>']);
      const room = await classOn(port).openRoom(['a', 'b', 'c']);
      const member = await TestMember.join(port, room.id);
      const stream = await fetch(`http://localhost:${port}/api/rooms/${room.id}/stream`, {
        headers: { authorization: `Bearer ${member.joined.token}` },
      });
      const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
      containers.asked();
      const { seq } = await member.state();
      expect((await reader?.read())?.value).toContain(`{"seq":${seq}}`);
      await member.give('a', tench);
      // It is told while the stream is open: Caddy does not gather what comes.
      expect((await reader?.read())?.value).toContain(`{"seq":${seq + 1}}`);
      await reader?.cancel();

      // All that is asked of the room goes to one of them.
      const [place = 0, ...others] = containers.asked();
      expect(others).toEqual([]);
      const { port: own } = servers[place] ?? expect.fail();
      const goTo = async (image: string) => {
        const answer = member.answer(image, tench);
        // Caddy before 2.11 answers 502 once for one that takes no connection any more, and the room is another server's
        // until its lease has run out; devices send again.
        await expect.poll(async () => (await member.post(answer)).status, { timeout: 20_000 }).toBe(200);
        containers.asked();
        // What a device itself says of the room, or of none, changes nothing.
        for (const said of ['', 'x', 'y', 'z'])
          expect((await member.ask('state', { headers: { 'Hit5-Room': said } })).status).toBe(200);
        return [...containers.asked()];
      };
      await servers[place]?.end('SIGKILL');
      await containers.stop(place);
      expect(isReady(own)).toBe(false);
      const [next = place, ...more] = await goTo('b');
      expect([next === place, more]).toEqual([false, []]);
      servers[place] = await startProcess({
        ...{ data: temporaryFolder(), dist: builtFolder(), port: own },
        ...{ words, env },
      });
      await containers.start(place);
      await expect.poll(() => goTo('c'), { timeout: 20_000 }).toEqual([place]);
      expect((await member.state()).answered).toEqual({ a: 1, b: 1, c: 1 });
      // Rooms are not all of one server.
      const wholes = await Promise.all(
        Array.from({ length: 12 }, () => ask(port, `/api/rooms/${freshId()}`)),
      );
      expect([...new Set(wholes.map(({ status }) => status))]).toEqual([401]);
      expect(containers.asked().size).toBeGreaterThan(1);

      await postgres.restart(() => {
        expect(servers.map((server) => isReady(server.port))).toEqual([false, false, false]);
        return Promise.resolve();
      });
      await expect.poll(() => isReady(servers[1]?.port ?? 0)).toBe(true);
    },
  );
});
