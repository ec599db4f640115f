import type { BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it, onTestFinished } from 'vitest';
import { beginButton, challengeLink, Participant } from '../participant.ts';
import { contextWithoutCopy, holdBackNetwork, touchPhone, useChromium } from '../use-chromium.ts';

const appUrl = inject('appUrl');
const desktop = { viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' } as const;
const used = useChromium(desktop);

/** Where something stands; null where it is not shown. */
const boxOf = async (page: Page, selector: string) => page.locator(selector).first().boundingBox();

/** Whether a box lies between two heights of the window. */
const isBetween = (box: { y: number; height: number } | null, top: number, bottom: number) =>
  box !== null && box.height > 0 && box.y >= top - 1 && box.y + box.height <= bottom + 1;

describe('the first minute', () => {
  beforeEach(() => holdBackNetwork(used.context));

  it('of a plain game is its first photo, with one bubble, and a reload goes on with it', async () => {
    const person = await Participant.arrive(used.context, challengeLink(appUrl, 702, 3));
    const { page } = person;
    await page.getByRole('img', { name: 'Photo 1 of 3' }).waitFor();
    await page.getByText('Type what you see. Up to five guesses, the best first.').waitFor();
    expect(await beginButton(page).count()).toBe(0);
    await person.see(1, 3);
    await person.pickAtOnce('trilobite');
    expect(await page.getByText('Type what you see.').count()).toBe(0);
    await page.reload();
    await page.getByText('The session paused; it goes on where you stopped.').waitFor();
    await expect.poll(() => person.picks()).toEqual(['trilobite']);
  });
});

// One page for all of these, in their order: none but the last answers the photo.
describe('the first photo on a phone', () => {
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    context = await contextWithoutCopy(used.browser, touchPhone);
    await holdBackNetwork(context);
    ({ page } = await Participant.arrive(context, `${challengeLink(appUrl, 701, 3)}&limit=3000`));
    await page.getByLabel('Your name here').fill('Anna');
    await beginButton(page).tap();
    await page.getByRole('img', { name: 'Photo 1 of 3' }).waitFor();
  });

  afterAll(() => context.close());

  // A laptop at 200 %, a small phone, a phone held sideways.
  it('“I don’t know” is one line and whole in narrow and in low windows', async () => {
    const unknown = page.getByRole('button', { name: 'I don’t know' });
    for (const [width, height] of [
      [640, 400],
      [683, 384],
      [320, 640],
      [844, 390],
    ] as const) {
      await page.setViewportSize({ width, height });
      const size = `${width}×${height}`;
      const { high, cut } = await unknown.evaluate(({ clientHeight, scrollWidth, clientWidth }) => ({
        high: clientHeight,
        cut: scrollWidth > clientWidth,
      }));
      expect(high, size).toBeLessThanOrEqual(44);
      expect(cut, size).toBe(false);
      await unknown.tap({ trial: true });
    }
  });

  it('is answered by “I don’t know”', async () => {
    await page.setViewportSize({ width: 844, height: 390 });
    await page.getByRole('button', { name: 'I don’t know' }).tap();
    await page.getByRole('button', { name: 'Next image' }).waitFor();
  });
});

describe('face to face', () => {
  it('on a phone, photo, truth, both first guesses and who hit are on one screen, and all five a swipe below', async () => {
    const context = await contextWithoutCopy(used.browser, touchPhone);
    onTestFinished(() => context.close());
    const person = await Participant.arrive(context, challengeLink(appUrl, 701, 3));
    const { page } = person;
    await person.see(1, 3);
    await page.getByRole('combobox').tap();
    await page.keyboard.type('trilobite');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Answer/ }).tap();
    await page.getByRole('heading', { name: /The network( got it| missed it|:)/ }).waitFor();
    const top = 54;
    const bottom = (await boxOf(page, 'hit5-face-view .score'))?.y ?? 0;
    const parts = ['hit5-photo', 'hit5-truth-line', 'h1'];
    const sides = ['person', 'network'].map((side) => `hit5-answer-card[side="${side}"] li`);
    for (const part of [...parts, ...sides]) {
      await expect
        .poll(async () => isBetween(await boxOf(page, part), top, bottom), { message: part })
        .toBe(true);
    }
    expect((await boxOf(page, 'hit5-photo'))?.width).toBe(390);
    const screens = await page
      .locator('hit5-face-view')
      .evaluate(({ scrollHeight, clientHeight }) => scrollHeight / clientHeight);
    expect(screens).toBeLessThan(2);
  });

  it('needs no scrolling on screens of four sizes, and on a projector, 1920×1080, no text of it or of the label screen is smaller than 18 px', async () => {
    const person = await Participant.arrive(used.context, challengeLink(appUrl, 701, 3));
    const { page } = person;
    await page.setViewportSize({ width: 1920, height: 1080 });
    await person.see(1, 3);
    expect(await smallTexts(page)).toEqual([]);
    await page.keyboard.type('dog');
    await page.getByRole('option', { name: 'Dogs 118 classes' }).waitFor();
    expect(await smallTexts(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('option', { name: 'tench' }).waitFor();
    expect(await smallTexts(page)).toEqual([]);
    await page.setViewportSize({ width: 1366, height: 768 });
    const before = await boxOf(page, 'hit5-photo');
    await person.pickAtOnce('West Highland white terrier');
    await expect.poll(() => person.picks()).toHaveLength(1);
    expect(await boxOf(page, 'hit5-photo')).toEqual(before);
    await page.setViewportSize({ width: 1920, height: 1080 });
    await person.commit();
    await page.getByRole('heading', { name: /The network( got it| missed it|:)/ }).waitFor();
    expect(await smallTexts(page)).toEqual([]);
    const card = await boxOf(page, 'hit5-answer-card[side="network"]');
    expect((card?.x ?? 0) + (card?.width ?? 0)).toBeGreaterThan(1800);
    for (const [width, height] of [
      [1280, 800],
      [1366, 768],
      [1440, 900],
      [1920, 1080],
    ] as const) {
      await page.setViewportSize({ width, height });
      const size = `${width}×${height}`;
      const overflow = () =>
        page
          .locator('hit5-face-view')
          .evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
      await expect.poll(overflow, { message: size }).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollHeight), size).toBe(height);
      const next = await page.getByRole('button', { name: 'Next image' }).boundingBox();
      expect(isBetween(next, 54, height), size).toBe(true);
      expect((await boxOf(page, 'hit5-photo'))?.height, size).toBeGreaterThan(0.4 * height);
    }
  });
});

/** What is to be read on the screen in letters smaller than 18 px, shadow roots included. */
function smallTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const texts = (node: Node): readonly Text[] => {
      if (node instanceof HTMLStyleElement || node instanceof HTMLScriptElement) return [];
      if (node instanceof Text) return node.data.trim() === '' ? [] : [node];
      const shadow = node instanceof Element ? [...(node.shadowRoot?.childNodes ?? [])] : [];
      return [...shadow, ...node.childNodes].flatMap((one) => texts(one));
    };
    return texts(document.body).flatMap((text) => {
      const range = document.createRange();
      range.selectNodeContents(text);
      const { width, height } = range.getBoundingClientRect();
      const parent = text.parentElement;
      // What is only read out is cut to a pixel.
      const hidden = parent?.closest('.visually-hidden') ?? null;
      if (!parent || hidden || width === 0 || height === 0) return [];
      const size = parseFloat(getComputedStyle(parent).fontSize);
      return size < 18 ? [`${size} px: ${text.data.trim()}`] : [];
    });
  });
}
