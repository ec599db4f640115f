import { join, resolve } from 'node:path';
import { chromium, type Page } from 'playwright';
import { chromiumArguments, findChromium } from './chromium.ts';
import { serveApp } from './serve-app.ts';

const root = join(import.meta.dirname, '..');

/** Its first photo is a lawful one to print, with its credit on the view. */
const session = '#/label?challenge=default&seed=169&n=4&mode=challenge';

/** Simulated people, and a network's real answers. */
const answers = [
  'simulated-ada-test.json',
  'simulated-ben-test.json',
  'simulated-chi-challenge.json',
  'efficientnet-lite2.csv',
].map((name) => join(root, 'docs/demo-data', name));

/** A person's answer beside the network's. */
async function shootFace(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByText('EfficientNet-Lite0').first().waitFor({ timeout: 60_000 });
  // Who has a name is not asked for it above the first photo.
  await page.getByText('Choose photos, length, mode, time limit').click();
  await page.getByLabel('Your name here (made up is fine)').fill('ada');
  await page.goto(`${url}${session}`);
  for (const [at, name] of ['palace', 'dome'].entries()) {
    await page.getByRole('combobox').fill(name);
    await page.getByRole('option', { name }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: `Remove ${name}, guess ${at + 1}` }).waitFor();
  }
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: /The network (got|missed) it/ }).waitFor({ timeout: 60_000 });
  await page.screenshot({ path: join(root, 'paper/face.png') });
}

/** Three people and two networks on the page Compare. */
async function shootObservers(page: Page, url: string): Promise<void> {
  await page.goto(`${url}#/observers`);
  await page.locator('hit5-file-drop').first().getByLabel('Files', { exact: true }).setInputFiles(answers);
  await page.getByRole('heading', { name: 'Who misses the same images' }).waitFor();
  await page.setViewportSize({ width: 1200, height: 1500 });
  await page.screenshot({ path: join(root, 'paper/observers.png') });
}

/** The figures of the paper, of the built app: `npx tsx tools/paper-figures.ts`, after `npm run build`. */
async function main(): Promise<void> {
  const app = await serveApp(resolve(root, process.env['HIT5_DIST'] ?? 'dist'), 0);
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments });
  const page = await browser.newPage({
    viewport: { width: 1200, height: 750 },
    deviceScaleFactor: 1.5,
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  await shootFace(page, app.url);
  await shootObservers(page, app.url);
  await browser.close();
  await app.close();
}

await main();
