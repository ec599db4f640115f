import type { BrowserContext, Page } from 'playwright';
import { describe, expect, it, onTestFinished } from 'vitest';
import { contextWithoutCopy, littleDrawn } from '#tests/e2e/use-chromium.ts';
import { seePhoto } from '#tests/e2e/participant.ts';
import { ClassRoom, Pupil, useDistantChromium } from '#tests/e2e/room/class-room.ts';

const used = useDistantChromium();

const limit = 60;

const timed = { pace: 'led', reveal: 'teacher', limit } as const;

const ring = (page: Page) => page.getByRole('timer', { name: 'Time left' });

/** The seconds that each of the pages shows, read at once. */
async function shown(...pages: readonly Page[]): Promise<readonly number[]> {
  const words = await Promise.all(pages.map((page) => ring(page).textContent()));
  return words.map((text) => Number.parseInt(text ?? '', 10));
}

/** All show the same time; one of them may have been read as a second ended. */
async function expectTogether(...pages: readonly Page[]): Promise<void> {
  await expect
    .poll(async () => {
      const seconds = await shown(...pages);
      return Math.max(...seconds) - Math.min(...seconds);
    })
    .toBeLessThanOrEqual(1);
}

async function boardOf(room: ClassRoom): Promise<Page> {
  const context = await contextWithoutCopy(used.browser, { reducedMotion: 'reduce' });
  onTestFinished(() => context.close());
  const board = await context.newPage();
  // The teacher's own machine.
  await board.goto(`${room.url.replace('hit5.test', '127.0.0.1')}/#/board/${room.room}`);
  return board;
}

/** A device whose clock is a day ahead. */
async function aheadOfTime(): Promise<BrowserContext> {
  const context = await used.browser.newContext(littleDrawn);
  onTestFinished(() => context.close());
  await context.addInitScript(() => {
    const Real = Date;
    const day = 86_400_000;
    globalThis.Date = new Proxy(Real, {
      construct: (target, args: readonly unknown[]) =>
        Reflect.construct(target, args.length === 0 ? [Real.now() + day] : args) as Date,
      get: (target, name): unknown => (name === 'now' ? () => Real.now() + day : Reflect.get(target, name)),
    });
  });
  return context;
}

async function join(room: ClassRoom, context?: BrowserContext): Promise<Pupil> {
  const pupil = await Pupil.arrive(used.browser, `${room.url}/#/join/${room.code}`, context);
  await pupil.page.getByRole('button', { name: 'Join', exact: true }).click();
  return pupil;
}

const start = (room: ClassRoom) => room.act({ type: 'phase', phase: 'open' }, { type: 'step', position: 0 });

describe('one clock for a class that is led', () => {
  it('runs down on board and phones together, whatever time a phone has, after a reload and for who comes late', async () => {
    const room = await ClassRoom.open(timed);
    const board = await boardOf(room);
    const [early, wrong] = [await join(room), await join(room, await aheadOfTime())];
    await early.page.getByRole('heading', { name: 'You are in.' }).waitFor();
    await start(room);
    for (const { page } of [early, wrong]) await seePhoto(page, 1, 3);
    await ring(board).waitFor();
    await expectTogether(board, early.page, wrong.page);
    expect(await early.page.getByRole('button', { name: /Pause|Hide clock/ }).count()).toBe(0);
    await early.page.keyboard.press('Alt+p');
    expect(await early.page.getByRole('heading', { name: 'Paused' }).count()).toBe(0);

    await early.page.reload();
    await seePhoto(early.page, 1, 3);
    await expectTogether(board, early.page);
    const late = await join(room);
    await seePhoto(late.page, 1, 3);
    await expectTogether(board, late.page, early.page);

    // While nobody may answer, it stands.
    await room.phase('frozen');
    await board.getByRole('heading', { name: 'Stop: nobody can answer now.' }).waitFor();
    const [stood] = await shown(board);
    await early.page.getByRole('heading', { name: 'Your teacher has stopped' }).waitFor();
    await room.phase('open');
    await seePhoto(early.page, 1, 3);
    await board.getByRole('heading', { name: 'What is it?' }).waitFor();
    await expectTogether(board, early.page);
    const [after] = await shown(board);
    expect(after).toBeLessThanOrEqual(stood ?? 0);
  });
});
