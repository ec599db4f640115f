import { donePositions } from '../../core/trials/session-machine.ts';
import { WriteQueue } from './write-queue.ts';
import { SessionRepository } from './session-repository.ts';
import { messageOf } from '../../core/message-of.ts';
import { UnopenedError } from '../../kit/keep/open-database.ts';

export interface Disk {
  readonly queue: WriteQueue;
  readonly kept: SessionRepository;
}

/** Opens the disk; where it cannot be opened, memory takes its place, and the queue says why. */
export async function openDisk(): Promise<Disk> {
  try {
    const kept = await SessionRepository.open();
    return { queue: new WriteQueue(kept), kept };
  } catch (cause) {
    const kept = await SessionRepository.open(null);
    const isThere = cause instanceof UnopenedError && cause.found !== 'new';
    const reason = isThere ? cause : messageOf(cause);
    return { queue: new WriteQueue(kept, reason), kept };
  }
}

/** A copy of the sessions that have ended, for a tab beside the one that writes. */
export async function copyEnded({ kept }: Disk): Promise<Disk> {
  const copy = await SessionRepository.open(null);
  const { outlines } = await kept.list();
  for (const outline of outlines.filter((one) => donePositions(one) >= one.order.length)) {
    const [session] = (await kept.load([outline.id])).sessions;
    if (!session) continue;
    const { reviews } = await kept.loadReviews(session.id);
    const unknown = await kept.loadUnknown(session.id);
    await copy.saveFiles([{ session, reviews, draft: null, unknown }], () => outline);
  }
  return { queue: new WriteQueue(copy, null, true), kept: copy };
}
