import type { Catalogue } from '../../core/classes/catalogue.ts';
import { donePositions } from '../../core/trials/session-machine.ts';
import { DiskStore } from './disk-store.ts';
import { SessionDatabase } from './session-database.ts';
import { messageOf } from '../../core/message-of.ts';
import { UnopenedError } from '../../kit/keep/open-database.ts';

export interface Disk {
  readonly queue: DiskStore;
  readonly kept: SessionDatabase;
}

/** Opens the disk; where it cannot be opened, memory takes its place, and the queue says why. */
export async function openDisk(): Promise<Disk> {
  try {
    const kept = await SessionDatabase.open();
    return { queue: new DiskStore(kept), kept };
  } catch (cause) {
    const kept = await SessionDatabase.open(null);
    const isThere = cause instanceof UnopenedError && cause.found !== 'new';
    const reason = isThere ? cause : messageOf(cause);
    return { queue: new DiskStore(kept, reason), kept };
  }
}

/** A copy of the sessions that have ended, for a tab beside the one that writes. */
export async function copyEnded({ queue, kept }: Disk, catalogue: Catalogue): Promise<Disk> {
  const copy = await SessionDatabase.open(null);
  const { outlines } = await queue.list(catalogue, false);
  const ended = outlines.filter((one) => donePositions(one) >= one.order.length).map(({ id }) => id);
  const { sessions } = await queue.load(ended);
  for (const session of sessions) {
    const { reviews } = await kept.loadReviews(session.id);
    const unknown = await kept.loadUnknown(session.id);
    await copy.saveFiles([{ session, reviews, draft: null, unknown }]);
  }
  return { queue: new DiskStore(copy, null, true), kept: copy };
}
