import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import { expect, it, onTestFinished } from 'vitest';
import { serveApp } from '#tools/serve-app.ts';
import type { ServedFolder } from '#tools/serve-folder.ts';
import type { ImageId } from '#src/core/trials/challenge.ts';
import { zipOf } from '#tests/unit/packs/archives/zip-builder.ts';
import { credit, packOf } from '#tests/unit/tools/packs/pack-builder.ts';
import { builtFolder } from '../built-folder.ts';
import { Participant } from '../participant.ts';
import { openStartForm } from '../start-form.ts';
import { catalogue, photosHere, picture, served } from '#tests/release/tools/photo-runs.ts';
import { holdBackNetwork, littleDrawn, useChromium } from '../use-chromium.ts';

const used = useChromium(littleDrawn);
const [tench, goldfish, terrier] = ['n01440764', 'n01443537', 'n02094114'] as const;

/** Serves the built app with a pack of three photos and two strips, and one that is cut off, as `npm start` does. */
async function serve(): Promise<ServedFolder> {
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

async function openPage(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

/** Searches a class, and says how many examples stand beside it. */
async function examplesOf(page: Page, name: string, wnid: string): Promise<number> {
  await page.keyboard.press('/');
  await page.keyboard.insertText(name);
  const tiles = page.locator(`[role="option"][data-wnid="${wnid}"] .tiles`);
  await tiles.locator('img').waitFor();
  return tiles.evaluate((element) => Number(getComputedStyle(element).getPropertyValue('--tiles')));
}

it('is offered without import, played by keyboard with strips beside the classes, and credited', async () => {
  const server = await serve();
  await holdBackNetwork(used.context);
  const page = await openPage(used.context, server.url);
  await page.getByText('1 pack cannot be opened').press('Enter');
  await page.getByText('torn.zip is cut off').waitFor();
  await openStartForm(page, server.url.replace(/\/$/, ''));
  await page.getByLabel('Your name here (made up is fine)').fill('eva');
  const photos = page.locator('select[name="challenge"]');
  await photos.locator('option', { hasText: 'school: 3 images of 3 classes' }).waitFor({ state: 'attached' });
  await photos.selectOption('school');
  await page.getByText('3 images can show large differences only').waitFor();
  await page.getByRole('button', { name: /^Start/ }).press('Enter');

  const person = new Participant(page);
  const examples: number[] = [];
  for (const position of [1, 2, 3]) {
    await person.see(position, 3);
    expect(await person.markup('all but the list')).not.toMatch(/n0\d{7}|tench|goldfish|photos\.example/);
    examples.push(await examplesOf(page, 'goldfish', goldfish));
    await page.keyboard.press('Enter');
    await person.commit();
    await page.getByText('Ann Example').waitFor();
    const link = page.getByRole('link', { name: /^photos\.example/ });
    expect(await link.getAttribute('href')).toBe(credit.source);
    await person.next();
  }
  // While the goldfish was answered, its own tile was left out.
  expect(examples.sort()).toEqual([2, 3, 3]);
  await page.getByRole('link', { name: 'See the results' }).press('Enter');
  await page.getByText(/^\s*3 images of “school”\./).waitFor();
  await page.getByText(/About one in 12 of them looks doubtful.*A network helped to choose/).waitFor();

  await page.goto(`${server.url}#/credits`);
  await page.getByText('The pack “school”: 3 images, examples of 2 classes').press('Enter');
  await page.getByText('Examples, from left to right').waitFor();
  expect(await page.locator('details hit5-image-credit').filter({ hasText: 'Ann Example' }).count()).toBe(6);
});

it('of photos from a mirror is made, offered, and its images are answered by keyboard beside strips', async () => {
  const classes = catalogue.classes.slice(0, 5);
  const mirror = await served([
    ...classes.map((_, of) => ({ of, does: picture(of) })),
    ...classes.flatMap((_, of) =>
      [1, 2].map((time) => ({ part: 'examples' as const, of, does: picture(of + time * 10) })),
    ),
  ]);
  const packs = join(mirror.folder, 'packs');
  const words = ['--photos', '5', '--examples', '2', '--mirror', mirror.server.url];
  const made = await photosHere([...words, '--out', join(packs, 'flickr.hit5.zip')], { list: mirror.list });
  expect([made.code, made.out]).toEqual([
    0,
    expect.stringContaining('5 of 5 photos, 10 examples for 5 classes\n'),
  ]);

  const server = await serveApp(builtFolder, 0, packs);
  onTestFinished(() => server.close());
  await holdBackNetwork(used.context);
  const page = await openPage(used.context, server.url);
  await openStartForm(page, server.url.replace(/\/$/, ''));
  const photos = page.locator('select[name="challenge"]');
  const label = '5 photos from Flickr, seed 1: 5 images of 5 classes';
  await photos.locator('option', { hasText: label }).waitFor({ state: 'attached' });
  await photos.selectOption({ label });
  await page.getByRole('button', { name: /^Start/ }).press('Enter');

  const person = new Participant(page);
  for (const [at, { wnid, label: name }] of classes.entries()) {
    await person.see(at + 1, 5);
    expect(await examplesOf(page, name, wnid)).toBe(2);
    await page.keyboard.press('Enter');
    expect(await person.picks()).toHaveLength(1);
    await person.commit();
    await page.getByText('Jürg & Ann').first().waitFor();
    await page.getByRole('link', { name: /^Flickr|^flickr\.com/ }).waitFor();
    await person.next();
  }
  await page.getByRole('link', { name: 'See the results' }).press('Enter');
  await page.getByText(/^\s*5 images of “5 photos from Flickr, seed 1”\./).waitFor();
  await page.getByText(/About one in 12 of them looks doubtful.*A network helped to choose/).waitFor();
  await page.goto(`${server.url}#/credits`);
  await page.getByText('The pack “5 photos from Flickr, seed 1”: 5 images, examples of 5').press('Enter');
  const credits = page.locator('details hit5-image-credit').filter({ hasText: 'Jürg & Ann' });
  await credits.first().waitFor();
  expect(await credits.count()).toBe(15);
});

it('is kept for offline use when asked for, and played with the network cable out', async () => {
  const server = await serve();
  const context = await used.browser.newContext(littleDrawn);
  onTestFinished(() => context.close());
  const page = await openPage(context, server.url);
  await page.getByText('Hit5 now works offline.').waitFor({ timeout: 120_000 });
  await page.goto(`${server.url}#/data`);
  await page.getByText('1 pack cannot be opened').press('Enter');
  await page.getByText('torn.zip is cut off').waitFor();
  await page.getByRole('button', { name: 'Keep for offline use: school' }).press('Enter');
  await page.getByText('“school” is here').waitFor();
  await page.getByText('It is kept in this browser, and works offline.').waitFor();
  await page.close();
  await server.close();

  const link = `${server.url}#/label?challenge=school&seed=1&n=3&mode=challenge`;
  const offline = await openPage(context, link);
  const person = new Participant(offline);
  await person.see(1, 3);
  expect(await examplesOf(offline, 'goldfish', goldfish)).toBeGreaterThan(1);
  await offline.goto(`${server.url}#/data`);
  await offline.getByText('packs/index.json could not be fetched.').waitFor();
  await offline.getByRole('button', { name: 'Remove: school' }).press('Enter');
  await offline.getByRole('button', { name: 'Remove it' }).press('Enter');
  await offline.getByText('There is none yet.').waitFor();
});
