import { expect, inject, it } from 'vitest';
import { categoryOf, standInOf } from '#src/core/classes/category-list.ts';
import { sixteenCategories } from '#src/core/classes/sixteen-categories.ts';
import { imageOrder, plainRequest } from '#src/core/trials/session-request.ts';
import { catalogue, challenge } from '../answer-key.ts';
import { challengeLink, Participant } from '../participant.ts';
import { storedTrials } from '../stored-trials.ts';
import { littleDrawn, useChromium } from '../use-chromium.ts';

const appUrl = inject('appUrl');
const used = useChromium(littleDrawn);

const seed = 31;
const link = `${challengeLink(appUrl, seed, 4)}&images=photos&list=16`;
const names = sixteenCategories.categories.map(({ name }) => name);

/** What the images show, in the order of showing: the category and the class. */
const key = imageOrder(
  challenge.images,
  { ...plainRequest, seed, count: 4, kinds: 'photos', list: sixteenCategories },
  'anybody',
).map((id) => {
  const wnid = challenge.images.find((image) => image.id === id)?.wnid;
  const category = wnid && categoryOf(sixteenCategories, wnid);
  if (!category) throw new Error(`${id} shows none of the categories.`);
  return { category, wnid };
});

it('a session with 16 categories is played by its buttons and keys, answered by the network by category, and told by category', async () => {
  const person = await Participant.arrive(used.context, link);
  const { page } = person;
  await page.getByText('16 categories').first().waitFor();
  for (const [place, { category, wnid }] of key.entries()) {
    await person.see(place + 1, 4);
    expect(await page.getByRole('combobox').count(), 'a search').toBe(0);
    const buttons = page.getByRole('group', { name: 'Categories' }).getByRole('button');
    expect(
      await buttons.evaluateAll((all) => all.map((one) => one.querySelector('.name')?.textContent)),
    ).toEqual(names);
    const at = names.indexOf(category.name);
    if (place === 0) {
      // The first guess counts alone: the truth as second is a miss.
      await buttons.nth((at + 1) % names.length).click();
      await buttons.nth(at).click();
    } else await page.keyboard.press('1234567890qwerty'.charAt(at));
    await person.commit();
    await page
      .getByRole('heading', { level: 1, name: place === 0 ? 'You missed.' : 'Right, first try.' })
      .waitFor();
    await page
      .getByRole('heading', { level: 1, name: /The network( got it| missed it|:)/ })
      .waitFor({ timeout: 60_000 });
    const { title } = catalogue.byWnid(wnid);
    if (title !== category.name) expect(await person.text()).toContain(`${category.name} ( ${title} )`);
    await person.next();
  }
  await page.getByRole('link', { name: 'See the results' }).waitFor();
  const trials = await storedTrials(page, seed);
  expect(trials.map(({ truth, imageClass }) => ({ truth, imageClass }))).toEqual(
    key.map(({ category, wnid }) => ({ truth: standInOf(category), imageClass: wnid })),
  );
  expect(trials.map(({ offered }) => offered)).toEqual([null, null, null, null]);
  const standIns = sixteenCategories.categories.map((one) => catalogue.byWnid(standInOf(one)).index);
  for (const { prediction } of trials) {
    const guesses = prediction?.guesses ?? [];
    expect(guesses).toHaveLength(5);
    for (const { classIndex } of guesses) expect(standIns).toContain(classIndex);
    const falling = guesses.map(({ probability }) => probability);
    expect(falling).toEqual(falling.toSorted((one, other) => other - one));
  }

  await page.getByRole('link', { name: 'See the results' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: /^You \d+ The network/ }).waitFor();
  await page.getByText('More figures').click();
  await page.getByRole('heading', { name: 'Errors of the first guess, one of 16 (Hit@1)' }).waitFor();
  await page.getByText('By chance').first().waitFor();
  const told = await person.text();
  expect(told).not.toMatch(/1000|hierarchy|Karpathy/);
  expect(await page.getByRole('link', { name: 'Errors', exact: true }).count()).toBe(0);
});
