import type { IDBPDatabase } from 'idb';
import type { Catalogue } from '../../core/classes/catalogue.ts';
import { parseKeptSession, parseKeptTally } from '../../files/session-format.ts';
import { tallyOf } from '../logic/session-tally.ts';
import type {
  Session,
  SessionId,
  SessionOutline,
  SessionRow,
  SessionTally,
  Trial,
} from '../../core/trials/session.ts';
import { messageOf } from '../../core/message-of.ts';
import { trialsOf, type SessionSchema } from './session-schema.ts';

type Database = IDBPDatabase<SessionSchema>;

export interface ListedSessions {
  readonly outlines: readonly SessionOutline[];
  readonly damaged: readonly string[];
}

export interface LoadedSessions {
  readonly sessions: readonly Session[];
  readonly damaged: readonly string[];
}

/**
 * Outlines of all sessions, the newest first. Trials are read only where there is no tally yet; damaged ones get none, so that they are
 * named at every start.
 */
export async function listSessions(database: Database, catalogue: Catalogue): Promise<ListedSessions> {
  const reading = database.transaction(['sessions', 'tallies']);
  const [rows, kept] = await Promise.all([
    reading.objectStore('sessions').getAll(),
    reading.objectStore('tallies').getAll(),
  ]);
  const tallies = new Map(kept.map((tally) => [tally.sessionId, tally]));
  const outlines: SessionOutline[] = [];
  const damaged: string[] = [];
  for (const row of rows) {
    try {
      const tally = parseKeptTally(tallies.get(row.id));
      const { trials: _, ...rest } = parseRow(row, []);
      outlines.push({ ...rest, tally: tally ?? (await countTrials(database, row, catalogue)) });
    } catch (cause) {
      damaged.push(messageOf(cause));
    }
  }
  outlines.sort((a, b) => b.startedAt.localeCompare(a.startedAt));
  return { outlines, damaged };
}

/** These sessions with their trials; what is damaged is named, as `listSessions` does, and left as it is. */
export async function loadSessions(database: Database, ids: readonly SessionId[]): Promise<LoadedSessions> {
  const sessions: Session[] = [];
  const damaged: string[] = [];
  for (const id of ids) {
    const reading = database.transaction(['sessions', 'trials']);
    const [row, trials] = await Promise.all([
      reading.objectStore('sessions').get(id),
      reading.objectStore('trials').getAll(trialsOf(id)),
    ]);
    if (!row) continue;
    try {
      sessions.push(parseRow(row, trials));
    } catch (cause) {
      damaged.push(messageOf(cause));
    }
  }
  return { sessions, damaged };
}

async function countTrials(database: Database, row: SessionRow, catalogue: Catalogue): Promise<SessionTally> {
  const transaction = database.transaction(['trials', 'tallies'], 'readwrite', { durability: 'relaxed' });
  // What cannot be written now is counted again at the next start.
  const done = transaction.done.catch(() => undefined);
  const session = parseRow(row, await transaction.objectStore('trials').getAll(trialsOf(row.id)));
  const tally = tallyOf(session.trials, catalogue.of(session));
  transaction
    .objectStore('tallies')
    .put({ ...tally, sessionId: row.id })
    .catch(() => undefined);
  await done;
  return tally;
}

function parseRow(row: SessionRow, trials: readonly Trial[]): Session {
  return parseKeptSession(`session ${String(row.id)}`, row, trials);
}
