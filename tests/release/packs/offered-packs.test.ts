import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { serveApp } from '#tools/serve-app.ts';
import { builtFolder } from '#tests/e2e/built-folder.ts';
import { Participant } from '#tests/e2e/participant.ts';
import { examplesOf, goldfish, openPage, serveSchoolPack } from '#tests/e2e/packs/school-pack.ts';
import { openStartForm } from '#tests/e2e/start-form.ts';
import { holdBackNetwork, littleDrawn, useChromium } from '#tests/e2e/use-chromium.ts';
import { catalogue, photosHere, picture, served } from '../tools/photo-runs.ts';

const used = useChromium(littleDrawn);

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
  const server = await serveSchoolPack();
  const context = await used.browser.newContext(littleDrawn);
  onTestFinished(() => context.close());
  const page = await openPage(context, server.url);
  await page.getByText('even offline').waitFor({ timeout: 120_000 });
  await page.goto(`${server.url}#/photos`);
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
  await offline.goto(`${server.url}#/photos`);
  await offline.getByText('packs/index.json could not be fetched.').waitFor();
  await offline.getByRole('button', { name: 'Remove: school' }).press('Enter');
  await offline.getByRole('button', { name: 'Remove it' }).press('Enter');
  await offline.getByText('There is none yet.').waitFor();
});
