import { readFileSync } from 'node:fs';
import type { Page, Route } from 'playwright';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import { zipOf } from '#tests/unit/packs/archives/zip-builder.ts';
import { Participant } from '../../e2e/participant.ts';
import { DataScreen, threeClasses } from '../../e2e/data-screen.ts';
import { folderOf, plainPhoto } from '../../e2e/synthetic-photos.ts';
import { holdBackNetwork, littleDrawn, useChromium } from '../../e2e/use-chromium.ts';

const appUrl = inject('appUrl');
const used = useChromium(littleDrawn);
beforeEach(() => holdBackNetwork(used.context));
let page: Page;
let data: DataScreen;

beforeEach(async () => {
  page = await used.context.newPage();
  data = new DataScreen(page);
  await data.open(appUrl);
});

describe('a folder of one’s own photos', () => {
  it('becomes a pack that is played, saved, removed, and opened again from its file', async () => {
    await data.makePackOfOneEach();
    await page.getByRole('button', { name: 'Play: my-photos' }).press('Enter');
    const person = new Participant(page);
    await person.see(1, 3);
    expect(await person.markup('all but the list')).not.toMatch(/n01440764|n01443537|n02119789/);
    await person.pick('tench');
    await person.commit();
    await page.getByRole('heading', { level: 1, name: /^(Right|You missed)/ }).waitFor();

    await page.goto(`${appUrl}/#/photos`);
    const saved = await data.savePack();
    expect(saved.name).toMatch(/^my-photos-[0-9a-f]{4}\.hit5\.zip$/);
    await data.removePack();

    await data.chooseFiles({
      name: saved.name,
      mimeType: 'application/zip',
      buffer: readFileSync(saved.path),
    });
    await page.getByText('“my-photos” is here').waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Play: my-photos' }).press('Enter');
    await person.see(1, 3);
  });

  it('still names all that was left out once the pack is made, the photo that cannot be read too', async () => {
    const whole = plainPhoto(3);
    const folder = folderOf({
      'n01440764/1.png': plainPhoto(1),
      'n01440764/2.png': plainPhoto(2),
      'n01443537/broken.png': whole.slice(0, whole.length / 2),
      'n01443537/page.JPEG': '<!doctype html>',
    });
    await data.chooseFolder(folder);
    await page.getByText('1 file was left out').waitFor();
    await page.getByLabel('All 3').check();
    await page.getByRole('button', { name: 'Make the pack' }).press('Enter');
    await page.getByText('2 files were left out').press('Enter');
    const { path } = await data.download('Save the list');
    const rows = readFileSync(path, 'utf8').trim().split(/\r?\n/);
    expect(rows).toHaveLength(3);
    const broken = rows.find((row) => row.includes('broken.png')) ?? '';
    expect(broken).toContain('cannot be read as an image');
    expect(broken.split('broken.png')).toHaveLength(2);
    expect(rows.some((row) => row.includes('page.JPEG'))).toBe(true);
  });

  it('gives its examples to the class list of the default challenge when asked to', async () => {
    await data.makePackOfOneEach();
    await page.getByRole('button', { name: 'Use its examples: my-photos' }).press('Enter');
    await page.getByText('Its examples stand in the class list of every challenge.').waitFor();
    await page.reload();
    await page.getByText('Its examples stand in the class list of every challenge.').waitFor();
  });

  it('that was half imported leaves nothing, and says after a reload what to do', async () => {
    await data.chooseFolder(threeClasses());
    await page.getByRole('button', { name: 'Make the pack' }).waitFor();
    await page.reload();
    await page.getByText('The import of my-photos was under way when the page was closed.').waitFor();
    await page.getByText('To go on, choose my-photos again').waitFor();
    await page.getByText('There is none yet.').waitFor();
    await page.getByRole('button', { name: 'Forget it' }).press('Enter');
    await page.getByText('was under way').waitFor({ state: 'detached' });
    await page.reload();
    await page.getByText('There is none yet.').waitFor();
    expect(await page.getByText('was under way').count()).toBe(0);
  });
});

describe('photos without a class', () => {
  it('can be told one each, or stay without', async () => {
    await data.chooseFolder(folderOf({ 'a.png': plainPhoto(1), 'b.png': plainPhoto(2) }, 'walk'));
    await page.getByLabel('Class of a.png').fill('goldfish');
    await page.getByLabel('Class of a.png').press('Tab');
    await page.getByRole('button', { name: 'Make the pack' }).press('Enter');
    await page.getByText('“walk” is made').waitFor();
    await page.getByRole('button', { name: 'Play: walk' }).press('Enter');
    await new Participant(page).see(1, 2);
  });
});

describe('a link to a challenge that is not in this browser', () => {
  it('leads to the packs, and from there on to its session', async () => {
    await data.makePackOfOneEach();
    const saved = await data.savePack();
    await data.removePack();
    const id = saved.name.replace('.hit5.zip', '');
    await page.goto(`${appUrl}/#/label?challenge=${id}&seed=1&n=2&mode=test`);
    await page.getByText(`The challenge “${id}” is not in this browser.`).waitFor();
    await page.getByRole('link', { name: 'Open a pack' }).press('Enter');
    await data.chooseFiles({
      name: saved.name,
      mimeType: 'application/zip',
      buffer: readFileSync(saved.path),
    });
    await page.getByRole('link', { name: 'Go on to the session' }).press('Enter');
    await new Participant(page).see(1, 2);
  });
});

describe('a pack at an address', () => {
  it('is fetched only after the person was asked, and leads on to the session of the link', async () => {
    await data.makePackOfOneEach();
    const saved = await data.savePack();
    const id = saved.name.replace('.hit5.zip', '');
    let requests = 0;
    await used.context.route('https://packs.example/class.zip', (route) => {
      requests += 1;
      const headers = { 'access-control-allow-origin': '*', 'content-type': 'application/zip' };
      return route.fulfill({ headers, body: readFileSync(saved.path) });
    });
    const session = `#/label?challenge=${id}&seed=1&n=2&mode=challenge`;
    await page.goto('about:blank');
    await page.goto(`${appUrl}/?pack=https://packs.example/class.zip${session}`);
    await page.getByText('Fetch a pack from packs.example?').waitFor();
    expect(requests).toBe(0);
    await page.getByRole('button', { name: 'Fetch it' }).press('Enter');
    await page.getByText('“my-photos” is here').waitFor();
    expect(requests).toBe(1);
    await page.getByRole('link', { name: 'Go on to the session' }).press('Enter');
    await new Participant(page).see(1, 2);
  });

  it('that is a page, missing, cut off or out of reach is refused with a message', async () => {
    const refusals: readonly (readonly [string, Parameters<Route['fulfill']>[0] | null, string])[] = [
      [
        'page.zip',
        { contentType: 'text/html', body: '<!doctype html><p>Sign in' },
        'sent a web page in place of the pack',
      ],
      ['missing.zip', { status: 404, body: '' }, 'has no pack at this address (it answered 404)'],
      ['cut-off.zip', { body: Buffer.from(zipOf({ a: 'b' })).subarray(0, 40) }, 'is cut off'],
      ['https://packs.example/x.zip', null, 'packs.example cannot be reached'],
    ];
    for (const [address, answer, message] of refusals) {
      const asked = address.includes(':') ? address : `**/${address}`;
      await used.context.route(asked, (route) => (answer ? route.fulfill(answer) : route.abort()));
      await page.getByLabel('Address of a pack').fill(address);
      await page.getByLabel('Address of a pack').press('Enter');
      await page.getByRole('button', { name: 'Fetch it' }).press('Enter');
      await new Participant(page).alarm(message).waitFor();
    }
  });
});
