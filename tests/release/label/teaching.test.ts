import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it, onTestFinished } from 'vitest';
import { run } from '#tools/compare/run.ts';
import { chooseForm } from '../results/save-form.ts';
import { launchChromium, Participant } from '#tests/e2e/participant.ts';
import { contextWithoutCopy, holdBackNetwork, littleDrawn } from '#tests/e2e/use-chromium.ts';

const appUrl = inject('appUrl');
const root = join(import.meta.dirname, '../../..');
const linksOf = (page: string) =>
  [...readFileSync(join(root, 'docs', page), 'utf8').matchAll(/`(#\/[^`]*)`/g)].map(([, link]) => link ?? '');
const folder = mkdtempSync(join(tmpdir(), 'hit5-teaching-'));
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** What was asked of any server but the app's own. */
let elsewhere: string[];

beforeEach(async () => {
  context = await contextWithoutCopy(browser, littleDrawn);
  elsewhere = [];
  await context.route('**/*', (route) => {
    const url = route.request().url();
    if (url.startsWith(appUrl) || /^(?:data|blob):/.test(url)) return route.continue();
    elsewhere.push(url);
    return route.abort();
  });
  onTestFinished(() => context.close());
});

/** Opens an exercise's link with fewer images, answers them all, and goes to the results. */
async function play(link: string, images: number, pseudonym = ''): Promise<Participant> {
  const shorter = `${appUrl}/${link.replace(/&n=\d+/, `&n=${images}`)}`;
  const [page] = context.pages();
  // In a page that is there the network runs already.
  const person = page ? new Participant(page) : await Participant.arrive(context, shorter);
  if (page) await person.follow(shorter);
  const blind = link.includes('mode=test');
  for (let image = 1; image <= images; image += 1) {
    await person.see(image, images);
    await person.pickAtOnce('trilobite');
    if (blind) await person.page.keyboard.press('Control+Enter');
    else {
      await person.commit();
      await person.page
        .getByRole('heading', { name: /The network( got it| missed it|:)/ })
        .waitFor({ timeout: 60_000 });
      await person.page
        .getByRole('button', { name: image < images ? 'Next image' : 'To the end' })
        .press('Enter');
    }
  }
  if (pseudonym !== '') {
    const name = person.page.getByLabel('Your name here');
    await name.fill(pseudonym);
    await name.press('Enter');
    await name.waitFor({ state: 'detached' });
  }
  await person.page.getByRole('link', { name: 'See the results' }).press('Enter');
  await person.page.getByRole('button', { name: 'Save as…' }).waitFor();
  return person;
}

async function save(person: Participant, label: string): Promise<string> {
  const [file] = await Promise.all([
    person.page.waitForEvent('download', { timeout: 120_000 }),
    chooseForm(person.page, label),
  ]);
  const path = join(folder, file.suggestedFilename());
  await file.saveAs(path);
  return path;
}

describe('docs/classroom.md', () => {
  // A timed view is played in at-a-glance.test.ts.
  const [short = '', middle = ''] = linksOf('classroom.md').filter((link) => !link.includes('show='));

  it('30 minutes: images, the results, and the file to hand in', async () => {
    const person = await play(short, 2, 'robin');
    await person.page.getByRole('heading', { level: 1, name: /^You \d+ The network/ }).waitFor();
    await person.page.getByText('More figures').click();
    await person.page.getByRole('heading', { name: 'How sure is that?' }).waitFor();
    const { exitCode, out } = run([await save(person, 'Save a file to hand in')]);
    expect([exitCode, out.includes('efficientnet-lite0'), out.includes('robin')]).toEqual([0, true, true]);
    expect(elsewhere).toEqual([]);
  });

  it('45 minutes: the errors, one after the other, and the report', async () => {
    const person = await play(middle, 2);
    await person.page.getByRole('link', { name: 'Errors', exact: true }).press('Enter');
    await person.page.getByText(/0 of \d errors looked at/).waitFor();
    await person.page
      .getByRole('button', { name: /fine-grained/ })
      .first()
      .press('Enter');
    await person.page.getByText(/1 of \d errors looked at/).waitFor();
    await person.page.getByText('I contest this label').first().waitFor();
    expect(readFileSync(await save(person, 'Report'), 'utf8')).toContain('1. ');
  });
});

describe('docs/gallery.md', () => {
  const [, , dogs = '', blur = '', , ...others] = linksOf('gallery.md');
  const [biasPhotos = '', biasDrawings = '', group = '', own = ''] = others;

  it('opens the photos that a link names', async () => {
    const person = await play(dogs, 1);
    const path = await save(person, 'Save a file to hand in');
    const { order } = JSON.parse(readFileSync(path, 'utf8')) as { readonly order: readonly string[] };
    expect(decodeURIComponent(dogs)).toMatch(new RegExp(`&only=.*${order[0]}`));
    expect(elsewhere).toEqual([]);
  });

  it('has the links of the bias lesson', () => {
    const lesson = linksOf('classroom.md');
    expect([biasPhotos, biasDrawings].filter((link) => lesson.includes(link))).toHaveLength(2);
  });

  it('opens a photo that blur has broken, and makes a challenge of it', async () => {
    const { page } = await Participant.arrive(context, `${appUrl}/${blur}`);
    await page.getByText(/and not among its five/).waitFor();
    await page.getByRole('slider', { name: 'Blur' }).fill('0');
    await page.getByText(/still among its five|The network: .* sure/).waitFor();
    await page.goto(`${appUrl}/#/`);
    await page.locator('hit5-break-page').waitFor({ state: 'detached' });
    await page.goto(`${appUrl}/${blur}`);
    await page.getByText(/and not among its five/).waitFor();
    await page.getByRole('spinbutton', { name: 'How many' }).fill('1');
    await page.getByRole('button', { name: 'Make and start it' }).click();
    await new Participant(page).see(1, 1);
  });

  it('opens the way to a class, and the place for photos of one’s own', async () => {
    await holdBackNetwork(context);
    const { page } = await Participant.arrive(context, `${appUrl}/${group}`);
    await page.getByRole('heading', { name: 'It needs Hit5’s own server on your laptop' }).waitFor();
    await page.goto(`${appUrl}/${own}`);
    await expect.poll(() => page.locator('hit5-import-section').count()).toBe(1);
  });
});

describe('docs/workshop.md', () => {
  it('can be shown offline: the demo data, the audience, the errors, the curve', async () => {
    const [audience = ''] = linksOf('workshop.md');
    const page = await context.newPage();
    await page.goto(appUrl);
    await page.getByRole('link', { name: 'Session files and backup' }).press('Enter');
    const names = ['ada-practice', 'ada-test', 'ben-test', 'chi-challenge'];
    const files = names.map((name) => join(root, `docs/demo-data/simulated-${name}.json`));
    await page.getByRole('button', { name: 'Choose session files' }).waitFor();
    await page.locator('hit5-sessions-section').getByLabel('Files', { exact: true }).setInputFiles(files);
    await page.getByText('4 sessions are on this machine').waitFor();
    const person = await play(audience, 1);
    await person.page.goto(`${appUrl}/#/`);
    await person.page.getByRole('link', { name: /^Results: simulated-ada, Simulated · Test/ }).press('Enter');
    await person.page.getByRole('heading', { level: 1, name: /On 120 images/ }).waitFor();
    await person.page.getByRole('link', { name: 'Errors', exact: true }).press('Enter');
    await person.page.getByText(/\d+ of \d+ errors looked at/).waitFor();
    await person.page.getByRole('link', { name: 'Effort', exact: true }).press('Enter');
    await person.page.getByRole('heading', { level: 1, name: /simulated-ada took/ }).waitFor();
    expect(elsewhere).toEqual([]);
  });
});
