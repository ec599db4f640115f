import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright';

/** The links of the gallery, in their order. */
const links = [...readFileSync('docs/gallery.md', 'utf8').matchAll(/`(#\/[^`]*)`/g)].map(
  ([, link = '']) => link,
);

/** A session that begins with a drawing of a pizza, which the network takes for a pencil box; none of the gallery shows it. */
const missed = '#/label?challenge=default&seed=1&n=8&mode=challenge&images=drawings';

/** A JPEG: photos make a PNG several times as large. */
async function take(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `docs/gallery-${name}.jpg`, type: 'jpeg', quality: 76 });
}

/** Goes to a link with its first photo on screen. */
async function open(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole('button', { name: /^Begin/ }).press('Enter');
  await page
    .getByRole('button', { name: /^Answer/ })
    .and(page.locator(':enabled[aria-disabled="false"]'))
    .waitFor();
  await page.getByText('Network ready').waitFor({ timeout: 60_000 });
}

async function search(page: Page, words: string): Promise<void> {
  await page.getByRole('combobox').fill(words);
}

/**
 * A picture of each challenge of docs/gallery.md: `docs/gallery-*.jpg`. The first photos of their seeds are free to print.
 *
 * @param photos a folder with a folder a class, as somebody's own.
 */
export async function shootGallery(browser: Browser, origin: string, photos: string): Promise<void> {
  const [hardest, drawings, dogs, blur, minute] = links.map((link) => `${origin}/${link}`);
  if (!hardest || !drawings || !dogs || !blur || !minute) throw new Error('The gallery lacks a link.');
  const context = await browser.newContext({
    viewport: { width: 960, height: 640 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await open(page, hardest);
  await take(page, 'hardest');
  await open(page, drawings);
  await take(page, 'drawings');
  await open(page, dogs);
  await search(page, 'shepherd');
  await take(page, 'dogs');
  await open(page, minute);
  await take(page, 'minute');
  await open(page, `${origin}/${missed}`);
  await search(page, 'pizza');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: /The network (got|missed) it/ }).waitFor({ timeout: 60_000 });
  await take(page, 'bias');
  await page.goto(blur);
  await page.getByText(/; it is not among its five/).waitFor({ timeout: 60_000 });
  await take(page, 'blur');
  await page.goto(`${origin}/#/data?section=import`);
  await page.locator('hit5-import-section').getByLabel('Folder', { exact: true }).setInputFiles(photos);
  await page.getByRole('button', { name: 'Make the pack' }).waitFor();
  await page.locator('hit5-import-section').evaluate((section) => section.scrollIntoView());
  await take(page, 'own');
  await context.close();
}
