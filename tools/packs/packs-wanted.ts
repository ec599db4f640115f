import { statSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * The folder whose packs are offered: `packs/`, or what the environment variable `HIT5_PACKS` names; null where there is
 * no such folder, or it is `none`.
 *
 * @throws Error when it names a folder that is not there.
 */
export function packsWanted(root: string): string | null {
  const asked = process.env['HIT5_PACKS'];
  if (asked === 'none') return null;
  const folder = resolve(root, asked ?? 'packs');
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return folder;
  if (asked === undefined || asked === '') return null;
  throw new Error(
    `HIT5_PACKS names ${asked}, which is no folder. Name the folder with the packs, or “none”.`,
  );
}
