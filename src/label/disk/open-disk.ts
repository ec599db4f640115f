import { DiskStore } from './disk-store.ts';
import { MemorySessions } from './memory-sessions.ts';
import { SessionDatabase } from './session-database.ts';
import { messageOf } from '../../core/message-of.ts';
import { UnopenedError } from '../../kit/keep/open-database.ts';

/** The disk: the queue of all that is written, and what else is read from it and written to it. */
export interface Disk {
  readonly queue: DiskStore;
  readonly kept: Pick<SessionDatabase, 'loadReviews' | 'saveReview' | 'loadUnknown' | 'saveFiles'>;
  /** The seats in rooms of classes, and what goes to their server. */
  readonly rooms: Pick<
    SessionDatabase,
    'seats' | 'saveSeat' | 'deleteSeat' | 'outbox' | 'saveOutbox' | 'clearOutbox'
  >;
}

/** Opens the disk; where it cannot be opened, memory takes its place, and the queue says why. */
export async function openDisk(): Promise<Disk> {
  try {
    const kept = await SessionDatabase.open();
    return { queue: new DiskStore(kept), kept, rooms: kept };
  } catch (cause) {
    const kept = new MemorySessions();
    const reason = cause instanceof UnopenedError ? cause : messageOf(cause);
    return { queue: new DiskStore(kept, reason), kept, rooms: kept };
  }
}
