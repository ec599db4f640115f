import { readFileSync, writeFileSync } from 'node:fs';
import type { Page, Route } from 'playwright';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import type { ClassIndex } from '#src/core/classes/class-ids.ts';
import { parseClasses } from '#src/files/classes-format.ts';
import { readImagenetXCsv } from '#src/files/formats/imagenet-x-csv.ts';
import { shortManifest, shortenChallenge } from '#tests/e2e/short-challenge.ts';
import { folderOf, plainPhoto } from '#tests/e2e/synthetic-photos.ts';
import { useChromium } from '#tests/e2e/use-chromium.ts';

const appUrl = inject('appUrl');
const chromium = useChromium();
const catalogue = parseClasses('classes.json', readFileSync('assets/classes.json', 'utf8'));
const { images: shipped } = shortManifest(40);
const total = shipped.length;

let page: Page;

beforeEach(async () => {
  await shortenChallenge(chromium.context, total);
  page = await chromium.context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(`${appUrl}/?backend=wasm#/networks`);
});

const section = () => page.locator('hit5-batch-section');
const press = (name: string) =>
  section().getByRole('button', { name }).and(page.locator(':enabled')).press('Enter');

/** How many images have been answered, as the page says. */
async function answered(): Promise<number> {
  const text =
    (await section()
      .getByText(/\d+ of \d+ images answered/)
      .textContent()) ?? '';
  return Number(/(\d+) of/.exec(text)?.[1]);
}

/** Photos that come so far only: a batch cannot end before it is to. */
class HeldPhotos {
  #given = 0;
  #most = 0;
  #waiting: (() => void)[] = [];

  giveTo(most: number): void {
    this.#most = most;
    for (const go of this.#waiting.splice(0)) go();
  }

  async give(route: Route): Promise<void> {
    while (this.#given >= this.#most) await new Promise<void>((go) => this.#waiting.push(go));
    this.#given += 1;
    // A page that is left asks no more.
    await route.continue().catch(() => undefined);
  }
}

describe('a batch over the default challenge', () => {
  it('is paused, outlives a reload, goes on where it was, and becomes an observer and a file', async () => {
    const photos = new HeldPhotos();
    await page.route('**/assets/challenge/images/*', (route) => photos.give(route));
    photos.giveTo(8);
    await press('Answer the challenge');
    await expect.poll(answered).toBeGreaterThan(2);
    await press('Pause');
    photos.giveTo(16);
    await section().getByText('paused.').waitFor();
    const before = await answered();
    expect(before).toBeLessThan(total);

    await page.reload();
    await section().getByText('paused.').waitFor();
    expect(await answered()).toBe(before);
    photos.giveTo(28);
    await press('Go on');
    await expect.poll(answered).toBeGreaterThan(before);
    await page.reload();
    photos.giveTo(Infinity);
    await press('Go on');
    await section()
      .getByRole('heading', { name: `: ${total} images` })
      .waitFor();

    await press('Save as…');
    const [download] = await Promise.all([page.waitForEvent('download'), press('Predictions, CSV')]);
    expect(download.suggestedFilename()).toBe('efficientnet-lite0 default.csv');
    const csv = readFileSync(await download.path(), 'utf8');
    const { images, guesses, depth } = readImagenetXCsv('predictions.csv', csv, catalogue);
    expect([...images].sort()).toEqual(shipped.map(({ id }) => id).sort());
    const wnids = new Map(shipped.map(({ id, wnid }) => [id, wnid]));
    const right = images.filter((image, at) => {
      const five = [...guesses.subarray(at * depth, (at + 1) * depth)];
      return five.some((index) => catalogue.byIndex(index as ClassIndex).wnid === wnids.get(image));
    });
    expect(depth).toBe(5);
    expect(right.length / total).toBeGreaterThan(0.7);

    await press('Add to the observers');
    await section().getByRole('link', { name: 'compare the observers' }).press('Enter');
    await page.locator('hit5-observer-list li b').filter({ hasText: 'efficientnet-lite0' }).waitFor();
  });
});

describe('a batch over a folder that was dropped', () => {
  it('answers what can be opened and names what cannot', async ({ skip }) => {
    const folder = folderOf({ 'good.png': plainPhoto(1), 'sub/better.png': plainPhoto(2) });
    try {
      // A name that is not UTF-8.
      writeFileSync(Buffer.concat([Buffer.from(`${folder}/sub/caf`), Buffer.from([0xe9])]), plainPhoto(3));
    } catch {
      skip('this file system has UTF-8 names only');
    }
    const zone = section().locator('hit5-file-drop').first();
    await zone.scrollIntoViewIfNeeded();
    const devtools = await page.context().newCDPSession(page);
    const data = { items: [], files: [folder], dragOperationsMask: 1 };
    let [x, y] = [0, 0];
    // What stands above may come later, and move the zone away from under the folder.
    const holdOver = async () => {
      const box = await zone.boundingBox();
      [x, y] = [(box?.x ?? 0) + 20, (box?.y ?? 0) + 20];
      for (const type of ['dragEnter', 'dragOver'] as const)
        await devtools.send('Input.dispatchDragEvent', { type, x, y, data });
      return zone.locator('.over').count();
    };
    await expect.poll(holdOver).toBe(1);
    await devtools.send('Input.dispatchDragEvent', { type: 'drop', x, y, data });
    await section().getByRole('heading', { name: ': 2 images' }).waitFor();
    await section().getByText('1 file was left out').click();
    await section().getByText('is a file whose name the browser cannot read').waitFor();
    expect(await section().getByRole('cell', { name: 'my-photos/sub/' }).count()).toBe(1);
  });
});
