import { describe, expect, it } from 'vitest';
import { WriteQueue } from '#src/label/disk/write-queue.ts';
import { ReviewStore } from '#src/results/state/review-store.ts';
import type { SessionId } from '#src/core/trials/session.ts';
import { SessionRepository } from '#src/label/disk/session-repository.ts';
import { reviewed } from '#tests/unit/figures/errors/samples.ts';

const id = 's1' as SessionId;
const fineGrained = reviewed(0, 'person', ['fine-grained']);

/** A store over a disk that can fail to read and to write. */
async function stage() {
  const memory = await SessionRepository.open(null);
  const failures: { read: Error | null; write: Error | null } = { read: null, write: null };
  const port: Pick<SessionRepository, 'loadReviews' | 'saveReview'> = {
    loadReviews: (session) => (failures.read ? Promise.reject(failures.read) : memory.loadReviews(session)),
    saveReview: (review) => (failures.write ? Promise.reject(failures.write) : memory.saveReview(review)),
  };
  const disk = new WriteQueue(memory);
  return { store: new ReviewStore(disk, port), memory, disk, failures };
}

const shown = (store: ReviewStore) => store.opened.value.get(id);

describe('reviews of errors', () => {
  it('are read once a session is opened', async () => {
    const { store, memory } = await stage();
    await memory.saveReview(fineGrained);
    expect(shown(store)).toBeUndefined();
    await Promise.all([store.open(id), store.open(id)]);
    expect(shown(store)).toEqual([fineGrained]);
  });

  it('are shown at once and on disk right after, the latest in place of the earlier', async () => {
    const { store, memory } = await stage();
    await store.open(id);
    const saved = [store.save(fineGrained), store.save({ ...fineGrained, categories: ['collage'] })];
    expect(shown(store)).toEqual([{ ...fineGrained, categories: ['collage'] }]);
    await Promise.all(saved);
    expect(await memory.loadReviews(id)).toEqual(shown(store));
  });

  it('keep both sides and all images apart', async () => {
    const { store } = await stage();
    await store.open(id);
    await store.save(fineGrained);
    await store.save(reviewed(0, 'network', ['collage']));
    await store.save(reviewed(1, 'person', ['abstract']));
    expect(shown(store)).toHaveLength(3);
  });

  it('wait in the queue of the answers when the disk is full, and the disk says so', async () => {
    const { store, memory, disk, failures } = await stage();
    await store.open(id);
    failures.write = new DOMException('full', 'QuotaExceededError');
    await store.save(fineGrained);
    expect(disk.status.value).toMatchObject({ kind: 'failing', waiting: 1 });
    failures.write = null;
    await disk.retry();
    expect(disk.status.value).toEqual({ kind: 'kept' });
    expect(await memory.loadReviews(id)).toEqual([fineGrained]);
  });

  it('are not written over when they could not be read, and are read on the next visit', async () => {
    const { store, memory, failures } = await stage();
    await memory.saveReview(fineGrained);
    failures.read = new Error('The disk is locked.');
    await store.open(id);
    expect(store.failure.value).toBe('The disk is locked.');
    await store.save({ ...fineGrained, categories: [] });
    expect(await memory.loadReviews(id)).toEqual([fineGrained]);
    failures.read = null;
    await store.open(id);
    expect(store.failure.value).toBeNull();
    expect(shown(store)).toEqual([fineGrained]);
  });
});
