import { deleteDB, openDB } from 'idb';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { advance, resumeSession } from '#src/core/trials/session-machine.ts';
import type { SessionState } from '#src/core/trials/session.ts';
import { SessionRepository } from '#src/label/disk/session-repository.ts';
import { freshSession } from '#tools/sample-session.ts';
import { commit, draftOf, prediction, wnid } from '#tests/unit/core/trials/samples.ts';
import { catalogue, storedSessions } from './stored-sessions.ts';

const name = 'hit5-test';

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
  beforeEach(() => deleteDB(name));

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

  it('that are marked as deleted are gone at the next start, with all that belongs to them', async () => {
    const before = await SessionRepository.open(name);
    const { session, trial } = answered(begun());
    await before.saveSession(session);
    await before.saveTrial(session.id, trial, catalogue);
    await before.markDeleted(session);
    before.close();

    const after = await open();
    expect(await storedSessions(after)).toEqual({ sessions: [], damaged: [] });
    await after.saveSession(freshSession());
    expect((await storedSessions(after)).sessions).toEqual([freshSession()]);
  });

  it('stay whole when the mark is taken back', async () => {
    const database = await open();
    const { session, trial } = answered(begun());
    await database.saveSession(session);
    await database.saveTrial(session.id, trial, catalogue);
    await database.markDeleted(session);
    await database.saveSession(session);
    expect((await storedSessions(database)).sessions).toEqual([session]);
  });

  it('with numbers that are none, as earlier versions took them, are open, named, and left as they are', async () => {
    const database = await open();
    const { session, trial } = answered(begun());
    const raw = await openDB(name);
    await raw.put('sessions', { ...session, trials: undefined, limit: Infinity, seed: 1e300 });
    const endless = { ...trial, time: { response: Infinity, paused: 1e300 }, sessionId: 's1' };
    await raw.put('trials', endless);
    await raw.put('drafts', { ...draft, time: { response: Number.NaN, paused: 1 }, sessionId: 's1' });
    const { sessions, damaged } = await storedSessions(database);
    expect(sessions).toEqual([
      { ...session, limit: null, seed: 0, trials: [{ ...trial, time: { response: 0, paused: 0 } }] },
    ]);
    expect(damaged).toEqual([
      'The session of “ada” of 2026-11-24 is open. In it, 4 numbers cannot be right, such as a time without end: each counts as 0, or as not set.',
    ]);
    expect(await database.loadDraft(session.id)).toEqual({ ...draft, time: { response: 0, paused: 1 } });
    expect(await raw.get('trials', ['s1', 0])).toEqual(endless);
    raw.close();
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
