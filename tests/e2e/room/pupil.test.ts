import { describe, expect, it } from 'vitest';
import { ClassRoom, Pupil, useDistantChromium } from './class-room.ts';

describe('a pupil in a class, on plain http', () => {
  const used = useDistantChromium();

  it('joins by the link, answers, sees each answer face to face, and gets the results', async () => {
    const room = await ClassRoom.open();
    const pupil = await Pupil.join(used.browser, room);
    const { page } = pupil;
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await page.getByRole('heading', { name: 'You are in.' }).waitFor();
    expect(pupil.asked.filter((url) => url.includes('/images/'))).toEqual([]);
    await room.phase('open');
    for (const position of [1, 2, 3]) {
      await pupil.answer(position, 3, 'dog');
      await page.getByRole('button', { name: /Next image|To the end/ }).waitFor();
      await pupil.line(`${String(position)} of ${String(position)} answer`).waitFor();
      await pupil.next();
    }
    await page.getByRole('link', { name: 'See the results' }).waitFor();
    expect((await room.answered()).toSorted()).toEqual(room.images.map(({ id }) => id).toSorted());
    const truths = pupil.asked.filter((url) => /challenge\/|manifest|predictions|models\/|\.bin/.test(url));
    expect(truths).toEqual([]);
  });
});
