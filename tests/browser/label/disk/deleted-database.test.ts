import { deleteDB } from 'idb';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Session, SessionId } from '#src/core/trials/session.ts';
import type { MemberId, RoomId } from '#src/core/schemas/room-ids.ts';
import type { RoomCode } from '#src/core/schemas/room-code.ts';
import type { KeptSeat } from '#src/label/logic/kept-seat.ts';
import { answerEvent } from '#src/core/room/own-event.ts';
import type { ChallengeId } from '#src/core/trials/challenge.ts';
import { plainRequest } from '#src/core/trials/session-request.ts';
import { emptyReview } from '#src/figures/errors/review.ts';
import { emptyRecord } from '#src/core/trials/trial-record.ts';
import { SessionDatabase } from '#src/label/disk/session-database.ts';
import { plainOptions } from '#tests/unit/core/room/sample-room.ts';
import { sampleApp, shippedAssets } from '#tests/browser/sample-app.ts';
import { sampleSession } from '#tests/browser/sample-session.ts';
import { storedSessions } from './stored-sessions.ts';

const { catalogue, challenge } = await shippedAssets();
const name = 'hit5-deleted-test';
const person = 'ada';
const sample = sampleSession(challenge, catalogue);
const earlier: Session = { ...sample, id: 'earlier' as SessionId, seed: 99 };

/** A page with a session of before that was not read, and one in which the first image was answered. */
async function answering() {
  const kept = await SessionDatabase.open(name);
  onTestFinished(async () => {
    kept.close();
    await deleteDB(name);
  });
  const app = await sampleApp(catalogue, challenge, [earlier], {}, onTestFinished, kept);
  const { sessions } = app;
  // As after a start: outlines, and no trials.
  await sessions.restore();
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
  return { app, kept, sessions, answer };
}

/** No database can be made until the test makes room. */
function fillDisk(): () => void {
  const { createObjectStore } = IDBDatabase.prototype;
  IDBDatabase.prototype.createObjectStore = () => {
    throw new DOMException('Encountered full disk.', 'QuotaExceededError');
  };
  const makeRoom = () => void (IDBDatabase.prototype.createObjectStore = createObjectStore);
  onTestFinished(makeRoom);
  return makeRoom;
}

/** The places of the answers that a page finds which is loaded now, by session. */
async function found(): Promise<readonly (readonly [string, readonly number[]])[]> {
  const next = await SessionDatabase.open(name);
  const { sessions } = await storedSessions(next);
  next.close();
  return sessions.map(({ id, trials }) => [id, trials.map(({ position }) => position)]);
}

describe('a database that the browser has deleted under the page', () => {
  it('is made anew with what the page holds by the next answer, and what is gone is named', async () => {
    const { sessions, answer } = await answering();
    const { id } = sessions.state.value?.session ?? expect.fail();
    expect(await found()).toContainEqual([id, [0]]);
    await deleteDB(name);
    await sessions.next();
    await answer();
    expect(await found()).toEqual([[id, [0, 1]]]);
    expect(sessions.outlines.value.map((one) => one.id)).toEqual([id]);
    expect(sessions.damaged.value).toEqual([
      expect.stringMatching(/^The browser has deleted .* 1 session with it/),
    ]);
  });

  it('is so by Save again once there is room, and until then nothing is accepted and the words are true', async () => {
    const { app, sessions, answer } = await answering();
    const { id } = sessions.state.value?.session ?? expect.fail();
    await sessions.next();
    const makeRoom = fillDisk();
    await deleteDB(name);
    const answered = answer();
    await expect.poll(() => app.disk.status.value.kind).toBe('failing');
    expect(app.disk.status.value).toMatchObject({
      message: expect.stringMatching(
        /^The browser has deleted the database hit5-deleted-test .* is gone\. A new one could not be made: the disk may be full/,
      ) as string,
    });
    expect(sessions.state.value?.session.trials).toHaveLength(1);
    await app.disk.retry();
    expect(app.disk.isOwing.value).toBe(true);
    makeRoom();
    await app.disk.retry();
    await answered;
    expect(app.disk.status.value.kind).toBe('kept');
    expect(await found()).toEqual([[id, [0, 1]]]);
    expect(sessions.state.value?.session.trials).toHaveLength(2);
  });

  it('has again what was found about errors, but not of sessions that are deleted', async () => {
    const { app, kept, sessions, answer } = await answering();
    const { id } = sessions.state.value?.session ?? expect.fail();
    const gone = 'gone' as SessionId;
    const image = challenge.images[0]?.id ?? expect.fail();
    const found = (session: SessionId) => ({ ...emptyReview(session, image, 'person'), note: 'a toad' });
    for (const session of [id, gone]) {
      await app.reviews.open(session);
      await app.reviews.save(found(session));
    }
    await deleteDB(name);
    await sessions.next();
    await answer();
    expect((await kept.loadReviews(id)).reviews).toEqual([found(id)]);
    expect((await kept.loadReviews(gone)).reviews).toEqual([]);
  });

  it('has the seat of a class again, and what its server does not have', async () => {
    const { app, kept, sessions, answer } = await answering();
    const room = 'cd'.repeat(16) as RoomId;
    const member = 'ab'.repeat(16) as MemberId;
    const seat: KeptSeat = {
      room,
      token: 'ef'.repeat(16),
      member,
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
    const other = { ...seat, room: '12'.repeat(16) as RoomId, member: '34'.repeat(16) as MemberId };
    await kept.saveSeat(seat);
    await kept.saveSeat(other);
    const pupil = await app.member.load();
    onTestFinished(() => pupil.close());
    expect(await pupil.open(room)).toBe(true);
    const session = member as string as SessionId;
    const event = answerEvent(member, sample.trials[0] ?? expect.fail());
    void pupil.sent(session, event);
    await deleteDB(name);
    await sessions.next();
    await answer();
    // The room of the other one is not open.
    expect(await kept.seats()).toMatchObject([
      { room: other.room, token: other.token, member: other.member },
      { room, token: seat.token, member },
    ]);
    expect(await kept.outbox(session)).toEqual([
      { sessionId: session, id: event.id, event, sent: 'waiting' },
    ]);
  });
});
