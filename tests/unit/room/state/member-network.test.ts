import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { databaseFile, openFolderStore } from '#server/store/open-store.ts';
import { freshId, startClass, temporaryFolder, type TestClass } from '#tests/unit/server/test-class.ts';
import { asInABrowser, deviceAt, images, joined, network, onAQuickClock } from './pupil-device.ts';

asInABrowser();
onAQuickClock();

describe('a pupil’s device at the server', () => {
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
    await expect.poll(() => store.outbox?.counts.value.sent).toBe(2);
    expect(await answersIn(test, room.id)).toBe(2);
  });

  it('sends what waits as soon as it sees the server again, however long it was away', async () => {
    let isCut = false;
    network((url, go) => (isCut || url.endsWith('/stream') ? Promise.reject(new TypeError('cut')) : go()));
    const { store, answer } = await joined({ mode: 'test', reveal: 'end' });
    isCut = true;
    // Each time that it fails it leaves the server alone for longer, in the end for 10 s at least: here for ever.
    const { setTimeout } = globalThis;
    vi.stubGlobal('setTimeout', (run: () => void, wait: number) =>
      wait < 10_000 ? setTimeout(run, wait) : setTimeout(run, 1e9).unref(),
    );
    onTestFinished(() => void vi.stubGlobal('setTimeout', setTimeout));
    await answer();
    for (let time = 0; time < 8; time += 1) await store.outbox?.send();
    isCut = false;
    await expect.poll(() => store.outbox?.counts.value.sent).toBe(1);
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
    await expect.poll(() => store.outbox?.counts.value.sent).toBe(1);
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
    await expect.poll(() => store.outbox?.counts.value.sent).toBe(1);
    expect(lost).toBeGreaterThan(0);
    expect(await answersIn(test, room.id)).toBe(1);
  });

  it('sends once more what a restored backup lacks, as soon as the class is as far again', async () => {
    const [folder, copy] = [temporaryFolder(), temporaryFolder()];
    const before = await startClass({ store: await openFolderStore(folder) });
    const room = await before.openRoom(images, { mode: 'test', reveal: 'end' });
    const device = await deviceAt(before);
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
    await expect.poll(() => store.outbox?.counts.value.sent).toBe(2);
    const after = await startClass({ store: await openFolderStore(copy) });
    const { fetch } = globalThis;
    vi.stubGlobal('fetch', (url: string, init: RequestInit) =>
      fetch(url.replace(`:${before.port}/`, `:${after.port}/`), init),
    );
    onTestFinished(() => void vi.stubGlobal('fetch', fetch));
    // The last that the server from before the restoring says: the device looks.
    await before.act(room.id, { type: 'lock', locked: true });
    await expect.poll(() => store.outbox?.hold.value).toBe('It has not begun yet.');
    expect(store.outbox?.counts.value).toEqual({ answers: 2, sent: 0, waiting: 2, refused: 0 });
    await after.act(room.id, { type: 'phase', phase: 'open' });
    await expect.poll(() => store.outbox?.counts.value.sent).toBe(2);
    expect(await answersIn(after, room.id)).toBe(2);
    await expect.poll(() => store.outbox?.hold.value).toBe(null);
  });

  it('follows the class by asking where a proxy swallows the stream', async () => {
    network((url, go) => (url.endsWith('/stream') ? new Promise(() => undefined) : go()));
    const { test, room, store } = await joined({ pace: 'led', reveal: 'teacher' });
    await test.act(room.id, { type: 'step', position: 1 });
    await expect.poll(() => store.seat.value?.state?.position).toBe(1);
  });

  it('says so where the server speaks otherwise than the page', async () => {
    network((url, go) =>
      url.endsWith('/api/server')
        ? Promise.resolve(
            Response.json({ hit5: '9', protocol: 2, classes: true, addresses: [], teacher: false }),
          )
        : go(),
    );
    const { store } = await deviceAt(await startClass());
    await expect(store.card('KX4PQ7', new AbortController().signal)).rejects.toThrow(
      'The server runs a newer Hit5 than this page. Load the page again.',
    );
    await expect(store.card('kx0pq7', new AbortController().signal)).rejects.toThrow('Look at the 0 again.');
  });

  it('has a word for a room that is gone', async () => {
    const { test, room, store } = await joined();
    await test.teacher(`/api/rooms/${room.id}`, { method: 'DELETE' });
    await expect.poll(() => store.problem.value?.isGone).toBe(true);
  });
});

/** How many lines of a room's log are answers. */
async function answersIn(test: TestClass, room: string): Promise<number> {
  const { json } = await test.teacher(`/api/rooms/${room}/log?since=0`);
  const { entries } = json as { readonly entries: readonly { readonly event: { readonly type: string } }[] };
  return entries.filter(({ event }) => event.type === 'answer').length;
}
