import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it, onTestFinished } from 'vitest';
import { parseChallenge } from '#src/files/challenge-format.ts';
import { writeSessionFile } from '#src/files/formats/session-file.ts';
import { sampleSession } from '#tests/browser/sample-session.ts';
import { shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';
import { launchChromium } from '../participant.ts';
import { contextWithoutCopy, holdBackNetwork } from '../use-chromium.ts';

const appUrl = inject('appUrl');
const catalogue = shippedCatalogue();
const manifest = join(import.meta.dirname, '../../../assets/challenge/manifest.json');
const challenge = parseChallenge('manifest.json', readFileSync(manifest, 'utf8'), catalogue);
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

beforeEach(async () => {
  context = await contextWithoutCopy(browser);
  await holdBackNetwork(context);
  onTestFinished(() => context.close());
  page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(appUrl);
  await page.getByRole('link', { name: 'Compare', exact: true }).press('Enter');
  await page.getByRole('heading', { name: 'Compare people and networks' }).waitFor();
});

const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

function session(person: string, seed: number) {
  const sample = sampleSession(challenge, catalogue, { id: `s-${person}`, person, seed, images: 40 });
  return file(
    `${person}.json`,
    writeSessionFile({ session: sample, reviews: [], draft: null, unknown: null }),
  );
}

const observers = () => page.locator('hit5-observer-list li b').allTextContents();

describe('observers of any files', () => {
  it('in a file of 200 MB are read without the page standing still, and can be given up', async () => {
    await page.evaluate(() => {
      const note = 'x'.repeat(4000);
      const rows = Array.from({ length: 50_000 }, (_, row) => `${row}.JPEG,1,${note}\n`);
      const large = new File(['file_name,predicted_class,note\n', ...rows], 'large.csv');
      const transfer = new DataTransfer();
      transfer.items.add(large);
      const find = (root: ParentNode, tag: string): Element | null => {
        for (const element of root.querySelectorAll('*')) {
          if (element.matches(tag)) return element;
          const inner = element.shadowRoot && find(element.shadowRoot, tag);
          if (inner) return inner;
        }
        return null;
      };
      const zone = find(document, 'hit5-file-drop')?.shadowRoot?.querySelector('.zone');
      zone?.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    });
    await page.getByRole('button', { name: 'Cancel' }).press('Enter');
    await page.getByRole('button', { name: 'Cancel' }).waitFor({ state: 'detached' });
    expect(await observers()).toEqual([]);
    await page.getByLabel('Files', { exact: true }).setInputFiles([session('ada', 7)]);
    await page.getByRole('heading', { name: /^Of 2 observers,/ }).waitFor();
  });
});
