import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { Review } from '../../figures/errors/review.ts';
import type { Json } from '../../files/formats/keep-unknown.ts';
import type { SessionFile } from '../../files/formats/session-content.ts';
import type { KeptSeat, OutboxRow } from '../logic/kept-seat.ts';
import type { OwnEvent } from '../../core/room/own-event.ts';
import type { EventId, RoomId } from '../../core/schemas/room-ids.ts';
import { outlineOf } from '../logic/session-tally.ts';
import { withoutTrials } from '../../core/trials/session-machine.ts';
import type {
  Draft,
  Session,
  SessionId,
  SessionOutline,
  SessionRow,
  Trial,
} from '../../core/trials/session.ts';

/** Sessions that last as long as the page, for browsers that keep no data here. */
export class MemorySessions {
  readonly #sessions = new Map<SessionId, Session>();
  readonly #drafts = new Map<SessionId, Draft>();
  readonly #reviews = new Map<string, Review>();
  readonly #unknown = new Map<SessionId, Json>();
  readonly #seats = new Map<RoomId, KeptSeat>();
  readonly #outbox = new Map<EventId, OutboxRow>();

  list(
    catalogue: Catalogue,
  ): Promise<{ readonly outlines: readonly SessionOutline[]; readonly damaged: readonly string[] }> {
    const outlines = [...this.#sessions.values()].map((session) => outlineOf(session, catalogue));
    return Promise.resolve({ outlines: outlines.reverse(), damaged: [] });
  }

  load(
    ids: readonly SessionId[],
  ): Promise<{ readonly sessions: readonly Session[]; readonly damaged: readonly string[] }> {
    const sessions = ids.flatMap((id) => this.#sessions.get(id) ?? []);
    return Promise.resolve({ sessions, damaged: [] });
  }

  loadDraft(id: SessionId): Promise<Draft | null> {
    return Promise.resolve(this.#drafts.get(id) ?? null);
  }

  saveSession(session: SessionRow): Promise<void> {
    const trials = this.#sessions.get(session.id)?.trials ?? [];
    this.#sessions.set(session.id, { ...withoutTrials(session), trials });
    return Promise.resolve();
  }

  saveTrial(id: SessionId, trial: Trial, _?: Catalogue, event: OwnEvent | null = null): Promise<void> {
    this.#send(id, event);
    const session = this.#sessions.get(id);
    if (session) {
      const others = session.trials.filter(({ position }) => position !== trial.position);
      this.#sessions.set(id, { ...session, trials: [...others, trial] });
    }
    const draft = this.#drafts.get(id);
    if (draft?.position === trial.position) {
      this.#drafts.delete(id);
      if (draft.later) this.#drafts.set(id, draft.later);
    }
    return Promise.resolve();
  }

  takeBack(id: SessionId, draft: Draft, event: OwnEvent | null = null): Promise<void> {
    this.#send(id, event);
    const session = this.#sessions.get(id);
    if (session) {
      const trials = session.trials.filter(({ position }) => position !== draft.position);
      this.#sessions.set(id, { ...session, trials });
    }
    return this.saveDraft(id, draft);
  }

  saveDraft(id: SessionId, draft: Draft): Promise<void> {
    this.#drafts.set(id, draft);
    return Promise.resolve();
  }

  /** What was deleted ends with the page, as all that is kept here does. */
  markDeleted(): Promise<void> {
    return Promise.resolve();
  }

  delete(id: SessionId): Promise<void> {
    this.#sessions.delete(id);
    this.#drafts.delete(id);
    this.#unknown.delete(id);
    for (const [key, { sessionId }] of this.#reviews) if (sessionId === id) this.#reviews.delete(key);
    return Promise.resolve();
  }

  loadUnknown(id: SessionId): Promise<Json | null> {
    return Promise.resolve(this.#unknown.get(id) ?? null);
  }

  async saveFiles(files: readonly SessionFile[]): Promise<void> {
    for (const { session, reviews, draft, unknown } of files) {
      this.#sessions.set(session.id, session);
      if (draft) this.#drafts.set(session.id, draft);
      if (unknown !== null) this.#unknown.set(session.id, unknown);
      for (const review of reviews) await this.saveReview(review);
    }
  }

  /** Nothing deletes what is kept here but the page. */
  holds(): void {}

  seats(): Promise<readonly KeptSeat[]> {
    return Promise.resolve([...this.#seats.values()]);
  }

  saveSeat(seat: KeptSeat): Promise<void> {
    this.#seats.set(seat.room, seat);
    return Promise.resolve();
  }

  deleteSeat(room: RoomId): Promise<void> {
    this.#seats.delete(room);
    return Promise.resolve();
  }

  outbox(id: SessionId): Promise<readonly OutboxRow[]> {
    return Promise.resolve([...this.#outbox.values()].filter(({ sessionId }) => sessionId === id));
  }

  saveOutbox(rows: readonly OutboxRow[]): Promise<void> {
    for (const row of rows) this.#outbox.set(row.id, row);
    return Promise.resolve();
  }

  clearOutbox(id: SessionId): Promise<void> {
    for (const row of this.#outbox.values()) if (row.sessionId === id) this.#outbox.delete(row.id);
    return Promise.resolve();
  }

  loadReviews(
    id: SessionId,
  ): Promise<{ readonly reviews: readonly Review[]; readonly damaged: readonly string[] }> {
    const reviews = [...this.#reviews.values()].filter(({ sessionId }) => sessionId === id);
    return Promise.resolve({ reviews, damaged: [] });
  }

  saveReview(review: Review): Promise<void> {
    this.#reviews.set([review.sessionId, review.imageId, review.side].join(' '), review);
    return Promise.resolve();
  }

  #send(sessionId: SessionId, event: OwnEvent | null): void {
    if (event) this.#outbox.set(event.id, { sessionId, id: event.id, event, sent: 'waiting' });
  }
}
