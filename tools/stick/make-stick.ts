import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { formatBytes } from '../../src/core/text/format-number.ts';
import { messageOf } from '../../src/core/message-of.ts';
import { buildCommand } from '../build-command.ts';
import { layPackage } from '../package/lay-package.ts';
import { fetchPackage } from './fetch-package.ts';
import { allPlatforms, type Platform } from './platforms.ts';
import { readMe } from './read-me.ts';
import { startFiles } from './start-files.ts';

/** What every stick has, and no other folder: one that has it may be made anew. */
const mark = 'hit5/stick/start-stick.js';

/** About as large is Hit5 itself, with its networks and demo data, in bytes. */
const aboutHit5 = 42e6;

/** A file of the stick: where it comes from, and where it goes, from the top of the stick. */
interface Part {
  readonly from: string;
  readonly to: string;
}

interface MadeStick {
  readonly folder: string;
  /** In bytes. */
  readonly bytes: number;
  /** In bytes. */
  readonly ofPlatforms: ReadonlyMap<string, number>;
}

/**
 * Makes the folder that starts Hit5 by a double click on machines without Node. It is made beside its place, under another
 * name, and has its own name only once it is whole.
 *
 * @param place the folder; where it is there already and no stick of Hit5, such as a stick's top, `Hit5` in it.
 * @param platforms the systems that it starts on.
 * @param lay lays what is the same for all systems, and gives its folder (`layStick`).
 * @param tell is told what goes on.
 * @throws Error for a person: where it cannot be written, no room is left, or a part cannot be fetched.
 */
export async function makeStick(
  place: string,
  platforms: readonly Platform[],
  lay: () => Promise<string>,
  tell: (words: string) => void = () => undefined,
): Promise<MadeStick> {
  const folder = folderFor(place);
  const making = `${folder}.part`;
  checkPlace(making);
  const fetched: (readonly [Platform, readonly Part[]])[] = [];
  for (const platform of platforms) {
    tell(`Fetching Node and SQLite for ${platform.title} …`);
    fetched.push([platform, await partsOf(platform)]);
  }
  const ofPlatforms = new Map(fetched.map(([{ title }, parts]) => [title, bytesOf(parts)]));
  // Before it is built nobody knows its bytes.
  checkRoom(
    dirname(folder),
    [...ofPlatforms.values()].reduce((sum, one) => sum + one, aboutHit5),
  );
  const licence = await nodeLicence(platforms);
  tell('Building Hit5 …');
  const common: readonly Part[] = [
    ...within(await lay(), 'hit5'),
    ...databasePackages().flatMap(({ name, from }) => within(from, `hit5/node_modules/${name}`)),
    ...within('docs/demo-data', 'demo-data'),
    { from: licence, to: 'node/LICENSE.txt' },
    { from: 'LICENSE', to: 'LICENSE.txt' },
  ];
  const parts = [...common, ...fetched.flatMap(([, ofOne]) => ofOne)];
  const bytes = bytesOf(parts);
  checkRoom(dirname(folder), bytes);
  tell(`Writing ${formatBytes(bytes)} to ${folder} …`);
  try {
    copy(parts, making);
    for (const { name, text } of startFiles(platforms))
      writeFileSync(join(making, name), text, { mode: 0o755 });
    writeFileSync(join(making, 'README.txt'), readMe(platforms, bytes));
    rmSync(folder, { recursive: true, force: true });
    renameSync(making, folder);
  } catch (cause) {
    rmSync(making, { recursive: true, force: true });
    throw couldNotWrite(folder, cause);
  }
  return { folder, bytes, ofPlatforms };
}

/** Where the stick's folder is made: never over something else. */
function folderFor(place: string): string {
  const asked = resolve(place);
  const isThere = existsSync(asked) && !existsSync(join(asked, mark));
  const folder = isThere && statSync(asked).isDirectory() ? join(asked, 'Hit5') : asked;
  if (existsSync(folder) && !existsSync(join(folder, mark)))
    throw new Error(`${folder} is there already, and is no stick of Hit5. Name another folder.`);
  return folder;
}

/** Finds out, before anything is fetched and built, whether anything can be written there. */
function checkPlace(making: string): void {
  try {
    rmSync(making, { recursive: true, force: true });
    if (!existsSync(dirname(making))) mkdirSync(dirname(making), { recursive: true });
    mkdirSync(making);
    rmSync(making, { recursive: true });
  } catch (cause) {
    throw couldNotWrite(dirname(making), cause);
  }
}

function checkRoom(disk: string, needed: number): void {
  const { bavail, bsize } = statfsSync(disk);
  const free = bavail * bsize;
  if (free >= needed) return;
  throw new Error(
    `There is not enough room in ${disk}: Hit5 needs about ${formatBytes(needed)}, and ${formatBytes(free)} are free. Make room, take ` +
      'another stick, or leave systems out: npm run stick -- --only windows',
  );
}

async function nodeLicence(platforms: readonly Platform[]): Promise<string> {
  const isUnix = ({ system }: Platform) => system !== 'windows';
  const { node } = platforms.find(isUnix) ?? (allPlatforms().find(isUnix) as Platform);
  const licence = join(await fetchPackage(node), 'LICENSE');
  if (existsSync(licence)) return licence;
  throw new Error(`${node.name} brings no licence of Node.`);
}

/** What a system adds to the stick: its Node and its SQLite, side by side, as `startFiles` looks for them. */
async function partsOf({ id, node, program, database }: Platform): Promise<readonly Part[]> {
  return [
    { from: join(await fetchPackage(node), program), to: `node/${id}/${basename(program)}` },
    ...within(await fetchPackage(database), `node/${id}/${database.name}`),
  ];
}

/** SQLite's package and what it needs, but for its parts for each system. */
function databasePackages(): readonly { readonly name: string; readonly from: string }[] {
  const found = new Map<string, string>();
  const add = (name: string, asker: string) => {
    const from = packageFolder(name, asker);
    if (found.has(name)) return;
    found.set(name, from);
    const { dependencies = {} } = createRequire(import.meta.url)(join(from, 'package.json')) as {
      readonly dependencies?: Readonly<Record<string, string>>;
    };
    for (const needed of Object.keys(dependencies)) add(needed, from);
  };
  add('libsql', resolve('.'));
  return [...found].map(([name, from]) => ({ name, from }));
}

/** Where a package lies that another one asks for. */
function packageFolder(name: string, asker: string): string {
  for (let at = asker; ; at = dirname(at)) {
    const folder = join(at, 'node_modules', name);
    if (existsSync(folder)) return folder;
    if (at === dirname(at)) throw new Error(`The package ${name} is not installed. Run npm ci.`);
  }
}

function within(folder: string, to: string): readonly Part[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => {
      const from = join(parentPath, name);
      return { from, to: join(to, from.slice(join(folder, '/').length)) };
    })
    .filter(({ to: path }) => !path.slice(to.length).includes('node_modules'));
}

function bytesOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { from }) => sum + statSync(from).size, 0);
}

function copy(parts: readonly Part[], folder: string): void {
  for (const { from, to } of parts) {
    const path = join(folder, to);
    mkdirSync(dirname(path), { recursive: true });
    copyFileSync(from, path);
  }
}

/** By the system's codes. */
const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'no room is left on it. Make room, or leave systems out: npm run stick -- --only windows',
  EROFS: 'it can only be read. Look for a switch on its side, or take another one',
  EACCES: 'your account may not write there. Name another folder',
  EPERM: 'your account may not write there. Name another folder',
  ENOTDIR: 'a part of the path is a file. Name another folder',
  EIO: 'it cannot be read or written. Was it pulled out? Take another one',
};

function couldNotWrite(folder: string, cause: unknown): Error {
  const reason = reasons[String((cause as { readonly code?: unknown }).code)];
  return new Error(
    reason === undefined
      ? messageOf(cause)
      : `Nothing was made at ${folder}: ${reason}. What was written of it is gone again.`,
    { cause },
  );
}

/** Where what all systems share is laid; each time anew. */
const laid = 'node_modules/.hit5-stick';

/**
 * Lays what a stick has for all systems: what the package `hit5` holds, and what starts that from a stick.
 *
 * @param app an app that `buildApp` has built; null: it is built.
 * @returns the folder.
 */
export async function layStick(app: string | null = null): Promise<string> {
  await layPackage(laid, app);
  rmSync(join(laid, 'web'), { recursive: true });
  await buildCommand('tools/stick/start-stick.ts', join(laid, 'stick'));
  return laid;
}
