import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from './start-error.ts';
import { unusableFolder } from './store/data-folder.ts';

const fewest = 16;
const maker = 'This makes one: openssl rand -hex 16';

/**
 * The teacher's key: `HIT5_TEACHER_KEY`, or one that is made once and kept in the data folder, so that the teacher's page
 * is let in after a restart.
 *
 * @param folder null where rooms are in a database that several servers may share: then the key has to be chosen.
 * @throws StartError when there is none, the chosen one is easy to guess, or the made one cannot be kept.
 */
export function teacherKey(chosen: string | undefined, folder: string | null): string {
  if (chosen !== undefined && chosen !== '') {
    if (/^[\w-]{16,200}$/.test(chosen)) return chosen;
    throw new StartError(
      `HIT5_TEACHER_KEY must have ${fewest} characters or more, of letters, digits, “_” and “-”, so that nobody guesses it. ${maker}`,
    );
  }
  if (folder === null)
    throw new StartError(
      'With DATABASE_URL the teacher’s key has to be in HIT5_TEACHER_KEY: several servers may share a database, and each of ' +
        `them must know the same key. ${maker}`,
    );
  const made = randomBytes(16).toString('hex');
  const file = join(folder, 'teacher-key');
  try {
    const kept = readFileSync(file, 'utf8').trim();
    if (kept.length >= fewest) return kept;
  } catch {
    // There is none yet.
  }
  try {
    writeFileSync(file, `${made}\n`, { mode: 0o600 });
  } catch (cause) {
    throw unusableFolder(folder, cause);
  }
  return made;
}
