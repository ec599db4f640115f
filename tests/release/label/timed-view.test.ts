import type { Page } from 'playwright';
import { expect, inject, it } from 'vitest';
import { holdBackNetwork, useChromium } from '../../e2e/use-chromium.ts';
import { shortenChallenge } from '../../e2e/short-challenge.ts';
import { storedTrials } from '../../e2e/stored-trials.ts';

const appUrl = inject('appUrl');
const used = useChromium();

/** Whether the draft on disk says that a photo is about to be shown. */
function hasBegunView(page: Page): Promise<boolean> {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('hit5');
        opening.onerror = () => reject(new Error('The database cannot be opened.'));
        opening.onsuccess = () => {
          const reading = opening.result.transaction('drafts').objectStore('drafts').getAll();
          reading.onsuccess = () => {
            opening.result.close();
            const drafts = reading.result as { record: { viewed?: object } }[];
            resolve(drafts.some(({ record }) => record.viewed !== undefined));
          };
        };
      }),
  );
}

it('a timed session: warning, practice, photos for a moment, and a reload in the middle of one', async () => {
  await holdBackNetwork(used.context);
  await shortenChallenge(used.context, 6);
  const page = await used.context.newPage();
  await page.goto(
    `${appUrl}/#/label?challenge=default&seed=31&n=3&mode=test&show=50,1500&cross=2000&mask=blocks&mask-time=100`,
  );
  await page.getByText(/This screen shows \d+ frames a second/).waitFor();
  await page.getByRole('button', { name: /^Begin/ }).press('Enter');
  await page.getByText('photosensitive epilepsy').waitFor();
  await page.getByRole('button', { name: 'I have read this, go on' }).press('Enter');
  const answered = page.locator('hit5-timed-view hit5-answer-view:not([inert])');
  const dontKnow = answered.getByRole('button', { name: 'I don’t know' });
  await page.getByRole('heading', { name: 'Practice 1 of 3' }).waitFor();
  await page.getByRole('button', { name: /^Show it/ }).waitFor();
  await page.keyboard.press('Space');
  for (const next of ['Next practice photo', 'Next practice photo', 'Begin: from now on it counts']) {
    await dontKnow.press('Enter');
    await page.getByRole('button', { name: next }).press('Enter');
  }
  const stop = page.getByRole('button', { name: 'Stop' });
  let reloads = 0;
  for (const done of [0, 1, 2]) {
    // The first is cut by a reload in its cross: by then it is on disk that it was about to be shown.
    if (reloads === 0) {
      await expect.poll(() => hasBegunView(page)).toBe(true);
      await page.reload();
      reloads += 1;
      await page.getByText(/Not shown as asked: it was interrupted/).waitFor();
    }
    await dontKnow.waitFor();
    expect(await page.locator('hit5-photo').count()).toBe(0);
    await dontKnow.press('Enter');
    await expect.poll(async () => (await storedTrials(page)).length).toBe(done + 1);
    const ready = page.getByRole('button', { name: /^Show it/ });
    if (done === 2) continue;
    await page
      .locator('hit5-label-page .progress')
      .getByText(`Image ${done + 2} of 3`)
      .waitFor();
    // After a reload the next photo waits for the person.
    await ready.or(stop).first().waitFor();
    if (await ready.isVisible()) await page.keyboard.press('Space');
  }
  expect(reloads).toBe(1);
  const views = (await storedTrials(page)).map(({ record }) => record.viewed ?? expect.fail());
  expect(views.filter(({ fault }) => fault === 'interrupted')).toHaveLength(1);
  for (const { exposure, frames = 0, rate = 0, shown = 0, fault } of views) {
    expect([50, 1500]).toContain(exposure);
    if (fault !== undefined) continue;
    expect(frames).toBe(Math.round((exposure * rate) / 1000));
    // A frame more or less.
    expect(Math.abs(shown - exposure)).toBeLessThan(1000 / rate);
  }
});
