import { signal } from '@preact/signals-core';
import { describe, expect, it, vi } from 'vitest';
import { RoomProjection } from '#src/core/room/room-projection.ts';
import type { LogAnswer } from '#src/core/room/protocol.ts';
import type { SessionStore } from '#src/label/state/session-store.ts';
import { freshId, type TestClass } from '#tests/unit/server/test-class.ts';
import { asInABrowser, deviceAt, heard, images, joined, network } from './pupil-device.ts';

asInABrowser();

const study = { consent: 'We keep your answers.', people: null, parameter: '', completion: 'C0DE' };

describe('a pupil’s device at the server', () => {
  it('joins, answers, and is shown each answer once it has arrived', async () => {
    const { sessions, store, answer, library } = await joined();
    const session = () => sessions.state.value?.session;
    expect(session()?.room?.member).toBe(session()?.id);
    await answer();
    await expect.poll(() => store.outbox?.counts.value.sent).toBe(1);
    await expect.poll(() => session()?.trials[0]?.truth).toBe('n01440764');
    // Session, seat and library are told one after the other, once each is on disk.
    await expect.poll(() => store.seat.value?.reveals).toHaveLength(1);
    const known = () => {
      const open = session();
      return open && library.of(open)?.challenge.images.map(({ wnid }) => wnid);
    };
    await expect.poll(known).toEqual(['n01440764', null, null]);
  });

  it('marks an answer that was given after the teacher had revealed it, on another device too', async () => {
    const { test, room, card, sessions, store, answer } = await joined({ reveal: 'teacher' });
    await answer();
    await expect.poll(() => store.outbox?.counts.value.sent).toBe(1);
    await test.act(room.id, { type: 'reveal', imageId: 'all' });
    await sessions.next();
    await answer();
    const assistance = (of: SessionStore) => of.state.value?.session.trials.map((one) => one.assistance);
    await expect.poll(() => assistance(sessions)).toEqual([[], ['answer']]);
    const second = await deviceAt(test);
    await second.store.take(card, { returnCode: store.seat.value?.returnCode ?? '', token: freshId() });
    await second.store.open(card.id);
    await expect.poll(() => assistance(second.sessions)).toEqual([[], ['answer']]);
  });

  it('ends an answer with what was picked before the class was shown what is right, and it counts', async () => {
    const { test, room, sessions, store, pick, answer } = await joined({ pace: 'led', reveal: 'teacher' });
    await test.act(room.id, { type: 'step', position: 0 });
    await expect.poll(() => store.seat.value?.state?.position).toBe(0);
    await pick();
    await test.act(room.id, { type: 'reveal', imageId: 'a' });
    const trials = () => sessions.state.value?.session.trials;
    await expect.poll(() => trials()?.[0]?.truth).toBe('n01440764');
    expect(trials()?.[0]).toMatchObject({ timedOut: true, assistance: [] });
    expect(await assistedIn(test, room.id)).toEqual([false]);
    // What is picked after it neither ends by itself nor counts.
    await test.act(room.id, { type: 'step', position: 1 }, { type: 'reveal', imageId: 'b' });
    await sessions.next();
    await expect.poll(() => store.seat.value?.state?.revealedToAll).toEqual(['a', 'b']);
    const phaseHeard = async (phase: 'open' | 'frozen') => {
      await test.act(room.id, { type: 'phase', phase });
      await expect.poll(() => store.seat.value?.state?.phase).toBe(phase);
    };
    // What comes later is heard once all is done that the reveal asked for.
    await phaseHeard('frozen');
    await phaseHeard('open');
    await pick();
    await phaseHeard('frozen');
    expect(trials()).toHaveLength(1);
    await answer();
    await expect.poll(() => trials()?.[1]?.assistance).toEqual(['answer']);
  });

  it('counts what was picked before the reveal where the device hears of it after the class went on', async () => {
    let isCut = false;
    network((_, go) => (isCut ? Promise.reject(new TypeError('cut')) : go()));
    const { test, room, sessions, store, pick } = await joined({ pace: 'led', reveal: 'teacher' });
    await test.act(room.id, { type: 'step', position: 0 });
    await expect.poll(() => store.seat.value?.state?.position).toBe(0);
    await pick();
    isCut = true;
    await test.act(room.id, { type: 'reveal', imageId: 'a' }, { type: 'step', position: 1 });
    isCut = false;
    await expect.poll(() => store.outbox?.counts.value.sent).toBe(1);
    expect(sessions.state.value?.session.trials).toMatchObject([{ timedOut: true }]);
    expect(await assistedIn(test, room.id)).toEqual([false]);
  });

  it('is shown nothing of a test before the end', async () => {
    const { test, room, sessions, store, answer } = await joined({ mode: 'test', reveal: 'end' });
    for (const _ of images) await answer();
    if (sessions.state.value?.phase.kind === 'closing') await sessions.next();
    await expect.poll(() => store.outbox?.counts.value.sent).toBe(3);
    expect(sessions.state.value?.session.trials.map(({ truth }) => truth)).toEqual([null, null, null]);
    await test.act(room.id, { type: 'phase', phase: 'ended' });
    await expect
      .poll(() => sessions.state.value?.session.trials.map(({ truth }) => truth))
      .toEqual(['n01440764', 'n01440764', 'n01440764']);
  });

  it('goes on with another device by the return code, and the first one is told that it has no seat', async () => {
    const { test, card, store, answer, sessions } = await joined({ mode: 'test', reveal: 'end' });
    await answer();
    await expect.poll(() => store.outbox?.counts.value.sent).toBe(1);
    const second = await deviceAt(test);
    const returnCode = store.seat.value?.returnCode ?? '';
    await second.store.take(card, { returnCode, token: freshId() });
    await second.store.open(card.id);
    await expect.poll(() => second.sessions.state.value?.session.trials.length).toBe(1);
    expect(second.sessions.state.value?.session.id).toBe(sessions.state.value?.session.id);
    expect(second.store.outbox?.counts.value).toEqual({ answers: 1, sent: 1, waiting: 0, refused: 0 });
    await second.answer();
    await expect.poll(() => second.store.outbox?.counts.value.sent).toBe(2);
    await expect.poll(() => store.problem.value?.code).toBe('no-seat');
    expect(sessions.state.value?.session.trials).toHaveLength(1);
  });

  it('has its answers on another device too once the class has ended', async () => {
    const { test, room, card, store, answer } = await joined({ reveal: 'end' });
    await answer();
    await expect.poll(() => store.outbox?.counts.value.sent).toBe(1);
    await test.act(room.id, { type: 'phase', phase: 'ended' });
    const second = await deviceAt(test);
    await second.store.take(card, { returnCode: store.seat.value?.returnCode ?? '', token: freshId() });
    await second.store.open(card.id);
    const { state } = second.sessions;
    await expect.poll(() => state.value?.session.skipped.length).toBe(2);
    expect(state.value?.session.trials).toHaveLength(1);
  });

  it('follows a led class, and passes over what it missed', async () => {
    const { test, room, sessions, store } = await joined({ pace: 'led', reveal: 'teacher' });
    await test.act(room.id, { type: 'step', position: 2 });
    await expect.poll(() => sessions.state.value?.session.skipped.length).toBe(2);
    expect(store.seat.value?.state?.position).toBe(2);
    expect(sessions.state.value?.phase).toEqual({ kind: 'opening' });
    await test.act(room.id, { type: 'phase', phase: 'ended' });
    await expect.poll(() => sessions.state.value?.phase.kind).toBe('finished');
  });

  it('leaves a study while it keeps what it has just heard of it, and nothing of it stays', async () => {
    const { test, room, sessions, store, kept } = await joined({ mode: 'test', reveal: 'end', study });
    const saveSeat = kept.saveSeat.bind(kept);
    const isSaving = signal(false);
    const writes: Promise<void>[] = [];
    // The disk takes it only once the room is left.
    vi.spyOn(kept, 'saveSeat').mockImplementation((seat) => {
      isSaving.value = true;
      const write = heard(() => store.seat.value === null).then(() => saveSeat(seat));
      writes.push(write);
      return write;
    });
    await test.act(room.id, { type: 'phase', phase: 'frozen' });
    await heard(() => isSaving.value);
    expect(await store.withdraw()).toBeNull();
    await Promise.all(writes);
    expect(sessions.outlines.value).toEqual([]);
    expect(await kept.seats()).toEqual([]);
  });
});

/** Whether each answer of the room’s only member is assisted, so that it counts in no figure. */
async function assistedIn(test: TestClass, room: string): Promise<readonly boolean[]> {
  const { json } = await test.teacher(`/api/rooms/${room}/log?since=0`);
  const { members } = new RoomProjection((json as LogAnswer).entries).board([]);
  return members.flatMap(({ answers }) => answers.map(({ isAssisted }) => isAssisted));
}
