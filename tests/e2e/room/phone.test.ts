import { describe, expect, it } from 'vitest';
import { seePhoto } from '../participant.ts';
import { expectResultsInView, phonesWithKeyboard } from '../phone-screen.ts';
import { touchPhone } from '../use-chromium.ts';
import { ClassRoom, Pupil, useDistantChromium } from './class-room.ts';

describe('a pupil with a small phone', () => {
  const used = useDistantChromium();

  it('sees three results while they type, below the photo, and no line of the room where all is well; a suggestion is tapped; no camera is offered on http', async () => {
    const room = await ClassRoom.open();
    const context = await used.browser.newContext({
      ...touchPhone,
      viewport: { width: 360, height: 640 },
    });
    const pupil = await Pupil.join(used.browser, room, context);
    const { page } = pupil;
    await page.getByRole('heading', { name: 'You are in.' }).waitFor();
    await room.phase('open');
    await seePhoto(page, 1, 3);
    for (const [width, height] of phonesWithKeyboard) {
      await page.setViewportSize({ width, height: 740 });
      await page.getByRole('combobox').tap();
      await page.setViewportSize({ width, height });
      await page.keyboard.type('dog');
      await expectResultsInView(page, width, height);
      expect(await pupil.line('as you give them').isVisible()).toBe(false);
      await page.getByRole('combobox').fill('');
      await page.getByRole('combobox').blur();
      // The keyboard goes with it.
      await page.setViewportSize({ width, height: 740 });
    }
    await page.getByRole('combobox').tap();
    await page.setViewportSize({ width: 360, height: 370 });
    await page.keyboard.type('giraffe');
    await page.getByRole('button', { name: 'zebra', exact: true }).tap();
    await page.getByRole('button', { name: /^Pick zebra/ }).tap();
    await page.setViewportSize({ width: 360, height: 640 });
    await page.getByRole('button', { name: /^Answer/ }).tap();
    await pupil.line(': 1 of 1.').waitFor({ state: 'attached' });
    expect(await pupil.line(': 1 of 1.').isVisible()).toBe(false);
    await page.goto(`${room.url}/#/live`);
    await page.getByText('The browser gives the camera only to pages that come by https').waitFor();
    await page.getByRole('button', { name: 'Choose a photo' }).waitFor();
    expect(await page.getByRole('button', { name: 'Start the camera' }).count()).toBe(0);
    await context.close();
  });
});
