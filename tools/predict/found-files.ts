import {
  closeSync,
  copyFileSync,
  linkSync,
  mkdtempSync,
  openSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  type BigIntStats,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { writtenName } from './written-name.ts';

/** What a folder holds, those in its subfolders included; links are followed. */
export interface FoundFiles {
  readonly files: readonly FoundFile[];
  /** What cannot be read, and why, as a sentence's end. */
  readonly unreadable: readonly {
    readonly name: string;
    readonly reason: string;
    readonly isFolder: boolean;
  }[];
  /** Links that lead back to a folder in which they lie, which is gone through once. */
  readonly loops: readonly { readonly name: string; readonly to: string }[];
}

/** A file that can be read. */
export interface FoundFile {
  /** Its path within the folder, as `writtenName` has it. */
  readonly name: string;
  /** Its path as the file system has it, byte for byte. */
  readonly path: Buffer;
}

/** A folder that is being gone through; `key` tells it from every other folder. */
interface OpenFolder {
  readonly key: string;
  readonly name: string;
}

const slash = Buffer.from('/');

/**
 * Finds the files in a folder and its subfolders, in the order of their names.
 *
 * @throws Error when the folder itself cannot be read.
 */
export function findInFolder(folder: string): FoundFiles {
  const found = {
    files: [] as FoundFile[],
    unreadable: [] as FoundFiles['unreadable'][number][],
    loops: [] as FoundFiles['loops'][number][],
  };
  const root = realpathSync(folder, { encoding: 'buffer' });

  const goThrough = (path: Buffer, within: Buffer | null, above: readonly OpenFolder[]): void => {
    for (const entry of readdirSync(path, { encoding: 'buffer' })) {
      const inner = within === null ? entry : Buffer.concat([within, slash, entry]);
      const file = Buffer.concat([path, slash, entry]);
      const name = writtenName(inner);
      let isFolder = false;
      try {
        const stats = statSync(file, { bigint: true });
        isFolder = stats.isDirectory();
        if (isFolder) {
          const loop = above.find(({ key }) => key === keyOf(stats));
          if (loop) found.loops.push({ name, to: loop.name });
          else goThrough(file, inner, [...above, { key: keyOf(stats), name }]);
        } else if (stats.isFile()) {
          closeSync(openSync(file, 'r'));
          found.files.push({ name, path: file });
        } else found.unreadable.push({ name, reason: 'is neither a file nor a folder', isFolder });
      } catch (cause) {
        found.unreadable.push({ name, reason: whyUnreadable(cause as NodeJS.ErrnoException), isFolder });
      }
    }
  };

  goThrough(root, null, [{ key: keyOf(statSync(root, { bigint: true })), name: '.' }]);
  const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
  found.files.sort(byName);
  found.unreadable.sort(byName);
  return found;
}

function keyOf({ dev, ino }: BigIntStats): string {
  return `${String(dev)} ${String(ino)}`;
}

function whyUnreadable({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'EACCES' || code === 'EPERM') return 'cannot be read: you have no permission to read it';
  if (code === 'ENOENT') return 'is a link to something that does not exist';
  if (code === 'ELOOP') return 'is a link that leads in a circle';
  return `cannot be read: ${message}`;
}

/**
 * The files under names of ASCII letters and digits: browsers follow no links in folders, and know no names that are
 * not UTF-8.
 */
export class StagedFiles {
  readonly #files: readonly FoundFile[];
  readonly #folder = mkdtempSync(join(tmpdir(), 'hit5-predict-'));
  /** What the names begin with: no file of a person's has it. */
  readonly #begin = basename(this.#folder);
  /** To be given to the browser. */
  readonly paths: readonly string[];

  constructor(files: readonly FoundFile[]) {
    this.#files = files;
    this.paths = files.map(({ name, path }, at) => {
      const base = name.slice(name.lastIndexOf('/') + 1);
      // The app leaves hidden files out by their names, and goes through archives by theirs.
      const hidden = base.startsWith('.') ? '.' : '';
      const ending = /^\.[a-z0-9]+$/i.test(extname(base)) ? extname(base).toLowerCase() : '';
      const staged = join(this.#folder, `${hidden}${this.#begin}-${String(at).padStart(7, '0')}${ending}`);
      place(path, staged);
      return staged;
    });
  }

  /** A name, or a text with names in it, of the app in the words of the folder. */
  named(text: string): string {
    const form = new RegExp(`\\.?${this.#begin}-(\\d{7})(\\.[a-z0-9]+)?`, 'g');
    return text.replace(form, (_, at: string) => this.#files[Number(at)]?.name ?? '');
  }

  /** Takes the names away again, and nothing else. */
  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** Windows lets few people make links. */
function place(path: Buffer, staged: string): void {
  try {
    symlinkSync(path, staged);
  } catch {
    try {
      linkSync(path, staged);
    } catch {
      copyFileSync(path, staged);
    }
  }
}
