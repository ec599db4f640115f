import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Page } from 'playwright';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import { builtFolder } from '../../e2e/built-folder.ts';
import { challengeLink, Participant } from '../../e2e/participant.ts';
import { storedTrials } from '../../e2e/stored-trials.ts';
import { holdBackNetwork, littleDrawn, useChromium } from '../../e2e/use-chromium.ts';

const appUrl = inject('appUrl');
const used = useChromium(littleDrawn);
beforeEach(() => holdBackNetwork(used.context));
let page: Page;

beforeEach(async () => {
  page = await used.context.newPage();
});

/** The files that the page names: its main script, what is loaded with it, its styles. */
async function namedFiles(pattern: RegExp): Promise<readonly string[]> {
  const html = await (await used.context.request.get(`${appUrl}/`)).text();
  const found = [...html.matchAll(pattern)].map(([, path]) => `**/${path?.replace(/^\.\//, '') ?? ''}`);
  expect(found.length).toBeGreaterThan(0);
  return found;
}

const failed = () => page.getByText('Hit5 could not start.');

describe('a page whose app does not come', () => {
  it.each([
    ['main script', /<script type="module"[^>]* src="([^"]+)"/g],
    ['style', /<link rel="stylesheet"[^>]* href="([^"]+)"/g],
  ])('since its %s fails says so, and comes back where it was', async (_, pattern) => {
    const [file] = await namedFiles(pattern);
    if (file === undefined) throw new Error('no file');
    await used.context.route(file, (route) => route.abort());
    await page.goto(`${appUrl}/#/credits`);
    await failed().waitFor();
    await page.evaluate(axe.source);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await page.evaluate<axe.AxeResults>('axe.run(document.body)');
      expect(violations.map(({ id, help }) => `${colorScheme}: ${id}: ${help}`)).toEqual([]);
    }
    await used.context.unroute(file);
    await page.getByRole('link', { name: 'try again' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: /Credits/ }).waitFor();
    expect(page.url()).toBe(`${appUrl}/#/credits`);
    expect(await page.locator('#start').count()).toBe(0);
  });

  it.each([
    ['as it is built', builtFolder],
    ['as it lies in the repository', '.'],
  ])('since it was opened as a file says what to do, %s', async (_, folder) => {
    await page.goto(pathToFileURL(join(folder, 'index.html')).href);
    const words = page.locator('#start', { hasText: 'npm start' });
    await words.getByText('Hit5-Windows').filter({ visible: true }).waitFor();
    expect(await page.getByText('Look at your connection').isVisible()).toBe(false);
  });

  it('since all of its files fail says it in plain HTML', async () => {
    for (const file of ['**/*.js', '**/*.css']) await used.context.route(file, (route) => route.abort());
    await page.goto(`${appUrl}/`);
    await page.getByText('Hit5 has not started yet.').waitFor();
    await used.context.unrouteAll();
    await page.getByRole('link', { name: 'try again' }).press('Enter');
    await page.locator('hit5-app').getByRole('heading', { level: 1 }).waitFor();
  });

  it.each<readonly [string, () => void]>([
    ['AbortSignal.any', () => Reflect.deleteProperty(AbortSignal, 'any')],
    ['popover', () => Reflect.deleteProperty(HTMLElement.prototype, 'popover')],
  ])('in a browser without %s names those that are new enough', async (_, makeOld) => {
    await page.addInitScript(makeOld);
    await page.goto(`${appUrl}/`);
    await page.getByText('This browser is too old for Hit5.').waitFor();
    expect(await page.locator('#start-old').innerText()).toMatch(
      /Chrome or Edge 123, Firefox 125, Safari 17\.5 \(iOS 17\.5\)/,
    );
    expect(await failed().isVisible()).toBe(false);
    expect(await page.locator('hit5-app').count()).toBe(0);
  });
});

describe('an error while the app starts', () => {
  it('is told in place of a blank page', async () => {
    await page.addInitScript(() =>
      Object.defineProperty(Navigator.prototype, 'locks', {
        get() {
          throw new Error('no locks');
        },
      }),
    );
    await page.goto(`${appUrl}/`);
    await failed().waitFor();
  });

  it('that the app can do without lets it start', async () => {
    await page.addInitScript(() => void Promise.reject(new Error('of an extension, say')));
    await page.goto(`${appUrl}/`);
    await page.locator('hit5-app').getByRole('heading', { level: 1 }).waitFor();
    expect(await page.locator('#start').count()).toBe(0);
  });
});

describe('a part that is loaded later and does not come', () => {
  it('is fetched again on request, and no trial is lost', async () => {
    await page.close();
    const person = await Participant.arrive(used.context, challengeLink(appUrl, 7, 3));
    await person.see(1, 3);
    await person.pickAtOnce('goldfish');
    await person.commit();
    const part = /\/app\/results-page-[\w-]+\.js/;
    await used.context.route(part, (route) => route.abort());
    await person.page.goto(`${appUrl}/#/results`);
    const alarm = person.alarm('A part of Hit5 could not be loaded.');
    await alarm.waitFor();
    await alarm.getByRole('button', { name: 'Try again' }).press('Enter');
    await alarm.waitFor();
    await used.context.unroute(part);
    await alarm.getByRole('button', { name: 'Try again' }).press('Enter');
    await person.page.locator('hit5-results-page').getByRole('heading', { level: 1 }).waitFor();
    expect((await storedTrials(person.page, 7)).map(({ guesses }) => guesses.length)).toEqual([1]);
  });
});

describe('a page that starts', () => {
  it('shows none of these words while it does, and fetches the results and other large pages when they are first asked for', async () => {
    let shown: readonly boolean[] = [];
    await used.context.route('**/assets/classes.json', async (route) => {
      shown = await Promise.all(
        ['#start-slow', '#start-failed', '#start-old'].map((place) => page.locator(place).isVisible()),
      );
      await route.continue();
    });
    const scripts: string[] = [];
    page.on('request', (request) => scripts.push(request.url()));
    await page.goto(`${appUrl}/`);
    await page.locator('hit5-app').getByRole('heading', { level: 1 }).waitFor();
    expect(shown).toEqual([false, false, false]);
    expect(await page.locator('#start').count()).toBe(0);

    await page.evaluate(() => (location.hash = '#/credits'));
    await page.getByRole('heading', { level: 1, name: /Credits/ }).waitFor();
    const asked = (name: string) => scripts.filter((url) => url.includes(`/app/${name}-page-`)).length;
    expect(['results', 'observers', 'live'].map(asked)).toEqual([0, 0, 0]);
    await page.evaluate(() => (location.hash = '#/results'));
    await page.locator('hit5-results-page').getByRole('heading', { level: 1 }).waitFor();
    expect(['results', 'observers', 'live'].map(asked)).toEqual([1, 0, 0]);
  });
});
