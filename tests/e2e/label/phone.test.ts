import type { Page } from 'playwright';
import { describe, expect, inject, it } from 'vitest';
import { beginButton, challengeLink, Participant, seePhoto } from '../participant.ts';
import { expectResultsInView, phonesWithKeyboard, wholeRows } from '../phone-screen.ts';
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

  it('a new photo tells where one is, and the search does not open the keyboard', async () => {
    const { page } = await arrive();
    await expect
      .poll(() =>
        page.getByRole('heading', { name: 'Image 1 of 2' }).evaluate((one) => one.matches(':focus')),
      )
      .toBe(true);
  });

  it('with the keyboard open, three classes that were found are whole below the photo, and all comes back after a pick', async () => {
    const person = await arrive();
    const { page } = person;
    for (const [at, [width, height]] of phonesWithKeyboard.entries()) {
      const size = `${width}×${height}`;
      await page.setViewportSize({ width, height: 740 });
      const photo = page.locator('hit5-photo');
      const before = await photo.boundingBox();
      await page.getByRole('combobox').tap();
      await page.setViewportSize({ width, height });
      await page.keyboard.type('dog');
      await expectResultsInView(page, width, height);
      await page
        .getByRole('option')
        .nth(1 + at)
        .tap();
      await page.locator('hit5-guess-slots').waitFor();
      await expect.poll(() => person.picks(), { message: size }).toHaveLength(at + 1);
      await page.getByRole('button', { name: 'Menu' }).waitFor();
      expect(await page.getByRole('combobox').inputValue(), size).toBe('');
      await page.setViewportSize({ width, height: 740 });
      await expect.poll(() => photo.boundingBox(), { message: size }).toEqual(before);
    }
  });

  it('with the keyboard closed, what was found stays where it was', async () => {
    const { page } = await arrive();
    await page.setViewportSize({ width: 360, height: 370 });
    await page.getByRole('combobox').tap();
    await page.keyboard.type('dog');
    await expectResultsInView(page, 360, 370);
    const list = page.locator('hit5-class-picker .list');
    await list.evaluate((one) => one.scrollBy(0, 700));
    await page.getByRole('combobox').blur();
    await page.locator('hit5-guess-slots').waitFor();
    expect(await list.evaluate(({ scrollTop }) => scrollTop)).toBe(700);
    await page.getByRole('combobox').tap();
    await page.locator('hit5-guess-slots').waitFor({ state: 'hidden' });
    expect(await list.evaluate(({ scrollTop }) => scrollTop)).toBe(700);
  });

  it('a tap on the photo shows it in the whole window, also while one types, and a tap puts it back', async () => {
    const { page } = await arrive();
    for (const [width, height] of [[360, 640], ...phonesWithKeyboard] as const) {
      await page.setViewportSize({ width, height });
      if (height < 500) {
        await page.getByRole('combobox').tap();
        await page.keyboard.type('d');
        await page.locator('hit5-guess-slots').waitFor({ state: 'hidden' });
      }
      const photo = page.getByRole('img', { name: 'Photo 1 of 2' });
      await photo.tap();
      await page.getByRole('dialog', { name: 'Photo 1 of 2, whole' }).waitFor();
      await expect.poll(() => photo.boundingBox()).toEqual({ x: 0, y: 0, width, height });
      await photo.tap();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      if (height < 500) await page.getByRole('combobox').blur();
    }
  });

  it('with the keyboard open in practice, what was shown covers the classes, and its buttons stay in sight', async () => {
    const link = `${appUrl}/#/label?challenge=default&seed=702&n=2&mode=practice`;
    const { page } = await Participant.arrive(used.context, link);
    await seePhoto(page, 1, 2);
    await page.setViewportSize({ width: 390, height: 500 });
    await page.getByRole('combobox').tap();
    await page.keyboard.type('dog');
    await expect.poll(() => wholeRows(page, 500)).toBeGreaterThanOrEqual(3);
    await page.getByRole('combobox').blur();
    await page.getByRole('button', { name: 'Show answer' }).tap();
    await page.getByRole('button', { name: 'Back to the classes' }).tap();
    await page.getByRole('button', { name: 'Show network prediction' }).tap();
    await page.getByRole('button', { name: 'Back to the classes' }).tap();
    await page.getByRole('button', { name: 'I don’t know' }).tap();
    await page.getByRole('button', { name: 'Next image' }).waitFor();
  });

  it('a name is typed with the keyboard open, and what begins stays in sight', async () => {
    await holdBackNetwork(used.context);
    const { page } = await Participant.arrive(used.context, `${challengeLink(appUrl, 701, 2)}&limit=3000`);
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
