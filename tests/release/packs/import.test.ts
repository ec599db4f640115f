import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import { Participant } from '../../e2e/participant.ts';
import { DataScreen } from '../../e2e/data-screen.ts';
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
});
