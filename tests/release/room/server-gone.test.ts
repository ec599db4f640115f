import type { Locator } from 'playwright';
import { expect, it } from 'vitest';
import { TestMember } from '#tests/unit/server/test-member.ts';
import { useChromium } from '../../e2e/use-chromium.ts';
import { ledRoom, openBoard, tellPhoto } from '../../e2e/room/taught-room.ts';

const used = useChromium();

it('the page is whole again once the server that was gone comes back', async () => {
  const { page } = await ledRoom(used.context);
  await page.route('**/api/**', (route) => route.abort());
  await page.reload();
  await page.getByRole('heading', { name: 'This room cannot be opened' }).waitFor();
  await page.unroute('**/api/**');
  await page.getByLabel('Link to join').waitFor();
  expect(await page.getByLabel('Link to join').inputValue()).toContain('http://192.168.1.20:4173/');
  expect(await page.getByText('The room is not complete.').count()).toBe(0);

  // The server answers, but does not say yet where pupils find it: nothing is there to be scanned.
  await page.route('**/api/server', (route) => route.abort());
  await page.reload();
  await page.getByText('as soon as the server says its address').waitFor();
  expect(await page.getByRole('img', { name: /QR code/ }).count()).toBe(0);
  expect(await page.getByLabel('Link to join').count()).toBe(0);
  const board = await used.context.newPage();
  await board.route('**/api/server', (route) => route.abort());
  await board.goto(page.url().replace('#/class', '#/board'));
  await board.getByText('is here').or(board.getByText('are here')).waitFor();
  expect(await board.getByRole('img', { name: /QR code/ }).count()).toBe(0);
  await Promise.all([page.unroute('**/api/server'), board.unroute('**/api/server')]);
  for (const one of [page, board]) {
    await one.evaluate(() => dispatchEvent(new Event('online')));
    await one.getByRole('img', { name: /QR code of http:.*192/ }).waitFor();
  }
});

it('the board fits the projector: the help before anybody has come, and everything while the server is gone', async () => {
  const { served, id } = await ledRoom(used.context);
  const board = await openBoard(used.context, served.url, id);
  const isInView = (locator: Locator) =>
    locator.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight && document.documentElement.scrollHeight <= innerHeight;
    });
  const expectInView = async (...all: readonly Locator[]) => {
    for (const [width, height] of [
      [1920, 1080],
      [1280, 720],
    ] as const) {
      await board.setViewportSize({ width, height });
      // The page is laid out anew, and its letters may still come.
      for (const one of all)
        await expect.poll(() => isInView(one), { message: `${String(one)} at ${width}` }).toBe(true);
    }
  };
  const start = board.getByRole('button', { name: 'Start' });
  await board.getByRole('button', { name: 'Nobody gets in?' }).click();
  await board.getByText('Nothing helps?').waitFor();
  await expectInView(board.getByText('Nothing helps?'), start);

  const mia = await TestMember.join(served.port, id, 'Mia');
  const room = await served.whole(id);
  await start.click();
  await board.getByRole('heading', { name: 'What is it?' }).waitFor();
  await mia.give(room.images[0]?.id ?? '', room.images[0]?.truth ?? '');
  await board.getByText('1 answered').waitFor();
  await tellPhoto(board);
  await board
    .getByRole('heading', { name: /The only one (and the network named it|knew better)\./ })
    .waitFor();
  await board.route('**/api/**', (route) => route.abort());
  await board.evaluate(() => dispatchEvent(new Event('online')));
  const told = board.getByText('The server does not answer.');
  await told.waitFor();
  await expectInView(
    told,
    board.getByRole('heading', { name: /The only one (and the network named it|knew better)\./ }),
    board.getByRole('button', { name: 'Next photo' }),
  );
});
