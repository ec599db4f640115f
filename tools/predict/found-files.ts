import { isUtf8 } from 'node:buffer';
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
import { basename, extname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { visibleText } from '../../src/core/text/visible-text.ts';
import { RefusedError } from './refused-error.ts';

/** What a folder holds, those in its subfolders included; links are followed. */
export interface FoundFiles {
  readonly files: readonly FoundFile[];
  /** What cannot be read, and why, as a sentence's end. */
  readonly unreadable: readonly { readonly name: string; readonly reason: string }[];
  /** Links that lead back to a folder in which they lie, which is gone through once. */
  readonly loops: readonly { readonly name: string; readonly to: string }[];
}

export interface FoundFile {
  /** Its path within the folder, with `/`. */
  readonly name: string;
  readonly path: string;
}

interface OpenFolder {
  readonly key: string;
  readonly name: string;
}

/**
 * Finds the files in a folder and its subfolders, in the order of their names. What has a name that is no UTF-8 is told as unreadable.
 *
 * @throws Error when the folder itself cannot be read.
 */
export function findInFolder(folder: string): FoundFiles {
  const found = {
    files: [] as FoundFile[],
    unreadable: [] as FoundFiles['unreadable'][number][],
    loops: [] as FoundFiles['loops'][number][],
  };
  const goThrough = (path: string, within: string, above: readonly OpenFolder[]): void => {
    for (const entry of readdirSync(path, { encoding: 'buffer' })) {
      const name = `${within}${entry.toString()}`;
      const file = join(path, entry.toString());
      try {
        if (!isUtf8(entry)) {
          found.unreadable.push({ name, reason: 'has a name that is no UTF-8: give it another one' });
          continue;
        }
        const stats = statSync(file, { bigint: true });
        if (stats.isDirectory()) {
          const loop = above.find(({ key }) => key === keyOf(stats));
          if (loop) found.loops.push({ name, to: loop.name });
          else goThrough(file, `${name}/`, [...above, { key: keyOf(stats), name }]);
        } else if (stats.isFile()) {
          closeSync(openSync(file, 'r'));
          found.files.push({ name, path: file });
        } else found.unreadable.push({ name, reason: 'is neither a file nor a folder' });
      } catch (cause) {
        found.unreadable.push({ name, reason: whyUnreadable(cause as NodeJS.ErrnoException) });
      }
    }
  };

  const root = realpathSync(folder);
  goThrough(root, '', [{ key: keyOf(statSync(root, { bigint: true })), name: '.' }]);
  const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
  found.files.sort(byName);
  found.unreadable.sort(byName);
  return found;
}

/**
 * The files of a folder that a list names, a path within the folder a line; empty lines are passed over, and a file that is named
 * twice is there once. What leads to no file is told as unreadable.
 *
 * @param list how to name the list in a message.
 * @throws RefusedError naming the first line that leads out of the folder, or where the list names nothing.
 */
export function findListed(folder: string, list: string, text: string): FoundFiles {
  const root = realpathSync(folder);
  const names = new Map<string, FoundFile>();
  const unreadable: FoundFiles['unreadable'][number][] = [];
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const path = resolve(root, line);
    const name = relative(root, path).replaceAll(sep, '/');
    const place = `${list}, line ${at + 1}`;
    if (isAbsolute(name) || name.startsWith('../'))
      throw new RefusedError(`${place}, names ${visibleText(line)}, which is not in ${folder}.`);
    if (statSync(path, { throwIfNoEntry: false })?.isFile()) names.set(name, { name, path });
    else unreadable.push({ name, reason: `of ${place}, is no file of ${folder}` });
  }
  if (names.size + unreadable.length === 0) throw new RefusedError(`${list} names no file.`);
  const files = [...names.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  return { files, unreadable, loops: [] };
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
 * The files under names of ASCII letters and digits, each name once: browsers follow no links in folders.
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
function place(path: string, staged: string): void {
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
