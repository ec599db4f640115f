import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';

const demo = (name: string) => join(import.meta.dirname, '../docs/demo-data', name);

const sessions = [
  'simulated-ada-practice',
  'simulated-ada-test',
  'simulated-ben-test',
  'simulated-chi-challenge',
];

/**
 * Pictures of the views that need long sessions, of the simulated people of `docs/demo-data`: each says on its face that
 * nobody gave these answers. The page's viewport is changed.
 */
export async function shootDemoData(page: Page, origin: string): Promise<void> {
  const files = sessions.map((name) => demo(`${name}.json`));
  await page.goto(`${origin}/#/data`);
  await page.locator('hit5-sessions-section').getByLabel('Files', { exact: true }).setInputFiles(files);
  await page
    .getByText('is here now')
    .nth(sessions.length - 1)
    .waitFor();
  await page.goto(`${origin}/#/results/errors?session=simulated-ada-test`);
  await page.getByRole('heading', { name: 'Why', exact: true }).waitFor();
  // To a drawing: a photo would make the file four times as large.
  for (let step = 0; step < 2; step++)
    await page.getByRole('button', { name: /^Next(?! not)/ }).press('Enter');
  await page.getByText('Error 3 of 54').waitFor();
  await page.getByRole('img', { name: 'agaric' }).waitFor();
  await shoot(page, 'errors', 1400);
  await page.goto(`${origin}/#/results/effort?session=simulated-ada-test`);
  await page.locator('hit5-trade-off-chart svg').first().waitFor();
  await shoot(page, 'effort', 1400);
  await page.goto(`${origin}/#/observers`);
  const answers = [...files.slice(1), demo('efficientnet-lite2.csv')];
  await page.locator('hit5-file-drop').first().getByLabel('Files', { exact: true }).setInputFiles(answers);
  await page.getByRole('heading', { name: 'Who misses the same images' }).waitFor();
  await shoot(page, 'observers', 1840);
}

/** The files of the class of eight. */
const classFiles = readdirSync(demo('class')).map((name) => demo(join('class', name)));

/** The class's page: on a projector, on a phone, on paper, and its mix-ups. */
export async function shootClass(browser: Browser, origin: string): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1920, height: 1080 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const take = (name: string, fullPage = false) => page.screenshot({ path: `docs/${name}.png`, fullPage });
  await page.goto(`${origin}/#/observers`);
  await page.locator('hit5-file-drop').first().getByLabel('Files', { exact: true }).setInputFiles(classFiles);
  await page.getByRole('heading', { name: 'Who takes what for what' }).waitFor();
  await page.getByRole('button', { name: 'Big screen' }).click();
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(() => scrollTo(0, 0));
  await take('class');
  await page.getByRole('button', { name: 'Big screen' }).click();
  await page.getByRole('button', { name: 'Hide names' }).click();
  // So tall that the bar that stays in view does not lie over what is shown.
  await page.setViewportSize({ width: 1280, height: 6000 });
  await page.locator('hit5-groups-section').screenshot({ path: 'docs/groups.png' });
  await page.locator('hit5-confusions-section summary').first().click();
  await page.locator('hit5-confusions-section').screenshot({ path: 'docs/mix-ups.png' });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.evaluate(() => scrollTo(0, 0));
  await take('class-phone');
  // A sheet of A4 at 96 dots an inch, without its margins of 12 mm.
  await page.setViewportSize({ width: 703, height: 1032 });
  await page.emulateMedia({ media: 'print' });
  await take('class-printed');
  await context.close();
}

async function shoot(page: Page, name: string, height: number): Promise<void> {
  await page.setViewportSize({ width: 1280, height });
  for (const dismiss of await page.getByRole('button', { name: 'Dismiss' }).all())
    await dismiss.press('Enter');
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: `docs/${name}.png` });
}
