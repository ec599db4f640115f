import type { Page } from 'playwright';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { truths } from '../answer-key.ts';
import { Participant } from '../participant.ts';
import { openStartForm } from '../start-form.ts';
import { contextWithoutCopy, useChromium } from '../use-chromium.ts';

const appUrl = inject('appUrl');
const used = useChromium();
const link = `${appUrl}/#/label?challenge=default&seed=31&n=2&mode=practice`;

async function photoHeight(page: Page): Promise<number> {
  return (await page.locator('hit5-photo').boundingBox())?.height ?? 0;
}

describe('practice with answer and prediction shown', () => {
  it.each([
    [390, 844],
    [390, 664],
    [360, 640],
    [844, 390],
  ])('goes on by tapping alone at %d×%d, and the photo stays', async (width, height) => {
    const context = await contextWithoutCopy(used.browser, {
      viewport: { width, height },
      hasTouch: true,
      isMobile: true,
    });
    onTestFinished(() => context.close());
    const [truth] = truths(31, 2, 'practice');
    const person = await Participant.arrive(context, link);
    const { page } = person;
    await person.see(1, 2);
    const before = await photoHeight(page);
    expect(before).toBeGreaterThanOrEqual(140);
    await page.getByRole('button', { name: 'Show answer' }).tap();
    await expect.poll(() => person.text()).toContain(truth?.gloss);
    await page.getByRole('button', { name: 'Show network prediction' }).tap();
    await expect.poll(() => person.text(), { timeout: 60_000 }).toMatch(/Network EfficientNet-Lite0 1 /);
    expect(await photoHeight(page)).toBeGreaterThanOrEqual(0.9 * before);
    await page.getByRole('button', { name: 'Back to the classes' }).tap();
    await page.getByRole('button', { name: 'See it again' }).waitFor();
    const picker = page.locator('hit5-class-picker');
    await picker.getByRole('combobox').tap();
    await picker.getByRole('combobox').fill(truth?.label ?? '');
    await picker.getByRole('option').first().tap();
    await page.getByRole('button', { name: /^Answer/ }).tap();
    await page.getByRole('button', { name: 'Next image' }).tap();
    await person.see(2, 2);
  });

  it('leaves the photo large at 1280×800, and no button that has had its use', async () => {
    const person = await Participant.arrive(used.context, appUrl);
    const { page } = person;
    // Who comes by the app's own link is not asked above the first photo.
    await openStartForm(page, appUrl);
    await page.getByLabel('Your name here (made up is fine)').fill('robin');
    await person.follow(link);
    await person.see(1, 2);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('button', { name: 'Got it' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Show answer' }).press('Enter');
    await page.getByRole('button', { name: 'Show network prediction' }).press('Enter');
    await expect.poll(() => person.text(), { timeout: 60_000 }).toMatch(/Network EfficientNet-Lite0 1 /);
    expect(await photoHeight(page)).toBeGreaterThan(300);
    await expect.poll(() => page.getByRole('button', { name: /^(Show|Back to|See it)/ }).count()).toBe(0);
    await person.commit();
  });
});
