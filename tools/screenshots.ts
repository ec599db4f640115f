import { copyFileSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { preview } from 'vite';
import { chromiumArguments, findChromium } from './chromium.ts';
import { shootClass, shootDemoData } from './demo-screenshots.ts';
import { shootGallery } from './gallery-screenshots.ts';
import { shootGlance } from './glance-screenshots.ts';
import { shootRoom } from './room-screenshots.ts';

/** The session that the pictures show; its first photo is a lawful one to print, with its credit on the face view. */
const link = '#/label?challenge=default&seed=169&n=4&mode=challenge';

/** A session that begins with a tiger, for the list with the examples of cats and bears. */
const examplesLink = '#/label?challenge=default&seed=105&n=4&mode=challenge';

/** A lesser panda, free to print. */
const panda = { id: 'fa6a5b34', file: 'images/fa6a5b34.jpg' };

const looks = [
  { name: '', width: 1440, height: 900, colorScheme: 'light' },
  { name: '-dark', width: 1440, height: 900, colorScheme: 'dark' },
  { name: '-phone', width: 390, height: 844, colorScheme: 'light' },
] as const;

async function pick(page: Page, ...names: readonly string[]): Promise<void> {
  for (const name of names) {
    await page.getByRole('combobox').fill(name);
    await page.keyboard.press('Enter');
  }
}

async function commit(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: /The network (got|missed) it/ }).waitFor({ timeout: 60_000 });
}

async function waitForPhoto(page: Page, position: number): Promise<void> {
  if (position === 1) await page.getByRole('button', { name: /^Begin/ }).press('Enter');
  await page.getByRole('img', { name: `Photo ${position} of 4` }).waitFor();
  await page
    .getByRole('button', { name: /^Answer/ })
    .and(page.locator(':enabled[aria-disabled="false"]'))
    .waitFor();
}

/** A folder a class with the photos of the challenge that ships: they are credited, and may be printed. */
function challengeByClass(): string {
  const assets = join(import.meta.dirname, '../assets/challenge');
  const { images } = JSON.parse(readFileSync(join(assets, 'manifest.json'), 'utf8')) as {
    readonly images: readonly { readonly file: string; readonly wnid: string }[];
  };
  const folder = join(mkdtempSync(join(tmpdir(), 'hit5-pictures-')), 'challenge');
  for (const { file, wnid } of images) {
    mkdirSync(join(folder, wnid), { recursive: true });
    copyFileSync(join(assets, file), join(folder, wnid, basename(file)));
  }
  return folder;
}

/** Makes a pack of examples in the page, and uses it in the class list. */
async function useExamples(page: Page, dataPage: string): Promise<void> {
  await page.goto(dataPage);
  await page
    .locator('hit5-import-section')
    .getByLabel('Folder', { exact: true })
    .setInputFiles(challengeByClass());
  await page.getByLabel('None: a pack of examples only').check();
  await page.getByRole('button', { name: 'Make the pack' }).press('Enter');
  await page.getByRole('button', { name: /^Use its examples/ }).press('Enter');
  await page.getByText('Its examples stand in the class list').waitFor();
}

/** The map over the photo, with what it says below. */
async function shootWhereItLooked(page: Page): Promise<void> {
  await page.keyboard.press('m');
  await page.getByText('evidence for').waitFor();
  await page.screenshot({ path: 'docs/where-it-looked.png' });
  await page.keyboard.press('m');
}

/** The network's answers to a photo as it is, and along a slider. */
async function shootLive(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/#/live?photo=assets/challenge/${panda.file}`);
  await page.locator('hit5-live-bars li').nth(4).waitFor({ timeout: 60_000 });
  await page.screenshot({ path: 'docs/live.png' });
  await page.goto(`${origin}/#/break?challenge=default&image=${panda.id}`);
  await page.getByText(/The network gives it/).waitFor();
  await page.getByRole('slider', { name: 'Rotation' }).fill('60');
  await page.getByRole('heading', { name: /^Rotation: (?!looking)/ }).waitFor({ timeout: 180_000 });
  await page.setViewportSize({ width: 1440, height: 1400 });
  await page.screenshot({ path: 'docs/break.png' });
}

/** Pictures of the built app for README and docs, by nobody's hand: `docs/*.png`. */
async function main(): Promise<void> {
  mkdirSync('docs', { recursive: true });
  const port = 4199;
  const origin = `http://localhost:${port}`;
  const server = await preview({ logLevel: 'warn', preview: { port, strictPort: true, host: 'localhost' } });
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments });
  for (const { name, width, height, colorScheme } of looks) {
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme,
      reducedMotion: 'reduce',
      hasTouch: width < 600,
    });
    const page = await context.newPage();
    const shoot = (what: string) => page.screenshot({ path: `docs/${what}${name}.png` });
    await page.goto(origin);
    await page.getByText('EfficientNet-Lite0').first().waitFor({ timeout: 60_000 });
    await shoot('start');
    // Who has a pseudonym is not asked for it above the first photo.
    await page.getByText('Choose photos, length, mode, time limit').click();
    await page.getByLabel('Your name here (made up is fine)').fill('ada');
    await page.goto(`${origin}/${link}`);
    await waitForPhoto(page, 1);
    await pick(page, 'palace', 'dome');
    await shoot('label');
    await commit(page);
    await shoot('face');
    if (name === '') await shootWhereItLooked(page);
    for (const [position, guess] of [
      [2, 'African chameleon'],
      [3, 'hen'],
      [4, 'toucan'],
    ] as const) {
      await page.keyboard.press('Enter');
      await waitForPhoto(page, position);
      await pick(page, guess);
      await commit(page);
    }
    await page.keyboard.press('Enter');
    const results = page.getByRole('link', { name: 'See the results' });
    await results.waitFor();
    await page.locator('hit5-outcome-tiles img').first().waitFor();
    await shoot('end');
    await results.press('Enter');
    await page.getByRole('heading', { name: 'Who got what' }).waitFor();
    await shoot('results');
    await useExamples(page, `${origin}/#/data`);
    await page.goto(`${origin}/${examplesLink}`);
    await waitForPhoto(page, 1);
    await page.getByRole('combobox').fill('lion');
    await page.keyboard.press('Escape');
    await page.locator('.strip img').first().waitFor();
    await page
      .locator('.strip img')
      .evaluateAll((all) => Promise.all(all.map((one) => (one as HTMLImageElement).decode())));
    await shoot('examples');
    if (name === '') {
      await shootLive(page, origin);
      await shootDemoData(page, origin);
      await shootClass(browser, origin);
      await shootGlance(browser, origin);
      await shootGallery(browser, origin, challengeByClass());
    }
    await context.close();
  }
  await shootRoom(browser, 'dist');
  await browser.close();
  await server.close();
}

await main();
