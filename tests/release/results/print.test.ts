import { join } from 'node:path';
import type { Page } from 'playwright';
import { beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { contextWithoutCopy, holdBackNetwork, useChromium } from '#tests/e2e/use-chromium.ts';

const appUrl = inject('appUrl');
const used = useChromium();
let page: Page;
let results = '';

/** Opens a simulated session of 120 images, once: the tests look at its pages and change nothing. */
beforeAll(async () => {
  const context = await contextWithoutCopy(used.browser);
  await holdBackNetwork(context);
  page = await context.newPage();
  await page.goto(`${appUrl}/#/photos`);
  await page
    .locator('hit5-sessions-section')
    .getByLabel('Files', { exact: true })
    .setInputFiles(join(import.meta.dirname, '../../../docs/demo-data/simulated-ada-test.json'));
  await page.getByText('is here now').waitFor();
  await page.getByRole('main').getByRole('link', { name: 'Results', exact: true }).press('Enter');
  await page.getByRole('button', { name: 'Save as…' }).waitFor();
  results = page.url();
});

beforeEach(async () => {
  await page.emulateMedia({ media: null, colorScheme: null });
  await page.goto(results);
  await page.locator('hit5-results-page').getByRole('heading', { level: 1 }).waitFor();
});

describe('the printed results', () => {
  it('have no navigation, and cut no table', async () => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.locator('hit5-top-bar').isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Save as…' }).isVisible()).toBe(false);
    await page.getByRole('heading', { level: 1, name: /^On 120 images/ }).waitFor();
    const row = page.getByRole('row').first();
    expect(await row.evaluate((one) => getComputedStyle(one).breakInside)).toBe('avoid');
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    );
    expect(await page.locator('hit5-regrade-card').isVisible()).toBe(false);
    expect(await page.locator('details').first().isVisible()).toBe(false);
  });

  it('have every line of the table of images, and no filters', async () => {
    await page.goto(`${results.replace('#/results?', '#/results/images?')}&view=table`);
    await page.getByRole('table').waitFor();
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.locator('hit5-images-page tbody tr').count()).toBe(120);
    expect(await page.getByLabel('Missed by').isVisible()).toBe(false);
  });

  it.each([
    ['images', 'Image by image', 16],
    ['errors', 'Why', 1],
    ['effort', 'simulated-ada took', 3],
  ] as const)('take few sheets: %s', async (section, heading, most) => {
    await page.goto(results.replace('#/results?', `#/results/${section}?`));
    await page.getByRole('heading', { name: heading }).first().waitFor();
    expect(await sheets(page)).toBeLessThanOrEqual(most);
  });
});

/** How many sheets of A4 a page takes. */
async function sheets(printed: Page): Promise<number> {
  const pdf = (await printed.pdf({ format: 'A4' })).toString('latin1');
  return pdf.match(/\/Type \/Page\b/g)?.length ?? 0;
}
