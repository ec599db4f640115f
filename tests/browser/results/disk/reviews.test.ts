import { deleteDB, openDB } from 'idb';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { SessionId } from '#src/core/trials/session.ts';
import { SessionRepository } from '#src/label/disk/session-repository.ts';
import { reviewed } from '#tests/unit/figures/errors/samples.ts';
import { freshSession } from '#tools/sample-session.ts';
import { answerTo, draftOf, images, wnid } from '#tests/unit/core/trials/samples.ts';
import { storedSessions } from '#tests/browser/label/disk/stored-sessions.ts';

const name = 'hit5-reviews-test';
const id = 's1' as SessionId;

async function open(): Promise<SessionRepository> {
  const database = await SessionRepository.open(name);
  onTestFinished(() => database.close());
  return database;
}

describe('reviews on disk', () => {
  beforeEach(() => deleteDB(name));

  it('are there again after the page was closed, the latest of each error', async () => {
    const first = await SessionRepository.open(name);
    await first.saveReview(reviewed(0, 'person', ['collage']));
    await first.saveReview({
      ...reviewed(0, 'person', ['fine-grained']),
      note: 'a <b>toy</b>',
      contested: true,
    });
    await first.saveReview(reviewed(0, 'network', ['abstract']));
    first.close();

    const { reviews, damaged } = await (await open()).loadReviews(id);
    expect(damaged).toEqual([]);
    expect(reviews).toEqual([
      reviewed(0, 'network', ['abstract']),
      { ...reviewed(0, 'person', ['fine-grained']), note: 'a <b>toy</b>', contested: true },
    ]);
  });

  it('belong to their session, whatever the names of others', async () => {
    const database = await open();
    await database.saveReview({ ...reviewed(0, 'person', ['collage']), sessionId: 's10' as SessionId });
    expect((await database.loadReviews(id)).reviews).toEqual([]);
  });

  it('go with their session', async () => {
    const database = await open();
    const other = { ...reviewed(0, 'person', ['collage']), sessionId: 's2' as SessionId };
    await database.saveReview(reviewed(0, 'person', ['collage']));
    await database.saveReview(other);
    await database.delete(id);
    expect((await database.loadReviews(id)).reviews).toEqual([]);
    expect((await database.loadReviews(other.sessionId)).reviews).toEqual([other]);
  });

  it('that are damaged are named and left as they are', async () => {
    const database = await open();
    await database.saveReview(reviewed(1, 'person', ['collage']));
    const raw = await openDB(name);
    await raw.put('reviews', { ...reviewed(0, 'person', []), note: 7 });
    raw.close();
    const { reviews, damaged } = await database.loadReviews(id);
    expect(reviews).toEqual([reviewed(1, 'person', ['collage'])]);
    expect(damaged).toEqual([expect.stringMatching(/review of image image0 .* note: expected a text/)]);
  });
});

describe('a database from before there were reviews', () => {
  beforeEach(() => deleteDB(name));

  it('keeps its sessions, trials and drafts, and takes reviews', async () => {
    const trial = answerTo(0, images[0] ?? expect.fail(), wnid(0), [wnid(1)]);
    const { trials: _, ...row } = freshSession();
    const old = await openDB(name, 1, {
      upgrade(fresh) {
        fresh.createObjectStore('sessions', { keyPath: 'id' });
        fresh.createObjectStore('trials', { keyPath: ['sessionId', 'position'] });
        fresh.createObjectStore('drafts', { keyPath: 'sessionId' });
      },
    });
    await old.put('sessions', row);
    await old.put('trials', { ...trial, sessionId: id });
    await old.put('drafts', { ...draftOf(1, [wnid(2)]), sessionId: id });
    old.close();

    const database = await open();
    expect(await storedSessions(database)).toEqual({
      sessions: [{ ...freshSession(), trials: [trial] }],
      damaged: [],
    });
    expect(await database.loadDraft(id)).toEqual(draftOf(1, [wnid(2)]));
    expect(await database.loadReviews(id)).toEqual({ reviews: [], damaged: [] });
    await database.saveReview(reviewed(0, 'person', ['collage']));
    expect((await database.loadReviews(id)).reviews).toHaveLength(1);
  });

  it('lets a later version upgrade while it is open here', async () => {
    await open();
    const later = await openDB(name, 99);
    expect(later.version).toBe(99);
    later.close();
  });
});
