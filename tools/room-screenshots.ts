import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { openFolderStore } from '../server/store/open-store.ts';
import { parseClasses } from '../src/files/classes-format.ts';
import type { Wnid } from '../src/core/classes/class-ids.ts';
import type { Joined } from '../src/core/room/protocol.ts';
import type { WholeRoom } from '../src/core/room/room.ts';
import { emptyRecord } from '../src/core/trials/trial-record.ts';
import { serveApp } from './serve-app.ts';

const key = 'pictures-of-a-class';

const catalogue = parseClasses('classes.json', readFileSync('assets/classes.json', 'utf8'));

/** How many of 23 people have named what the photo shows; the others named what the network thought of too. */
const hits = [18, 20, 9, 22, 14, 6];

/** Those whose devices are made up; one more is a phone. */
const others = 23;

/** The photo of which board and phone are shown. */
const shownPlace = 4;

let ids = 0;

/** The next of a list that is the same each time, so that the pictures are. */
function nextId(): string {
  return createHash('sha256')
    .update(`picture ${(ids += 1)}`)
    .digest('hex')
    .slice(0, 32);
}

async function ask<Value>(url: string, token: string | null, method: string, body?: unknown): Promise<Value> {
  const response = await fetch(url, {
    method,
    headers: {
      'Content-Type': 'application/json',
      ...(token !== null && { Authorization: `Bearer ${token}` }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as Value;
}

/** Answers a photo for the whole class. */
async function answer(
  api: string,
  { images, predictions }: WholeRoom,
  class_: readonly Joined[],
  place: number,
): Promise<void> {
  const { id, truth } = images[place] ?? {};
  const [prediction] = predictions.find(({ imageId }) => imageId === id)?.predictions ?? [];
  const wrong = (prediction?.guesses ?? [])
    .map(({ classIndex }) => catalogue.byIndex(classIndex).wnid)
    .filter((wnid) => wnid !== truth);
  for (const [at, { token }] of class_.entries()) {
    const isHit = at < (hits[place] ?? 0);
    const guesses = [isHit && truth ? truth : wrong[at % 2 === 0 ? 0 : at % 3]];
    const event = {
      ...{
        id: nextId(),
        at: new Date().toISOString(),
        type: 'answer',
        imageId: id,
        position: place,
        guesses,
      },
      ...{ time: { response: 9, paused: 0 }, timedOut: false, record: emptyRecord, offered: null },
    };
    await ask(`${api}/events`, token, 'POST', { events: [event] });
  }
}

/** Picks classes on the phone by what they are called, and waits until the list is there again. */
async function pick(page: Page, ...names: readonly string[]): Promise<void> {
  const search = page.getByRole('combobox');
  for (const name of names) {
    await search.fill(name);
    await page.keyboard.press('Enter');
  }
  await search.blur();
}

/**
 * The teacher's page and the board of a class of 24, made up, whose network's answers are real, and the phone of one who
 * is in it.
 */
export async function shootRoom(
  browser: Browser,
  quiet: BrowserContextOptions,
  take: (name: string, of: Page) => Promise<void>,
): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'hit5-pictures-'));
  const server = await serveApp('dist', 0, null, {
    store: await openFolderStore(data),
    ...{ key, proxies: 0, listen: null, hosts: [], addresses: () => ['http://192.168.1.20:4173'] },
  });
  const context = await browser.newContext({ ...quiet, viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${server.url}#/class`);
  await page.getByLabel('What it is called').fill('Class 7b');
  await page.getByText('More choices').click();
  await page.getByLabel('Another number').fill(String(hits.length));
  await page.getByLabel('Led by you').check();
  await page.getByLabel('Seed').fill('2014');
  await page.getByRole('button', { name: 'Make the room' }).click();
  await page.getByRole('heading', { name: 'The way in' }).waitFor();
  const id = page.url().slice(-32);
  const api = `${server.url}api/rooms/${id}`;
  let room = await ask<WholeRoom>(api, key, 'GET');
  while (room.predictions.length < hits.length) {
    await page.waitForTimeout(500);
    room = await ask<WholeRoom>(api, key, 'GET');
  }
  const class_: Joined[] = [];
  for (let at = 0; at < others; at += 1) {
    const joined = await ask<Joined>(`${api}/members`, null, 'POST', { id: nextId(), token: nextId() });
    class_.push(joined);
    // Who has never asked for anything is not here.
    await ask(`${api}/state`, joined.token, 'GET');
  }
  const device = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
  const phone = await browser.newContext({ ...quiet, ...device });
  const seat = JSON.stringify({ id: nextId(), token: nextId() });
  await phone.addInitScript((kept) => sessionStorage.setItem('hit5-fresh-seat', kept), seat);
  const pupil = await phone.newPage();
  await pupil.goto(`${server.url}#/join/${room.code}`);
  await pupil.getByRole('button', { name: 'Join', exact: true }).click();
  await pupil.getByRole('heading', { name: 'You are in.' }).waitFor();
  const board = await context.newPage();
  await board.setViewportSize({ width: 1920, height: 1080 });
  await board.addInitScript(() => localStorage.setItem('hit5-board-by-itself', 'no'));
  await board.goto(`${server.url}#/board/${id}`);
  await board.getByText('are here').waitFor();
  await take('board-lobby', board);
  await board.keyboard.press('ArrowRight');
  // Nobody can answer before the server has heard of the start.
  await board.getByRole('img', { name: 'Photo 1 of' }).waitFor();
  await answer(api, room, class_.slice(0, others - 2), 0);
  await page.getByText('3 people still to answer.').waitFor();
  await take('teacher', page);
  for (let place = 0; place < hits.length; place += 1) {
    const isShown = place === shownPlace;
    for (const one of [board, pupil])
      await one.getByRole('img', { name: `Photo ${place + 1} of ${hits.length}` }).waitFor();
    await answer(api, room, class_, place);
    const truth = catalogue.byWnid(room.images[place]?.truth as Wnid).label;
    const button = pupil.getByRole('button', { name: /^Answer/ });
    await button.and(pupil.locator(':enabled[aria-disabled="false"]')).waitFor();
    // Nobody knows them all.
    await pick(pupil, ...(isShown ? ['tench', truth] : place % 3 === 2 ? ['tench'] : [truth]));
    if (isShown) await take('pupil-label', pupil);
    await pupil.keyboard.press('Control+Enter');
    await pupil.getByRole('button', { name: 'Yes' }).waitFor();
    for (const beat of [/thought/, /^The network: /]) {
      await board.keyboard.press('ArrowRight');
      await board.getByRole('heading', { level: 1, name: beat }).waitFor();
    }
    if (isShown) await take('board-network', board);
    await board.keyboard.press('ArrowRight');
    await board.getByRole('heading', { level: 2 }).waitFor();
    await pupil.getByRole('heading', { name: /^The class: / }).waitFor();
    if (isShown) {
      await take('board', board);
      // As high as all that is told; a phone is scrolled.
      await pupil.setViewportSize({ width: 390, height: 1150 });
      await take('pupil-face', pupil);
      await pupil.setViewportSize(device.viewport);
    }
    await board.keyboard.press('ArrowRight');
  }
  await board.getByRole('heading', { name: /^Alone, / }).waitFor();
  await board.getByRole('button', { name: 'Together', exact: true }).click();
  await board.locator('[aria-current]', { hasText: 'Together' }).waitFor();
  await take('board-together', board);
  await phone.close();
  await context.close();
  await server.close();
  rmSync(data, { recursive: true, force: true });
}
