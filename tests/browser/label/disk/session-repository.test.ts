import { deleteDB, openDB } from 'idb';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { advance, resumeSession } from '#src/core/trials/session-machine.ts';
import type { SessionState, SessionId, Session, Trial } from '#src/core/trials/session.ts';
import { SessionRepository } from '#src/label/disk/session-repository.ts';
import { freshSession } from '#tools/sample-session.ts';
import { commit, draftOf, prediction, wnid, answerTo, images } from '#tests/unit/core/trials/samples.ts';
import { catalogue, storedSessions } from './stored-sessions.ts';
import { WriteQueue } from '#src/label/disk/write-queue.ts';
import type { Json } from '#src/files/formats/keep-unknown.ts';
import type { SessionFile } from '#src/files/formats/session-content.ts';
import { reviewed } from '#tests/unit/figures/errors/samples.ts';
import { FileStore } from '#src/results/state/file-store.ts';
import type { OpenChallenge } from '#src/packs/source/library.ts';
import { LibraryStore } from '#src/packs/state/library-store.ts';
import { ReviewStore } from '#src/results/state/review-store.ts';
import { SessionStore } from '#src/label/state/session-store.ts';
import { readBackupFile } from '#src/files/formats/backup-file.ts';
import { outlineOf } from '#src/label/logic/session-tally.ts';
import { summarise } from '#src/figures/scoring/session-summary.ts';
import type { Challenge, ImageId } from '#src/core/trials/challenge.ts';
import { plainRequest } from '#src/core/trials/session-request.ts';

const name = 'hit5-test';
beforeEach(() => deleteDB(name));

async function open(): Promise<SessionRepository> {
  const database = await SessionRepository.open(name);
  onTestFinished(() => database.close());
  return database;
}

/** A session whose first image is to be answered. */
function begun(): SessionState {
  return advance(resumeSession(freshSession(), null), { kind: 'begin' });
}

function answered(state: SessionState) {
  const after = advance(state, commit(wnid(0), prediction(3)));
  if (after.phase.kind !== 'feedback') throw new Error('The sample must be answered.');
  return { session: after.session, trial: after.phase.trial };
}

const draft = draftOf(0, [wnid(1), wnid(2)]);

describe('sessions on disk', () => {
  it('are there again, trial by trial, after the page was closed', async () => {
    const first = await SessionRepository.open(name);
    const { session, trial } = answered(begun());
    await first.saveSession(freshSession());
    await first.saveTrial(session.id, trial, catalogue);
    first.close();

    const second = await open();
    expect(await storedSessions(second)).toEqual({ sessions: [session], damaged: [] });
  });

  it('keep the half-made answer', async () => {
    const database = await open();
    const session = freshSession();
    await database.saveSession(session);
    await database.saveDraft(session.id, draft);
    expect(await database.loadDraft(session.id)).toEqual(draft);
    const sure = { ...draft, record: { ...draft.record, confidence: 'sure' as const } };
    await database.saveDraft(session.id, sure);
    expect(await database.loadDraft(session.id)).toEqual(sure);
  });

  it('drop the draft with the trial that it became, and no other draft', async () => {
    const database = await open();
    const { session, trial } = answered(begun());
    await database.saveSession(session);
    await database.saveDraft(session.id, draft);
    await database.saveTrial(session.id, trial, catalogue);
    expect(await database.loadDraft(session.id)).toBeNull();

    await database.saveDraft(session.id, { ...draft, position: 1 });
    await database.saveTrial(session.id, trial, catalogue);
    expect(await database.loadDraft(session.id)).toMatchObject({ position: 1 });
  });

  it('make a trial the draft again that is taken back, and keep the one that waits behind it', async () => {
    const disk = await open();
    const { session, trial } = answered(begun());
    const later = { ...draft, position: 1 };
    const taken = { ...draft, guesses: [], record: { ...draft.record, takenBack: [2] }, later };
    await disk.saveSession(session);
    await disk.saveDraft(session.id, later);
    await disk.saveTrial(session.id, trial, catalogue);
    await disk.takeBack(session.id, taken);
    expect((await storedSessions(disk)).sessions[0]?.trials).toEqual([]);
    expect(await disk.loadDraft(session.id)).toEqual(taken);

    await disk.saveTrial(session.id, trial, catalogue);
    expect((await storedSessions(disk)).sessions[0]?.trials).toEqual([trial]);
    expect(await disk.loadDraft(session.id)).toEqual(later);
  });

  it('hold a trial once, also when it is written again with its prediction', async () => {
    const database = await open();
    const { session, trial } = answered(begun());
    await database.saveSession(session);
    await database.saveTrial(session.id, { ...trial, prediction: null }, catalogue);
    await database.saveTrial(session.id, trial, catalogue);
    const { sessions } = await storedSessions(database);
    expect(sessions[0]?.trials).toEqual([trial]);
  });

  it('are gone with all that belongs to them when they are deleted', async () => {
    const database = await open();
    const { session, trial } = answered(begun());
    await database.saveSession(session);
    await database.saveTrial(session.id, trial, catalogue);
    await database.saveDraft(session.id, draftOf(1, []));
    await database.delete(session.id);
    await database.saveSession(freshSession());
    expect((await storedSessions(database)).sessions).toEqual([freshSession()]);
    expect(await database.loadDraft(session.id)).toBeNull();
  });

  it('that are damaged are named and left as they are, and hide no other', async () => {
    const database = await open();
    await database.saveSession(freshSession());
    const raw = await openDB(name);
    await raw.put('sessions', { ...freshSession(), id: 'broken', seed: 'seven' });
    const { sessions, damaged } = await storedSessions(database);
    expect(sessions.map(({ id }) => id)).toEqual(['s1']);
    expect(damaged).toEqual([
      expect.stringMatching(/session broken .* seed: expected a number, found "seven"/),
    ]);
    expect(await raw.get('sessions', 'broken')).toBeDefined();
    raw.close();
  });
});

const id = 's1' as SessionId;
const [first] = images;
if (!first) throw new Error('There is no sample image.');

const file: SessionFile = {
  session: { ...freshSession(), simulated: true, trials: [answerTo(0, first, wnid(0), [wnid(1)])] },
  reviews: [reviewed(0, 'person', ['collage'])],
  draft: draftOf(1, [wnid(2)]),
  unknown: { lab: { room: 12 } },
};

describe('sessions from files on disk', () => {
  it('are there again with all that belongs to them', async () => {
    const before = await SessionRepository.open(name);
    await before.saveFiles([file]);
    before.close();
    const database = await open();
    expect(await storedSessions(database)).toEqual({ sessions: [file.session], damaged: [] });
    expect((await database.loadReviews(id)).reviews).toEqual(file.reviews);
    expect(await database.loadDraft(id)).toEqual(file.draft);
    expect(await database.loadUnknown(id)).toEqual(file.unknown);
  });

  it('keep what nobody here knows when they are renamed, and lose it when they are deleted', async () => {
    const database = await open();
    await database.saveFiles([file]);
    await database.saveSession({ ...file.session, person: 'Grace' });
    expect(await database.loadUnknown(id)).toEqual(file.unknown);
    await database.delete(id);
    expect(await database.loadUnknown(id)).toBeNull();
  });

  it('that no disk can take let the next answers go to disk all the same', async () => {
    const database = await open();
    const disk = new WriteQueue(database);
    let tooDeep: Json = 1;
    for (let depth = 0; depth < 5000; depth += 1) tooDeep = { in: tooDeep };
    await disk.write('file', 'the file a.json', () => database.saveFiles([{ ...file, unknown: tooDeep }]));
    await disk.saveSession(freshSession());
    await disk.saveTrial(id, answerTo(0, first, wnid(0), [wnid(1)]), catalogue);
    expect((await storedSessions(database)).sessions.map(({ trials }) => trials.length)).toEqual([1]);
    expect(disk.status.value).toEqual({ kind: 'kept' });
    expect(disk.setAside.value).toEqual([expect.stringMatching(/^the file a\.json \(.+\)$/)]);
    expect(disk.isOwing.value).toBe(true);
  });

  it('come all or not at all', async () => {
    const database = await open();
    const bad = { ...file, session: { ...file.session, id: null as unknown as SessionId } };
    await expect(database.saveFiles([file, bad])).rejects.toThrow();
    expect((await storedSessions(database)).sessions).toEqual([]);
  });
});

describe('reviews on disk', () => {
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

const order = Array.from({ length: 10 }, (_, at) => `image${at}` as ImageId);

/** Answers of every kind: right and wrong, with help, without truth, without a prediction. */
function trialAt(position: number): Trial {
  const image = order[position] ?? expect.fail();
  const trial = answerTo(position, image, position === 4 ? null : wnid(position % 3), [wnid(0), wnid(5)]);
  return {
    ...trial,
    assistance: position === 5 ? ['answer'] : [],
    prediction: position === 6 ? null : prediction(position % 2),
  };
}

/** The newest has the highest number. */
function sessionOf(number: number): Session {
  return {
    ...freshSession({ order }),
    id: `s${number}` as SessionId,
    person: number % 2 === 0 ? 'ada' : 'bob',
    seed: number,
    startedAt: new Date(Date.UTC(2026, 0, 1 + number)).toISOString(),
    trials: order.map((_, position) => trialAt(position)),
  };
}

const many = Array.from({ length: 30 }, (_, number) => sessionOf(number)).reverse();

const outlines = (sessions: readonly Session[]) => sessions.map((one) => outlineOf(one, catalogue));

/** Writes sessions as files bring them: not counted yet. */
async function writeUncounted(sessions: readonly Session[]): Promise<void> {
  const database = await SessionRepository.open(name);
  await database.saveFiles(sessions.map((session) => ({ session, reviews: [], draft: null, unknown: null })));
  database.close();
}

/** The sessions whose trials are read from now on, trial by trial. */
function watchReads(): { readonly ids: readonly string[] } {
  const reading = vi.spyOn(IDBObjectStore.prototype, 'getAll');
  onTestFinished(() => reading.mockRestore());
  return {
    get ids() {
      return reading.mock.results.flatMap(({ value }, at) => {
        if ((reading.mock.contexts[at] as IDBObjectStore).name !== 'trials') return [];
        return ((value as IDBRequest).result as { sessionId: string }[]).map(({ sessionId }) => sessionId);
      });
    },
  };
}

/** A page that has just been loaded. */
async function startPage() {
  const kept = await open();
  const disk = new WriteQueue(kept);
  const library = new LibraryStore({ list: () => Promise.resolve([]), open: () => Promise.resolve(null) });
  const sessions = new SessionStore(disk, library, catalogue);
  const reviews = new ReviewStore(disk, kept);
  const reader = { read: () => Promise.resolve([]), close: () => undefined };
  const files = new FileStore({ reader, disk, sessions, reviews, kept });
  await sessions.restore();
  return { sessions, files };
}

describe('a session', () => {
  it('starts when the person begins, not when its link was opened, and is listed so after a reload', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 29, 20) });
    onTestFinished(() => void vi.useRealTimers());
    const images = order.map((id) => ({ id, wnid: wnid(0), kind: 'photo' }));
    const challenge = { id: 'default', title: '', description: '', images } as unknown as Challenge;
    const { sessions } = await startPage();
    const opened = { challenge, images: {}, examples: null, labels: null } as unknown as OpenChallenge;
    await sessions.open(opened, { ...plainRequest, mode: 'test', seed: 1, count: 10 }, 'ada', null);
    const started = (store: SessionStore) => store.outlines.value.map(({ startedAt }) => startedAt);
    expect(started(sessions)).toEqual(['2026-11-29T20:00:00.000Z']);
    vi.setSystemTime(Date.UTC(2026, 10, 29, 20, 5));
    await sessions.begin();
    vi.setSystemTime(Date.UTC(2026, 10, 29, 20, 9));
    await sessions.begin();
    expect(started(sessions)).toEqual(['2026-11-29T20:05:00.000Z']);
    expect(started((await startPage()).sessions)).toEqual(['2026-11-29T20:05:00.000Z']);
  });
});

describe('sessions that were not counted yet', () => {
  beforeEach(() => writeUncounted(many));

  it('are counted once, and then listed without reading a trial', async () => {
    const reads = watchReads();
    const first = await SessionRepository.open(name);
    expect(await first.list(catalogue)).toEqual({ outlines: outlines(many), damaged: [] });
    first.close();
    expect(reads.ids).toHaveLength(300);

    const second = await open();
    expect(await second.list(catalogue)).toEqual({ outlines: outlines(many), damaged: [] });
    expect(reads.ids).toHaveLength(300);
    expect(await storedSessions(second)).toEqual({ sessions: many, damaged: [] });
  });

  it('that are damaged are named at every start, and hide no other', async () => {
    const raw = await openDB(name);
    await raw.put('trials', { ...trialAt(3), sessionId: 's7', guesses: 'none' });
    raw.close();
    const others = many.filter(({ id }) => id !== 's7');
    for (const _ of ['first start', 'second start']) {
      const database = await SessionRepository.open(name);
      expect(await database.list(catalogue)).toEqual({
        outlines: outlines(others),
        damaged: [expect.stringMatching(/^session s7, image 4 .*guesses/)],
      });
      database.close();
    }
  });

  it('are counted anew where the count is lost or damaged', async () => {
    const first = await SessionRepository.open(name);
    await first.list(catalogue);
    first.close();
    const raw = await openDB(name);
    await raw.delete('tallies', 's1');
    await raw.put('tallies', { sessionId: 's2', positions: 'all' });
    raw.close();
    const reads = watchReads();
    expect((await (await open()).list(catalogue)).outlines).toEqual(outlines(many));
    expect(new Set(reads.ids)).toEqual(new Set(['s1', 's2']));
  });
});

describe('the count of a session', () => {
  it('is written with each trial, and is the score that the trials give', async () => {
    const { trials, ...row } = sessionOf(1);
    const database = await open();
    await database.saveSession(row);
    const reads = watchReads();
    for (const [at, trial] of trials.entries()) {
      await database.saveTrial(row.id, trial, catalogue);
      const session = { ...row, trials: trials.slice(0, at + 1) };
      const { outlines: found } = await database.list(catalogue);
      expect(found).toEqual(outlines([session]));
      const { images, personErrors, networkErrors } = summarise(session, catalogue);
      expect(found[0]?.tally).toMatchObject({ images, personErrors, networkErrors });
    }
    const late = { ...(trials[6] ?? expect.fail()), prediction: prediction(4) };
    await database.saveTrial(row.id, late, catalogue);
    const whole = { ...row, trials: trials.with(6, late) };
    expect((await database.list(catalogue)).outlines).toEqual(outlines([whole]));
    expect(reads.ids).toEqual([]);
    expect(await storedSessions(database)).toEqual({ sessions: [whole], damaged: [] });
  });

  it('goes on to be right where answers are written before a session of before was counted', async () => {
    const session = sessionOf(1);
    await writeUncounted([{ ...session, trials: session.trials.slice(0, 4) }]);
    const database = await open();
    await database.saveTrial(session.id, trialAt(4), catalogue);
    const five = { ...session, trials: session.trials.slice(0, 5) };
    expect((await database.list(catalogue)).outlines).toEqual(outlines([five]));
  });

  it('goes with the session', async () => {
    const session = sessionOf(1);
    const database = await open();
    await database.saveSession(session);
    await database.saveTrial(session.id, trialAt(0), catalogue);
    await database.delete(session.id);
    await database.saveSession(session);
    expect((await database.list(catalogue)).outlines).toEqual(outlines([{ ...session, trials: [] }]));
  });
});

describe('a page on a machine with many sessions', () => {
  beforeEach(async () => {
    await writeUncounted(many);
    const earlier = await SessionRepository.open(name);
    await earlier.list(catalogue);
    earlier.close();
  });

  it('starts without reading a trial, and knows how far each session is', async () => {
    const reads = watchReads();
    const { sessions } = await startPage();
    expect(sessions.outlines.value).toEqual(outlines(many));
    await sessions.rename('s3' as SessionId, 'eve');
    await sessions.archive('s4' as SessionId, true);
    await sessions.delete('s6' as SessionId);
    expect(reads.ids).toEqual([]);

    const after = many
      .filter(({ id }) => id !== 's6')
      .map((one) => ({
        ...one,
        ...(one.id === 's3' ? { person: 'eve' } : {}),
        ...(one.id === 's4' ? { archived: true } : {}),
      }));
    const next = await startPage();
    expect(next.sessions.outlines.value).toEqual(outlines(after));
    await next.sessions.readAll();
    expect(next.sessions.sessions.value).toEqual(after);
  });

  it('reads the trials of the session that is opened, and no others', async () => {
    const { sessions } = await startPage();
    const reads = watchReads();
    const challenge = {
      id: many[0]?.challengeId,
      images: order.map((id) => ({ id })),
    } as unknown as Challenge;
    const source = { challenge, images: {} as never, examples: null, labels: null };
    await sessions.open(source, { ...plainRequest, seed: 3, count: 10 }, 'bob', 's3' as SessionId);
    expect(new Set(reads.ids)).toEqual(new Set(['s3']));
    expect(sessions.state.value?.session).toEqual(sessionOf(3));
  });

  it('gives all trials to the backup', async () => {
    const { files } = await startPage();
    const contents = readBackupFile('backup.json', await files.backup());
    expect(contents.map((one) => ('session' in one ? one.session : one))).toEqual(many);
  });

  it('names a session whose trials turn out to be damaged when they are read, and shows the others', async () => {
    const raw = await openDB(name);
    await raw.put('trials', { ...trialAt(3), sessionId: 's7', guesses: 'none' });
    raw.close();
    const { sessions } = await startPage();
    expect(sessions.damaged.value).toEqual([]);
    await sessions.readAll();
    expect(sessions.damaged.value).toEqual([expect.stringMatching(/^session s7, image 4 .*guesses/)]);
    const others = many.filter(({ id }) => id !== 's7');
    expect(sessions.sessions.value).toEqual(others);
    expect(sessions.outlines.value).toEqual(outlines(others));
  });
});
