import { readdirSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { preview } from 'vite';
import { chromiumArguments, findChromium } from './chromium.ts';
const demo = (name: string) => join(import.meta.dirname, '../docs/demo-data', name);
const files = [...readdirSync(demo('class')).map((n) => demo(join('class', n))), demo('efficientnet-lite2.csv')];
mkdirSync('/tmp/look', { recursive: true });
const port = 4188;
const server = await preview({ logLevel: 'warn', preview: { port, strictPort: true, host: 'localhost' } });
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments });
const origin = `http://localhost:${String(port)}`;
for (const dark of [false, true]) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(120000);
  const name = (n: string) => `/tmp/look/${n}${dark ? '-dark' : ''}.png`;
  await page.goto(`${origin}/#/observers`);
  await page.locator('hit5-file-drop').first().getByLabel('Files', { exact: true }).setInputFiles(files);
  await page.getByRole('heading', { name: 'Who takes what for what' }).waitFor();
  await page.getByRole('heading', { name: /not shown that|missed .* points less/ }).first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: name('class-1280'), fullPage: true });
  if (dark) {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.screenshot({ path: name('class-390'), fullPage: true });
    await context.close();
    continue;
  }
  await page.locator('hit5-groups-section').screenshot({ path: name('groups-1280') });
  await page.locator('hit5-groups-section select').first().selectOption('practice');
  await page.getByRole('heading', { name: /people with practice/ }).waitFor();
  await page.locator('hit5-groups-section').screenshot({ path: name('practice-1280') });
  await page.locator('hit5-confusions-section').screenshot({ path: name('mix-ups-1280') });
  await page.locator('hit5-observer-files').screenshot({ path: name('files-1280') });
  await page.getByRole('button', { name: 'Hide names' }).click();
  await page.getByRole('button', { name: 'Save as…' }).click();
  await page.getByText('Pictures, for a paper').waitFor();
  await page.screenshot({ path: name('save-1280') });
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Hide names' }).click();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.screenshot({ path: name('class-390'), fullPage: true });
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.getByRole('button', { name: 'Big screen' }).click();
  await page.screenshot({ path: name('class-1920') });
  await page.locator('hit5-confusions-section').screenshot({ path: name('mix-ups-1920') });
  await page.goto(`${origin}/#/label?challenge=default&seed=169&n=4&mode=challenge&sure=1`);
  for (const [w, h] of [[1280, 800], [390, 844], [844, 390]] as const) {
    await page.setViewportSize({ width: w, height: h });
    await page.getByRole('img', { name: /Photo 1 of 4/ }).waitFor();
    await page.waitForTimeout(500);
    await page.evaluate(() => location.reload());
    await page.getByRole('img', { name: /Photo 1 of 4/ }).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.waitForTimeout(150);
    await page.screenshot({ path: name(`sure-${String(w)}`) });
  }
  await context.close();
}
await browser.close();
await server.close();
