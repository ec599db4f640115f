import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import { onTestFinished } from 'vitest';
import type { ImageId } from '#src/core/trials/challenge.ts';
import { serveApp } from '#tools/serve-app.ts';
import type { ServedFolder } from '#tools/serve-folder.ts';
import { zipOf } from '#tests/unit/packs/archives/zip-builder.ts';
import { credit, packOf } from '#tests/unit/tools/packs/pack-builder.ts';
import { builtFolder } from '../built-folder.ts';

export const goldfish = 'n01443537';
const [tench, terrier] = ['n01440764', 'n02094114'];

/** Serves the built app with a pack of three photos and two strips, and one that is cut off, as `npm start` does. */
export async function serveSchoolPack(): Promise<ServedFolder> {
  const packs = mkdtempSync(join(tmpdir(), 'hit5-offered-'));
  onTestFinished(() => rmSync(packs, { recursive: true, force: true }));
  // The first strip is that of the goldfish, and its middle tile is the goldfish of the challenge.
  const shown = ['x', 'i1', null].map((id) => ({ id: id as ImageId | null, credit }));
  const files = packOf('school', [tench, goldfish, terrier], [goldfish, tench], 'images/tench.png', shown);
  writeFileSync(join(packs, 'school.hit5.zip'), zipOf(files));
  writeFileSync(join(packs, 'torn.zip'), zipOf(files).slice(0, -30));
  const server = await serveApp(builtFolder, 0, packs);
  onTestFinished(() => server.close());
  return server;
}

export async function openPage(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

/** Searches a class, and says how many examples stand beside it. */
export async function examplesOf(page: Page, name: string, wnid: string): Promise<number> {
  await page.keyboard.press('/');
  await page.keyboard.insertText(name);
  const tiles = page.locator(`[role="option"][data-wnid="${wnid}"] .tiles`);
  await tiles.locator('img').waitFor();
  return tiles.evaluate((element) => Number(getComputedStyle(element).getPropertyValue('--tiles')));
}
