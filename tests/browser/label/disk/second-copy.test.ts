import { deleteDB } from 'idb';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { SessionId } from '#src/core/trials/session.ts';
import type { MemberId, RoomId } from '#src/core/schemas/room-ids.ts';
import type { RoomCode } from '#src/core/schemas/room-code.ts';
import type { KeptSeat } from '#src/label/logic/kept-seat.ts';
import type { ChallengeId } from '#src/core/trials/challenge.ts';
import { plainRequest } from '#src/core/trials/session-request.ts';
import { emptyRecord } from '#src/core/trials/trial-record.ts';
import { SessionRepository } from '#src/label/disk/session-repository.ts';
import { plainOptions } from '#tests/unit/core/room/sample-room.ts';
import { sampleApp, shippedAssets } from '#tests/browser/sample-app.ts';
import { sampleSession } from '#tests/browser/sample-session.ts';
import { storedSessions } from './stored-sessions.ts';

const { catalogue, challenge } = await shippedAssets();
const name = 'hit5-copy-test';
const person = 'ada';
const sample = sampleSession(challenge, catalogue);
const earlier = { ...sample, id: 'earlier' as SessionId, seed: 99 };
const room = 'cd'.repeat(16) as RoomId;
const seat: KeptSeat = {
  room,
  token: 'ef'.repeat(16),
  member: 'ab'.repeat(16) as MemberId,
  name: 'Quiet Harbour',
  returnCode: 'KX4PQ7',
  card: {
    id: room,
    code: 'KX4PQ7' as RoomCode,
    title: 'A class',
    challengeId: 'default' as ChallengeId,
    phase: 'open',
    options: plainOptions,
    images: 3,
    isLocked: false,
    isFull: false,
  },
  state: null,
  reveals: [],
};

/** What is found by a page that is loaded now, and whose database it makes if there is none. */
async function nextPage() {
  const kept = await SessionRepository.open(name);
  onTestFinished(() => kept.close());
  return { kept, ...(await storedSessions(kept)) };
}

/** A page with a session of before, one in which the first image was answered, and a seat in a class. */
async function answering() {
  const kept = await SessionRepository.open(name);
  onTestFinished(async () => {
    kept.close();
    localStorage.clear();
    await deleteDB(name);
    const root = await navigator.storage.getDirectory();
    await root.removeEntry(`${name}-copy`, { recursive: true }).catch(() => undefined);
  });
  const app = await sampleApp(catalogue, challenge, [earlier], {}, onTestFinished, kept);
  const { sessions } = app;
  // As after a start: outlines, and no trials.
  await sessions.restore();
  await kept.saveSeat(seat);
  kept.copy?.follow(sessions);
  const source = app.library.opened.value.get(challenge.id) ?? expect.fail();
  await sessions.open(source, { ...plainRequest, seed: 1, count: 4, mode: 'challenge' }, person, null);
  await sessions.begin();
  const answer = () =>
    sessions.commit({
      time: { response: 2, paused: 0 },
      record: emptyRecord,
      timedOut: false,
      committedAt: new Date().toISOString(),
      offered: null,
      prediction: null,
    });
  await answer();
  await sessions.next();
  const { id } = sessions.state.value?.session ?? expect.fail();
  return { app, kept, sessions, answer, id };
}

describe('a second copy', () => {
  it.each(['in files', 'in localStorage, where the page can write no files'])(
    'gives the session in progress and the seat back %s, and says what is gone',
    async (place) => {
      const { createWritable } = FileSystemFileHandle.prototype;
      if (place !== 'in files') Reflect.deleteProperty(FileSystemFileHandle.prototype, 'createWritable');
      onTestFinished(() => void (FileSystemFileHandle.prototype.createWritable = createWritable));
      const { kept, id } = await answering();
      await kept.copy?.written;
      await deleteDB(name);
      const next = await nextPage();
      expect(next.sessions.map((one) => [one.id, one.trials.length])).toEqual([[id, 1]]);
      expect((await next.kept.loadDraft(id))?.position).toBe(1);
      expect(await next.kept.seats()).toEqual([seat]);
      expect(next.kept.copy?.lost).toBe(
        'This one held 2 sessions with 61 answers. Here again from a second copy: the last session, of “ada”, with 1 answer, ' +
          'and your seat in a class. All else is gone: open it again from the files that you have.',
      );
      // It is said until the person has read it.
      expect((await nextPage()).kept.copy?.lost).toMatch(/^This one held/);
      next.kept.copy?.forget();
      expect((await nextPage()).kept.copy?.lost).toBeNull();
    },
  );

  it('tells the answers that it holds itself, where what was noted beside it is older', async () => {
    const { kept } = await answering();
    await kept.copy?.written;
    const key = `${name}-mark`;
    const mark = JSON.parse(localStorage.getItem(key) ?? '') as object;
    localStorage.setItem(key, JSON.stringify({ ...mark, sessions: 1, answers: 0 }));
    await deleteDB(name);
    expect((await nextPage()).kept.copy?.lost).toBe(
      'This one held 1 session with 1 answer. Here again from a second copy: the last session, of “ada”, with 1 answer, ' +
        'and your seat in a class.',
    );
  });

  it('is not looked for on a first visit, and nothing is said', async () => {
    const { kept, sessions } = await nextPage();
    onTestFinished(async () => {
      kept.close();
      await deleteDB(name);
    });
    expect([sessions, kept.copy?.lost]).toEqual([[], null]);
  });

  it('holds no session that was deleted, and no seat that was given up', async () => {
    const { kept, sessions, id } = await answering();
    await sessions.delete(id);
    await kept.deleteSeat(room);
    await kept.copy?.written;
    await deleteDB(name);
    const next = await nextPage();
    expect([next.sessions, await next.kept.seats()]).toEqual([[], []]);
    expect(next.kept.copy?.lost).toMatch(/^This one held 1 session with 60 answers\. All else is gone/);
  });
});

it('fills the database that the browser deletes under the page, though no disk had taken the copy itself', async () => {
  const { createWritable } = FileSystemFileHandle.prototype;
  FileSystemFileHandle.prototype.createWritable = () =>
    Promise.reject(new DOMException('No room.', 'QuotaExceededError'));
  onTestFinished(() => void (FileSystemFileHandle.prototype.createWritable = createWritable));
  const { app, kept, answer, id } = await answering();
  await deleteDB(name);
  await answer();
  expect(app.disk.status.value.kind).toBe('kept');
  const next = await nextPage();
  expect(next.sessions.map((one) => [one.id, one.trials.length])).toEqual([[id, 2]]);
  expect(await next.kept.seats()).toEqual([seat]);
  expect(kept.copy?.lost).toMatch(/^This one held 2 sessions with 61 answers/);
});
