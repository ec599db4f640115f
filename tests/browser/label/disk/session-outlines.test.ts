import { deleteDB, openDB } from 'idb';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { WriteQueue } from '#src/label/disk/write-queue.ts';
import { FileStore } from '#src/results/state/file-store.ts';
import type { OpenChallenge } from '#src/packs/source/library.ts';
import { LibraryStore } from '#src/packs/state/library-store.ts';
import { ReviewStore } from '#src/results/state/review-store.ts';
import { SessionStore } from '#src/label/state/session-store.ts';
import { readBackupFile } from '#src/files/formats/backup-file.ts';
import type { Wnid } from '#src/core/classes/class-ids.ts';
import { outlineOf } from '#src/label/logic/session-tally.ts';
import { summarise } from '#src/figures/scoring/session-summary.ts';
import type { Challenge, ImageId } from '#src/core/trials/challenge.ts';
import { plainRequest } from '#src/core/trials/session-request.ts';
import type { Session, SessionId, Trial } from '#src/core/trials/session.ts';
import { SessionRepository } from '#src/label/disk/session-repository.ts';
import { freshSession } from '#tools/sample-session.ts';
import { answerTo, prediction, wnid } from '#tests/unit/core/trials/samples.ts';
import { catalogue, storedSessions } from './stored-sessions.ts';

const name = 'hit5-outlines-test';

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

/** Writes sessions as the versions before tallies did. */
async function writeOld(sessions: readonly Session[]): Promise<void> {
  const old = await openDB(name, 3, {
    upgrade(fresh) {
      fresh.createObjectStore('sessions', { keyPath: 'id' });
      fresh.createObjectStore('trials', { keyPath: ['sessionId', 'position'] });
      fresh.createObjectStore('drafts', { keyPath: 'sessionId' });
      fresh.createObjectStore('reviews', { keyPath: ['sessionId', 'imageId', 'side'] });
      fresh.createObjectStore('unknown', { keyPath: 'sessionId' });
    },
  });
  for (const { trials, ...row } of sessions) {
    await old.put('sessions', row);
    for (const trial of trials) await old.put('trials', { ...trial, sessionId: row.id });
  }
  old.close();
}

async function open(): Promise<SessionRepository> {
  const database = await SessionRepository.open(name);
  onTestFinished(() => database.close());
  return database;
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
    await deleteDB(name);
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

describe('sessions of a version that did not count their answers', () => {
  beforeEach(async () => {
    await deleteDB(name);
    await writeOld(many);
  });

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

  it('open without an answer that names an unknown class, which is set aside, named, and left on disk', async () => {
    const [odd] = many as [Session];
    const unknown = 'n99999999' as Wnid;
    const damage = await openDB(name);
    await damage.put('trials', { ...trialAt(3), guesses: [unknown], sessionId: odd.id });
    damage.close();
    for (let start = 0; start < 2; start += 1) {
      const { sessions } = await startPage();
      expect(sessions.outlines.value).toHaveLength(many.length);
      const told = new RegExp(`of 2026-01-30 is open without its answer to image 4.*“${unknown}”`);
      expect(sessions.damaged.value).toEqual([expect.stringMatching(told)]);
      const read = await sessions.read(odd.id);
      expect(read?.trials.map(({ position }) => position)).toEqual([0, 1, 2, 4, 5, 6, 7, 8, 9]);
      expect(read?.skipped.map(({ position }) => position)).toEqual([3]);
      expect(sessions.damaged.value).toHaveLength(1);
    }
    const left = await openDB(name);
    expect(await left.get('trials', [odd.id, 3])).toMatchObject({ guesses: [unknown] });
    left.close();
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
  beforeEach(() => deleteDB(name));

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
    await writeOld([{ ...session, trials: session.trials.slice(0, 4) }]);
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
    await deleteDB(name);
    await writeOld(many);
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
    await sessions.hide('s5' as SessionId);
    await sessions.unhide('s5' as SessionId);
    await sessions.hide('s6' as SessionId);
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
