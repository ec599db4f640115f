import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { signal } from '@preact/signals-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Wnid } from '../../../../src/core/classes/class-ids.ts';
import { databaseFile, openFolderStore } from '../../../../server/store/open-store.ts';
import { parseClasses } from '../../../../src/core/formats/classes-format.ts';
import { FoldedLog } from '../../../../src/core/room/folded-log.ts';
import type { LogAnswer } from '../../../../src/core/room/protocol.ts';
import type { RoomOptions } from '../../../../src/core/room/room-options.ts';
import type { Session } from '../../../../src/core/trials/session.ts';
import { emptyRecord } from '../../../../src/core/trials/trial-record.ts';
import { DiskStore } from '../../../../src/label/disk/disk-store.ts';
import { MemorySessions } from '../../../../src/label/disk/memory-sessions.ts';
import { SessionStore, type CommittedAnswer } from '../../../../src/label/state/session-store.ts';
import { LibraryStore } from '../../../../src/packs/state/library-store.ts';
import { AskServer } from '../../../../src/room/server/ask-server.ts';
import { RoomServer } from '../../../../src/room/server/room-server.ts';
import { MemberStore } from '../../../../src/room/state/member-store.ts';
import { freshId, startClass, temporaryFolder, type TestClass } from '../../server/test-class.ts';

const catalogue = parseClasses('classes.json', readFileSync('assets/classes.json', 'utf8'));
const images = ['a', 'b', 'c'];

/** What a network does with requests, until the test ends. */
function network(does: (url: string, go: () => Promise<Response>) => Promise<Response>): void {
  const { fetch } = globalThis;
  vi.stubGlobal('fetch', (input: string, init: RequestInit) => does(input, () => fetch(input, init)));
  onTestFinished(() => void vi.stubGlobal('fetch', fetch));
}

/** What the pages of a browser have, as far as the stores ask for it. */
beforeAll(() => {
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('document', { addEventListener: () => undefined, visibilityState: 'visible' });
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
    // As the flow does: what was picked becomes the answer, given when it was last changed.
    flow: {
      timeUp: () => (picked() ? answer({ timedOut: true, committedAt: changedAt }) : Promise.resolve()),
      retryPhoto: () => undefined,
    },
  };
  const server = new RoomServer(new AskServer(`http://127.0.0.1:${String(port)}/`));
  const store: MemberStore = new MemberStore(parts as never, kept, server);
  onTestFinished(() => store.close());
  const answer = async (
    how: Partial<Pick<CommittedAnswer, 'committedAt'>> & { readonly timedOut?: boolean } = {},
  ) => {
    await sessions.begin();
    await sessions.commit({
      time: { response: 2, paused: 0 },
      record: emptyRecord,
      timedOut: false,
      committedAt: new Date().toISOString(),
      offered: null,
      prediction: null,
      ...how,
    });
  };
  let changedAt = '';
  const pick = async () => {
    // So long ago that the time on the way, which makes an answer later than it was, decides nothing.
    changedAt = new Date(Date.now() - 1000).toISOString();
    await sessions.begin();
    await sessions.change({ kind: 'pick', wnid: 'n01440764' as Wnid, slot: null });
  };
  const picked = () => {
    const phase = sessions.state.value?.phase;
    return phase?.kind === 'answering' && phase.draft.guesses.length > 0;
  };
  return { kept, library, sessions, store, answer, pick };
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

  it('marks an answer that was given after the teacher had revealed it, on another device too', async () => {
    const { test, room, card, sessions, store, answer } = await joined({ reveal: 'teacher' });
    await answer();
    await expect.poll(() => store.outbox?.counts.value.sent, { timeout: 5000 }).toBe(1);
    await test.act(room.id, { type: 'reveal', imageId: 'all' });
    await sessions.next();
    await answer();
    const assistance = (of: SessionStore) => of.state.value?.session.trials.map((one) => one.assistance);
    await expect.poll(() => assistance(sessions), { timeout: 8000 }).toEqual([[], ['answer']]);
    const second = deviceAt(test);
    await second.store.take(card, { returnCode: store.seat.value?.returnCode ?? '', token: freshId() });
    await second.store.open(card.id);
    await expect.poll(() => assistance(second.sessions), { timeout: 8000 }).toEqual([[], ['answer']]);
  });

  it('ends an answer with what was picked before the class was shown what is right, and it counts', async () => {
    const { test, room, sessions, store, pick, answer } = await joined({ pace: 'led', reveal: 'teacher' });
    await test.act(room.id, { type: 'step', position: 0 });
    await expect.poll(() => store.seat.value?.state?.position, { timeout: 8000 }).toBe(0);
    await pick();
    await test.act(room.id, { type: 'reveal', imageId: 'a' });
    const trials = () => sessions.state.value?.session.trials;
    await expect.poll(() => trials()?.[0]?.truth, { timeout: 8000 }).toBe('n01440764');
    expect(trials()?.[0]).toMatchObject({ timedOut: true, assistance: [] });
    expect(await assistedIn(test, room.id)).toEqual([false]);
    // What is picked after it neither ends by itself nor counts.
    await test.act(room.id, { type: 'step', position: 1 }, { type: 'reveal', imageId: 'b' });
    await sessions.next();
    await expect.poll(() => store.seat.value?.state?.revealedToAll, { timeout: 8000 }).toEqual(['a', 'b']);
    await pick();
    await test.act(room.id, { type: 'phase', phase: 'frozen' });
    await expect.poll(() => store.seat.value?.state?.phase, { timeout: 8000 }).toBe('frozen');
    expect(trials()).toHaveLength(1);
    await answer();
    await expect.poll(() => trials()?.[1]?.assistance, { timeout: 8000 }).toEqual(['answer']);
  });

  it('counts what was picked before the reveal where the device hears of it after the class went on', async () => {
    let isCut = false;
    network((_, go) => (isCut ? Promise.reject(new TypeError('cut')) : go()));
    const { test, room, sessions, store, pick } = await joined({ pace: 'led', reveal: 'teacher' });
    await test.act(room.id, { type: 'step', position: 0 });
    await expect.poll(() => store.seat.value?.state?.position, { timeout: 8000 }).toBe(0);
    await pick();
    isCut = true;
    await test.act(room.id, { type: 'reveal', imageId: 'a' }, { type: 'step', position: 1 });
    isCut = false;
    await expect.poll(() => store.outbox?.counts.value.sent, { timeout: 8000 }).toBe(1);
    expect(sessions.state.value?.session.trials).toMatchObject([{ timedOut: true }]);
    expect(await assistedIn(test, room.id)).toEqual([false]);
  });

  it('has what another device answered late, though it passed over the photo itself', async () => {
    let fails = 1;
    network((url, go) =>
      url.endsWith('/mine') && fails-- > 0 ? Promise.reject(new TypeError('cut')) : go(),
    );
    const { test, room, card, sessions, store } = await joined({ pace: 'led', reveal: 'teacher' });
    await test.act(room.id, { type: 'step', position: 0 });
    await expect.poll(() => store.seat.value?.state?.position, { timeout: 8000 }).toBe(0);
    const second = deviceAt(test);
    await second.store.take(card, { returnCode: store.seat.value?.returnCode ?? '', token: freshId() });
    await second.store.open(card.id);
    await expect.poll(() => second.store.seat.value?.state?.position, { timeout: 8000 }).toBe(0);
    await second.pick();
    await test.act(room.id, { type: 'phase', phase: 'ended' });
    const { state } = sessions;
    await expect.poll(() => state.value?.session.trials.length, { timeout: 12_000 }).toBe(1);
    expect(state.value?.session.skipped.map(({ imageId }) => imageId)).toEqual(['b', 'c']);
    expect(store.outbox?.counts.value).toEqual({ answers: 1, sent: 1, waiting: 0, refused: 0 });
    expect(fails).toBeLessThan(0);
  });

  it('is shown nothing of a test before the end', async () => {
    const { test, room, sessions, store, answer } = await joined({ mode: 'test', reveal: 'end' });
    for (const _ of images) await answer();
    if (sessions.state.value?.phase.kind === 'closing') await sessions.next();
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

  it('takes the answer of another device that came first, where both answer the same photo at once', async () => {
    const { test, card, room, store, answer, pick, sessions } = await joined({ mode: 'test', reveal: 'end' });
    const second = deviceAt(test);
    const returnCode = store.seat.value?.returnCode ?? '';
    await second.store.take(card, { returnCode, token: freshId() });
    await second.store.open(card.id);
    await expect.poll(() => second.sessions.state.value?.session.order.length, { timeout: 8000 }).toBe(3);
    let isCut = true;
    network((url, go) => (isCut && url.endsWith('/events') ? Promise.reject(new TypeError('cut')) : go()));
    await pick();
    await answer();
    await second.answer();
    isCut = false;
    await second.store.outbox?.send();
    await store.outbox?.send();
    const own = (of: SessionStore) => of.state.value?.session.trials.map(({ guesses }) => guesses);
    const isSame = () => JSON.stringify(own(sessions)) === JSON.stringify(own(second.sessions));
    await expect.poll(isSame, { timeout: 12_000 }).toBe(true);
    const { json } = await test.teacher(`/api/rooms/${room.id}/sessions`);
    const [kept] = json as readonly [{ readonly session: Session }];
    expect(own(sessions)).toEqual(kept.session.trials.map(({ guesses }) => guesses));
    expect([store, second.store].flatMap(({ replaced }) => replaced.value)).toEqual([0]);
    const counts = { answers: 1, sent: 1, waiting: 0, refused: 0 };
    await expect.poll(() => store.outbox?.counts.value, { timeout: 8000 }).toEqual(counts);
    await expect.poll(() => second.store.outbox?.counts.value, { timeout: 12_000 }).toEqual(counts);
  });

  it('has its answers on another device too once the class has ended', async () => {
    const { test, room, card, store, answer } = await joined({ reveal: 'end' });
    await answer();
    await expect.poll(() => store.outbox?.counts.value.sent, { timeout: 5000 }).toBe(1);
    await test.act(room.id, { type: 'phase', phase: 'ended' });
    const second = deviceAt(test);
    await second.store.take(card, { returnCode: store.seat.value?.returnCode ?? '', token: freshId() });
    await second.store.open(card.id);
    const { state } = second.sessions;
    await expect.poll(() => state.value?.session.skipped.length, { timeout: 5000 }).toBe(2);
    expect(state.value?.session.trials).toHaveLength(1);
  });

  it('follows a led class, and passes over what it missed', async () => {
    const { test, room, sessions, store } = await joined({ pace: 'led', reveal: 'teacher' });
    await test.act(room.id, { type: 'step', position: 2 });
    await expect.poll(() => sessions.state.value?.session.skipped.length, { timeout: 8000 }).toBe(2);
    expect(store.seat.value?.state?.position).toBe(2);
    expect(sessions.state.value?.phase).toEqual({ kind: 'opening' });
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

  it('loses and doubles nothing while the server cannot be reached', async () => {
    let isCut = false;
    network((_, go) => (isCut ? Promise.reject(new TypeError('cut')) : go()));
    const { test, room, store, answer, sessions } = await joined({ mode: 'test', reveal: 'end' });
    isCut = true;
    await answer();
    await answer();
    await expect.poll(() => store.outbox?.problem.value?.code).toBe('unreachable');
    expect(store.outbox?.counts.value).toEqual({ answers: 2, sent: 0, waiting: 2, refused: 0 });
    expect(sessions.state.value?.session.trials).toHaveLength(2);
    isCut = false;
    await expect.poll(() => store.outbox?.counts.value.sent, { timeout: 10_000 }).toBe(2);
    expect(await answersIn(test, room.id)).toBe(2);
  });

  it('takes the login page of a Wi-Fi for no answer, whatever its status', async () => {
    let isPortal = false;
    const page = () => new Response('<p>Log in', { headers: { 'Content-Type': 'text/html' } });
    network((_, go) => (isPortal ? Promise.resolve(page()) : go()));
    const { test, room, store, answer } = await joined({ mode: 'test', reveal: 'end' });
    isPortal = true;
    await answer();
    await expect.poll(() => store.outbox?.problem.value?.code).toBe('no-answer');
    expect(store.outbox?.counts.value.sent).toBe(0);
    expect(await answersIn(test, room.id)).toBe(0);
    isPortal = false;
    await expect.poll(() => store.outbox?.counts.value.sent, { timeout: 10_000 }).toBe(1);
  });

  it('sends once more, and doubles nothing, where the answer to what was sent got lost', async () => {
    let lost = 0;
    network(async (url, go) => {
      const response = await go();
      if (!url.endsWith('/events') || lost === 2) return response;
      lost += 1;
      throw new TypeError('lost');
    });
    const { test, room, store, answer } = await joined({ mode: 'test', reveal: 'end' });
    await answer();
    await expect.poll(() => store.outbox?.counts.value.sent, { timeout: 10_000 }).toBe(1);
    expect(lost).toBeGreaterThan(0);
    expect(await answersIn(test, room.id)).toBe(1);
  });

  it('sends once more what a restored backup lacks, as soon as the class is as far again', async () => {
    const [folder, copy] = [temporaryFolder(), temporaryFolder()];
    const before = await startClass({ store: await openFolderStore(folder) });
    const room = await before.openRoom(images, { mode: 'test', reveal: 'end' });
    const device = deviceAt(before);
    const { store } = device;
    const card = await store.card(room.code, new AbortController().signal);
    await store.take(card, { id: freshId() as never, token: freshId() });
    await before.act(room.id, { type: 'phase', phase: 'lobby' });
    for (const ending of ['', '-wal'])
      cpSync(join(folder, databaseFile + ending), join(copy, databaseFile + ending));
    await before.act(room.id, { type: 'phase', phase: 'open' });
    await store.open(card.id);
    await expect.poll(() => device.sessions.state.value?.session.order.length).toBe(3);
    await device.answer();
    await device.answer();
    await expect.poll(() => store.outbox?.counts.value.sent, { timeout: 5000 }).toBe(2);
    const after = await startClass({ store: await openFolderStore(copy) });
    const { fetch } = globalThis;
    vi.stubGlobal('fetch', (url: string, init: RequestInit) =>
      fetch(url.replace(`:${String(before.port)}/`, `:${String(after.port)}/`), init),
    );
    onTestFinished(() => void vi.stubGlobal('fetch', fetch));
    // The last that the server from before the restoring says: the device looks.
    await before.act(room.id, { type: 'lock', locked: true });
    await expect.poll(() => store.outbox?.hold.value, { timeout: 12_000 }).toBe('It has not begun yet.');
    expect(store.outbox?.counts.value).toEqual({ answers: 2, sent: 0, waiting: 2, refused: 0 });
    await after.act(room.id, { type: 'phase', phase: 'open' });
    await expect.poll(() => store.outbox?.counts.value.sent, { timeout: 12_000 }).toBe(2);
    expect(await answersIn(after, room.id)).toBe(2);
    await expect.poll(() => store.outbox?.hold.value).toBe(null);
  }, 40_000);

  it('follows the class by asking where a proxy swallows the stream', async () => {
    network((url, go) => (url.endsWith('/stream') ? new Promise(() => undefined) : go()));
    const { test, room, store } = await joined({ pace: 'led', reveal: 'teacher' });
    await test.act(room.id, { type: 'step', position: 1 });
    await expect.poll(() => store.seat.value?.state?.position, { timeout: 8000 }).toBe(1);
  });

  it('says so where the server speaks otherwise than the page', async () => {
    network((url, go) =>
      url.endsWith('/api/server')
        ? Promise.resolve(
            Response.json({ hit5: '9', protocol: 2, classes: true, addresses: [], teacher: false }),
          )
        : go(),
    );
    const { store } = deviceAt(await startClass());
    await expect(store.card('KX4PQ7', new AbortController().signal)).rejects.toThrow(
      'The server runs a newer Hit5 than this page. Load the page again.',
    );
    await expect(store.card('kx0pq7', new AbortController().signal)).rejects.toThrow('Look at the 0 again.');
  });

  it('has a word for a room that is gone', async () => {
    const { test, room, store } = await joined();
    await test.teacher(`/api/rooms/${room.id}`, { method: 'DELETE' });
    await expect.poll(() => store.problem.value?.isGone, { timeout: 8000 }).toBe(true);
  });
});

/** How many lines of a room's log are answers. */
async function answersIn(test: TestClass, room: string): Promise<number> {
  const { json } = await test.teacher(`/api/rooms/${room}/log?since=0`);
  const { entries } = json as { readonly entries: readonly { readonly event: { readonly type: string } }[] };
  return entries.filter(({ event }) => event.type === 'answer').length;
}

/** Whether each answer of the room’s only member is assisted, so that it counts in no figure. */
async function assistedIn(test: TestClass, room: string): Promise<readonly boolean[]> {
  const { json } = await test.teacher(`/api/rooms/${room}/log?since=0`);
  const { members } = new FoldedLog((json as LogAnswer).entries).board([]);
  return members.flatMap(({ answers }) => answers.map(({ isAssisted }) => isAssisted));
}
