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
import { outlineOf, summarise } from '../../../../src/figures/scoring/session-summary.ts';
import type { Challenge, ImageId } from '#src/core/trials/challenge.ts';
import { plainRequest } from '#src/core/trials/session-request.ts';

const name = 'hit5-test';
const listed = (session: Session) => outlineOf(session, catalogue);
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
    await first.saveSession(listed(freshSession()));
    await first.saveTrial(listed(session), trial);
    first.close();

    const second = await open();
    expect(await storedSessions(second)).toEqual({ sessions: [session], damaged: [] });
  });

  it('keep the half-made answer', async () => {
    const database = await open();
    const session = freshSession();
    await database.saveSession(listed(session));
    await database.saveDraft(session.id, draft);
    expect(await database.loadDraft(session.id)).toEqual(draft);
    const sure = { ...draft, record: { ...draft.record, confidence: 'sure' as const } };
    await database.saveDraft(session.id, sure);
    expect(await database.loadDraft(session.id)).toEqual(sure);
  });

  it('drop the draft with the trial that it became, and no other draft', async () => {
    const database = await open();
    const { session, trial } = answered(begun());
    await database.saveSession(listed(session));
    await database.saveDraft(session.id, draft);
    await database.saveTrial(listed(session), trial);
    expect(await database.loadDraft(session.id)).toBeNull();

    await database.saveDraft(session.id, { ...draft, position: 1 });
    await database.saveTrial(listed(session), trial);
    expect(await database.loadDraft(session.id)).toMatchObject({ position: 1 });
  });

  it('make a trial the draft again that is taken back, and keep the one that waits behind it', async () => {
    const disk = await open();
    const { session, trial } = answered(begun());
    const later = { ...draft, position: 1 };
    const taken = { ...draft, guesses: [], record: { ...draft.record, takenBack: [2] }, later };
    await disk.saveSession(listed(session));
    await disk.saveDraft(session.id, later);
    await disk.saveTrial(listed(session), trial);
    await disk.takeBack(listed({ ...session, trials: [] }), taken);
    expect((await storedSessions(disk)).sessions[0]?.trials).toEqual([]);
    expect(await disk.loadDraft(session.id)).toEqual(taken);

    await disk.saveTrial(listed(session), trial);
    expect((await storedSessions(disk)).sessions[0]?.trials).toEqual([trial]);
    expect(await disk.loadDraft(session.id)).toEqual(later);
  });

  it('hold a trial once, also when it is written again with its prediction', async () => {
    const database = await open();
    const { session, trial } = answered(begun());
    await database.saveSession(listed(session));
    await database.saveTrial(listed(session), { ...trial, prediction: null });
    await database.saveTrial(listed(session), trial);
    const { sessions } = await storedSessions(database);
    expect(sessions[0]?.trials).toEqual([trial]);
  });

  it('are gone with all that belongs to them when they are deleted', async () => {
    const database = await open();
    const { session, trial } = answered(begun());
    await database.saveSession(listed(session));
    await database.saveTrial(listed(session), trial);
    await database.saveDraft(session.id, draftOf(1, []));
    await database.delete(session.id);
    await database.saveSession(listed(freshSession()));
    expect((await storedSessions(database)).sessions).toEqual([freshSession()]);
    expect(await database.loadDraft(session.id)).toBeNull();
  });

  it('that are damaged are named and left as they are, and hide no other', async () => {
    const database = await open();
    await database.saveSession(listed(freshSession()));
    const raw = await openDB(name);
    await raw.put('sessions', { ...listed(freshSession()), id: 'broken', seed: 'seven' });
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
    await before.saveFiles([file], listed);
    before.close();
    const database = await open();
    expect(await storedSessions(database)).toEqual({ sessions: [file.session], damaged: [] });
    expect(await database.loadReviews(id)).toEqual(file.reviews);
    expect(await database.loadDraft(id)).toEqual(file.draft);
    expect(await database.loadUnknown(id)).toEqual(file.unknown);
  });

  it('keep what nobody here knows when they are renamed, and lose it when they are deleted', async () => {
    const database = await open();
    await database.saveFiles([file], listed);
    await database.saveSession(listed({ ...file.session, person: 'Grace' }));
    expect(await database.loadUnknown(id)).toEqual(file.unknown);
    await database.delete(id);
    expect(await database.loadUnknown(id)).toBeNull();
  });

  it('that no disk can take let the next answers go to disk all the same', async () => {
    const database = await open();
    const disk = new WriteQueue(database);
    let tooDeep: Json = 1;
    for (let depth = 0; depth < 5000; depth += 1) tooDeep = { in: tooDeep };
    await disk.write('file', 'the file a.json', () =>
      database.saveFiles([{ ...file, unknown: tooDeep }], listed),
    );
    await disk.saveSession(listed(freshSession()));
    await disk.saveTrial(listed(freshSession()), answerTo(0, first, wnid(0), [wnid(1)]));
    expect((await storedSessions(database)).sessions.map(({ trials }) => trials.length)).toEqual([1]);
    expect(disk.status.value).toEqual({ kind: 'kept' });
    expect(disk.dropped.value).toEqual([expect.stringMatching(/^the file a\.json \(.+\)$/)]);
    expect(disk.isOwing.value).toBe(true);
  });

  it('come all or not at all', async () => {
    const database = await open();
    const bad = { ...file, session: { ...file.session, id: null as unknown as SessionId } };
    await expect(database.saveFiles([file, bad], listed)).rejects.toThrow();
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

    expect(await (await open()).loadReviews(id)).toEqual([
      reviewed(0, 'network', ['abstract']),
      { ...reviewed(0, 'person', ['fine-grained']), note: 'a <b>toy</b>', contested: true },
    ]);
  });

  it('belong to their session, whatever the names of others', async () => {
    const database = await open();
    await database.saveReview({ ...reviewed(0, 'person', ['collage']), sessionId: 's10' as SessionId });
    expect(await database.loadReviews(id)).toEqual([]);
  });

  it('go with their session', async () => {
    const database = await open();
    const other = { ...reviewed(0, 'person', ['collage']), sessionId: 's2' as SessionId };
    await database.saveReview(reviewed(0, 'person', ['collage']));
    await database.saveReview(other);
    await database.delete(id);
    expect(await database.loadReviews(id)).toEqual([]);
    expect(await database.loadReviews(other.sessionId)).toEqual([other]);
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

const outlines = (sessions: readonly Session[]) => sessions.map(listed);

/** Writes sessions as files bring them. */
async function writeFiles(sessions: readonly Session[]): Promise<void> {
  const database = await SessionRepository.open(name);
  const files = sessions.map((session) => ({ session, reviews: [], draft: null, unknown: null }));
  await database.saveFiles(files, listed);
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

it('the count of a session is written with each trial, and is the score that the trials give', async () => {
  const session = sessionOf(1);
  const database = await open();
  for (const [at, trial] of session.trials.entries()) {
    const now = { ...session, trials: session.trials.slice(0, at + 1) };
    await database.saveTrial(listed(now), trial);
    const { outlines: found } = await database.list();
    const { images, personErrors, networkErrors } = summarise(now, catalogue);
    expect(found[0]?.tally).toMatchObject({ images, personErrors, networkErrors });
    expect(found[0]?.tally.positions).toHaveLength(at + 1);
  }
  expect(await storedSessions(database)).toEqual({ sessions: [session], damaged: [] });
});

describe('a page on a machine with many sessions', () => {
  beforeEach(() => writeFiles(many));

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
