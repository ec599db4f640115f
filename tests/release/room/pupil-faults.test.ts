import { describe, expect, it } from 'vitest';
import { seePhoto } from '#tests/e2e/participant.ts';
import { ClassRoom, Pupil, useDistantChromium } from '#tests/e2e/room/class-room.ts';
import { littleDrawn } from '#tests/e2e/use-chromium.ts';

describe('a pupil in a class, on plain http, where something fails,', () => {
  const used = useDistantChromium();

  it('loses nothing by a reload while the answer is on its way', async () => {
    const room = await ClassRoom.open();
    const pupil = await Pupil.join(used.browser, room);
    const { page } = pupil;
    await room.phase('open');
    for (const position of [1, 2, 3]) {
      await pupil.answer(position, 3);
      await page.reload();
      // The answer was committed, or the photo is asked again: never both.
      const next = page.getByRole('button', { name: /Next image|To the end/ });
      const again = page.getByRole('button', { name: 'I don’t know' });
      const end = page.getByRole('link', { name: 'See the results' });
      await next.or(again).or(end).first().waitFor();
      if (await again.isVisible()) await pupil.answer(position, 3);
      if (!(await end.isVisible())) await pupil.next();
    }
    await page.getByRole('link', { name: 'See the results' }).waitFor();
    await pupil.line('Answers with your teacher: 3 of 3.').waitFor();
    expect(await room.answeredOnce()).toBe(true);
  });

  it('goes on while the server is away, and everything arrives once it is back', async () => {
    const room = await ClassRoom.open({ mode: 'test', reveal: 'end' });
    const pupil = await Pupil.join(used.browser, room);
    await room.phase('open');
    await pupil.answer(1, 3);
    await pupil.line('Answers with your teacher: 1 of 1.').waitFor();
    await pupil.page.getByRole('img', { name: 'Photo 2 of 3' }).waitFor();
    await pupil.untilAhead(3);
    await room.stop();
    await pupil.answer(2, 3, 'tench');
    await pupil.line('Answers with your teacher: 1 of 2, 1 waits on this device.').waitFor();
    await pupil.answer(3, 3, 'goldfish');
    await pupil.line('2 wait on this device.').waitFor();
    await room.start();
    await pupil.line('Answers with your teacher: 3 of 3.').waitFor({ timeout: 60_000 });
    expect(await room.answeredOnce()).toBe(true);
  });

  it('takes the login page of a Wi-Fi for no answer', async () => {
    const room = await ClassRoom.open({ mode: 'test', reveal: 'end' });
    const pupil = await Pupil.join(used.browser, room);
    await room.phase('open');
    await seePhoto(pupil.page, 1, 3);
    await pupil.untilAhead(3);
    const portal = '<!doctype html><title>Welcome</title><p>Log in to the Wi-Fi.';
    await pupil.context.route('**/api/**', (route) =>
      route.fulfill({ status: 200, contentType: 'text/html', body: portal }),
    );
    await pupil.answer(1, 3, 'tench');
    await pupil.answer(2, 3, 'tench');
    await pupil.line('2 wait on this device.').waitFor();
    expect(await room.answered()).toEqual([]);
    await pupil.context.unroute('**/api/**');
    await pupil.line('Answers with your teacher: 2 of 2.').waitFor({ timeout: 60_000 });
    expect(await room.answered()).toHaveLength(2);
  });

  it('sends again where the answer to what was sent got lost', async () => {
    const room = await ClassRoom.open({ mode: 'test', reveal: 'end' });
    const pupil = await Pupil.join(used.browser, room);
    await room.phase('open');
    let lost = 0;
    await pupil.context.route('**/events', async (route) => {
      if (!(route.request().postData() ?? '').includes('"answer"') || lost >= 2) return route.continue();
      lost += 1;
      // Node does not know the name that Chromium was given.
      await route.fetch({ url: route.request().url().replace('hit5.test', '127.0.0.1') });
      return route.abort();
    });
    await pupil.answer(1, 3, 'tench');
    await pupil.line('Answers with your teacher: 1 of 1.').waitFor({ timeout: 30_000 });
    expect(lost).toBeGreaterThan(0);
    expect(await room.answered()).toHaveLength(1);
  });

  it('follows the class where a proxy swallows the stream', async () => {
    const room = await ClassRoom.open({ pace: 'led', reveal: 'teacher' });
    const context = await used.browser.newContext(littleDrawn);
    await context.route('**/stream', () => new Promise(() => undefined));
    const pupil = await Pupil.arrive(used.browser, `${room.url}/#/join/${room.code}`, context);
    await pupil.page.getByRole('button', { name: 'Join', exact: true }).click();
    await pupil.page.getByRole('heading', { name: 'You are in.' }).waitFor();
    await room.act({ type: 'phase', phase: 'open' }, { type: 'step', position: 0 });
    await seePhoto(pupil.page, 1, 3);
    await context.close();
  });

  it('answers where the browser keeps nothing, and is told to keep the page open', async () => {
    const room = await ClassRoom.open({ mode: 'test', reveal: 'end' });
    const context = await used.browser.newContext(littleDrawn);
    await context.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('no data is kept here', 'InvalidStateError');
      };
    });
    const pupil = await Pupil.arrive(used.browser, `${room.url}/#/join/${room.code}`, context);
    await pupil.page.getByRole('button', { name: 'Join', exact: true }).click();
    await pupil.page.getByRole('heading', { name: 'You are in.' }).waitFor();
    await room.phase('open');
    await pupil.answer(1, 3, 'tench');
    await pupil.line('Answers with your teacher: 1 of 1.').waitFor();
    await pupil.untilAhead(3);
    await context.setOffline(true);
    await pupil.answer(2, 3, 'tench');
    await pupil.line('Keep this page open until then').waitFor();
    await context.setOffline(false);
    await pupil.line(': 2 of 2.').waitFor();
    await context.close();
  });

  it('says so where the page is older than the server', async () => {
    const room = await ClassRoom.open();
    const context = await used.browser.newContext(littleDrawn);
    await context.route('**/api/server', (route) =>
      route.fulfill({
        json: { hit5: '9.0.0', protocol: 2, classes: true, addresses: [], teacher: false },
      }),
    );
    const pupil = await Pupil.arrive(used.browser, `${room.url}/#/join/${room.code}`, context);
    await pupil.page.getByText('The server runs a newer Hit5 than this page. Load the page again.').waitFor();
    await context.close();
  });

  it('still hands in after the class has ended, and is let into no class that has', async () => {
    const room = await ClassRoom.open({ mode: 'test', reveal: 'end' });
    const pupil = await Pupil.join(used.browser, room);
    await room.phase('open');
    await seePhoto(pupil.page, 1, 3);
    await pupil.untilAhead(3);
    await pupil.context.setOffline(true);
    await pupil.answer(1, 3, 'tench');
    await pupil.line('1 waits on this device.').waitFor();
    await room.phase('ended');
    await pupil.context.setOffline(false);
    await pupil.line('Answers with your teacher: 1 of 1.').waitFor();
    expect(await room.answered()).toHaveLength(1);
    const late = await Pupil.arrive(used.browser, `${room.url}/#/join/${room.code}`);
    await late.page.getByRole('button', { name: 'Join', exact: true }).click();
    await expect.poll(() => late.page.locator('hit5-join-form #problem').textContent()).toMatch(/ended|over/);
  });
});
