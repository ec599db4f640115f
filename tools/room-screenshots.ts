import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { openFolderStore } from '../server/store/open-store.ts';
import { parseClasses } from '../src/core/formats/classes-format.ts';
import type { Joined } from '../src/core/room/protocol.ts';
import type { WholeRoom } from '../src/core/room/room.ts';
import { emptyRecord } from '../src/core/trials/trial-record.ts';
import { serveApp } from './serve-app.ts';

const key = 'pictures-of-a-class';

const catalogue = parseClasses('classes.json', readFileSync('assets/classes.json', 'utf8'));

/** Of 24 people so many have named what the photo shows; the others named what the network thought of too. */
const hits = [18, 20, 9, 23, 14, 6];

const people = 24;

function freshId(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('hex');
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
        id: freshId(),
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

/** The teacher's page and the board of a class of 24, made up, whose network's answers are real. */
export async function shootRoom(browser: Browser, folder: string): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'hit5-pictures-'));
  const server = await serveApp(folder, 0, null, {
    store: await openFolderStore(data),
    ...{ key, trustProxy: false, hosts: [], addresses: () => ['http://192.168.1.20:4173'] },
  });
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${server.url}#/class`);
  await page.getByLabel('What it is called').fill('Class 7b');
  await page.getByLabel('Another number').fill(String(hits.length));
  await page.getByLabel('Led by you').check();
  await page.getByText('More: networks').click();
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
  for (let at = 0; at < people; at += 1) {
    class_.push(await ask<Joined>(`${api}/members`, null, 'POST', { id: freshId(), token: freshId() }));
  }
  const board = await context.newPage();
  await board.setViewportSize({ width: 1920, height: 1080 });
  await board.goto(`${server.url}#/board/${id}`);
  await board.getByText('are here').waitFor();
  await board.keyboard.press('ArrowRight');
  await answer(api, room, class_.slice(0, people - 3), 0);
  await page.getByText('3 people still to answer.').waitFor();
  await page.screenshot({ path: 'docs/teacher.png' });
  await walk(board, (place) => answer(api, room, class_, place));
  await context.close();
  await server.close();
  rmSync(data, { recursive: true, force: true });
}

/** Goes through all photos: a picture of one of them with its answers, and one of the figures. */
async function walk(board: Page, answerAt: (place: number) => Promise<void>): Promise<void> {
  for (let place = 0; place < hits.length; place += 1) {
    await board.getByRole('img', { name: `Photo ${String(place + 1)} of` }).waitFor();
    await answerAt(place);
    await board.keyboard.press('ArrowRight');
    await board.getByRole('heading', { level: 2 }).waitFor();
    if (place === 4) await board.screenshot({ path: 'docs/board.png' });
    await board.keyboard.press('ArrowRight');
  }
  await board.getByRole('heading', { name: 'Who got which photos' }).waitFor();
  await board.screenshot({ path: 'docs/board-figures.png' });
}
