import type { Page } from 'playwright';
import { beforeAll, expect, inject, it } from 'vitest';
import { Participant } from '../../e2e/participant.ts';
import { openStartForm } from '../../e2e/start-form.ts';
import { storedTrials } from '../../e2e/stored-trials.ts';
import { contextWithoutCopy, holdBackNetwork, littleDrawn, useChromium } from '../../e2e/use-chromium.ts';

const appUrl = inject('appUrl');
const used = useChromium(littleDrawn);
let person: Participant;
let page: Page;

// One page for all of these, in which the network plays no part; the first asks that there is no session yet.
beforeAll(async () => {
  page = await (await contextWithoutCopy(used.browser, littleDrawn)).newPage();
  await holdBackNetwork(page);
  person = new Participant(page);
});

const link = (words: string) => `${appUrl}/#/label?challenge=default&${words}`;

it('links that were only opened leave one session, which says what it is', async () => {
  await page.goto(link('seed=61&n=2&mode=challenge'));
  await person.see(1, 2);
  await page.goto(link('seed=62&n=2&mode=test&classes=100&limit=60'));
  await expect.poll(() => page.url()).toContain('62');
  await person.see(1, 2);
  await page.goto(`${appUrl}/#/`);
  await page.getByText('seed 62, 100 likeliest classes, 60 s an image').waitFor();
  await page.getByText(/^Test · .* · /).waitFor();
  await expect.poll(() => page.getByRole('link', { name: /^Go on: / }).count()).toBe(1);
});

it('a test after practice leaves out what was practised, from the end of practice and from the start page', async () => {
  await page.goto(link('seed=51&n=2&mode=practice'));
  for (const position of [1, 2]) {
    await person.see(position, 2);
    await person.commit();
    await person.next();
  }
  const practised = (await storedTrials(page, 51, 'practice')).map(({ imageId }) => imageId);
  await page.getByRole('link', { name: 'Take the test on the other 157 images' }).press('Enter');
  await person.see(1, 157);
  expect(page.url()).toContain('practice=2');

  await openStartForm(page, appUrl);
  await page.getByRole('radio', { name: 'Challenge' }).check();
  await page
    .getByRole('checkbox', { name: /^Leave out the 2 images that guest practised \(seed 51\)/ })
    .waitFor();
  await page.getByRole('radio', { name: 'all 157' }).check();
  await page.getByRole('button', { name: 'Start a challenge' }).press('Enter');
  await person.see(1, 157);
  expect(page.url()).toContain('practice=2');
  await person.commit();
  const [trial] = await storedTrials(page, 51, 'challenge');
  expect(practised).not.toContain(trial?.imageId);
});

it('a link that asks for more images than there are says how many there are', async () => {
  await page.goto(link('seed=63&n=150&mode=test&practice=20'));
  await page
    .getByText('150 images were asked for, and there are 139 beside the 20 that are kept for practice')
    .waitFor();
  await person.see(1, 139);
});

it('a limit that ran out in a test says so beside the next image', async () => {
  await page.goto(link('seed=65&n=2&mode=test&limit=4'));
  await person.see(1, 2);
  await person.pickAtOnce('goldfish');
  await person.see(2, 2);
  await page.getByText('Time was up for image 1: what you picked is your answer').waitFor();
});

it('a swipe sideways does not leave the page, and ? opens the help from the empty search', async () => {
  await page.goto(link('seed=64&n=2&mode=challenge'));
  await person.see(1, 2);
  const overscroll = () => getComputedStyle(document.documentElement).overscrollBehaviorX;
  expect(await page.evaluate(overscroll)).toBe('none');
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keys and gestures' }).waitFor();
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Help' }).click();
  await page.getByText('open the class: all examples, its siblings').last().waitFor();
});
