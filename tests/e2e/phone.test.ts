import { describe, expect, inject, it } from 'vitest';
import { challengeLink, Participant } from './participant.ts';
import { useChromium } from './use-chromium.ts';

const appUrl = inject('appUrl');
const used = useChromium({ viewport: { width: 844, height: 390 }, hasTouch: true, isMobile: true });

async function arrive(): Promise<Participant> {
  const person = await Participant.arrive(used.context, challengeLink(appUrl, 701, 2));
  await person.see(1, 2);
  return person;
}

describe('on a phone', () => {
  it.each([
    [844, 390],
    [667, 375],
  ])(
    'held sideways, %d×%d, the photo has three quarters of the height and all else fits',
    async (width, height) => {
      const { page } = await arrive();
      await page.setViewportSize({ width, height });
      const photo = page.locator('hit5-photo');
      await expect.poll(async () => (await photo.boundingBox())?.height).toBeGreaterThan(0.75 * height);
      expect((await photo.boundingBox())?.width).toBeGreaterThan(0.4 * width);
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
      const commit = await page.getByRole('button', { name: 'I don’t know' }).boundingBox();
      expect((commit?.y ?? height) + (commit?.height ?? 0)).toBeLessThanOrEqual(height);
      expect((await page.getByRole('combobox').boundingBox())?.width).toBeGreaterThan(120);
    },
  );

  it('held sideways, an answer in practice is shown over the classes, and leaves slots and buttons free', async () => {
    const link = `${appUrl}/#/label?challenge=default&seed=702&n=2&mode=practice`;
    const { page } = await Participant.arrive(used.context, link);
    await page.getByRole('button', { name: 'Show answer' }).tap();
    await page.getByRole('button', { name: 'Show ConvNet prediction' }).tap();
    await page.getByRole('heading', { name: 'ConvNet' }).waitFor();
    const card = page.locator('hit5-answer-card');
    await expect.poll(async () => (await card.boundingBox())?.y).toBeLessThan(390);
    await page.getByRole('button', { name: 'I don’t know' }).tap();
    await page.getByRole('button', { name: 'Next image' }).waitFor();
  });

  it('a tap on the clock hides it, and another shows it', async () => {
    const { page } = await arrive();
    await page.setViewportSize({ width: 360, height: 740 });
    await page.getByRole('button', { name: 'Hide clock' }).tap();
    expect(await page.getByRole('timer').count()).toBe(0);
    await page.getByRole('button', { name: 'Show clock' }).tap();
    await page.getByRole('timer').waitFor();
  });

  it('a new photo tells where one is, and the search does not open the keyboard', async () => {
    const { page } = await arrive();
    await expect
      .poll(() =>
        page.getByRole('heading', { name: 'Image 1 of 2' }).evaluate((one) => one.matches(':focus')),
      )
      .toBe(true);
  });
});
