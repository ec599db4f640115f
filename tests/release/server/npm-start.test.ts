import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { freePort } from '#tools/free-port.ts';
import { builtFolder } from '#tests/e2e/built-folder.ts';
import { ask, key, temporaryFolder } from '#tests/unit/server/test-class.ts';

/** Where the app is built to. It begins with what the tests play in: what `npm test` built is not built once more. */
const folder = mkdtempSync(join(tmpdir(), 'hit5-start-'));
cpSync(builtFolder, folder, { recursive: true, preserveTimestamps: true });
let isBuilt = false;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What all processes may hold while the app is served, in bytes. */
const most = 150 * 1024 * 1024;

interface Running {
  /** In bytes. */
  readonly memory: number;
  readonly commands: readonly string[];
}

/** A process and all that it started. */
function treeOf(root: number): Running {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid=,rss=,args='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [])
    .map(([, pid, parent, kilobytes, command = '']) => ({
      pid: Number(pid),
      parent: Number(parent),
      memory: Number(kilobytes) * 1024,
      command,
    }));
  const tree = new Set([root]);
  // A process may stand before the one that started it.
  for (let before = 0; before < tree.size;) {
    before = tree.size;
    for (const { pid, parent } of rows) if (tree.has(parent)) tree.add(pid);
  }
  const within = rows.filter(({ pid }) => tree.has(pid));
  return {
    memory: within.reduce((sum, { memory }) => sum + memory, 0),
    commands: within.map(({ command }) => command),
  };
}

it.skipIf(process.platform === 'win32')('npm start holds nothing of the build while it serves', async () => {
  const port = await freePort();
  const command = spawn('npm', ['start'], {
    env: { ...process.env, PORT: String(port), HIT5_DIST: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const root = command.pid ?? 0;
  const ended = new Promise((end) => command.once('close', end));
  onTestFinished(async () => {
    if (command.exitCode === null) process.kill(-root, 'SIGINT');
    await ended;
  });
  const address = `http://localhost:${port}`;
  await new Promise<void>((served, failed) => {
    let said = '';
    command.stdout.on('data', (part: Buffer) => {
      said += part.toString();
      if (said.includes(`Hit5 is at ${address}`)) served();
    });
    command.once('close', () => failed(new Error(said)));
  });
  const model = join(folder, 'models/efficientnet-lite0/group1-shard1of2.bin');
  for (const path of ['', 'assets/classes.json', 'models/efficientnet-lite0/group1-shard1of2.bin']) {
    const answer = await fetch(`${address}/${path}`);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([answer.status, bytes.length > 0], path).toEqual([200, true]);
    if (path.endsWith('.bin')) expect(bytes.equals(readFileSync(model))).toBe(true);
  }
  isBuilt = true;
  const { memory, commands } = treeOf(root);
  expect(memory).toBeLessThan(most);
  // It serves in a process that never had a part in the build.
  const serving = commands.filter((command) => !/^(npm|sh|\/bin\/sh) /.test(command));
  expect(serving).toEqual([expect.stringMatching(/^\S*node \S*serve\.js$/)]);
});

const dockerfile = readFileSync('Dockerfile', 'utf8');
const compose = readFileSync('compose.yaml', 'utf8');
const { scripts, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Readonly<
  Record<'scripts' | 'optionalDependencies', Readonly<Record<string, string>>>
>;

/** The instructions of one word, lines that go on joined. */
function instructions(word: string): readonly string[] {
  return dockerfile
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter((line) => line.startsWith(`${word} `))
    .map((line) => line.slice(word.length + 1));
}

describe.skipIf(process.platform === 'win32')('the container', () => {
  it('copies files that are there, runs scripts that are there, and is nobody of rank', () => {
    const copied = instructions('COPY').filter((words) => !words.startsWith('--from'));
    const files = copied.flatMap((words) => words.split(' ').slice(0, -1));
    for (const file of files) expect(existsSync(file), file).toBe(true);
    const ignored = readFileSync('.dockerignore', 'utf8').split('\n');
    for (const file of files) expect(ignored).not.toContain(file);
    const run = [...dockerfile.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name ?? '');
    expect(run).toEqual(['build:server']);
    for (const name of run) expect(scripts[name], name).toBeDefined();
    expect(instructions('USER').at(-1)).toBe('node');
    for (const from of instructions('FROM')) expect(from).toMatch(/^node:22-bookworm-slim( AS \w+)?$/);
    // What compose sets is what the server reads.
    const read = ['tools/serve.ts', 'tools/free-port.ts'].map((file) => readFileSync(file, 'utf8')).join();
    const set = /environment:\n((?: {6}\w.*\n)+)/.exec(compose)?.[1] ?? '';
    const names = [...set.matchAll(/^ {6}(\w+):/gm)].map(([, name]) => name ?? '');
    expect(names).toEqual(['DATABASE_URL', 'HIT5_TEACHER_KEY', 'HIT5_HOSTS']);
    for (const name of names) expect(read).toContain(name);
    expect(compose).toContain("'127.0.0.1:4173:4173'");
  });

  it('serves a class, step by step as its file says, with what is installed in it only', async () => {
    const image = temporaryFolder();
    // `npm start` has built the same already, where it was tried before.
    if (!isBuilt) {
      const env = { ...process.env, HIT5_DIST: folder };
      const built = spawnSync('npm', ['run', 'build:server'], { env, encoding: 'utf8' });
      expect(built.status, built.stderr).toBe(0);
    }
    cpSync(folder, join(image, 'dist'), { recursive: true, preserveTimestamps: true });
    for (const name of ['package.json', 'package-lock.json', 'LICENSE', 'NOTICE'])
      cpSync(name, join(image, name));
    linkProduction(image);
    cpSync('node_modules/.hit5', join(image, 'node_modules/.hit5'), { recursive: true });
    const server = join(image, 'node_modules/.hit5');
    const scriptsOfServer = readdirSync(server).filter((name) => name.endsWith('.js'));
    const imported = scriptsOfServer.flatMap((name) =>
      [
        ...readFileSync(join(server, name), 'utf8').matchAll(
          /^import (?:[^;]* from )?["']([^"'.][^"']*)["'];$/gm,
        ),
      ].map(([, found]) => found ?? ''),
    );
    const packages = imported.filter((name) => !name.startsWith('node:') && !builtinModules.includes(name));
    expect(packages).toEqual(['libsql']);
    expect(Object.keys(optionalDependencies)).toContain('libsql');

    const said = (...typed: readonly string[]) => {
      const options = { cwd: image, env: { PATH: process.env['PATH'] }, encoding: 'utf8' } as const;
      return spawnSync(process.execPath, [join(server, 'serve.js'), ...typed], options).stderr.trim();
    };
    expect(said('clas')).toMatch(/^There is no command clas\. Expected class, or nothing/);
    rmSync(join(image, 'node_modules/libsql'));
    expect(said('class')).toMatch(/needs the package libsql, which is not installed.*npm install libsql$/);
    symlinkSync(resolve('node_modules/libsql'), join(image, 'node_modules/libsql'), 'dir');

    const port = await freePort();
    const [command = '', ...words] = JSON.parse(instructions('CMD').at(-1) ?? '') as string[];
    expect(command).toBe('node');
    const data = temporaryFolder();
    const serving = spawn(process.execPath, words, {
      cwd: image,
      env: {
        PATH: process.env['PATH'],
        NODE_ENV: 'production',
        PORT: String(port),
        HIT5_DATA: data,
        HIT5_TEACHER_KEY: key,
        HIT5_LISTEN: /HIT5_LISTEN=(\S+)/.exec(dockerfile)?.[1],
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ended = new Promise((end) => serving.once('close', end));
    onTestFinished(async () => {
      serving.kill('SIGKILL');
      await ended;
    });
    await new Promise<void>((serves, failed) => {
      let told = '';
      for (const stream of [serving.stdout, serving.stderr])
        stream.on('data', (part: Buffer) => {
          told += part.toString();
          if (told.includes('It is asked on 0.0.0.0')) serves();
        });
      serving.once('close', () => failed(new Error(told)));
    });
    const headers = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.7' };
    const rooms = await ask(port, '/api/rooms', { host: '10.0.0.1', token: key, headers });
    expect([rooms.status, rooms.json]).toEqual([200, []]);
    const page = await ask(port, '/', { host: '10.0.0.1', headers: { 'accept-encoding': 'gzip, br' } });
    expect([page.status, page.headers['content-encoding']]).toEqual([200, 'br']);
    const health = /HEALTHCHECK CMD (\[.*\])/.exec(dockerfile)?.[1] ?? '[]';
    const [, ...check] = (JSON.parse(health) as string[]).map((word) => word.replace('4173', String(port)));
    expect(spawnSync(process.execPath, check).status).toBe(0);
    serving.kill('SIGTERM');
    await ended;
    expect(serving.exitCode).toBe(0);
    expect(spawnSync(process.execPath, check).status).toBe(1);
  });
});

/** Links what `npm ci --omit=dev` installs, as the lock file lists it, into a folder. */
function linkProduction(folder: string): void {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly devOptional?: boolean }>>;
  };
  for (const [path, { dev, devOptional }] of Object.entries(packages)) {
    // What lies deeper comes with what it lies in.
    if (path === '' || dev === true || devOptional === true || path.indexOf('node_modules/', 1) > 0) continue;
    if (!existsSync(path)) continue;
    const place = join(folder, path);
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(resolve(path), place, 'dir');
  }
  expect(readdirSync(join(folder, 'node_modules'))).not.toContain('vite');
}
