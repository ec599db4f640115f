import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it, onTestFinished } from 'vitest';
import { readSessionFile } from '#src/files/formats/session-file.ts';
import { launchChromium } from '../../e2e/participant.ts';
import { contextWithoutCopy, holdBackNetwork, openOffline } from '../../e2e/use-chromium.ts';
import { chooseForm } from './save-form.ts';

const appUrl = inject('appUrl');
const demo = (name: string) => join(import.meta.dirname, '../../../docs/demo-data', name);
const ada = demo('simulated-ada-test.json');
const original = readSessionFile('ada.json', readFileSync(ada, 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'hit5-files-'));
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

async function freshMachine(): Promise<void> {
  context = await contextWithoutCopy(browser);
  await holdBackNetwork(context);
  const own = context;
  onTestFinished(() => own.close());
  page = await context.newPage();
}

beforeEach(freshMachine);

/** Opens session files or backups on the page of photos. */
async function openFiles(...files: readonly string[]): Promise<void> {
  await page.goto(`${appUrl}/#/photos`);
  await page
    .locator('hit5-sessions-section')
    .getByLabel('Files', { exact: true })
    .setInputFiles([...files]);
}

async function openResults(file = ada): Promise<void> {
  await openFiles(file);
  await page.getByText('is here now').waitFor();
  await page.getByRole('main').getByRole('link', { name: 'Results', exact: true }).press('Enter');
  await page.getByRole('button', { name: 'Save as…' }).waitFor();
}

/** Presses something that saves a file, and gives the file. */
async function saved(press: () => Promise<void>): Promise<{ name: string; path: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 120_000 }), press()]);
  const name = download.suggestedFilename();
  const path = join(folder, name);
  await download.saveAs(path);
  return { name, path, text: readFileSync(path, 'utf8') };
}

/** Saves the session in a form of the menu, by keyboard. */
async function saveAs(label: string) {
  return saved(() => chooseForm(page, label));
}

describe('files of a session', () => {
  it('bring reviews back on another machine, and say where a session is simulated', async () => {
    await openResults();
    await page.getByText('Simulated. Nobody gave these answers').waitFor();
    const { text, path } = await saveAs('Save a file to hand in');
    expect(readSessionFile('a.json', text).reviews).toHaveLength(original.reviews.length);
    await freshMachine();
    await openFiles(path);
    await page.getByText('is here now').waitFor();
    await page.goto(`${appUrl}/#/results/errors?session=${original.session.id}`);
    await page.getByText(`${original.reviews.length} of `).first().waitFor();
    await page.goto(`${appUrl}/#/`);
    await page.getByText('Simulated · Test').waitFor();
  });
});

describe('the report', () => {
  it('opens from disk offline, asks for nothing, and holds what was found', async () => {
    await openResults();
    const { name, path, text } = await saveAs('Report');
    expect(name).toBe('hit5-simulated-ada-test-2026-03-03-report.html');
    expect(text).not.toMatch(/<script|localhost|127\.0\.0\.1/i);

    const report = await openOffline(browser, path);

    await report
      .getByRole('heading', {
        level: 1,
        name: /^On 120 images simulated-ada missed \d+ and the network 30\./,
      })
      .waitFor();
    await report.getByText('Simulated: nobody gave these answers.').waitFor();
    expect(await report.locator('.plot.wide svg').count()).toBe(8);
    await report.locator('.plot text:visible', { hasText: '30 of 120' }).waitFor();
    expect(await report.locator('a[href^="#"], button').count()).toBe(0);
    const photos = report.locator('.error img');
    expect(await photos.count()).toBeGreaterThan(20);
    const broken = await photos.evaluateAll(
      (all) => all.filter((one) => (one as HTMLImageElement).naturalWidth === 0).length,
    );
    expect(broken).toBe(0);
    expect(await report.locator('.error:has(img) small').count()).toBe(await photos.count());
    await report.locator('.table').getByRole('rowheader', { name: 'GoogLeNet, 2014' }).waitFor();
    await report.getByText('seed=2014').waitFor();
    // Where it is repeated, and in the paragraph for a paper.
    const hash = report.getByText(original.session.trials[0]?.prediction?.weightsHash ?? 'no hash');
    expect(await hash.count()).toBe(2);

    await report.emulateMedia({ colorScheme: 'light' });
    expect(await violations(report)).toEqual([]);
    // The dark look has the same elements as the light one in other colours.
    await report.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(report, ['color-contrast', 'link-in-text-block'])).toEqual([]);
    expect(await overflow(report)).toBeLessThanOrEqual(0);
    // Nothing is cut off either: no figure or table has to be scrolled sideways.
    const cut = await report
      .locator('figure, .table')
      .evaluateAll((all) =>
        all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent),
      );
    expect(cut).toEqual([]);
    // Finding, rates, three images and lines to write on are one sheet.
    expect(await report.locator('.cards img').count()).toBe(3);
    await report.addStyleTag({ content: '.appendix { display: none !important }' });
    const pdf = (await report.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
  });
});

/**
 * What axe finds, with where.
 *
 * @param rules the only ones; null: all.
 */
async function violations(report: Page, rules: string[] | null = null): Promise<readonly string[]> {
  await report.evaluate(axe.source);
  return report.evaluate(async (only) => {
    const { axe: run } = globalThis as unknown as { axe: typeof axe };
    const { violations: found } = await run.run(document, {
      resultTypes: ['violations'],
      ...(only ? { runOnly: { type: 'rule', values: only } } : {}),
    });
    return found.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ html }) => html)
          .join(' ')
          .slice(0, 300)}`,
    );
  }, rules);
}

/** By how many pixels the page is wider than the screen. */
function overflow(report: Page): Promise<number> {
  return report.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}
