import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A file of FAT32 has at most so many bytes. */
const largest = 2 ** 32 - 1;

/** What Windows keeps for devices, whatever ending follows. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Why a stick with FAT32 or exFAT cannot keep a file under its name, for whoever makes the stick; null where it can. */
export function unfitName(name: string): string | null {
  const [sign] = /[<>:"/\\|?*\p{Cc}]/u.exec(name) ?? [];
  if (sign !== undefined) return `it has the sign ${JSON.stringify(sign)}`;
  if (/[. ]$/.test(name)) return 'it ends with a dot or a space';
  if (devices.test(name)) return 'Windows keeps this name for a device';
  return name.length > 255 ? 'it is longer than 255 signs' : null;
}

/**
 * Makes sure that all files of a folder fit on a stick with FAT32 or exFAT.
 *
 * @throws Error that names the first one that does not.
 */
export function checkNames(folder: string): void {
  const seen = new Set<string>();
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const reason =
      unfitName(path.split(/[\\/]/).at(-1) ?? '') ?? unfitFile(join(folder, path)) ?? twice(seen, path);
    if (reason !== null) throw new Error(`${path} does not fit on every stick: ${reason}.`);
  }
}

function unfitFile(path: string): string | null {
  const file = lstatSync(path);
  if (file.isSymbolicLink()) return 'it is a link';
  return file.size > largest ? 'it has 4 GB or more' : null;
}

/** Such sticks tell no small letters from capitals. */
function twice(seen: Set<string>, path: string): string | null {
  const name = path.toLowerCase();
  if (seen.has(name)) return 'another file has the same name but for capitals';
  seen.add(name);
  return null;
}
