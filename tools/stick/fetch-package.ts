import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { messageOf } from '../../src/core/message-of.ts';
import type { PinnedPackage } from './platforms.ts';

const run = promisify(execFile);

/** Packages that were fetched before: they are not fetched again. */
const cache = '.cache/stick';

/** A package could not be fetched, or is not the one that was meant. */
export class FetchError extends Error {
  override readonly name = 'FetchError';
}

/**
 * The folder with what a package of npm's registry holds; it is fetched by npm the first time, and its checksum looked at.
 *
 * @throws FetchError where the registry cannot be reached, or gives something else.
 */
export async function fetchPackage(wanted: PinnedPackage): Promise<string> {
  const { name, version, integrity } = wanted;
  // Of the checksum as well: another one is another package.
  const place = join(
    cache,
    `${name.replace('/', '-')}-${version}-${createHash('sha256').update(integrity).digest('hex').slice(0, 8)}`,
  );
  const folder = join(place, 'package');
  if (existsSync(folder)) return folder;
  const making = `${place}.part`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  try {
    await npmPack(wanted, making);
    const [file = ''] = readdirSync(making);
    const found = `sha512-${createHash('sha512')
      .update(readFileSync(join(making, file)))
      .digest('base64')}`;
    if (found !== integrity)
      throw new FetchError(
        `The registry gives another ${name} ${version} than the one that Hit5 was made with: its checksum is ${found}. ` +
          'Do not use it. If you meant to take another one, write its checksum into tools/stick/platforms.ts.',
      );
    // Node's packages bring its headers and its history too.
    await run(
      'tar',
      ['-xzf', file, '--exclude=*/include/*', '--exclude=*/share/*', '--exclude=*/CHANGELOG.md'],
      { cwd: making },
    );
    rmSync(join(making, file));
    // Some packages call their one folder otherwise.
    const [only = ''] = readdirSync(making);
    if (only !== 'package') renameSync(join(making, only), join(making, 'package'));
    renameSync(making, place);
  } catch (cause) {
    rmSync(making, { recursive: true, force: true });
    throw cause;
  }
  return folder;
}

async function npmPack({ name, version }: PinnedPackage, folder: string): Promise<void> {
  const isWindows = process.platform === 'win32';
  try {
    await run('npm', ['pack', `${name}@${version}`, '--pack-destination', folder, '--silent'], {
      shell: isWindows,
    });
  } catch (cause) {
    const { stderr } = cause as { readonly stderr?: string };
    const why = (stderr ?? '').trim().split('\n')[0] || messageOf(cause);
    throw new FetchError(
      `${name} ${version} could not be fetched by npm: ${why}. Look at your connection, and at the registry that npm asks ` +
        '(npm config get registry). Parts that were fetched already stay; the next try goes on from them.',
      { cause },
    );
  }
}
