import type { Page } from 'playwright';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { catalogue, truths } from '../answer-key.ts';
import { Participant } from '../participant.ts';
import { storedTrials } from '../stored-trials.ts';
import { contextWithoutCopy, touchPhone, useChromium } from '../use-chromium.ts';

const appUrl = inject('appUrl');
const used = useChromium({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
const link = (count: number) => `${appUrl}/#/label?challenge=default&seed=31&n=${count}&mode=practice`;

/** Width and height of phones in px; the image of each number is answered in one. */
const phones = [
  [390, 844],
  [390, 664],
  [360, 640],
  [844, 390],
] as const;

/** How high the photo is in windows of these sizes; the page is left in the last one. */
async function photoHeights(page: Page, sizes: readonly (readonly [number, number])[]): Promise<number[]> {
  const heights: number[] = [];
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    // A changed window is laid out when the next frame is drawn.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    heights.push(await photoHeight(page));
  }
  return heights;
}

async function photoHeight(page: Page): Promise<number> {
  return (await page.locator('hit5-photo').boundingBox())?.height ?? 0;
}

describe('practice with answer and prediction shown', () => {
  it('goes on by tapping alone on phones of four sizes, and the photo stays', async () => {
    const context = await contextWithoutCopy(used.browser, touchPhone);
    onTestFinished(() => context.close());
    const total = phones.length;
    const key = truths(31, total, 'practice');
    const person = await Participant.arrive(context, link(total));
    const { page } = person;
    for (const [index, truth] of key.entries()) {
      await person.see(index + 1, total);
      // What stands above a person's first photo stands there in each size.
      const sizes = index === 0 ? [...phones.slice(1), phones[0]] : phones.slice(index, index + 1);
      const before = await photoHeights(page, sizes);
      for (const height of before) expect(height).toBeGreaterThanOrEqual(140);
      await page.getByRole('button', { name: 'Show answer' }).tap();
      await expect.poll(() => person.text()).toContain(catalogue.plainGloss(truth.wnid).gloss);
      await page.getByRole('button', { name: 'Show network prediction' }).tap();
      await expect.poll(() => person.text(), { timeout: 60_000 }).toMatch(/Network EfficientNet-Lite0 1 /);
      const after = await photoHeights(page, sizes);
      for (const [at, height] of after.entries()) {
        expect(height, sizes[at]?.join('×')).toBeGreaterThanOrEqual(0.9 * (before[at] ?? 0));
      }
      await page.getByRole('button', { name: 'Back to the classes' }).tap();
      await page.getByRole('button', { name: 'See it again' }).waitFor();
      const picker = page.locator('hit5-class-picker');
      await picker.getByRole('combobox').tap();
      await picker.getByRole('combobox').fill(truth.label);
      await picker.getByRole('option').first().tap();
      await page.getByRole('button', { name: /^Answer/ }).tap();
      await page.getByRole('button', { name: /Next image|To the end/ }).tap();
    }
    await page.getByRole('link', { name: 'See the results' }).waitFor();
  });

  it('leaves the photo large at 1280×800, and no button that has had its use', async () => {
    const person = await Participant.arrive(used.context, appUrl);
    const { page } = person;
    await page.goto(link(2));
    await person.see(1, 2);
    await page.getByRole('button', { name: 'Show answer' }).press('Enter');
    await page.getByRole('button', { name: 'Show network prediction' }).press('Enter');
    await expect.poll(() => person.text(), { timeout: 60_000 }).toMatch(/Network EfficientNet-Lite0 1 /);
    expect(await photoHeight(page)).toBeGreaterThan(300);
    await expect.poll(() => page.getByRole('button', { name: /^(Show|Back to|See it)/ }).count()).toBe(0);
    await person.commit();
    expect(await storedTrials(page, 31, 'practice')).toMatchObject([{ prediction: { guesses: {} } }]);
  });
});
