import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Whether a browser finds a file in a folder or its subfolders: it follows no links, and says nothing at all of a
 * folder in which it finds none.
 *
 * @throws Error when a folder cannot be read.
 */
export function holdsFile(folder: string): boolean {
  const entries = readdirSync(folder, { withFileTypes: true });
  return (
    entries.some((entry) => entry.isFile()) ||
    entries.some((entry) => entry.isDirectory() && holdsFile(join(folder, entry.name)))
  );
}
