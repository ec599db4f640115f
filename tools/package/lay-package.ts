import { copyFileSync, cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp, buildCommand } from '../build-command.ts';
import { buildLibrary } from './build-library.ts';
import { checkNetworks } from './check-networks.ts';

/**
 * Lays what the package `hit5` holds into a folder: the built app, the commands, and what other programs
 * import. `npm pack` has it done before it packs.
 *
 * @param folder is emptied first.
 * @param app an app that `buildApp` has built, where there is one; null: it is built.
 * @throws Error when a network of the app is not whole, or a part does not build.
 */
export async function layPackage(folder: string, app: string | null = null): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const own = join(folder, 'app');
  if (app === null) await buildApp(own);
  else cpSync(app, own, { recursive: true, filter: (path) => !path.endsWith('.built') });
  checkNetworks(join(own, 'models'));
  const commands = join(folder, 'bin');
  await buildCommand('tools/package/hit5.ts', commands);
  await buildLibrary(join(folder, 'web'));
  copyFileSync('tools/photos/cc-by-photos.tsv', join(commands, 'cc-by-photos.tsv'));
}
