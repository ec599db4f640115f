import { readFileSync } from 'node:fs';
import { effect, signal } from '@preact/signals-core';
import { afterAll, beforeAll, expect, onTestFinished, vi } from 'vitest';
import type { Wnid } from '#src/core/classes/class-ids.ts';
import { parseClasses } from '#src/files/classes-format.ts';
import { consentHash } from '#src/core/room/consent-hash.ts';
import type { RoomOptions } from '#src/core/room/room-options.ts';
import type { RoomCard } from '#src/core/room/room.ts';
import { emptyRecord } from '#src/core/trials/trial-record.ts';
import { WriteQueue } from '#src/label/disk/write-queue.ts';
import { SessionRepository } from '#src/label/disk/session-repository.ts';
import { SessionStore, type CommittedAnswer } from '#src/label/state/session-store.ts';
import { LibraryStore } from '#src/packs/state/library-store.ts';
import { RoomServer } from '#src/room/server/room-server.ts';
import { MemberStore } from '#src/room/state/member-store.ts';
import { freshId, startClass, type TestClass } from '#tests/unit/server/test-class.ts';

const catalogue = parseClasses('classes.json', readFileSync('assets/classes.json', 'utf8'));

/** The images of the room of a test. */
export const images = ['a', 'b', 'c'];

/** Settles as soon as signals say so; only the test's own time is the limit. */
export function heard(isSo: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      if (!isSo()) return;
      resolve();
      queueMicrotask(() => stop());
    });
  });
}

/** What a network does with requests, until the test ends. */
export function network(does: (url: string, go: () => Promise<Response>) => Promise<Response>): void {
  const { fetch } = globalThis;
  vi.stubGlobal('fetch', (input: string, init: RequestInit) => does(input, () => fetch(input, init)));
  onTestFinished(() => void vi.stubGlobal('fetch', fetch));
}

/** For the tests of a file: what the pages of a browser have, as far as the stores ask for it. */
export function asInABrowser(): void {
  beforeAll(() => {
    vi.stubGlobal('window', globalThis);
    vi.stubGlobal('addEventListener', () => undefined);
    vi.stubGlobal('document', { addEventListener: () => undefined, visibilityState: 'visible' });
  });
  afterAll(() => vi.unstubAllGlobals());
}

/** A pupil's device at the real server. */
export async function deviceAt({ port }: TestClass) {
  const kept = await SessionRepository.open(null);
  const library = new LibraryStore({ list: () => Promise.resolve([]), open: () => Promise.resolve(null) });
  const sessions: SessionStore = new SessionStore(
    new WriteQueue(kept),
    library,
    catalogue,
    (session, event) => store.sent(session, event),
  );
  const parts = {
    sessions,
    library,
    photos: { failure: signal(null) },
    // As the flow does: what was picked becomes the answer, given when it was last changed.
    flow: {
      timeUp: () => (picked() ? answer({ timedOut: true, committedAt: changedAt }) : Promise.resolve()),
      retryPhoto: () => undefined,
      followClock: () => undefined,
    },
  };
  const server = new RoomServer(`http://127.0.0.1:${port}/`);
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
    // Long enough ago that the time on the way, which makes an answer later than it was, decides nothing.
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

/** For the tests of a file: a clock on which nobody waits long. */
export function onAQuickClock(): void {
  const { setTimeout } = globalThis;
  beforeAll(() => {
    vi.stubGlobal('setTimeout', (run: () => void, wait = 0) => setTimeout(run, wait / 20));
  });
  afterAll(() => vi.unstubAllGlobals());
}

/** A device that has joined a room of a new class, with both. */
interface Joined extends Awaited<ReturnType<typeof deviceAt>> {
  readonly test: TestClass;
  readonly room: Awaited<ReturnType<TestClass['openRoom']>>;
  readonly card: RoomCard;
}

/** Starts a class, makes a room and joins it with a device. */
export async function joined(options: Partial<RoomOptions> = {}): Promise<Joined> {
  const test = await startClass();
  const room = await test.openRoom(images, options);
  const device = await deviceAt(test);
  const card = await device.store.card(room.code.toLowerCase(), new AbortController().signal);
  const { consent = '' } = card.options.study ?? {};
  const agreed = consent !== '' && { consent: consentHash(consent) };
  await device.store.take(card, { id: freshId() as never, token: freshId(), ...agreed });
  expect(await device.store.open(card.id)).toBe(true);
  await heard(() => device.sessions.state.value?.session.order.length === 3);
  return { test, room, card, ...device };
}
