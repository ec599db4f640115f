import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readChangelog } from './changelog.ts';

/** What `packRelease` has made. */
export interface PackedRelease {
  /** Its folder, from the checkout’s. */
  readonly folder: string;
  /** The package’s name in it. */
  readonly file: string;
  /** Of the package, in bytes. */
  readonly size: number;
}

/** Bytes of what a build may say before it is ended. */
const mostSaid = 50e6;

/**
 * Builds and packs the checkout by `npm pack`, and lays beside it `SHA256SUMS`, for `sha256sum --check`, and `notes.md`, what
 * CHANGELOG.md says of the version. A folder of the same version that is there is made anew.
 *
 * @param root the folder of the checkout.
 * @throws Error where npm makes no package.
 */
export function packRelease(root: string, version: string): PackedRelease {
  const folder = `release/${version}`;
  const place = join(root, folder);
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  // On Windows npm is a script, which only a shell runs.
  const { status, stderr } = spawnSync('npm', ['pack', '--loglevel=error', '--pack-destination', folder], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    maxBuffer: mostSaid,
    shell: process.platform === 'win32',
  });
  const file = readdirSync(place).find((name) => name.endsWith('.tgz'));
  if (status !== 0 || file === undefined)
    throw new Error(`npm pack made no package. It said:\n${stderr.trim()}`);
  const bytes = readFileSync(join(place, file));
  writeFileSync(join(place, 'SHA256SUMS'), `${createHash('sha256').update(bytes).digest('hex')}  ${file}\n`);
  const sections = readChangelog(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'));
  const notes = sections.find((one) => one.version === version)?.text ?? '';
  writeFileSync(join(place, 'notes.md'), `${notes}\n`);
  return { folder, file, size: bytes.length };
}
