import type { BrowserContextOptions, Page } from 'playwright';
import { expect, it } from 'vitest';
import { categoryOf } from '#src/core/classes/category-list.ts';
import type { Wnid } from '#src/core/classes/class-ids.ts';
import type { Session, Trial } from '#src/core/trials/session.ts';
import { Pupil, useDistantChromium } from '#tests/e2e/room/class-room.ts';
import { expectAccessible, textOf } from '#tests/e2e/room/seen-page.ts';
import { makeRoom, openBoard, serveClass, tellPhoto } from '#tests/e2e/room/taught-room.ts';

const used = useDistantChromium();

const phone = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true } as const;

/** How much of the board's middle is below its edge, in CSS pixels. */
function hiddenHeight(board: Page): Promise<number> {
  return board.locator('.middle').evaluate((middle) => middle.scrollHeight - middle.clientHeight);
}

it('a led class at a glance: warning, photos for a moment on each phone, none on the board before its answer, and the curve', async () => {
  const served = await serveClass();
  const context = await used.browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  const id = await makeRoom(page, served.url, async () => {
    await page.getByRole('button', { name: /^10 minutes/ }).click();
    await page.getByText('16 photos, each person').waitFor();
    await page.getByLabel('Another number').fill('8');
    await page.getByLabel('Led by you').check();
    await page.getByLabel('Shown for, in ms').fill('200, 400');
    // The quickest to make.
    await page.locator('select[name=mask]').selectOption('blocks');
    await page.getByText('Each is shown for 200 or 400 milliseconds').waitFor();
  });
  const { code, options, images } = await served.whole(id);
  const list = options.list ?? expect.fail('There is no list.');
  const nameOf = (truth: string | null) =>
    categoryOf(list, truth as Wnid)?.name ?? expect.fail(`${String(truth)} is in no category`);
  expect(options).toMatchObject({ pace: 'led', show: [200, 400], mask: 'blocks' });
  // One photo of each group: no button is never right.
  expect(new Set(images.map(({ truth }) => nameOf(truth)))).toEqual(
    new Set(list.categories.map(({ name }) => name)),
  );
  const truths = images.map(({ truth }) => nameOf(truth));
  const board = await openBoard(context, served.url, id);
  const seenOnBoard: string[] = [];
  board.on('request', (request) => seenOnBoard.push(request.url()));

  const link = `${served.url.replace(/^http:..[^:]*/, 'http://hit5.test')}/#/join/${code}`;
  const join = async (media: BrowserContextOptions = {}) => {
    const own = await used.browser.newContext({ ...phone, ...media });
    const pupil = await Pupil.arrive(used.browser, link, own);
    await pupil.page.getByRole('button', { name: 'Join', exact: true }).tap();
    await pupil.page.getByRole('heading', { name: 'You are in.' }).waitFor();
    return pupil;
  };
  const still = await join({ reducedMotion: 'reduce' });
  const other = await join();
  await page.getByRole('button', { name: 'Start', exact: true }).click();

  /** What flashes is said, and the first photo waits for the person. */
  const begin = async ({ page }: Pupil, asksAgain: boolean) => {
    await page.getByRole('heading', { name: 'Pictures flash here' }).waitFor();
    const goOn = page.getByRole('button', { name: 'I have read this, go on' });
    if (asksAgain) {
      expect(await goOn.isDisabled()).toBe(true);
      await page.getByLabel('Show me flashing photos all the same').check();
    }
    await goOn.tap();
    // The server keeps other photos from pupils, so there is no practice.
    await page.getByText('Ready?').waitFor();
    await page.getByRole('button', { name: /^Show it/ }).tap();
  };
  /** Presses a button of the answer, once the photo is gone. */
  const press = async ({ page }: Pupil, category: string) => {
    await page.getByRole('heading', { name: 'What was it?' }).waitFor();
    // For how long it stood is said after the answer.
    expect(await textOf(page)).not.toMatch(/\d\s*(ms|millisecond)/);
    const answers = page.locator('hit5-answer-view:not([inert]) hit5-category-buttons');
    await answers.getByRole('button', { name: category, exact: true }).waitFor();
    // All are in view on the smallest phone, and none is scrolled to.
    const { length } = list.categories;
    expect(await answers.getByRole('button').count()).toBe(length);
    const inView = await answers.getByRole('button').evaluateAll(
      (buttons) =>
        buttons.filter((one) => {
          const { top, bottom, left, right } = one.getBoundingClientRect();
          const seen = document.elementsFromPoint((left + right) / 2, (top + bottom) / 2).length > 0;
          return seen && top >= 0 && bottom <= innerHeight && left >= 0 && right <= innerWidth;
        }).length,
    );
    expect(inView).toBe(length);
    expect(await page.locator('hit5-photo').count()).toBe(0);
    // The first moment after it came takes no press.
    await expect
      .poll(async () => {
        await answers
          .getByRole('button', { name: category, exact: true })
          .tap({ timeout: 500 })
          .catch(() => undefined);
        return answers.isVisible();
      })
      .toBe(false);
  };
  await Promise.all([begin(still, true), begin(other, false)]);

  const [first = '', second = ''] = truths;
  const wrong = list.categories.find(({ name }) => name !== first)?.name ?? '';
  await press(still, first);
  await board.getByRole('heading', { name: 'Look at your own screen.' }).waitFor();
  await press(other, wrong);
  await board.locator('.kept').getByText('2 have answered').waitFor();
  await expectAccessible(board);
  expect(await textOf(board)).not.toContain(first);
  expect(seenOnBoard.filter((url) => /\/images\//.test(url))).toEqual([]);
  expect(await board.locator('hit5-board-photo').count()).toBe(0);

  await expect
    .poll(
      async () => (await served.whole(id)).predictions.filter((one) => one.predictions.length > 0).length,
      {
        timeout: 60_000,
      },
    )
    .toBe(8);
  await tellPhoto(board);
  await board.getByRole('heading', { level: 2, name: first, exact: true }).waitFor();
  await board.locator('hit5-board-photo').waitFor();
  for (const { page: own } of [still, other])
    await own.getByText(/You had (200|400) milliseconds\./).waitFor();
  await board.keyboard.press('ArrowRight');
  // The next photo comes on each phone by itself.
  for (const pupil of [still, other]) await press(pupil, second);
  await board.locator('.kept').getByText('2 have answered').waitFor();
  expect(await board.locator('hit5-board-photo').count()).toBe(0);
  await tellPhoto(board);
  await board.getByRole('heading', { level: 2, name: second, exact: true }).waitFor();

  const { json } = await served.teacher(`/api/rooms/${id}/sessions`);
  const trials = (json as readonly { readonly session: Session }[]).map(({ session }) => session.trials);
  const seen = (one: Trial | undefined) => one?.record.viewed ?? expect.fail('It says nothing of the view.');
  // Each photo was shown to one for 200 ms and to the other for 400, and to nobody alike twice.
  for (const at of [0, 1]) expect(trials.map((own) => seen(own[at]).exposure).toSorted()).toEqual([200, 400]);
  for (const own of trials) expect(new Set(own.map((one) => seen(one).exposure)).size).toBe(2);
  const said = trials.map((own) => own.map(({ guesses }) => nameOf(guesses[0] ?? null)));
  expect(said.toSorted()).toEqual(
    [
      [first, second],
      [wrong, second],
    ].toSorted(),
  );

  await board.keyboard.press('g');
  await board
    .getByRole('button', { name: 'How quick', exact: true })
    .and(board.locator('[aria-current]'))
    .waitFor();
  await board.locator('hit5-chart svg').waitFor();
  for (const [width, height] of [
    [1920, 1080],
    [1280, 720],
    [1366, 768],
  ] as const) {
    await board.setViewportSize({ width, height });
    await expect.poll(() => hiddenHeight(board), { message: `at ${width}×${height}` }).toBe(0);
  }
  await expectAccessible(board);
  await context.close();
});
