import type { Page } from 'playwright';
import { describe, expect, inject, it } from 'vitest';
import { beginButton, challengeLink, Participant, seePhoto } from '../participant.ts';
import { holdBackNetwork, useChromium } from '../use-chromium.ts';

const appUrl = inject('appUrl');
const used = useChromium({ viewport: { width: 844, height: 390 }, hasTouch: true, isMobile: true });

async function arrive(): Promise<Participant> {
  await holdBackNetwork(used.context);
  const person = await Participant.arrive(used.context, challengeLink(appUrl, 701, 2));
  await person.see(1, 2);
  return person;
}

describe('on a phone', () => {
  it('held sideways, the photo has three quarters of the height and all else fits, on large and small ones', async () => {
    const { page } = await arrive();
    const sizes = [
      [844, 390],
      [667, 375],
    ] as const;
    const photo = page.locator('hit5-photo');
    const field = async () => (await page.getByRole('combobox').boundingBox())?.width;
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height });
      await expect.poll(async () => (await photo.boundingBox())?.height).toBeGreaterThan(0.75 * height);
      expect((await photo.boundingBox())?.width).toBeGreaterThan(0.4 * width);
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
      const commit = await page.getByRole('button', { name: 'I don’t know' }).boundingBox();
      expect((commit?.y ?? height) + (commit?.height ?? 0)).toBeLessThanOrEqual(height);
      expect(await field(), `at the tiles, ${width} px wide`).toBeGreaterThanOrEqual(120);
    }
    await page.getByRole('option', { name: /^All in one list/ }).tap();
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height });
      await page.getByRole('option', { name: 'tench' }).waitFor();
      expect(await field(), `in the list of all classes, ${width} px wide`).toBeGreaterThanOrEqual(120);
    }
  });

  it('held sideways, an answer in practice is shown over the classes, and leaves slots and buttons free', async () => {
    const link = `${appUrl}/#/label?challenge=default&seed=702&n=2&mode=practice`;
    const { page } = await Participant.arrive(used.context, link);
    await seePhoto(page, 1, 2);
    await page.getByRole('button', { name: 'Show answer' }).tap();
    await page.getByRole('button', { name: 'Show network prediction' }).tap();
    await page.getByRole('heading', { name: 'Network', exact: true }).waitFor();
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

  it('with the keyboard open, photo, slots and button stay in sight above three classes that were found', async () => {
    const { page } = await arrive();
    await page.setViewportSize({ width: 390, height: 844 });
    const photo = page.locator('hit5-photo');
    const before = (await photo.boundingBox()) ?? { width: 0, height: 0 };
    await page.getByRole('combobox').tap();
    await page.keyboard.type('dog');
    for (const height of [540, 500]) {
      await page.setViewportSize({ width: 390, height });
      await expect.poll(() => wholeRows(page, height)).toBeGreaterThanOrEqual(3);
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
      const { width: photoWidth, height: photoHeight } = (await photo.boundingBox()) ?? before;
      expect(photoWidth).toBeGreaterThan(180);
      expect(photoHeight).toBeGreaterThan(160);
      const field = (await page.getByRole('combobox').boundingBox())?.y ?? 0;
      for (const part of [
        page.locator('hit5-guess-slots'),
        page.getByRole('button', { name: 'I don’t know' }),
      ]) {
        const { y, height: high } = (await part.boundingBox()) ?? { y: height, height: 0 };
        expect(y + high).toBeLessThan(field);
      }
      await page.setViewportSize({ width: 390, height: 844 });
      await expect.poll(() => photo.boundingBox()).toEqual(before);
    }
  });

  it('with the keyboard open in practice, what was shown covers the classes, and its buttons stay in sight', async () => {
    const link = `${appUrl}/#/label?challenge=default&seed=702&n=2&mode=practice`;
    const { page } = await Participant.arrive(used.context, link);
    await seePhoto(page, 1, 2);
    await page.setViewportSize({ width: 390, height: 500 });
    await page.getByRole('combobox').tap();
    await page.keyboard.type('dog');
    await expect.poll(() => wholeRows(page, 500)).toBeGreaterThanOrEqual(2);
    await page.getByRole('button', { name: 'Show answer' }).tap();
    await page.getByRole('button', { name: 'Back to the classes' }).tap();
    await page.getByRole('button', { name: 'Show network prediction' }).tap();
    await page.getByRole('button', { name: 'Back to the classes' }).tap();
    await page.getByRole('button', { name: 'I don’t know' }).tap();
    await page.getByRole('button', { name: 'Next image' }).waitFor();
  });

  it('a name is typed with the keyboard open, and what begins stays in sight', async () => {
    await holdBackNetwork(used.context);
    const { page } = await Participant.arrive(used.context, challengeLink(appUrl, 701, 2));
    await page.setViewportSize({ width: 390, height: 844 });
    const name = page.getByLabel('Your name here');
    await name.tap();
    await page.setViewportSize({ width: 390, height: 500 });
    await name.fill('Anna');
    await expect(beginButton(page).boundingBox()).resolves.toSatisfy(
      (box: { y: number; height: number } | null) => box !== null && box.y + box.height <= 500,
    );
    await beginButton(page).tap();
    await page.getByRole('img', { name: 'Photo 1 of 2' }).waitFor();
    await page.goto(`${appUrl}/#/`);
    await page.getByRole('link', { name: 'Go on with image 1 of 2' }).waitFor();
    expect(await storedPerson(page)).toBe('Anna');
  });
});

/** The name under which the person answers, as the browser keeps it. */
function storedPerson(page: Page): Promise<string> {
  return page.evaluate(
    () => (JSON.parse(localStorage['hit5-settings'] as string) as { person: string }).person,
  );
}

/** How many classes are seen whole, in a window of this height. */
async function wholeRows(page: Page, height: number): Promise<number> {
  const list = await page.locator('hit5-class-picker .list').boundingBox();
  if (!list) return 0;
  const bottom = Math.min(height, list.y + list.height);
  const boxes = await page
    .getByRole('option')
    .evaluateAll((all) =>
      all.map((one) => one.getBoundingClientRect()).map(({ top, bottom: end }) => [top, end]),
    );
  return boxes.filter(([top = 0, end = 0]) => top >= list.y - 1 && end <= bottom + 1).length;
}
