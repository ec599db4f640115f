import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import {
  contextWithoutCopy,
  holdBackNetwork,
  littleDrawn,
  openOffline,
  useChromium,
} from '../../e2e/use-chromium.ts';

const appUrl = inject('appUrl');
const used = useChromium();
const folder = mkdtempSync(join(tmpdir(), 'hit5-class-report-'));
const demo = (name: string) => join(import.meta.dirname, '../../../docs/demo-data', name);
const given = (name: string, buffer = readFileSync(demo(name))) => ({ name, mimeType: 'text/plain', buffer });
const files = [
  'simulated-ada-test.json',
  'simulated-ben-test.json',
  'simulated-chi-challenge.json',
  'efficientnet-lite2.csv',
].map((name) => given(name));
let page: Page;

afterAll(() => rmSync(folder, { recursive: true }));

// One page for all of these: each saves something of the same class.
beforeAll(async () => {
  page = await (await contextWithoutCopy(used.browser, littleDrawn)).newPage();
  await holdBackNetwork(page);
  await page.goto(`${appUrl}/#/observers`);
  await page.getByLabel('Files', { exact: true }).setInputFiles([...files, ...pupils()]);
});

/** As many people as make a class, of the demo's. */
function pupils() {
  const file = JSON.parse(readFileSync(demo('simulated-ben-test.json'), 'utf8')) as object;
  return Array.from({ length: 8 }, (_, at) => {
    // Some names are long, of two alphabets, and hold what is no text elsewhere.
    const name = at < 2 ? `<b>${'פ🦊'.repeat(20)}</b>${at}` : `pupil ${at}`;
    const own = { ...file, id: `pupil-${at}`, person: name, group: at < 3 ? '7a' : '7b' };
    return given(`pupil-${at}.json`, Buffer.from(JSON.stringify(own)));
  });
}

const openSaving = () => page.getByRole('button', { name: 'Save as…' }).press('Enter');

/** Saves what a button of the dialog stands for; gives its path and text. */
async function saved(button: string): Promise<{ readonly path: string; readonly text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 120_000 }),
    page.getByRole('button', { name: button, exact: true }).press('Enter'),
  ]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return { path, text: readFileSync(path, 'utf8') };
}

/** How many sheets of A4 it takes. */
async function sheets(report: Page): Promise<number> {
  const pdf = (await report.pdf({ preferCSSPageSize: true })).toString('latin1');
  return pdf.match(/\/Type \/Page\b/g)?.length ?? 0;
}

describe('the report of a class', () => {
  it.each([
    ['lines to write on', ''],
    ['typed sentences', `We missed as many as the network. ${'Foxes look alike. '.repeat(40)}`],
  ])('opens from disk offline, and its first part is one sheet of A4, with %s', async (_, words) => {
    await openSaving();
    await page.getByLabel('Your own sentences').fill(words);
    const { path, text } = await saved('Report');
    expect(text).not.toMatch(/<script|localhost|127\.0\.0\.1/i);
    const report = await openOffline(used.browser, path);
    await report.getByText(/2 of 11 people missed less/).waitFor();
    await report.getByRole('img', { name: 'Dots along a line of shares missed', exact: true }).waitFor();
    await report.getByRole('img', { name: /^A square for each two observers/ }).waitFor();
    await report
      .getByRole('table', { name: /^Who got them/ })
      .first()
      .waitFor();
    const cards = report.locator('.cards article');
    expect(await cards.locator('h3').allInnerTexts()).toEqual([
      'Everybody missed',
      'Only people got',
      'Only networks got',
    ]);
    // Each photo has its credit.
    expect(
      await cards
        .filter({ has: report.locator('img') })
        .locator('small')
        .count(),
    ).toBe(await cards.locator('img').count());
    expect(await cards.locator('img').count()).toBe(3);
    for (const title of ['the groups that people are in', 'people against networks'])
      await report.getByRole('heading', { name: `Groups: ${title}` }).waitFor();
    await report
      .getByRole('row', { name: /^7b 5 people/ })
      .first()
      .waitFor();
    const figures = report.getByRole('group', { name: 'Each two groups' });
    expect(await figures.first().locator('tbody tr').count()).toBe(1);
    // Who takes what for what: people and networks beside each other, by class and by branch, with nothing to press.
    const mixUps = report.getByRole('group', { name: /mix-ups/ });
    await mixUps.getByRole('columnheader', { name: 'the people' }).waitFor();
    expect(await mixUps.locator('tbody tr').count()).toBe(12);
    for (const who of ['people', 'networks'])
      await report.getByRole('group', { name: `What the ${who} took them for` }).waitFor();
    expect(await report.locator('.appendix').locator('button, a[href]:not([href^="https:"])').count()).toBe(
      0,
    );
    if (words !== '') await report.getByText('Foxes look alike.').waitFor();
    expect(
      await report.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0);
    await report.evaluate(axe.source);
    const violations = await report.evaluate(async () =>
      (await (globalThis as unknown as { axe: typeof axe }).axe.run()).violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' ')}`,
      ),
    );
    expect(violations).toEqual([]);

    const all = await sheets(report);
    await report.addStyleTag({ content: '.appendix { display: none !important }' });
    expect(await sheets(report)).toBe(1);
    expect(all).toBeGreaterThan(2);
  });

  it('has a JSON beside it as the command line gives it, and a CSV, without an address of this machine', async () => {
    await openSaving();
    const { text } = await saved('JSON');
    await openSaving();
    const csv = await saved('Tidy CSV');
    expect(text + csv.text).not.toMatch(/localhost|127\.0\.0\.1/);
    const { observers, pairs } = JSON.parse(text) as { observers: { n: number }[]; pairs: unknown[] };
    expect(observers.map(({ n }) => n)).toEqual(Array.from({ length: 13 }, () => 120));
    expect(pairs).toHaveLength((13 * 12) / 2);
    // A line for each answer: those of the network are one observer's, over all sessions.
    expect(csv.text.trim().split('\n')).toHaveLength(1 + 12 * 120 + 159);
  });
});
