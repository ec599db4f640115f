import type { DBSchema } from 'idb';
import type { Review } from '../../figures/errors/review.ts';
import type { KeptSeat, OutboxRow } from '../logic/kept-seat.ts';
import type { Json } from '../../files/formats/keep-unknown.ts';
import type { Draft, SessionId, SessionRow, SessionTally, Trial } from '../../core/trials/session.ts';

/** Trials have a store of their own, so that a commit writes one small record. */
export interface SessionSchema extends DBSchema {
  sessions: { key: string; value: SessionRow };
  trials: { key: [string, number]; value: Trial & { readonly sessionId: SessionId } };
  /** What the trials come to; missing where they were not counted yet, or are damaged. */
  tallies: { key: string; value: SessionTally & { readonly sessionId: SessionId } };
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

export function outboxOf(id: SessionId): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []]);
}

export function trialsOf(id: SessionId): IDBKeyRange {
  return IDBKeyRange.bound([id, 0], [id, Infinity]);
}
