import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import * as v from 'valibot';
import { RefusedError } from '../predict/refused-error.ts';

const holderSchema = v.object({ pid: v.number(), host: v.string() });

/** Milliseconds in which a lock that was just made gets its words. */
const making = 10_000;

/**
 * Takes the lock of a folder, so that no two runs work in it at once. The lock of a run that is no more is taken over.
 *
 * @param path of the file that is the lock.
 * @returns what gives it back.
 * @throws RefusedError when another run has it; whatever keeps the file from being written.
 */
export function lockFolder(path: string): () => void {
  for (;;) {
    try {
      writeFileSync(path, JSON.stringify({ pid: process.pid, host: hostname() }), { flag: 'wx' });
      return () => rmSync(path, { force: true });
    } catch (cause) {
      if (!isNamed(cause, 'EEXIST')) throw cause;
    }
    refuseLiving(path, path);
    const aside = `${path}.${process.pid}`;
    try {
      renameSync(path, aside);
    } catch (cause) {
      // Another run took it away in this moment.
      if (isNamed(cause, 'ENOENT')) continue;
      throw cause;
    }
    try {
      refuseLiving(aside, path);
    } catch (cause) {
      // It was the new lock of another run that took the old one over in this moment.
      renameSync(aside, path);
      throw cause;
    }
    rmSync(aside, { force: true });
  }
}

/** @throws RefusedError when the run whose lock it is goes on, or may. */
function refuseLiving(file: string, path: string): void {
  const holder = readHolder(file);
  if (holder === null) return;
  const where = holder === 'unknown' ? '' : ` (process ${holder.pid} on ${holder.host})`;
  throw new RefusedError(
    `Another run is making this pack${where}. Wait until it is done, or give --out another name. ` +
      `If there is no such run any more, remove the file ${path}.`,
  );
}

/** Null when the lock is nobody's any more. */
function readHolder(file: string): { readonly pid: number; readonly host: string } | 'unknown' | null {
  try {
    const age = Date.now() - statSync(file).mtimeMs;
    const read = v.safeParse(v.pipe(v.string(), v.parseJson(), holderSchema), readFileSync(file, 'utf8'));
    if (!read.success) return age < making ? 'unknown' : null;
    const { pid, host } = read.output;
    return host === hostname() && (pid === process.pid || !isAlive(pid)) ? null : { pid, host };
  } catch (cause) {
    if (isNamed(cause, 'ENOENT')) return null;
    throw cause;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (cause) {
    // It lives, and is another user's.
    return isNamed(cause, 'EPERM');
  }
}

/** Whether it is an error of the system with this code. */
export function isNamed(cause: unknown, code: string): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === code;
}
