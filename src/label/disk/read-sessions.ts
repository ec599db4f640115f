import type { IDBPDatabase } from 'idb';
import type { Catalogue } from '../../core/classes/catalogue.ts';
import { unknownClass } from '../../files/formats/check-showable.ts';
import { pluralize } from '../../core/text/pluralize.ts';
import { parseKeptSession, parseKeptTally, type KeptSession } from '../../files/session-format.ts';
import { quoted } from '../../core/text/visible-text.ts';
import { tallyOf } from '../logic/session-tally.ts';
import type { Session, SessionId, SessionOutline, Trial } from '../../core/trials/session.ts';
import { messageOf } from '../../core/message-of.ts';
import { trialsOf, type KeptRow, type SessionSchema } from './session-schema.ts';

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
 * Outlines of all sessions, the newest first, those marked as deleted apart. Trials are read only where there is no tally yet; damaged ones
 * get none, so that they are named at every start.
 */
export async function listSessions(
  database: Database,
  catalogue: Catalogue,
): Promise<ListedSessions & { readonly deleted: readonly SessionId[] }> {
  const reading = database.transaction(['sessions', 'tallies']);
  const [rows, kept] = await Promise.all([
    reading.objectStore('sessions').getAll(),
    reading.objectStore('tallies').getAll(),
  ]);
  const tallies = new Map(kept.map((tally) => [tally.sessionId, tally]));
  const outlines: SessionOutline[] = [];
  const damaged: string[] = [];
  for (const row of rows.filter((one) => !one.deleted)) {
    try {
      const tally = parseKeptTally(tallies.get(row.id));
      const { session, mended, told } = tally
        ? { ...parseRow(row, []), told: [] }
        : await countTrials(database, row, catalogue);
      const { trials, ...rest } = session;
      damaged.push(...told);
      outlines.push({ ...rest, tally: tally ?? tallyOf(trials, catalogue.of(rest)) });
      if (mended > 0) damaged.push(mendedWords(session, mended));
    } catch (cause) {
      damaged.push(messageOf(cause));
    }
  }
  outlines.sort((a, b) => b.startedAt.localeCompare(a.startedAt));
  const deleted = rows.filter((one) => one.deleted).map(({ id }) => id);
  return { outlines, damaged, deleted };
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
      const { session, mended } = parseRow(row, trials);
      sessions.push(session);
      if (mended > 0) damaged.push(mendedWords(session, mended));
    } catch (cause) {
      damaged.push(messageOf(cause));
    }
  }
  return { sessions, damaged };
}

async function countTrials(
  database: Database,
  row: KeptRow,
  catalogue: Catalogue,
): Promise<KeptSession & ShowableSession> {
  const transaction = database.transaction(['trials', 'tallies'], 'readwrite', { durability: 'relaxed' });
  // What cannot be written now is counted again at the next start.
  const done = transaction.done.catch(() => undefined);
  const kept = parseRow(row, await transaction.objectStore('trials').getAll(trialsOf(row.id)));
  const { session, told } = showable(kept.session, catalogue);
  if (kept.mended + told.length === 0) {
    const tally = tallyOf(session.trials, catalogue.of(session));
    transaction
      .objectStore('tallies')
      .put({ ...tally, sessionId: row.id })
      .catch(() => undefined);
  }
  await done;
  return { session, told, mended: kept.mended };
}

interface ShowableSession {
  readonly session: Session;
  readonly told: readonly string[];
}

/** The session without answers that name a class that is none: they stay on disk as they are, and count as passed over. */
export function showable(session: Session, catalogue: Catalogue): ShowableSession {
  const unknown = new Map(
    session.trials.flatMap((trial) => {
      const name = unknownClass(trial, catalogue);
      return name === null ? [] : [[trial, name] as const];
    }),
  );
  if (unknown.size === 0) return { session, told: [] };
  const trials = session.trials.filter((trial) => !unknown.has(trial));
  const skipped = [...unknown].map(([{ position, imageId }, name]) => {
    return {
      position,
      imageId,
      reason: `Its answer names ${quoted(name)}, which is none of the 1000 classes.`,
    };
  });
  const others = session.skipped.filter(({ position }) => !skipped.some((one) => one.position === position));
  const told = skipped.map(
    ({ position, reason }) =>
      `The session of ${quoted(session.person)} of ${session.startedAt.slice(0, 10)} is open without its answer to image ` +
      `${position + 1}. ${reason}`,
  );
  return { session: { ...session, trials, skipped: [...others, ...skipped] }, told };
}

function parseRow(row: KeptRow, trials: readonly Trial[]): KeptSession {
  return parseKeptSession(`session ${String(row.id)}`, row, trials);
}

function mendedWords({ person, startedAt }: Session, mended: number): string {
  const day = startedAt.slice(0, 10);
  return (
    `The session of ${quoted(person)} of ${day} is open. In it, ${pluralize(mended, 'number')} cannot be right, such as a ` +
    'time without end: each counts as 0, or as not set.'
  );
}
