import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { messageOf } from '../../src/core/message-of.ts';
import { StartError } from '../start-error.ts';

/** Where rooms are kept, as the environment says; null: in PostgreSQL. */
export function dataFolderWanted(): string | null {
  const { DATABASE_URL: url = '', HIT5_DATA: asked = '' } = process.env;
  if (url !== '') return null;
  return asked === '' ? 'data' : asked;
}

/**
 * The data folder, which is made where there is none, for whoever runs the server only.
 *
 * @returns its path from the root.
 * @throws StartError when it cannot be made or written to.
 */
export function makeDataFolder(folder: string): string {
  const path = resolve(folder);
  const missing: string[] = [];
  for (let at = path; !existsSync(at) && at !== dirname(at); at = dirname(at)) missing.unshift(at);
  try {
    // One by one: where the system lets nobody make a folder, as in /proc, Node would try for ever to make all at once.
    for (const one of missing) makeOne(one);
    if (!statSync(path).isDirectory()) throw Object.assign(new Error('not a folder'), { code: 'EEXIST' });
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw unusableFolder(path, cause);
  }
  return path;
}

function makeOne(path: string): void {
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (cause) {
    // Another server may have made it meanwhile.
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw cause;
  }
}

/** By the system's and the database's codes. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: 'your account may not write there',
  EPERM: 'your account may not write there',
  EROFS: 'nothing can be written to this disk',
  EEXIST: 'there is a file of this name',
  ENOTDIR: 'a part of the path is a file',
  ENOENT: 'no folder can be made there',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'its name is too long',
  SQLITE_FULL: 'the disk is full',
  SQLITE_NOTADB: 'a file in it that should be the database is none',
  SQLITE_READONLY: 'your account may not write to the database in it',
  SQLITE_CANTOPEN: 'the database in it cannot be opened, perhaps as your account may not write there',
};

export function unusableFolder(path: string, cause: unknown): StartError {
  const { code } = cause as { readonly code?: unknown };
  const message = messageOf(cause);
  // libsql gives no code of SQLite's where it cannot open a file.
  const known = reasons[message.startsWith('ConnectionFailed') ? 'SQLITE_CANTOPEN' : String(code)];
  return new StartError(
    `The data folder ${path} cannot be used: ${known ?? message}. Make it a folder that you may write to, or choose ` +
      'another one: set HIT5_DATA=FOLDER, and start again.',
    { cause },
  );
}
