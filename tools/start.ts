import { createServer } from 'node:net';
import { build } from 'vite';
import { dataFolderWanted, makeDataFolder } from '../server/store/data-folder.ts';
import { compressBuild } from './compress-build.ts';
import { portWanted, takenMessage } from './port-wanted.ts';
import { messageOf } from '../src/core/message-of.ts';

function isFree(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const probe = createServer();
    probe.once('error', () => answer(false));
    probe.listen(port, 'localhost', () => probe.close(() => answer(true)));
  });
}

/**
 * The first half of `npm start` and `npm run class`: builds the app, and the server as plain JavaScript. It ends, and
 * its memory is free, before `serve.ts` runs.
 *
 * @param what `class`, `build` where nothing is started afterwards, or nothing.
 */
async function main(what: string | undefined): Promise<void> {
  const port = portWanted();
  const command = what === 'class' ? 'npm run class' : 'npm start';
  if (what !== 'build' && !(await isFree(port))) throw new Error(takenMessage(port, command));
  const data = what === 'class' ? dataFolderWanted() : null;
  if (data !== null) makeDataFolder(data);
  console.log('Building Hit5 …');
  // The server gives packs as they lie in their folder.
  process.env['HIT5_PACKS'] = 'none';
  const folder = process.env['HIT5_DIST'] ?? 'dist';
  await build({ logLevel: 'warn', build: { outDir: folder, emptyOutDir: true } });
  await compressBuild(folder);
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: { ssr: 'tools/serve.ts', outDir: 'node_modules/.hit5', target: 'node20' },
  });
}

try {
  await main(process.argv[2]);
} catch (cause) {
  console.error(messageOf(cause));
  process.exit(1);
}
