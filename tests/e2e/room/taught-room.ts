import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import { expect, onTestFinished } from 'vitest';
import { openFolderStore } from '#server/store/open-store.ts';
import type { RoomId } from '#src/core/schemas/room-ids.ts';
import type { WholeRoom } from '#src/core/room/room.ts';
import { serveApp } from '#tools/serve-app.ts';
import { classOn, key, type TestClass } from '#tests/unit/server/test-class.ts';
import { builtFolder } from '../built-folder.ts';

/** The built app on a server that runs classes, with an empty folder of data. */
export interface ServedClass extends Omit<TestClass, 'store'> {
  /** Without a slash at the end. */
  readonly url: string;
  /** A room with all that only its teacher may know. */
  whole(room: RoomId): Promise<WholeRoom>;
}

/**
 * Serves it until the test ends.
 *
 * @param now the clock of limits, in milliseconds; the machine's by default.
 */
export async function serveClass(now: () => number = () => performance.now()): Promise<ServedClass> {
  const data = mkdtempSync(join(tmpdir(), 'hit5-class-'));
  const server = await serveApp(builtFolder, 0, null, {
    store: await openFolderStore(data),
    ...{
      key,
      now,
      proxies: 0,
      listen: null,
      hosts: ['hit5.test'],
      addresses: () => ['http://192.168.1.20:4173'],
    },
  });
  onTestFinished(async () => {
    await server.close();
    rmSync(data, { recursive: true, force: true });
  });
  const run = classOn(server.port);
  const whole = async (room: RoomId) => (await run.teacher(`/api/rooms/${room}`)).json as WholeRoom;
  return { ...run, url: server.url.replace(/\/$/, ''), whole };
}

/** Makes a room on the page of classes, as a teacher would; gives its id. */
export async function makeRoom(
  page: Page,
  url: string,
  fill: (page: Page) => Promise<void>,
): Promise<RoomId> {
  await page.goto(`${url}/#/class`);
  await page.getByLabel('What it is called').fill('Class 7b');
  await page.getByText('More choices').click();
  await fill(page);
  await page.getByRole('button', { name: 'Make the room' }).click();
  await expect.poll(() => page.url()).toMatch(/#\/class\/[0-9a-f]{32}$/);
  await page.getByRole('heading', { name: 'Class 7b' }).waitFor();
  return page.url().slice(-32) as RoomId;
}

/**
 * A room of two photos that is led, under own names, with its photos on the server; the page is its teacher's.
 *
 * @param now as `serveClass` takes it.
 */
export async function ledRoom(context: BrowserContext, now?: () => number) {
  const served = await serveClass(now);
  const page = await context.newPage();
  const id = await makeRoom(page, served.url, async () => {
    await page.getByLabel('Another number').fill('2');
    await page.getByLabel('Led by you').check();
    await page.getByLabel('Their own', { exact: true }).check();
  });
  await expect
    .poll(async () => Object.values((await served.whole(id)).keys).filter((key) => key !== null).length)
    .toBe(2);
  return { served, page, id };
}

/** The board, on which nothing comes by itself. */
export async function openBoard(context: BrowserContext, url: string, id: RoomId): Promise<Page> {
  const board = await context.newPage();
  await board.addInitScript(() => localStorage.setItem('hit5-board-by-itself', 'no'));
  await board.goto(`${url}/#/board/${id}`);
  return board;
}

/** Tells the photo on a board beat by beat, until its answer stands there. */
export async function tellPhoto(board: Page): Promise<void> {
  const forward = board.locator('footer button.primary');
  const words = async () => (await forward.textContent()) ?? '';
  do {
    const before = await words();
    await board.keyboard.press('ArrowRight');
    await expect.poll(words, { timeout: 8000 }).not.toBe(before);
  } while (/^\s*(What |Show the answer)/.test(await words()));
}
