import { beforeEach, expect, inject, it } from 'vitest';
import { challengeLink, Participant } from '../participant.ts';
import { holdBackNetwork, useChromium } from '../use-chromium.ts';

const appUrl = inject('appUrl');
const used = useChromium();
beforeEach(() => holdBackNetwork(used.context));

it('who leaves a session by the menu finds the unfinished answer again, and goes on from the start page', async () => {
  const person = await Participant.arrive(used.context, challengeLink(appUrl, 77, 3));
  const { page } = person;
  await person.see(1, 3);
  await person.pick('goldfish');
  expect(await person.picks()).toEqual(['goldfish']);
  await page.getByRole('button', { name: 'Menu' }).press('Enter');
  await page.getByRole('link', { name: 'Results', exact: true }).press('Enter');
  // A page takes the focus to its heading: a key that is pressed before goes nowhere.
  await page.locator('hit5-results-page h1:focus').waitFor();
  await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Play' }).press('Enter');
  await page.locator('hit5-start-page h1:focus').waitFor();
  await page.getByRole('link', { name: 'Go on with image 1 of 3' }).press('Enter');
  await person.see(1, 3);
  expect(await person.picks()).toEqual(['goldfish']);
});

it('one button of the start page begins ten photos, and an unknown address leads back to it', async () => {
  const page = await used.context.newPage();
  const person = new Participant(page);
  await page.goto(`${appUrl}/#/nowhere`);
  await page.getByRole('heading', { name: 'There is no page at this address.' }).waitFor();
  await page.getByRole('link', { name: 'Go to the start' }).press('Enter');
  await page.getByRole('button', { name: 'Play ten photos' }).press('Enter');
  await person.see(1, 10);
});
