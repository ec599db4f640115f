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
      const again = page.getByRole('button', { name: /^I don’t know/ });
      const end = page.getByRole('link', { name: 'See the results' });
      await next.or(again).or(end).first().waitFor();
      if (await again.isVisible()) await pupil.answer(position, 3);
      if (!(await end.isVisible())) await pupil.next();
    }
    await page.getByRole('link', { name: 'See the results' }).waitFor();
    await pupil.line('Answers with your teacher: 3 of 3.').waitFor();
    expect(await room.answeredOnce()).toBe(true);
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
