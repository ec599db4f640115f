import type { DBSchema, IDBPDatabase, StoreNames } from 'idb';
import { type KeptDatabase, openDatabase } from '../../kit/keep/open-database.ts';
import type { Review } from '../../figures/errors/review.ts';
import type { Json } from '../../files/formats/keep-unknown.ts';
import type { SessionFile } from '../../files/formats/session-content.ts';
import { parseDraft, parseKeptOutline, parseKeptSession } from '../../files/session-format.ts';
import type { KeptSeat, OutboxRow } from '../logic/kept-seat.ts';
import type { OwnEvent } from '../../core/room/own-event.ts';
import type { RoomId } from '../../core/schemas/room-ids.ts';
import type { Draft, Session, SessionId, SessionOutline, Trial } from '../../core/trials/session.ts';
import { messageOf } from '../../core/message-of.ts';
import { withTimeout } from '../../kit/keep/disk-failure.ts';
import { SecondCopy, type Copied } from './second-copy.ts';

/** Trials have a store of their own, so that reading a list reads none. */
interface SessionSchema extends DBSchema {
  sessions: { key: string; value: SessionOutline };
  trials: { key: [string, number]; value: Trial & { readonly sessionId: SessionId } };
  drafts: { key: string; value: Draft & { readonly sessionId: SessionId } };
  reviews: { key: [string, string, string]; value: Review };
  /** What the file that a session came from holds beyond what this version knows. */
  unknown: { key: string; value: { readonly sessionId: SessionId; readonly content: Json } };
  seats: { key: string; value: KeptSeat };
  /** What goes to the server of a class, written with the answer that it tells. */
  outbox: { key: [string, string]; value: OutboxRow };
  /** The pages that write here, until they are left; and for a moment what fills a log. */
  pages: { key: string; value: { readonly id: string; readonly bytes?: Uint8Array } };
}

type Kept = KeptDatabase<SessionSchema>;

/** More than Chromium's database holds in memory (4 MB) before it begins a new log; rows of over 64 kB would be files of their own. */
const filler = { rows: 100, bytes: 60_000 };

/**
 * Marks that this page writes, until it is left. Where the one before was killed, Chromium's log may end in half a record, and the start
 * after takes what follows for damage and deletes all databases: so a new log is begun.
 */
async function markWriting(kept: Kept): Promise<void> {
  if (!('dataLoss' in IDBVersionChangeEvent.prototype)) return;
  const database = await kept.open();
  const before = await database.getAllKeys('pages');
  if (before.length > 0) await beginLog(kept);
  // Each page takes away its own: another one may have taken over.
  const id = crypto.getRandomValues(new Uint32Array(2)).join('-');
  const enter = async () => void (await database.put('pages', { id }));
  const leave = async () => {
    const transaction = database.transaction('pages', 'readwrite', { durability: 'relaxed' });
    const deleted = transaction.store.delete(id);
    // Left alone, a transaction is taken back with its page.
    transaction.commit();
    await Promise.all([deleted, transaction.done]);
  };
  addEventListener('pageshow', () => void enter().catch(() => undefined));
  addEventListener('pagehide', () => void leave().catch(() => undefined));
  await enter();
}

/** Writes and deletes some 6 MB, which no compression makes less. */
async function beginLog(kept: Kept): Promise<void> {
  const database = await kept.open();
  const filling = database.transaction('pages', 'readwrite', { durability: 'relaxed' });
  for (let row = 0; row < filler.rows; row++) {
    const bytes = crypto.getRandomValues(new Uint8Array(filler.bytes));
    filling.store.put({ id: `filler ${row}`, bytes }).catch(() => undefined);
  }
  await filling.done;
  await database.clear('pages');
}

/** An answer counts only when it has reached the disk itself, so that a power cut cannot take it. */
const strict = { durability: 'strict' } as const;

/** How many rows are given to the disk before it is waited for. */
const putsAtOnce = 200;

/** Half-made answers are written with every pick; that the operating system has them outlives a crash of the browser. */
const relaxed = { durability: 'relaxed' } as const;

/** The sessions in the browser's IndexedDB; every promise settles when the transaction has completed. */
export class SessionRepository {
  readonly #database: KeptDatabase<SessionSchema>;
  /** Null in memory. */
  readonly copy: SecondCopy | null;

  constructor(database: KeptDatabase<SessionSchema>, copy: SecondCopy | null) {
    this.#database = database;
    this.copy = copy;
  }

  /**
   * Opens the database, or makes it with what is in the second copy, also where the browser deletes it under the page; null: in memory.
   * @throws DOMException when the browser keeps no data here (private mode, blocked by a setting).
   */
  static async open(name: string | null = 'hit5'): Promise<SessionRepository> {
    const copy = name === null ? null : new SecondCopy(name);
    let isStart = true;
    const upgrade = (fresh: IDBPDatabase<SessionSchema>) => {
      fresh.createObjectStore('sessions', { keyPath: 'id' });
      fresh.createObjectStore('trials', { keyPath: ['sessionId', 'position'] });
      fresh.createObjectStore('drafts', { keyPath: 'sessionId' });
      fresh.createObjectStore('reviews', { keyPath: ['sessionId', 'imageId', 'side'] });
      fresh.createObjectStore('unknown', { keyPath: 'sessionId' });
      fresh.createObjectStore('seats', { keyPath: 'room' });
      fresh.createObjectStore('outbox', { keyPath: ['sessionId', 'id'] });
      fresh.createObjectStore('pages', { keyPath: 'id' });
    };
    const database = await openDatabase<SessionSchema>(name, 1, upgrade, async (fresh, isDeleted) => {
      const filled = fill(fresh, (await copy?.restore(isDeleted)) ?? null);
      // What no disk takes now stays in the copy.
      await (isStart ? filled.catch(() => undefined) : filled);
    });
    isStart = false;
    return new SessionRepository(database, copy);
  }

  markWriting(): Promise<void> {
    return markWriting(this.#database);
  }

  close(): void {
    this.#database.close();
  }

  /** All sessions without their trials, the newest first; those that are damaged are named at every start. */
  async list(): Promise<{
    readonly outlines: readonly SessionOutline[];
    readonly damaged: readonly string[];
  }> {
    const rows = await (await this.#database.open()).getAll('sessions');
    const { good, damaged } = eachOf(rows, (row) => parseKeptOutline(`session ${String(row.id)}`, row));
    return { outlines: good.sort((a, b) => b.startedAt.localeCompare(a.startedAt)), damaged };
  }

  /** These sessions with their trials; what is damaged is named, and left as it is. */
  async load(ids: readonly SessionId[]): Promise<{
    readonly sessions: readonly Session[];
    readonly damaged: readonly string[];
  }> {
    const database = await this.#database.open();
    const found: (readonly [SessionOutline, readonly Trial[]])[] = [];
    for (const id of ids) {
      const reading = database.transaction(['sessions', 'trials']);
      const [row, trials] = await Promise.all([
        reading.objectStore('sessions').get(id),
        reading.objectStore('trials').getAll(trialsOf(id)),
      ]);
      if (row) found.push([row, trials]);
    }
    const { good, damaged } = eachOf(found, ([row, trials]) =>
      parseKeptSession(`session ${row.id}`, row, trials),
    );
    return { sessions: good, damaged };
  }

  /** Null when there is none, or it is damaged. */
  async loadDraft(id: SessionId): Promise<Draft | null> {
    const row = await (await this.#database.open()).get('drafts', id);
    try {
      return row ? parseDraft(`draft of session ${id}`, row) : null;
    } catch {
      return null;
    }
  }

  async saveSession(outline: SessionOutline): Promise<void> {
    await this.#put('sessions', relaxed, [outline]);
  }

  /**
   * Writes one trial and the session as it is with it, sends `event` to the outbox and drops the draft that it came from (one that waited
   * behind it stays), in one transaction.
   */
  async saveTrial(outline: SessionOutline, trial: Trial, event: OwnEvent | null = null): Promise<void> {
    const { id: sessionId } = outline;
    const stores = ['sessions', 'trials', 'drafts', 'outbox'] as const;
    const transaction = (await this.#database.open()).transaction(stores, 'readwrite', strict);
    const drafts = transaction.objectStore('drafts');
    const draft = await drafts.get(sessionId);
    const isItsOwn = draft?.position === trial.position;
    await Promise.all([
      // First: what cannot be sent is refused at once, before anything is written.
      event && transaction.objectStore('outbox').put(waitingRow(sessionId, event)),
      transaction.objectStore('trials').put({ ...trial, sessionId }),
      transaction.objectStore('sessions').put(outline),
      isItsOwn && draft.later ? drafts.put({ ...draft.later, sessionId }) : undefined,
      isItsOwn && !draft.later ? drafts.delete(sessionId) : undefined,
      transaction.done,
    ]);
  }

  /** Makes a trial the draft that it came from, in one transaction. */
  async takeBack(outline: SessionOutline, draft: Draft, event: OwnEvent | null = null): Promise<void> {
    const { id: sessionId } = outline;
    const stores = ['sessions', 'trials', 'drafts', 'outbox'] as const;
    const transaction = (await this.#database.open()).transaction(stores, 'readwrite', strict);
    const told = event ? [transaction.objectStore('outbox').put(waitingRow(sessionId, event))] : [];
    await allOf(
      transaction,
      ...told,
      transaction.objectStore('sessions').put(outline),
      transaction.objectStore('trials').delete([sessionId, draft.position]),
      transaction.objectStore('drafts').put({ ...draft, sessionId }),
    );
  }

  async saveDraft(sessionId: SessionId, draft: Draft): Promise<void> {
    await this.#put('drafts', relaxed, [{ ...draft, sessionId }]);
  }

  async seats(): Promise<readonly KeptSeat[]> {
    return (await this.#database.open()).getAll('seats');
  }

  async saveSeat(seat: KeptSeat): Promise<void> {
    await withTimeout(this.#put('seats', strict, [seat]));
    this.copy?.keepSeats(await this.seats());
  }

  async deleteSeat(room: RoomId): Promise<void> {
    const transaction = (await this.#database.open()).transaction('seats', 'readwrite', strict);
    await allOf(transaction, transaction.store.delete(room));
    this.copy?.keepSeats(await this.seats());
  }

  async outbox(id: SessionId): Promise<readonly OutboxRow[]> {
    return (await this.#database.open()).getAll('outbox', outboxOf(id));
  }

  async saveOutbox(rows: readonly OutboxRow[]): Promise<void> {
    await withTimeout(this.#put('outbox', relaxed, rows));
  }

  /** Forgets what a session has sent: its room has ended, and all has arrived. */
  async clearOutbox(id: SessionId): Promise<void> {
    const transaction = (await this.#database.open()).transaction('outbox', 'readwrite', strict);
    await allOf(transaction, transaction.store.delete(outboxOf(id)));
  }

  /** A session's reviews of errors. */
  async loadReviews(id: SessionId): Promise<readonly Review[]> {
    return (await this.#database.open()).getAll('reviews', reviewsOf(id));
  }

  async saveReview(review: Review): Promise<void> {
    await this.#put('reviews', relaxed, [review]);
  }

  /** What a session's file held beyond what this version knows; null for a session that came from none. */
  async loadUnknown(id: SessionId): Promise<Json | null> {
    return (await (await this.#database.open()).get('unknown', id))?.content ?? null;
  }

  /** Writes sessions with all that belongs to them, all or none. */
  async saveFiles(
    files: readonly SessionFile[],
    outlineOf: (session: Session) => SessionOutline,
  ): Promise<void> {
    await writeFiles(await this.#database.open(), files, outlineOf);
  }

  async delete(id: SessionId): Promise<void> {
    const stores = ['sessions', 'trials', 'drafts', 'reviews', 'unknown'] as const;
    const transaction = (await this.#database.open()).transaction(stores, 'readwrite', strict);
    await Promise.all([
      transaction.objectStore('sessions').delete(id),
      transaction.objectStore('trials').delete(trialsOf(id)),
      transaction.objectStore('drafts').delete(id),
      transaction.objectStore('unknown').delete(id),
      transaction.objectStore('reviews').delete(reviewsOf(id)),
      transaction.done,
    ]);
  }

  async #put<Store extends StoreNames<SessionSchema>>(
    store: Store,
    durability: IDBTransactionOptions,
    rows: readonly SessionSchema[Store]['value'][],
  ): Promise<void> {
    const transaction = (await this.#database.open()).transaction(store, 'readwrite', durability);
    await allOf(transaction, ...rows.map((row) => transaction.store.put(row)));
  }
}

/** Brings what the second copy holds into a database that was just made. */
async function fill(database: IDBPDatabase<SessionSchema>, copied: Copied | null): Promise<void> {
  const { session = null, outline = null, draft = null, seats = [] } = copied ?? {};
  if (session && outline)
    await writeFiles(database, [{ session, draft, reviews: [], unknown: null }], () => outline);
  const transaction = database.transaction('seats', 'readwrite', strict);
  await allOf(transaction, ...seats.map((seat) => transaction.store.put(seat)));
}

async function writeFiles(
  database: IDBPDatabase<SessionSchema>,
  files: readonly SessionFile[],
  outlineOf: (session: Session) => SessionOutline,
): Promise<void> {
  const stores = ['sessions', 'trials', 'drafts', 'reviews', 'unknown'] as const;
  const transaction = database.transaction(stores, 'readwrite', strict);
  const written: Promise<unknown>[] = [transaction.done];
  transaction.done.catch(() => undefined);
  const put = async <Name extends (typeof stores)[number]>(
    store: Name,
    row: SessionSchema[Name]['value'],
  ) => {
    const writing = transaction.objectStore(store).put(row);
    written.push(writing);
    // What failed is told at the end.
    writing.catch(() => undefined);
    // The page does other things in between.
    if (written.length % putsAtOnce === 0) await writing;
  };
  try {
    for (const { session, reviews, draft, unknown } of files) {
      const sessionId = session.id;
      await put('sessions', outlineOf(session));
      for (const trial of session.trials) await put('trials', { ...trial, sessionId });
      for (const review of reviews) await put('reviews', review);
      if (draft) await put('drafts', { ...draft, sessionId });
      if (unknown !== null) await put('unknown', { sessionId, content: unknown });
    }
  } catch (cause) {
    // A row that is refused before it is written does not end the transaction by itself.
    try {
      transaction.abort();
    } catch {
      // It has ended already: the disk is full, say.
    }
    await Promise.allSettled(written);
    throw cause;
  }
  await Promise.all(written);
}

/** What of the rows can be read, and what is wrong with the others. */
function eachOf<Row, Read>(rows: readonly Row[], read: (row: Row) => Read) {
  const good: Read[] = [];
  const damaged: string[] = [];
  for (const row of rows) {
    try {
      good.push(read(row));
    } catch (cause) {
      damaged.push(messageOf(cause));
    }
  }
  return { good, damaged };
}

/** Commits at once: left alone, a transaction waits for its requests, and is taken back when the tab is closed in between. */
async function allOf(
  transaction: { readonly done: Promise<void>; commit(): void },
  ...requests: readonly Promise<unknown>[]
): Promise<void> {
  transaction.commit();
  await Promise.all([...requests, transaction.done]);
}

function waitingRow(sessionId: SessionId, event: OwnEvent): OutboxRow {
  return { sessionId, id: event.id, event, sent: 'waiting' };
}

function outboxOf(id: SessionId): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []]);
}

function trialsOf(id: SessionId): IDBKeyRange {
  return IDBKeyRange.bound([id, 0], [id, Infinity]);
}

function reviewsOf(id: SessionId): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []]);
}
