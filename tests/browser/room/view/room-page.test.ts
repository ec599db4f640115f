import { html } from 'lit';
import { expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import type { LogEntry } from '#src/core/room/room-event.ts';
import type { MemberId } from '#src/core/schemas/room-ids.ts';
import type { RoomOptions } from '#src/core/room/room-options.ts';
import type { MemberState, Reveal, RoomCard } from '#src/core/room/room.ts';
import { roomLink, joinLink } from '#src/kit/route/pages.ts';
import type { JoinPage } from '#src/room/view/join-page.ts';
import '#src/room/view/join-page.ts';
import type { RoomPage } from '#src/room/view/room-page.ts';
import '#src/room/view/room-page.ts';
import { answered, joined as joinedAs, logOf } from '#tests/unit/core/room/samples.ts';
import { sampleRoom } from '#tests/unit/core/room/sample-room.ts';
import { mountPage, sampleApp, shippedAssets } from '#tests/browser/sample-app.ts';
import { expectAccessible, textOf } from '#tests/browser/support.ts';

const { catalogue, challenge } = await shippedAssets();
const ids = challenge.images.slice(0, 2).map(({ id }) => id);
const member = 'b'.repeat(32);

/** Answers what the pages ask of `api/` as a server would, in memory. */
class ScriptedServer {
  card: RoomCard;
  state: MemberState;
  readonly acked: string[] = [];
  reveals: readonly Reveal[] = [];
  /** What it answers to who joins; null: a seat. */
  refuses: { readonly error: string; readonly code: string } | null = null;
  /** What it answers to a device that has a seat; null: how the room stands. */
  refusesSeat: { readonly error: string; readonly code: string } | null = null;
  /** Whether no answer comes at all. */
  isGone = false;
  /** What the member has answered on another device. */
  mine: readonly LogEntry[] = [];
  /** How often it was asked for anything. */
  asked = 0;

  constructor(options: Partial<RoomOptions> = {}) {
    const { id, code, title, challengeId, options: all } = sampleRoom(ids, { options });
    const card = { id, code, title, challengeId, phase: 'lobby', options: all, images: ids.length } as const;
    this.card = { ...card, isLocked: false, isFull: false };
    this.state = {
      seq: 1,
      phase: 'lobby',
      isTelling: false,
      position: null,
      revealedToAll: [],
      told: null,
      isLocked: false,
      name: 'Quiet Harbour',
      joinedAt: '2026-11-27T10:00:00.000Z',
      order: ids,
      images: [],
      have: [],
      revealed: [],
      people: 3,
      answered: {},
      completion: null,
    };
    const { fetch } = globalThis;
    globalThis.fetch = (input, init) => {
      const [, path] = /\/api\/([^?]*)/.exec(input instanceof Request ? input.url : String(input)) ?? [];
      return path === undefined ? fetch(input, init) : Promise.resolve().then(() => this.#answer(path, init));
    };
    onTestFinished(() => void (globalThis.fetch = fetch));
  }

  #answer(path: string, init: RequestInit = {}): Response {
    const { id } = this.card;
    this.asked += 1;
    if (this.isGone) throw new TypeError('Failed to fetch');
    const sent = typeof init.body === 'string' ? (JSON.parse(init.body) as Record<string, never>) : {};
    if (path === 'server') {
      return Response.json({ hit5: '1', protocol: 1, classes: true, addresses: [], teacher: false });
    }
    if (path.startsWith('join/')) return Response.json(this.card);
    if (path === `rooms/${id}/members`) {
      if (this.refuses) return Response.json(this.refuses, { status: 403 });
      const { token } = sent as { readonly token?: string };
      return Response.json({ token, member, name: 'Quiet Harbour', returnCode: 'ABCD2345' });
    }
    if (path === `rooms/${id}/state`)
      return this.refusesSeat ? Response.json(this.refusesSeat, { status: 403 }) : Response.json(this.state);
    if (path === `rooms/${id}/mine`) return Response.json({ entries: this.mine });
    if (path === `rooms/${id}/reveal`) return Response.json(this.reveals);
    if (path === `rooms/${id}/events`) {
      const { events = [] } = sent as { readonly events?: readonly { readonly id: string }[] };
      this.acked.push(...events.map((event) => event.id));
      return Response.json({ acked: this.acked, have: this.acked, refused: [] });
    }
    return Response.json({ error: 'There is nothing.', code: 'none' }, { status: 404 });
  }
}

/** The pupil's page after joining. */
async function joined(server: ScriptedServer) {
  const stores = await sampleApp(catalogue, challenge, []);
  const store = await stores.member.load();
  const id = 'c'.repeat(32);
  await store.take(server.card, { id, token: id } as never);
  onTestFinished(() => store.close());
  const shown = await mountPage<RoomPage>(
    stores,
    html`<hit5-room-page .room=${server.card.id}></hit5-room-page>`,
  );
  return { shown, stores };
}

test('the page that joins has no accessibility violations, and shows whose room it is', async () => {
  const server = new ScriptedServer();
  const stores = await sampleApp(catalogue, challenge, []);
  const shown = await mountPage<JoinPage>(
    stores,
    html`<hit5-join-page .code=${server.card.code}></hit5-join-page>`,
  );
  await expect.element(page.getByRole('heading', { name: 'A class' })).toBeVisible();
  await expectAccessible(shown);
});

test('a locked room says so, and lets somebody in once it is not: by a button, and by itself', async () => {
  const server = new ScriptedServer();
  const open = server.card;
  server.card = { ...open, isLocked: true };
  const stores = await sampleApp(catalogue, challenge, []);
  await mountPage<JoinPage>(stores, html`<hit5-join-page .code=${server.card.code}></hit5-join-page>`);
  await expect.element(page.getByText('Nobody else can join at the moment.')).toBeVisible();
  server.card = open;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.element(page.getByRole('status').filter({ hasText: 'You can join now.' })).toBeVisible();
  // It is locked between the look and the press, and opened again.
  server.refuses = { error: 'The teacher has locked this room.', code: 'locked' };
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await expect.element(page.getByText('Nobody else can join at the moment.')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Join', exact: true })).toBeVisible();
});

test('joining is tried again by itself where the server does not answer, and until the teacher has let somebody in', async () => {
  const server = new ScriptedServer({ names: 'drawn' });
  server.isGone = true;
  const stores = await sampleApp(catalogue, challenge, []);
  await mountPage<JoinPage>(stores, html`<hit5-join-page .code=${server.card.code}></hit5-join-page>`);
  await expect.element(page.getByText('The server does not answer.')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  server.isGone = false;
  const join = page.getByRole('button', { name: 'Join', exact: true });
  await expect.element(join).toBeVisible();
  await expect.element(page.getByText('The server does not answer.')).not.toBeInTheDocument();
  const many = 'Many are asking from where you are. This page goes on by itself.';
  server.refuses = { error: many, code: 'too-fast' };
  await join.click();
  await expect.element(page.getByText(many)).toBeVisible();
  server.refuses = null;
  await expect.poll(() => location.hash).toBe(roomLink(server.card.id));
  expect(await (await stores.member.load()).seatOf(server.card.id)).toMatchObject({ member });
});

test('who was taken out of the room is told so, and nothing any more once the seat is put back', async () => {
  const server = new ScriptedServer();
  server.refusesSeat = { error: 'This seat was taken out of the room.', code: 'removed' };
  await joined(server);
  await expect.element(page.getByText('This seat was taken out of the room.')).toBeVisible();
  server.refusesSeat = null;
  await expect.element(page.getByText('You are in.')).toBeVisible();
  server.refusesSeat = { error: 'This seat was taken out of the room.', code: 'removed' };
  const told = page.getByText(
    'no seat in this class any more, so nothing that you answer counts. Ask your teacher.',
  );
  dispatchEvent(new Event('online'));
  await expect.element(told).toBeVisible();
  expect(page.getByText('no longer on the server').elements()).toEqual([]);
  server.refusesSeat = null;
  dispatchEvent(new Event('online'));
  await expect.element(told).not.toBeInTheDocument();
});

test.each([false, true])(
  'whose seat was deleted for good can join again; seen before: %s',
  async (isSeen) => {
    const server = new ScriptedServer();
    const gone = { error: 'You have no seat in this room. Join it with its code.', code: 'no-seat' };
    if (!isSeen) server.refusesSeat = gone;
    const { stores } = await joined(server);
    await expect.poll(() => page.getByText('You are in.').elements().length).toBe(isSeen ? 1 : 0);
    server.refusesSeat = gone;
    dispatchEvent(new Event('online'));
    const again = page.getByRole('button', { name: 'Join again, as somebody new' });
    await expect.element(again).toBeVisible();
    await again.click();
    await expect.poll(() => location.hash).toBe(joinLink(server.card.code));
    expect(await stores.member.value.seatOf(server.card.id)).toBe(null);
  },
);

test('whose room was deleted can save their answers by one button', async () => {
  const server = new ScriptedServer();
  const answer = logOf(
    [member as MemberId, joinedAs('Quiet Harbour')],
    [member as MemberId, answered(ids[0] ?? '')],
  );
  server.mine = answer;
  server.state = { ...server.state, phase: 'ended', have: answer.slice(1).map(({ event }) => event.id) };
  await joined(server);
  const save = page.getByRole('button', { name: 'Save my answers as a file' });
  await expect.element(page.getByRole('link', { name: 'See the results' })).toBeVisible();
  expect(save.elements()).toHaveLength(1);
  server.refusesSeat = { error: 'There is no such room.', code: 'no-room' };
  dispatchEvent(new Event('online'));
  await expect.element(page.getByText('This class is no longer on the server.')).toBeVisible();
  expect(save.elements()).toHaveLength(1);
  const { asked } = server;
  dispatchEvent(new Event('online'));
  dispatchEvent(new Event('pageshow'));
  for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  expect(server.asked).toBe(asked);
});

test.each([
  ['until the answer', undefined, 'sees them again', false],
  ['for a moment', [50], 'sees none before nobody can answer any more', true],
] as const)('of photos that stay %s (%j) who has answered all %s', async (_, show, __, isKept) => {
  const server = new ScriptedServer({ mode: 'test', reveal: 'end', show });
  const answers = logOf(
    [member as MemberId, joinedAs('Quiet Harbour')],
    ...ids.map((id) => [member as MemberId, answered(id)] as const),
  );
  server.mine = answers;
  server.state = { ...server.state, phase: 'open', have: answers.slice(1).map(({ event }) => event.id) };
  await joined(server);
  await expect.element(page.getByRole('heading', { name: 'You have answered all photos.' })).toBeVisible();
  // The photo's place: no file of it is at hand here.
  const photo = page.getByText('no photo here');
  const words = page.getByText('Until then you see no photo again: your neighbour');
  await expect.poll(() => words.elements().length).toBe(isKept ? 1 : 0);
  await expect.poll(() => photo.elements().length > 0).toBe(!isKept);
  // Nobody can answer any more.
  server.state = { ...server.state, seq: 9, phase: 'frozen', isTelling: true };
  dispatchEvent(new Event('online'));
  await expect.poll(() => photo.elements().length > 0).toBe(true);
  expect(words.elements()).toEqual([]);
});

test('who has answered nothing is offered no file of it, in the room and once it is gone', async () => {
  const server = new ScriptedServer();
  server.state = { ...server.state, phase: 'ended' };
  await joined(server);
  const save = page.getByRole('button', { name: 'Save my answers as a file' });
  await expect.element(page.getByRole('link', { name: 'See the results' })).toBeVisible();
  expect(save.elements()).toEqual([]);
  server.refusesSeat = { error: 'There is no such room.', code: 'no-room' };
  dispatchEvent(new Event('online'));
  await expect.element(page.getByText('This class is no longer on the server.')).toBeVisible();
  expect(save.elements()).toEqual([]);
  expect(page.getByText('Your answers are on this device.').elements()).toEqual([]);
});

test('who was here is offered the way back in place of an empty form, unless the room has ended', async () => {
  const server = new ScriptedServer();
  const { shown, stores } = await joined(server);
  await expect.element(page.getByText('You are in.')).toBeVisible();
  shown.remove();
  const join = () => mountPage<JoinPage>(stores, html`<hit5-join-page .code=${null}></hit5-join-page>`);
  const offered = await join();
  const back = page.getByRole('link', { name: 'Go on as Quiet Harbour' });
  await expect.element(back).toHaveAttribute('href', roomLink(server.card.id));
  offered.remove();
  server.state = { ...server.state, seq: 2, phase: 'ended' };
  const ended = await mountPage<RoomPage>(
    stores,
    html`<hit5-room-page .room=${server.card.id}></hit5-room-page>`,
  );
  await expect.element(page.getByRole('link', { name: 'See the results' })).toBeVisible();
  ended.remove();
  await join();
  await expect.element(page.getByLabelText('Code')).toBeVisible();
  expect(back.elements()).toEqual([]);
});

test('who takes part in a study reads nothing of a class or a teacher', async () => {
  const study = { consent: 'We keep your answers.', people: null, parameter: '', completion: 'C0DE' };
  const server = new ScriptedServer({ mode: 'test', reveal: 'end', study });
  const stores = await sampleApp(catalogue, challenge, []);
  const join = await mountPage<JoinPage>(
    stores,
    html`<hit5-join-page .code=${server.card.code}></hit5-join-page>`,
  );
  await expect.element(page.getByRole('heading', { name: 'Take part in a study' })).toBeVisible();
  const others = /class\b|teacher/i;
  const form = join.renderRoot.querySelector('main');
  expect(form && textOf(form).replace(server.card.title, '')).not.toMatch(others);
  join.remove();
  const { shown } = await joined(server);
  await expect.element(page.getByText('It begins when the study opens.')).toBeVisible();
  const told = [...shown.renderRoot.querySelectorAll('hit5-room-line, hit5-wait-view')].map(textOf).join(' ');
  expect(told).toContain('the researchers');
  expect(told).not.toMatch(others);
});

test('a room where this device has no seat says so', async () => {
  const server = new ScriptedServer();
  const stores = await sampleApp(catalogue, challenge, []);
  await mountPage<RoomPage>(stores, html`<hit5-room-page .room=${server.card.id}></hit5-room-page>`);
  await expect.element(page.getByText('This device has not joined there.')).toBeVisible();
});

test('the lobby tells name, return code and how many there are, and has no accessibility violations', async () => {
  const { shown } = await joined(new ScriptedServer());
  await expect.element(page.getByText('You are in.')).toBeVisible();
  await expect.element(page.getByText('Your answers go to your teacher as you give them.')).toBeVisible();
  await expect.element(page.getByText('You are Quiet Harbour')).toBeVisible();
  await expect.element(page.getByText('3 are here.')).toBeVisible();
  await expect.element(page.getByText('Your return code is ABCD2345.')).toBeVisible();
  await expectAccessible(shown);
});

test('the session is one of the room, without truths, and its network is asked nothing', async () => {
  const { stores } = await joined(new ScriptedServer());
  await expect.poll(() => stores.sessions.state.value?.session.room?.member).toBe(member);
  const { session } = stores.sessions.state.value ?? {};
  expect(session).toMatchObject({ id: member, person: 'Quiet Harbour', order: ids });
  const found = session && stores.library.find(session, ids[0]);
  expect(found?.image).toMatchObject({ wnid: null, credit: null });
  expect(found?.source.elsewhere).toBeDefined();
});
