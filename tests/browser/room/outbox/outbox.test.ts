import { describe, expect, it, onTestFinished } from 'vitest';
import { type OwnEvent, answerEvent, withdrawEvent } from '#src/core/room/own-event.ts';
import type { Acknowledged } from '#src/core/room/protocol.ts';
import type { EventId, MemberId, RoomId } from '#src/core/schemas/room-ids.ts';
import type { ImageId } from '#src/core/trials/challenge.ts';
import type { Session, SessionId, Trial } from '#src/core/trials/session.ts';
import { outlineOf } from '../../../../src/figures/scoring/session-summary.ts';
import { SessionRepository } from '#src/label/disk/session-repository.ts';
import { Outbox } from '#src/room/outbox/outbox.ts';
import { RoomServerError } from '#src/room/server/room-server-error.ts';
import { shippedAssets } from '#tests/browser/sample-app.ts';
import { sampleSession } from '#tests/browser/sample-session.ts';

const { catalogue, challenge } = await shippedAssets();
const member = 'ab'.repeat(16) as MemberId;
const room = 'cd'.repeat(16) as RoomId;

/** A server that keeps what it is sent, and can be away. */
class SmallServer {
  readonly kept = new Map<EventId, OwnEvent>();
  fails: (() => Promise<Acknowledged>) | null = null;
  asked = 0;

  post(_: unknown, events: readonly unknown[]): Promise<Acknowledged> {
    this.asked += 1;
    if (this.fails) return this.fails();
    for (const event of events as OwnEvent[]) this.kept.set(event.id, event);
    const acked = (events as OwnEvent[]).map(({ id }) => id);
    return Promise.resolve({ acked, have: [...this.kept.keys()], refused: [] });
  }
}

const away = () => Promise.reject(new RoomServerError('away', 'unreachable'));

/** A database of the test's own, with a session of a room. */
async function opened() {
  const name = `outbox-${crypto.randomUUID()}`;
  const database = await SessionRepository.open(name);
  onTestFinished(() => {
    database.close();
    indexedDB.deleteDatabase(name);
  });
  const sample = sampleSession(challenge, catalogue);
  const session: Session = { ...sample, id: member as string as SessionId };
  await database.saveSession(outlineOf(session, catalogue));
  const trials: readonly Trial[] = session.trials.slice(0, 3).map((trial, at) => ({
    ...trial,
    position: at,
    guesses: at === 2 ? [] : trial.guesses,
  }));
  return { name, database, session, trials };
}

function outboxOn(database: SessionRepository, server: SmallServer): Outbox {
  const session = member as string as SessionId;
  const outbox = new Outbox({ server, access: { room, token: '' }, member, session, disk: database });
  onTestFinished(() => outbox.close());
  return outbox;
}

describe('the outbox', () => {
  it('is written with the trial, in one transaction', async () => {
    const { database, session, trials } = await opened();
    const [trial] = trials as [Trial];
    const event = answerEvent(member, trial);
    await database.saveTrial(outlineOf(session, catalogue), trial, event);
    expect(await database.outbox(session.id)).toEqual([
      { sessionId: session.id, id: event.id, event, sent: 'waiting' },
    ]);
    // What cannot be written with it takes the trial along.
    const bad = { ...answerEvent(member, trials[1] as Trial), at: (() => 0) as unknown as string };
    await expect(
      database.saveTrial(outlineOf(session, catalogue), trials[1] as Trial, bad),
    ).rejects.toThrow();
    const { sessions } = await database.load([session.id]);
    expect(sessions[0]?.trials).toHaveLength(1);
    expect(await database.outbox(session.id)).toHaveLength(1);
  });

  it('sends what waits until it has arrived, and counts nothing before', async () => {
    const { database, session, trials } = await opened();
    const server = new SmallServer();
    server.fails = away;
    const outbox = outboxOn(database, server);
    await outbox.open([], []);
    for (const trial of trials) {
      const event = answerEvent(member, trial);
      await database.saveTrial(outlineOf(session, catalogue), trial, event);
      void outbox.add(event);
    }
    await expect.poll(() => outbox.problem.value?.code).toBe('unreachable');
    expect(outbox.counts.value).toEqual({ answers: 3, sent: 0, waiting: 3, refused: 0 });
    server.fails = null;
    dispatchEvent(new Event('online'));
    await expect.poll(() => outbox.counts.value.sent).toBe(3);
    expect(server.kept.size).toBe(3);
    expect((await database.outbox(session.id)).map(({ sent }) => sent)).toEqual(['acked', 'acked', 'acked']);
  });

  it('tries again by itself', async () => {
    const { database, trials } = await opened();
    const server = new SmallServer();
    server.fails = away;
    const outbox = outboxOn(database, server);
    await outbox.open(trials, []);
    await expect.poll(() => server.asked).toBeGreaterThan(0);
    server.fails = null;
    await expect.poll(() => outbox.counts.value.sent).toBe(3);
  });

  it('takes an answer that names nothing for none', async () => {
    const { database, trials } = await opened();
    const server = new SmallServer();
    server.fails = () => Promise.resolve({ acked: [], have: [], refused: [] });
    const outbox = outboxOn(database, server);
    await outbox.open(trials, []);
    await expect.poll(() => outbox.problem.value?.code).toBe('no-answer');
    expect(outbox.counts.value.sent).toBe(0);
  });

  it('sends a trial that the disk could not take into the outbox', async () => {
    const { database, trials } = await opened();
    const server = new SmallServer();
    const outbox = outboxOn(database, server);
    await outbox.open(trials, [answerEvent(member, trials[0] as Trial).id]);
    await expect.poll(() => outbox.counts.value.sent).toBe(3);
    expect(server.kept.size).toBe(2);
  });

  it('sends again what the server turns out not to have', async () => {
    const { database, trials } = await opened();
    const server = new SmallServer();
    const outbox = outboxOn(database, server);
    await outbox.open(trials, []);
    await expect.poll(() => outbox.counts.value.sent).toBe(3);
    const [lost] = server.kept.keys();
    server.kept.delete(lost as EventId);
    await outbox.compare([...server.kept.keys()]);
    await expect.poll(() => server.kept.size).toBe(3);
    expect(outbox.counts.value.waiting).toBe(0);
  });

  it('counts an answer that was taken back no longer, and sends that', async () => {
    const { database, session, trials } = await opened();
    const empty = trials[2] as Trial;
    const server = new SmallServer();
    const outbox = outboxOn(database, server);
    await outbox.open([], []);
    await database.saveTrial(outlineOf(session, catalogue), empty, answerEvent(member, empty));
    void outbox.add(answerEvent(member, empty));
    await expect.poll(() => outbox.counts.value.sent).toBe(1);
    const taken = withdrawEvent(member, empty, '2026-11-27T10:00:00.000Z');
    const draft = { position: 2, guesses: [], time: empty.time, assistance: [], record: empty.record };
    await database.takeBack(outlineOf(session, catalogue), draft, taken);
    void outbox.add(taken);
    await expect.poll(() => server.kept.has(taken.id)).toBe(true);
    expect(outbox.counts.value).toEqual({ answers: 0, sent: 0, waiting: 0, refused: 0 });
    expect(await database.outbox(session.id)).toHaveLength(2);
  });

  it('says what the server will never take, and sends it no more', async () => {
    const { database, trials } = await opened();
    const [trial] = trials as [Trial];
    const server = new SmallServer();
    const { id } = answerEvent(member, trial);
    server.fails = () =>
      Promise.resolve({
        acked: [],
        have: [],
        refused: [{ id, code: 'no-image', error: 'There is no such photo.' }],
      });
    const outbox = outboxOn(database, server);
    let accepted = false;
    void outbox.add(answerEvent(member, trial)).then(() => (accepted = true));
    await outbox.open([trial], []);
    await expect.poll(() => outbox.counts.value.refused).toBe(1);
    // Nobody keeps it then but the disk.
    expect(accepted).toBe(false);
    expect(outbox.refusal.value).toBe('There is no such photo.');
    expect(outbox.whereIs(id)).toBe('refused');
    const asked = server.asked;
    await outbox.send();
    expect(server.asked).toBe(asked);
  });

  it('sends alone what is too much together, and lets one that is refused hold back no other', async () => {
    const { database, trials } = await opened();
    const [bad] = trials.map((trial) => answerEvent(member, trial).id);
    class StrictServer extends SmallServer {
      override post(access: unknown, events: readonly { readonly id: EventId }[]): Promise<Acknowledged> {
        if (events.some(({ id }) => id === bad))
          return Promise.reject(new RoomServerError('It holds more.', 'too-large'));
        return super.post(access, events);
      }
    }
    const outbox = outboxOn(database, new StrictServer());
    await outbox.open(trials, []);
    await expect.poll(() => outbox.counts.value).toEqual({ answers: 3, sent: 2, waiting: 0, refused: 1 });
    expect(outbox.refusal.value).toBe('It holds more.');
  });

  it('tries what comes too early again once the class is further, and holds nothing else back for it', async () => {
    const { database, trials } = await opened();
    const [early] = trials as [Trial];
    const server = new SmallServer();
    const { id } = answerEvent(member, early);
    let isOpen = false;
    const take = server.post.bind(server);
    server.post = async (access, events) => {
      const all = events as OwnEvent[];
      const told = await take(access, isOpen ? all : all.filter((event) => event.id !== id));
      const refused = isOpen ? [] : [{ id, code: 'not-open', error: 'It has not begun yet.' }];
      return { ...told, refused };
    };
    const outbox = outboxOn(database, server);
    await outbox.open(trials, []);
    await expect.poll(() => outbox.hold.value).toBe('It has not begun yet.');
    expect(outbox.counts.value).toEqual({ answers: 3, sent: 2, waiting: 1, refused: 0 });
    isOpen = true;
    await outbox.compare([...server.kept.keys()], true);
    await expect.poll(() => outbox.counts.value.sent).toBe(3);
    await expect.poll(() => outbox.hold.value).toBe(null);
  });

  it('asks after a reload once more for what was refused', async () => {
    const { database, session, trials } = await opened();
    const event = answerEvent(member, trials[0] as Trial);
    await database.saveOutbox([{ sessionId: session.id, id: event.id, event, sent: 'refused' }]);
    const outbox = outboxOn(database, new SmallServer());
    await outbox.open([], []);
    await expect.poll(() => outbox.counts.value).toEqual({ answers: 1, sent: 1, waiting: 0, refused: 0 });
  });

  it('is forgotten once the room has ended and all has arrived, not before', async () => {
    const { database, session, trials } = await opened();
    const server = new SmallServer();
    server.fails = away;
    const outbox = outboxOn(database, server);
    const [trial] = trials as [Trial];
    await database.saveTrial(outlineOf(session, catalogue), trial, answerEvent(member, trial));
    await outbox.open([], []);
    expect(await outbox.settle()).toBe(false);
    expect(await database.outbox(session.id)).toHaveLength(1);
    server.fails = null;
    await outbox.send();
    await expect.poll(() => outbox.counts.value.sent).toBe(1);
    expect(await outbox.settle()).toBe(true);
    expect(await database.outbox(session.id)).toEqual([]);
  });

  it('splits what is more than one request may hold', async () => {
    const { database, trials } = await opened();
    const server = new SmallServer();
    const outbox = outboxOn(database, server);
    const many = Array.from({ length: 120 }, (_, at) => ({
      ...(trials[0] as Trial),
      position: at,
      imageId: `image-${at}` as ImageId,
    }));
    await outbox.open(many, []);
    await expect.poll(() => outbox.counts.value.sent).toBe(120);
    expect(server.asked).toBe(3);
  });
});
