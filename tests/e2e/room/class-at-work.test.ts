import { describe, expect, it } from 'vitest';
import { ClassRoom, Pupil, useDistantChromium } from './class-room.ts';

describe('a device on which the photos of Hit5 are kept back', () => {
  const used = useDistantChromium();

  it('says so where one would play, leads to Join, and plays once the class has ended', async () => {
    const room = await ClassRoom.open();
    const { page } = await Pupil.arrive(used.browser, `${room.url}/`);
    const uncaught: string[] = [];
    page.on('pageerror', ({ message }) => uncaught.push(message));
    await page.waitForURL(/#\/join$/);
    const told = page.getByText('A class is at work here.');
    const join = page.getByRole('link', { name: 'Join the class' });
    const play = page.getByRole('button', { name: 'Play ten photos' });
    const open = (hash: string) => page.evaluate((to) => void (location.hash = to), hash);
    for (const hash of ['#/photos', '#/', '#/label?challenge=default&seed=1&n=10&mode=challenge']) {
      await open(hash);
      await told.waitFor();
      expect(await play.count(), hash).toBe(0);
    }
    await join.click();
    await page.getByLabel('Code').waitFor();
    expect(await told.count()).toBe(0);
    await page.goto(`${room.url}/#/photos`);
    await page.reload();
    await told.waitFor();
    await room.phase('ended');
    await open('#/');
    await play.click();
    await page.waitForURL(/#\/label\?/);
    expect(uncaught).toEqual([]);
  });
});
