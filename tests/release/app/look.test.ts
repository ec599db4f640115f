import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium, seePhoto } from '#tests/e2e/participant.ts';
import { holdBackNetwork } from '#tests/e2e/use-chromium.ts';

const appUrl = inject('appUrl');
const sessions = ['ada-practice', 'ada-test', 'ben-test', 'chi-challenge'].map((name) =>
  join(import.meta.dirname, `../../../docs/demo-data/simulated-${name}.json`),
);

/** Pages with the element that shows each. */
const pages = {
  '#/': 'hit5-start-page',
  '#/results': 'hit5-results-page',
  '#/results/errors': 'hit5-errors-page',
  '#/results/effort': 'hit5-effort-page',
  '#/observers': 'hit5-observers-page',
  '#/photos': 'hit5-photos-page',
  '#/networks': 'hit5-networks-page',
  '#/nowhere': 'hit5-unknown-page',
  '#/label?challenge=default&seed=8&n=3&mode=challenge': 'hit5-label-page',
} as const;

let browser: Browser;
let state: Awaited<ReturnType<BrowserContext['storageState']>>;

const still = { serviceWorkers: 'block', reducedMotion: 'reduce' } as const;

beforeAll(async () => {
  browser = await launchChromium();
  const context = await browser.newContext(still);
  await holdBackNetwork(context);
  const page = await context.newPage();
  await page.goto(`${appUrl}/#/photos`);
  await page.locator('hit5-sessions-section').getByLabel('Files', { exact: true }).setInputFiles(sessions);
  await page.getByText('4 sessions are on this machine').waitFor();
  state = await context.storageState({ indexedDB: true });
  await context.close();
});

afterAll(() => browser.close());

/** A browser with sessions. */
async function furnished(options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ ...still, storageState: state, ...options });
  // As text: `tsx` and vitest give functions their names by a helper that the page lacks.
  await holdBackNetwork(context);
  await context.addInitScript({ content: 'globalThis.__name = (one) => one;' });
  return context.newPage();
}

/** Opens a page of the app, which has to be there; the first one starts the app. */
async function open(page: Page, hash: keyof typeof pages): Promise<void> {
  if ((await page.locator('hit5-app').count()) === 0) await page.goto(`${appUrl}/${hash}`);
  else await page.evaluate((address) => (location.hash = address), hash);
  await page.locator(pages[hash]).getByRole('heading', { level: 1 }).first().waitFor();
}

describe('every page', () => {
  it.each([
    ['a laptop at 200 %', 720, 450],
    ['a phone', 390, 844],
    ['a phone held sideways', 844, 390],
    ['a small phone', 360, 640],
  ])('fits the width of %s', async (_, width, height) => {
    const page = await furnished({ viewport: { width, height } });
    for (const hash of Object.keys(pages) as (keyof typeof pages)[]) {
      await open(page, hash);
      const wider = () => page.evaluate('document.documentElement.scrollWidth - innerWidth');
      await expect.poll(wider, { message: hash }).toBeLessThanOrEqual(0);
    }
    await page.context().close();
  });

  it('has text of 18 px at least on a projector, and uses its width', async () => {
    const page = await furnished({ viewport: { width: 1920, height: 1080 } });
    for (const hash of [
      '#/results',
      '#/observers',
      '#/label?challenge=default&seed=8&n=3&mode=challenge',
    ] as const) {
      await open(page, hash);
      await page.waitForLoadState('networkidle');
      expect(await smallTexts(page), hash).toEqual([]);
    }
    for (const hash of ['#/results', '#/observers'] as const) {
      await open(page, hash);
      const width = page.evaluate(widthOfMain);
      expect(await width, hash).toBeGreaterThan(1600);
    }
    await page.context().close();
  });
});

describe('in colours that the person has chosen', () => {
  it('what is drawn by a background alone is seen: the main button, a progress bar, the bars of a rate', async () => {
    const page = await furnished({ forcedColors: 'active' });
    const ground = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).backgroundColor);
    await open(page, '#/results');
    const paper = await ground('hit5-results-page');
    const dot = page.locator('hit5-comparison-page .wide circle').first();
    expect(await dot.evaluate((one) => getComputedStyle(one).fill)).not.toBe(paper);
    await open(page, '#/');
    const canvas = await ground('body');
    const primary = page.locator('hit5-start-page .primary').first();
    expect(await ground('hit5-start-page .primary')).not.toBe(canvas);
    // Else the browser lays the page's ground behind the words, which have its colour.
    expect(await primary.evaluate((one) => getComputedStyle(one).forcedColorAdjust)).toBe('none');
    await open(page, '#/label?challenge=default&seed=8&n=3&mode=challenge');
    await seePhoto(page, 1, 3);
    expect(await ground('hit5-label-page .fill')).not.toBe(
      await ground('hit5-label-page [role=progressbar]'),
    );
    await page.context().close();
  });
});

const widthOfMain = `(() => {
  const page = document.querySelector('hit5-app').shadowRoot.querySelector('hit5-results-page, hit5-observers-page');
  return page.shadowRoot.querySelector('main').getBoundingClientRect().width;
})()`;

/** Texts on the screen that are smaller, with their size. */
async function smallTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    const read = (node: Node): void => {
      const inside = node instanceof Element && node.shadowRoot ? [...node.shadowRoot.childNodes] : [];
      for (const child of [...inside, ...node.childNodes]) {
        if (child instanceof Text) tell(child);
        else if (!(child instanceof HTMLStyleElement || child instanceof HTMLScriptElement)) read(child);
      }
    };
    const tell = (text: Text): void => {
      const parent = text.parentElement ?? (text.parentNode as ShadowRoot).host;
      const { width } = parent.getBoundingClientRect();
      if (text.data.trim() === '' || width <= 1) return;
      const scale = parent instanceof SVGGraphicsElement ? (parent.getScreenCTM()?.a ?? 1) : 1;
      const size = parseFloat(getComputedStyle(parent).fontSize) * scale;
      if (size < 17.9) found.add(`${size.toFixed(1)} px: ${text.data.trim().slice(0, 40)}`);
    };
    read(document.body);
    return [...found];
  });
}
