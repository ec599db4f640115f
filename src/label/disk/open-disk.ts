import { donePositions } from '../../core/trials/session-machine.ts';
import { WriteQueue } from './write-queue.ts';
import { SessionRepository } from './session-repository.ts';
import { messageOf } from '../../core/message-of.ts';
import { UnopenedError } from '../../kit/keep/open-database.ts';

/** Opens the disk; where it cannot be opened, memory takes its place, and the queue says why. */
export async function openDisk(): Promise<WriteQueue> {
  try {
    const kept = await SessionRepository.open();
    return new WriteQueue(kept);
  } catch (cause) {
    const kept = await SessionRepository.open(null);
    const isThere = cause instanceof UnopenedError && cause.found !== 'new';
    const reason = isThere ? cause : messageOf(cause);
    return new WriteQueue(kept, reason);
  }
}

/** A copy of the sessions that have ended, for a tab beside the one that writes. */
export async function copyEnded({ kept }: WriteQueue): Promise<WriteQueue> {
  const copy = await SessionRepository.open(null);
  const { outlines } = await kept.list();
  for (const outline of outlines.filter((one) => donePositions(one) >= one.order.length)) {
    const [session] = (await kept.load([outline.id])).sessions;
    if (!session) continue;
    const reviews = await kept.loadReviews(session.id);
    const unknown = await kept.loadUnknown(session.id);
    await copy.saveFiles([{ session, reviews, draft: null, unknown }], () => outline);
  }
  return new WriteQueue(copy, null, true);
}
