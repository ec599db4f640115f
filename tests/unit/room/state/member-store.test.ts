import { readFileSync } from 'node:fs';
import { signal } from '@preact/signals-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { parseClasses } from '../../../../src/core/formats/classes-format.ts';
import type { RoomOptions } from '../../../../src/core/room/room-options.ts';
import { emptyRecord } from '../../../../src/core/trials/trial-record.ts';
import { DiskStore } from '../../../../src/label/disk/disk-store.ts';
import { MemorySessions } from '../../../../src/label/disk/memory-sessions.ts';
import { SessionStore } from '../../../../src/label/state/session-store.ts';
import { LibraryStore } from '../../../../src/packs/state/library-store.ts';
import { AskServer } from '../../../../src/room/server/ask-server.ts';
import { RoomServer } from '../../../../src/room/server/room-server.ts';
import { MemberStore } from '../../../../src/room/state/member-store.ts';
import { freshId, startClass, type TestClass } from '../../server/test-class.ts';

const catalogue = parseClasses('classes.json', readFileSync('assets/classes.json', 'utf8'));
const images = ['a', 'b', 'c'];

/** What the pages of a browser have, as far as the stores ask for it. */
beforeAll(() => {
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }));
});
afterAll(() => vi.unstubAllGlobals());

/** A pupil's device at the real server. */
function deviceAt({ port }: TestClass) {
  const kept = new MemorySessions();
  const library = new LibraryStore({ list: () => Promise.resolve([]), open: () => Promise.resolve(null) });
  const sessions: SessionStore = new SessionStore(new DiskStore(kept), library, catalogue, (session, event) =>
    store.sent(session, event),
  );
  const parts = {
    sessions,
    library,
    photos: { failure: signal(null) },
    flow: { timeUp: () => Promise.resolve(), retryPhoto: () => undefined },
  };
  const server = new RoomServer(new AskServer(`http://127.0.0.1:${String(port)}/`));
  const store: MemberStore = new MemberStore(parts as never, kept, server);
  onTestFinished(() => store.close());
  const answer = async () => {
    await sessions.commit({
      time: { response: 2, paused: 0 },
      record: emptyRecord,
      timedOut: false,
      offered: null,
      prediction: null,
    });
  };
  return { kept, library, sessions, store, answer };
}

async function joined(options: Partial<RoomOptions> = {}) {
  const test = await startClass();
  const room = await test.openRoom(images, options);
  const device = deviceAt(test);
  const card = await device.store.card(room.code.toLowerCase(), new AbortController().signal);
  await device.store.take(card, { id: freshId() as never, token: freshId() });
  expect(await device.store.open(card.id)).toBe(true);
  await expect.poll(() => device.sessions.state.value?.session.order.length).toBe(3);
  return { test, room, card, ...device };
}

describe('a pupil’s device at the server', () => {
  it('joins, answers, and is shown each answer once it has arrived', async () => {
    const { sessions, store, answer, library } = await joined();
    const session = () => sessions.state.value?.session;
    expect(session()?.room?.member).toBe(session()?.id);
    await answer();
    await expect.poll(() => store.outbox?.counts.value.sent, { timeout: 5000 }).toBe(1);
    await expect.poll(() => session()?.trials[0]?.truth, { timeout: 5000 }).toBe('n01440764');
    expect(store.seat.value?.reveals).toHaveLength(1);
    const open = session();
    expect(open && library.of(open)?.challenge.images.map(({ wnid }) => wnid)).toEqual([
      'n01440764',
      null,
      null,
    ]);
  });

  it('is shown nothing of a test before the end', async () => {
    const { test, room, sessions, store, answer } = await joined({ mode: 'test', reveal: 'end' });
    for (const _ of images) await answer();
    sessions.state.value?.phase.kind === 'closing' && (await sessions.next());
    await expect.poll(() => store.outbox?.counts.value.sent, { timeout: 5000 }).toBe(3);
    expect(sessions.state.value?.session.trials.map(({ truth }) => truth)).toEqual([null, null, null]);
    await test.act(room.id, { type: 'phase', phase: 'ended' });
    await expect
      .poll(() => sessions.state.value?.session.trials.map(({ truth }) => truth), { timeout: 8000 })
      .toEqual(['n01440764', 'n01440764', 'n01440764']);
  });

  it('goes on with another device by the return code, and the first one follows', async () => {
    const { test, card, store, answer, sessions } = await joined({ mode: 'test', reveal: 'end' });
    await answer();
    await expect.poll(() => store.outbox?.counts.value.sent, { timeout: 5000 }).toBe(1);
    const second = deviceAt(test);
    const returnCode = store.seat.value?.returnCode ?? '';
    await second.store.take(card, { returnCode, token: freshId() });
    await second.store.open(card.id);
    await expect.poll(() => second.sessions.state.value?.session.trials.length, { timeout: 5000 }).toBe(1);
    expect(second.sessions.state.value?.session.id).toBe(sessions.state.value?.session.id);
    expect(second.store.outbox?.counts.value).toEqual({ answers: 1, sent: 1, waiting: 0, refused: 0 });
    await second.answer();
    await expect.poll(() => sessions.state.value?.session.trials.length, { timeout: 8000 }).toBe(2);
    expect(store.outbox?.counts.value).toEqual({ answers: 2, sent: 2, waiting: 0, refused: 0 });
  });

  it('follows a led class, and passes over what it missed', async () => {
    const { test, room, sessions, store } = await joined({ pace: 'led', reveal: 'teacher' });
    await test.act(room.id, { type: 'step', position: 2 });
    await expect.poll(() => sessions.state.value?.session.skipped.length, { timeout: 8000 }).toBe(2);
    expect(store.seat.value?.state?.position).toBe(2);
    expect(sessions.state.value?.phase).toMatchObject({ kind: 'answering', draft: { position: 2 } });
    await test.act(room.id, { type: 'phase', phase: 'ended' });
    await expect.poll(() => sessions.state.value?.phase.kind, { timeout: 8000 }).toBe('finished');
  });

  it('leaves a study, and nothing of it stays', async () => {
    const study = { consent: 'We keep your answers.', people: null, parameter: '', completion: 'C0DE' };
    const { test, room, sessions, store, answer, kept } = await joined({
      mode: 'test',
      reveal: 'end',
      study,
    });
    await answer();
    await expect.poll(() => store.outbox?.counts.value.sent, { timeout: 5000 }).toBe(1);
    await store.withdraw();
    expect(sessions.outlines.value).toEqual([]);
    expect(await kept.seats()).toEqual([]);
    const log = await test.teacher(`/api/rooms/${room.id}/log?since=0`);
    expect(log.text).not.toContain('"answer"');
  });
});
