import { type KeptDatabase, openDatabase } from '../../kit/keep/open-database.ts';
import { type SessionSchema, outboxOf, trialsOf } from './session-schema.ts';
import type { StoreNames } from 'idb';
import type { Catalogue } from '../../core/classes/catalogue.ts';
import { parseReview, type Review } from '../../figures/errors/review.ts';
import type { Json } from '../../files/formats/keep-unknown.ts';
import type { SessionFile } from '../../files/formats/session-content.ts';
import { parseDraft, parseKeptTally } from '../../files/session-format.ts';
import type { KeptSeat, OutboxRow } from '../logic/kept-seat.ts';
import type { OwnEvent } from '../../core/room/own-event.ts';
import type { RoomId } from '../../core/schemas/room-ids.ts';
import { emptyTally, tallyWith } from '../logic/session-tally.ts';
import { withoutTrials } from '../../core/trials/session-machine.ts';
import type { Draft, SessionId, SessionRow, SessionTally, Trial } from '../../core/trials/session.ts';
import { messageOf } from '../../core/message-of.ts';
import { withTimeout } from '../../kit/keep/disk-failure.ts';
import { SecondCopy } from './second-copy.ts';
import { listSessions, loadSessions, type ListedSessions, type LoadedSessions } from './read-sessions.ts';

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
   * Opens the database, or makes it with what is in the second copy; null: in memory.
   * @throws DOMException when the browser keeps no data here (private mode, blocked by a setting).
   */
  static async open(name: string | null = 'hit5'): Promise<SessionRepository> {
    const database = await openDatabase<SessionSchema>(name, 1, (fresh) => {
      fresh.createObjectStore('sessions', { keyPath: 'id' });
      fresh.createObjectStore('trials', { keyPath: ['sessionId', 'position'] });
      fresh.createObjectStore('tallies', { keyPath: 'sessionId' });
      fresh.createObjectStore('drafts', { keyPath: 'sessionId' });
      fresh.createObjectStore('reviews', { keyPath: ['sessionId', 'imageId', 'side'] });
      fresh.createObjectStore('unknown', { keyPath: 'sessionId' });
      fresh.createObjectStore('seats', { keyPath: 'room' });
      fresh.createObjectStore('outbox', { keyPath: ['sessionId', 'id'] });
      fresh.createObjectStore('pages', { keyPath: 'id' });
    });
    const kept = new SessionRepository(database, name === null ? null : new SecondCopy(name));
    // What no disk takes now stays in the copy.
    if (database.made) await kept.#restore(database.made.afterLoss).catch(() => undefined);
    return kept;
  }

  async #restore(isDeleted: boolean): Promise<void> {
    const copied = await this.copy?.restore(isDeleted);
    if (!copied) return;
    const { session, draft, seats } = copied;
    if (session) await this.saveFiles([{ session, draft, reviews: [], unknown: null }]);
    await this.#put('seats', strict, seats);
  }

  markWriting(): Promise<void> {
    return markWriting(this.#database);
  }

  close(): void {
    this.#database.close();
  }

  async list(catalogue: Catalogue): Promise<ListedSessions> {
    return listSessions(await this.#database.open(), catalogue);
  }

  async load(ids: readonly SessionId[]): Promise<LoadedSessions> {
    return loadSessions(await this.#database.open(), ids);
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

  async saveSession(row: SessionRow): Promise<void> {
    await this.#put('sessions', relaxed, [withoutTrials(row)]);
  }

  /**
   * Writes one trial, counts it, sends `event` to the outbox and drops the draft that it came from (one that waited behind it stays), in
   * one transaction.
   */
  async saveTrial(
    sessionId: SessionId,
    trial: Trial,
    catalogue: Catalogue,
    event: OwnEvent | null = null,
  ): Promise<void> {
    const stores = ['trials', 'tallies', 'drafts', 'outbox'] as const;
    const transaction = (await this.#database.open()).transaction(stores, 'readwrite', strict);
    const [trials, tallies, drafts] = [
      transaction.objectStore('trials'),
      transaction.objectStore('tallies'),
      transaction.objectStore('drafts'),
    ];
    const [before, kept, count, draft] = await Promise.all([
      trials.get([sessionId, trial.position]),
      tallies.get(sessionId),
      trials.count(trialsOf(sessionId)),
      drafts.get(sessionId),
    ]);
    const tally = count === 0 ? emptyTally : parseKeptTally(kept);
    const after = tally && recount(tally, before ?? null, trial, catalogue);
    const isItsOwn = draft?.position === trial.position;
    await Promise.all([
      // First: what cannot be sent is refused at once, before anything is written.
      event && transaction.objectStore('outbox').put(waitingRow(sessionId, event)),
      trials.put({ ...trial, sessionId }),
      after ? tallies.put({ ...after, sessionId }) : tallies.delete(sessionId),
      isItsOwn && draft.later ? drafts.put({ ...draft.later, sessionId }) : undefined,
      isItsOwn && !draft.later ? drafts.delete(sessionId) : undefined,
      transaction.done,
    ]);
  }

  /** Makes a trial the draft that it came from, in one transaction; the next start counts the trials. */
  async takeBack(sessionId: SessionId, draft: Draft, event: OwnEvent | null = null): Promise<void> {
    const stores = ['trials', 'tallies', 'drafts', 'outbox'] as const;
    const transaction = (await this.#database.open()).transaction(stores, 'readwrite', strict);
    const told = event ? [transaction.objectStore('outbox').put(waitingRow(sessionId, event))] : [];
    await allOf(
      transaction,
      ...told,
      transaction.objectStore('tallies').delete(sessionId),
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

  /** A session's reviews of errors; those that are damaged are named, and left as they are. */
  async loadReviews(
    id: SessionId,
  ): Promise<{ readonly reviews: readonly Review[]; readonly damaged: readonly string[] }> {
    const rows = await (await this.#database.open()).getAll('reviews', reviewsOf(id));
    const reviews: Review[] = [];
    const damaged: string[] = [];
    for (const row of rows) {
      try {
        reviews.push(parseReview(`review of image ${String(row.imageId)}`, row));
      } catch (cause) {
        damaged.push(messageOf(cause));
      }
    }
    return { reviews, damaged };
  }

  async saveReview(review: Review): Promise<void> {
    await this.#put('reviews', relaxed, [review]);
  }

  /** What a session's file held beyond what this version knows; null for a session that came from none. */
  async loadUnknown(id: SessionId): Promise<Json | null> {
    return (await (await this.#database.open()).get('unknown', id))?.content ?? null;
  }

  /** Writes sessions with all that belongs to them, all or none. */
  async saveFiles(files: readonly SessionFile[]): Promise<void> {
    const stores = ['sessions', 'trials', 'tallies', 'drafts', 'reviews', 'unknown'] as const;
    const transaction = (await this.#database.open()).transaction(stores, 'readwrite', strict);
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
        const { trials, ...row } = session;
        await put('sessions', row);
        // The next start counts the trials.
        const clearing = transaction.objectStore('tallies').delete(row.id);
        written.push(clearing);
        clearing.catch(() => undefined);
        for (const trial of trials) await put('trials', { ...trial, sessionId: row.id });
        for (const review of reviews) await put('reviews', review);
        if (draft) await put('drafts', { ...draft, sessionId: row.id });
        if (unknown !== null) await put('unknown', { sessionId: row.id, content: unknown });
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

  async delete(id: SessionId): Promise<void> {
    const stores = ['sessions', 'trials', 'tallies', 'drafts', 'reviews', 'unknown'] as const;
    const transaction = (await this.#database.open()).transaction(stores, 'readwrite', strict);
    await Promise.all([
      transaction.objectStore('sessions').delete(id),
      transaction.objectStore('trials').delete(trialsOf(id)),
      transaction.objectStore('tallies').delete(id),
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

/** The tally with one more trial; null where that cannot be told: then the next start counts all. */
function recount(
  tally: SessionTally,
  before: Trial | null,
  trial: Trial,
  catalogue: Catalogue,
): SessionTally | null {
  try {
    return tallyWith(tally, before, trial, catalogue);
  } catch {
    return null;
  }
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

function reviewsOf(id: SessionId): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []]);
}
