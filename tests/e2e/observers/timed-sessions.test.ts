import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, inject, it, onTestFinished } from 'vitest';
import { sixteenCategories } from '#src/core/classes/sixteen-categories.ts';
import { writeSessionFile } from '#src/files/formats/session-file.ts';
import { timedSession } from '#tools/timed-session.ts';
import { shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';
import { contextWithoutCopy, holdBackNetwork, useChromium } from '../use-chromium.ts';

const used = useChromium();

/** A file of a simulated person in a timed view. */
function given(person: string, turn: number) {
  const session = timedSession(shippedCatalogue(), { person, turn, list: sixteenCategories });
  const text = writeSessionFile({ session, reviews: [], draft: null, unknown: null });
  return { name: `${person}.json`, mimeType: 'application/json', buffer: Buffer.from(text) };
}

it('two timed sessions are compared over their exposures, by category', async () => {
  const page = await (await contextWithoutCopy(used.browser)).newPage();
  await holdBackNetwork(page);
  await page.goto(`${inject('appUrl')}/#/observers`);
  await page.getByLabel('Files', { exact: true }).setInputFiles([given('Mia', 0), given('Ben', 1)]);
  const curve = page.getByRole('region', { name: 'Errors by exposure' });
  await curve.getByRole('heading', { name: /^Shown for 17\sms, 2 people missed/ }).waitFor();
  await curve.getByText('The numbers as a table').click();
  const rows = await curve.getByRole('row').allInnerTexts();
  expect(rows.map((row) => row.split('\t')[0]?.trim())).toEqual([
    'Who',
    '2 people',
    'Ben (simulated)',
    'Mia (simulated)',
    expect.stringMatching(/efficientnet-lite0/i),
    'By chance',
  ]);
  expect(rows[0]).toMatch(/17\sms\s+50\sms\s+150\sms\s+500\sms/);
  await page.getByRole('group', { name: /What the 2 people took them for \(96 answers\)/ }).waitFor();
  await page.getByText(/it takes 12 people for 4 exposures/).waitFor();

  // All of it is in the report, too.
  const said = await page
    .getByRole('region', { name: 'Agreement by exposure' })
    .getByRole('heading')
    .innerText();
  const folder = mkdtempSync(join(tmpdir(), 'hit5-timed-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  await page.getByRole('button', { name: 'Save as…' }).press('Enter');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Report', exact: true }).press('Enter'),
  ]);
  await download.saveAs(join(folder, 'report.html'));
  const report = await page.context().newPage();
  await report.goto(pathToFileURL(join(folder, 'report.html')).href);
  expect(said).toMatch(/κ .* at \d+\sms/);
  await report.getByText(said, { exact: true }).waitFor();
  await report.getByText(/^Shown for 17\sms, 2 people missed/).waitFor();
  await report.getByRole('heading', { name: 'How long people need: the minimum viewing time' }).waitFor();
  await report.getByText(/it takes 12 people for 4 exposures/).waitFor();
  const matrix = report.getByRole('group', { name: /What the 2 people took them for \(96 answers\)/ });
  // The 16 categories, and the corner.
  expect(await matrix.getByRole('columnheader').count()).toBe(17);
});
