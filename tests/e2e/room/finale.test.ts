import { describe, expect, it } from 'vitest';
import { TestMember } from '#tests/unit/server/test-member.ts';
import { ClassRoom, Pupil, useDistantChromium } from './class-room.ts';

describe('the end of a class on a phone', () => {
  const used = useDistantChromium();

  it('tells what somebody knew, wrong first guesses and podium, and nothing of it before all is shown', async () => {
    const room = await ClassRoom.open({ reveal: 'end' });
    const pupil = await Pupil.join(used.browser, room);
    const { page } = pupil;
    const port = Number(new URL(room.url).port);
    const mate = await TestMember.join(port, room.room);
    await page.getByRole('heading', { name: 'You are in.' }).waitFor();
    await room.phase('open');
    for (const { id, wnid } of room.images.slice(0, 2)) await mate.give(id, wnid);
    for (const position of [1, 2, 3]) await pupil.answer(position, 3, 'tench');
    await expect.poll(async () => (await room.answered()).length).toBe(5);
    const end = page.locator('hit5-finale-end');
    expect(await end.getByText('in your class knew').count()).toBe(0);

    await room.phase('frozen');
    await room.act({ type: 'reveal', imageId: 'all' });
    await end
      .getByRole('heading', { name: /^Somebody in your class knew each of your 3 photos but the / })
      .waitFor();
    // The network of these tests says the same of each photo, 20 % sure.
    await end.getByText('“A golden retriever.”').first().waitFor();
    expect(await end.locator('hit5-finale-wall li').count()).toBe(3);
    // Each photo once: all three are mistakes.
    expect(await end.locator('hit5-finale-podium').count()).toBe(0);
    // What is told first is what the class came to.
    const places = [end, page.getByRole('button', { name: 'Save my answers as a file' })];
    const [told, saved] = await Promise.all(places.map((one) => one.boundingBox()));
    expect(told?.y).toBeLessThan(saved?.y ?? 0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  });
});
