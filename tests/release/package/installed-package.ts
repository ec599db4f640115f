import { execFileSync, spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { builtFolder } from '#tests/e2e/built-folder.ts';

/** The package as somebody has it who installed its tarball into an empty folder, without what is optional. */
export interface InstalledPackage {
  /** The folder of `package.json`; the sample pages and the photo `dog.jpg` lie in it too. */
  readonly site: string;
  /** `node_modules/hit5` in it. */
  readonly folder: string;
}

/** Packs the package before the tests of the file that calls it, installs it, and takes it away after them. */
export function useInstalledPackage(): InstalledPackage {
  const place = mkdtempSync(join(tmpdir(), 'hit5-package-'));
  const site = join(place, 'site');
  beforeAll(() => {
    const source = join(place, 'source');
    mkdirSync(source);
    mkdirSync(site);
    // Vitest says "test" here, which would make another package.
    const env = { ...process.env, NODE_ENV: 'production' };
    const run = (cwd: string, command: string, ...words: string[]) =>
      execFileSync(command, words, {
        cwd,
        env,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
        shell: process.platform === 'win32',
      }).trim();
    run('.', 'npx', 'tsx', 'tools/package/package.ts', join(source, 'lib'), builtFolder);
    const { files } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      readonly files: readonly string[];
    };
    for (const name of ['package.json', 'README.md', 'LICENSE', ...files.filter((one) => one !== 'lib')]) {
      const [path = name] = name.split('/**');
      cpSync(path, join(source, path), { recursive: true });
    }
    const tarball = run(source, 'npm', 'pack', '--silent', '--ignore-scripts');
    writeFileSync(join(site, 'package.json'), '{ "private": true }');
    const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', '--silent'];
    run(site, 'npm', 'install', '--omit=optional', ...quiet, join(source, tarball));
    cpSync(join(import.meta.dirname, 'pages'), site, { recursive: true });
    cpSync('assets/challenge/images/081a88aa.jpg', join(site, 'dog.jpg'));
    cpSync('node_modules/jspsych/dist/index.browser.min.js', join(site, 'jspsych-library.js'));
    cpSync('node_modules/comlink/dist/esm/comlink.mjs', join(site, 'comlink.js'));
  });
  afterAll(() => rmSync(place, { recursive: true, force: true }));
  return { site, folder: join(site, 'node_modules/hit5') };
}

/** Runs the command of an installed package in the folder where it is installed. */
export function runHit5(
  { site, folder }: InstalledPackage,
  words: readonly string[],
): SpawnSyncReturns<string> {
  const file = join(folder, 'lib/bin/hit5.js');
  return spawnSync(process.execPath, [file, ...words], { cwd: site, encoding: 'utf8' });
}

/** Starts Hit5 as a person does until the test is over, and gives the first line that it says. */
export async function startHit5({ site }: InstalledPackage, port: number): Promise<string> {
  const running = spawn('npx', ['hit5'], {
    cwd: site,
    env: { ...process.env, PORT: String(port), CI: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  onTestFinished(() => {
    if (running.exitCode === null) process.kill(-(running.pid ?? 0), 'SIGKILL');
  });
  const [line] = (await once(running.stdout, 'data')) as [Buffer];
  return line.toString();
}

/** What the commands of an installed package read of the environment, by its names that begin with HIT5. */
export function settingsOf({ folder }: InstalledPackage): readonly string[] {
  const bin = join(folder, 'lib/bin');
  return readdirSync(bin)
    .filter((name) => name.endsWith('.js'))
    .flatMap((name) => readFileSync(join(bin, name), 'utf8').match(/\bHIT5_[A-Z_]+\b/g) ?? []);
}

/** A script of a folder, with all that it loads, now or later. */
export function loadedBy(folder: string, name: string, known = new Set<string>()): ReadonlySet<string> {
  if (known.has(name)) return known;
  known.add(name);
  const code = readFileSync(join(folder, name), 'utf8');
  for (const [, other = ''] of code.matchAll(/(?:from|import)\s*\(?\s*["'`]\.\/([\w.-]+\.js)["'`]/g))
    loadedBy(folder, other, known);
  return known;
}
