import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { proxiesWanted } from '../server/hosts.ts';
import { dataFolderWanted } from '../server/store/data-folder.ts';
import { checkDataFolder } from '../server/store/open-store.ts';
import { teacherKey } from '../server/teacher-key.ts';
import { buildApp, buildCommand } from './build-command.ts';
import { embedWanted } from './embed-wanted.ts';
import { isFree, portWanted, takenMessage } from './free-port.ts';
import { messageOf } from '../src/core/message-of.ts';

const sources = [
  'LICENSE',
  'NOTICE',
  'assets',
  'index.html',
  'models',
  'package-lock.json',
  'server',
  'src',
  'tools',
  'vite.config.ts',
];

/** Sizes and times of all sources, as one number: another one after any change. */
function stampOfSources(): string {
  const hash = createHash('sha256');
  for (const source of sources) {
    const within = statSync(source).isDirectory()
      ? readdirSync(source, { recursive: true, encoding: 'utf8' })
      : [''];
    for (const path of within.map((one) => join(source, one)).sort()) {
      const { size, mtimeMs } = statSync(path);
      hash.update(`${path} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

/** Makes sure, before anything is built, that a class can be run as the environment asks for it. @throws StartError */
function checkClassWanted(): void {
  const { HIT5_TEACHER_KEY, HIT5_PROXIES } = process.env;
  proxiesWanted(HIT5_PROXIES, false);
  const data = dataFolderWanted();
  if (data === null) teacherKey(HIT5_TEACHER_KEY, null);
  else checkDataFolder(data);
}

/**
 * The first half of `npm start` and `npm run class`: builds the app, and the server as plain JavaScript, where anything has
 * changed since they were built. It ends, and its memory is free, before `serve.ts` runs.
 *
 * @param what `class`, `build` where nothing is started afterwards, or nothing.
 */
async function main(what: string | undefined): Promise<void> {
  const port = portWanted();
  const command = what === 'class' ? 'npm run class' : 'npm start';
  if (what !== 'build' && !(await isFree(port))) throw new Error(takenMessage(port, command));
  if (what === 'class') checkClassWanted();
  embedWanted();
  const folder = process.env['HIT5_DIST'] ?? 'dist';
  const stampFile = join(folder, '.built');
  const serverFolder = 'node_modules/.hit5';
  const stamp = stampOfSources();
  const isBuilt = existsSync(stampFile) && existsSync(join(serverFolder, 'serve.js'));
  // A class that waits for its server after a crash need not wait for a build.
  if (isBuilt && readFileSync(stampFile, 'utf8') === stamp) return;
  console.log('Building Hit5 …');
  await buildApp(folder);
  await buildCommand('tools/serve.ts', serverFolder);
  writeFileSync(stampFile, stamp);
}

try {
  await main(process.argv[2]);
} catch (cause) {
  console.error(messageOf(cause));
  process.exit(1);
}
