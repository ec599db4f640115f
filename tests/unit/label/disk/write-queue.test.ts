import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { UnopenedError } from '#src/kit/keep/open-database.ts';
import { WriteQueue } from '#src/label/disk/write-queue.ts';
import { SessionRepository } from '#src/label/disk/session-repository.ts';
import type { ImageId } from '#src/core/trials/challenge.ts';
import type { Trial } from '#src/core/trials/session.ts';
import { shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';
import { outlineOf } from '../../../../src/figures/scoring/session-summary.ts';
import { freshSession } from '#tools/sample-session.ts';
import { answerTo, draftOf, wnid } from '#tests/unit/core/trials/samples.ts';

/** A disk that can be full, and tells what was written, in order. */
async function disk() {
  const written: string[] = [];
  const state = { failure: null as Error | null };
  const write = (what: string) => {
    if (state.failure) return Promise.reject(state.failure);
    written.push(what);
    return Promise.resolve();
  };
  const port = await SessionRepository.open(null);
  vi.spyOn(port, 'saveSession').mockImplementation(({ id }) => write(`session ${id}`));
  vi.spyOn(port, 'saveTrial').mockImplementation((_, { position }) => write(`trial ${position}`));
  vi.spyOn(port, 'saveDraft').mockImplementation((_, { guesses }) => write(`draft ${guesses.length}`));
  return { port, store: new WriteQueue(port), written, state };
}

const session = outlineOf(freshSession(), shippedCatalogue());
const full = new DOMException('full', 'QuotaExceededError');

function trial(position: number): Trial {
  return answerTo(position, 'a' as ImageId, wnid(0), []);
}

const draft = (guesses: number) => draftOf(1, [0, 1, 2, 3, 4].slice(0, guesses).map(wnid));

describe('the disk', () => {
  it('writes in the order given', async () => {
    const { store, written } = await disk();
    await Promise.all([
      store.saveSession(session),
      store.saveTrial(session, trial(0)),
      store.saveTrial(session, trial(1)),
    ]);
    expect(written).toEqual(['session s1', 'trial 0', 'trial 1']);
    expect(store.status.value).toEqual({ kind: 'kept' });
  });

  it('says so when it is full, keeps and owes what waits, and loses nothing once there is room again', async () => {
    const { store, written, state } = await disk();
    state.failure = full;
    await store.saveTrial(session, trial(0));
    await store.saveTrial(session, trial(1));
    expect(written).toEqual([]);
    const message = expect.stringContaining('used up') as string;
    expect(store.status.value).toMatchObject({ kind: 'failing', waiting: 2, message });
    expect(store.isOwing.value).toBe(true);
    state.failure = null;
    await store.retry();
    expect(written).toEqual(['trial 0', 'trial 1']);
    expect(store.status.value).toEqual({ kind: 'kept' });
    expect(store.isOwing.value).toBe(false);
  });

  it('brings what waits to disk before what comes later', async () => {
    const { store, written, state } = await disk();
    state.failure = full;
    await store.saveTrial(session, trial(0));
    state.failure = null;
    await store.saveTrial(session, trial(1));
    expect(written).toEqual(['trial 0', 'trial 1']);
  });

  it('writes only the last of several drafts that wait', async () => {
    const { store, written, state } = await disk();
    state.failure = full;
    await store.saveDraft(session.id, draft(1));
    await store.saveDraft(session.id, draft(2));
    state.failure = null;
    await store.retry();
    expect(written).toEqual(['draft 2']);
  });

  it.each(['DataCloneError', 'RangeError'])(
    'drops a write that fails with %s, names it and goes on',
    async (name) => {
      const { store, written, state } = await disk();
      state.failure = Object.assign(new Error('It is too deep.'), { name });
      await store.saveTrial(session, trial(0));
      state.failure = null;
      await store.saveTrial(session, trial(1));
      expect(written).toEqual(['trial 1']);
      expect(store.dropped.value).toEqual(['the answer to image 1 (It is too deep.)']);
      expect(store.status.value).toEqual({ kind: 'kept' });
      expect(store.isOwing.value).toBe(true);
    },
  );

  it('says why what is in a file too can never be written, and owes nothing', async () => {
    const { store } = await disk();
    const fails = () => Promise.reject(new DOMException('It is too deep.', 'DataCloneError'));
    expect(await store.attempt('file', 'a file', fails)).toBe('It is too deep.');
    expect([store.dropped.value, store.isOwing.value]).toEqual([[], false]);
  });

  it('writes nothing after another tab has taken over', async () => {
    const { store, written } = await disk();
    store.giveUp();
    await store.saveTrial(session, trial(0));
    expect(written).toEqual([]);
  });

  it('says so when it does not answer, and goes on once it has', async () => {
    const { port, written } = await disk();
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    let answer = () => {};
    vi.spyOn(port, 'saveTrial').mockReturnValue(new Promise<void>((resolve) => (answer = resolve)));
    const store = new WriteQueue(port);
    const first = store.saveTrial(session, trial(0));
    let kept = false;
    void store.settled().then(() => (kept = true));
    const then = store.saveSession(session);
    await vi.advanceTimersByTimeAsync(10_000);
    await Promise.all([first, then]);
    expect(store.status.value).toMatchObject({ kind: 'failing', waiting: 2 });
    expect(store.status.value).toMatchObject({
      message: expect.stringContaining('does not answer') as string,
    });
    expect([written, kept]).toEqual([[], false]);
    answer();
    await vi.advanceTimersByTimeAsync(0);
    expect([written, kept, store.status.value.kind]).toEqual([['session s1'], true, 'kept']);
  });

  it('is settled at once while all is well', async () => {
    const { store } = await disk();
    await store.settled();
    await store.saveTrial(session, trial(0));
    await store.settled();
    expect(store.isOwing.value).toBe(false);
  });

  it('says that there are sessions where they cannot be opened', async () => {
    const closed = new UnopenedError('hit5', 'old', new Error('No room.'));
    expect(new WriteQueue((await disk()).port, closed).status.value).toEqual({
      kind: 'closed',
      message: expect.stringContaining('hit5') as string,
    });
  });

  it('says that nothing is kept where the browser keeps nothing', async () => {
    expect(new WriteQueue((await disk()).port, 'private mode').status.value).toEqual({
      kind: 'unavailable',
      message: 'private mode',
    });
  });
});
