import { join } from 'node:path';
import type { Page } from 'playwright';

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

async function shoot(page: Page, name: string, height: number): Promise<void> {
  await page.setViewportSize({ width: 1280, height });
  for (const dismiss of await page.getByRole('button', { name: 'Dismiss' }).all())
    await dismiss.press('Enter');
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: `docs/${name}.png` });
}
