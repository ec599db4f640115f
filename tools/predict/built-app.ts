import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isPackage, ownFile } from '../own-files.ts';
import { isModelFile } from './words.ts';

const root = ownFile('');

/** What the build is made of. */
const sources = [
  'src',
  'models',
  'assets',
  'index.html',
  'package-lock.json',
  'vite.config.ts',
  'tools/vite',
];

/**
 * The folder of the built app: that of the package; in the repository `dist/` or the folder `HIT5_DIST`, built first where there is
 * none or a source is newer.
 *
 * @param onBuild called before it is built.
 * @throws Error when it does not build.
 */
export function builtApp(onBuild: () => void): string {
  if (isPackage) return root;
  const folder = resolve(root, process.env['HIT5_DIST'] ?? 'dist');
  const page = join(folder, 'index.html');
  const built = existsSync(page) ? statSync(page).mtimeMs : -Infinity;
  if (sources.some((source) => newest(join(root, source)) > built)) {
    onBuild();
    buildInto(folder);
  }
  return folder;
}

/** What the build says of itself goes nowhere, what is wrong goes to standard error. */
function buildInto(folder: string): void {
  const words = ['vite', 'build', '--logLevel', 'error', '--emptyOutDir', '--outDir', `"${folder}"`];
  const { status } = spawnSync('npx', words, {
    cwd: root,
    // Tests say "test" here, which would make another app.
    env: { ...process.env, HIT5_PACKS: 'none', NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: true,
  });
  if (status !== 0) throw new Error('The app does not build.');
}

/** The networks that the app brings, by id. */
export function shippedNetworks(): readonly string[] {
  const models = join(root, 'models');
  return readdirSync(models).filter((name) => existsSync(join(models, name, 'card.json')));
}

/** The path of a network's `model.json`. @param network the id of one that the app brings, or that path. */
export function modelJsonOf(network: string): string {
  return isModelFile(network) ? network : join(root, 'models', network, 'model.json');
}

/** When a file, or the newest file in a folder, was changed, in milliseconds. */
function newest(path: string): number {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), -Infinity);
}
