import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright';
import { sixteenCategories } from '../src/core/classes/sixteen-categories.ts';
import { parseClasses } from '../src/files/classes-format.ts';
import { writeSessionFile } from '../src/files/formats/session-file.ts';
import { timedSession } from './timed-session.ts';

/** How long cross, photo and mask stand, in milliseconds: so long that each can be taken. */
const part = 8000;

/** Its first photo is free to print. */
const link =
  '#/label?challenge=default&seed=9&n=4&mode=test&images=photos&list=16' +
  `&show=${part}&cross=${part}&mask-time=${part}`;

/** A JPEG: noise makes a PNG several times as large. */
async function take(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `docs/${name}.jpg`, type: 'jpeg', quality: 80 });
}

/** Passes the pages before the first photo. */
async function begin(page: Page): Promise<void> {
  await page.getByText(/This screen shows \d+ frames a second/).waitFor();
  await page.getByRole('button', { name: /^Begin/ }).press('Enter');
  await page.getByRole('button', { name: 'I have read this, go on' }).press('Enter');
  await page.getByRole('button', { name: 'Skip the practice' }).press('Enter');
}

/** Cross, photo, mask and buttons, each at its time. */
async function shootViews(page: Page, origin: string): Promise<void> {
  await page.setViewportSize({ width: 720, height: 540 });
  await page.goto(`${origin}/${link}`);
  await begin(page);
  await page.getByRole('button', { name: 'Stop' }).waitFor();
  await page.waitForTimeout(part / 2);
  for (const name of ['glance-cross', 'glance-photo', 'glance-mask']) {
    const taken = take(page, name);
    await page.waitForTimeout(part);
    await taken;
  }
  await page
    .locator('hit5-timed-view hit5-answer-view:not([inert])')
    .getByRole('group', { name: 'Categories' })
    .waitFor();
  await take(page, 'glance-buttons');
}

/** The files of a class of simulated people. */
function timedFiles() {
  const catalogue = parseClasses('classes.json', readFileSync('assets/classes.json', 'utf8'));
  return ['Ada', 'Ben', 'Chi', 'Dan', 'Eva', 'Fay', 'Gus', 'Hal'].map((person, turn) => {
    const session = timedSession(catalogue, { person, turn, list: sixteenCategories });
    const text = writeSessionFile({ session, reviews: [], draft: null, unknown: null });
    return { name: `${person}.json`, mimeType: 'application/json', buffer: Buffer.from(text) };
  });
}

/** Errors over exposures of people whom nobody was: the page says so. */
async function shootCurve(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/#/observers`);
  await page
    .locator('hit5-file-drop')
    .first()
    .getByLabel('Files', { exact: true })
    .setInputFiles(timedFiles());
  const curve = page.getByRole('region', { name: 'Errors by exposure' });
  await curve.locator('svg').first().waitFor();
  // So tall that the bar that stays in view does not lie over what is shown.
  await page.setViewportSize({ width: 1000, height: 6000 });
  await page.evaluate(() => document.fonts.ready);
  await curve.screenshot({ path: 'docs/glance-curve.png' });
}

/** Pictures of a timed view with a short list, and of its curve. */
export async function shootGlance(browser: Browser, origin: string): Promise<void> {
  const context = await browser.newContext({ colorScheme: 'light' });
  // Who has practised in this browser before can pass it over.
  await context.addInitScript(() => localStorage.setItem('hit5-hints', 'timed-practice'));
  const page = await context.newPage();
  await shootCurve(page, origin);
  await shootViews(page, origin);
  await context.close();
}
