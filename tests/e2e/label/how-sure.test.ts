import { expect, inject, it } from 'vitest';
import { truths } from '../answer-key.ts';
import { challengeLink, Participant } from '../participant.ts';
import { storedTrials } from '../stored-trials.ts';
import { littleDrawn, useChromium } from '../use-chromium.ts';

const appUrl = inject('appUrl');
const used = useChromium(littleDrawn);

const seed = 316;
const link = `${challengeLink(appUrl, seed, 3)}&sure=1`;

it('a session that asks how sure one is keeps the words through a reload, and shows what they come to; one that does not says nothing of it', async () => {
  const key = truths(seed, 3);
  const person = await Participant.arrive(used.context, link);
  const { page } = person;
  const choice = (name: string) => page.getByRole('radio', { name, exact: true });
  await person.see(1, 3);
  await expect.poll(() => choice('Sure').isEnabled(), { message: 'nothing to be sure of yet' }).toBe(false);
  await person.pickAtOnce(key[0]?.label ?? '');
  await page.keyboard.press('Alt+3');
  await expect.poll(() => choice('Sure').isChecked()).toBe(true);
  await person.commit();
  await person.next();

  await person.see(2, 3);
  await expect.poll(() => choice('Sure').isChecked()).toBe(false);
  await person.pickAtOnce('trilobite');
  await page.keyboard.press('Alt+1');
  await expect.poll(() => choice('Guess').isChecked()).toBe(true);
  await page.reload();
  await person.see(2, 3);
  await expect.poll(() => person.picks()).toEqual(['trilobite']);
  expect(await choice('Guess').isChecked(), 'after the reload').toBe(true);
  await person.pickAtOnce('goldfish');
  await person.commit();
  await person.next();

  // Nothing need be said.
  await person.see(3, 3);
  await person.pickAtOnce('trilobite');
  await person.commit();
  await person.next();
  await page.getByRole('link', { name: 'See the results' }).waitFor();
  const trials = await storedTrials(page, seed);
  expect(trials.map(({ record }) => record.confidence)).toEqual(['sure', 'guess', undefined]);
  expect(trials.map(({ guesses }) => guesses.length)).toEqual([1, 2, 1]);

  await page.getByRole('link', { name: 'See the results' }).press('Enter');
  await page.getByText('More figures').click();
  await page
    .getByRole('heading', { name: 'Too few answers to tell whether you hit more often when sure' })
    .waitFor();
  await page.getByText('Not in it: 1 image without a word.').waitFor();
  await page.getByText('The numbers as a table').last().waitFor();
  const levels = page.locator('hit5-chart').last().locator('tbody tr');
  const cells = await levels.evaluateAll((rows) =>
    rows.map((row) => [...row.children].slice(0, 3).map(({ textContent }) => textContent.trim())),
  );
  expect(cells, 'said, images, right').toEqual([
    ['Guess', '1', '0'],
    ['Lean', '0', '0'],
    ['Sure', '1', '1'],
  ]);

  await page.goto(challengeLink(appUrl, seed + 1, 3));
  await person.see(1, 3);
  await person.pickAtOnce('trilobite');
  await page.keyboard.press('Alt+3');
  expect(await person.text()).not.toContain('How sure are you');
  await person.commit();
  const [trial] = await storedTrials(page, seed + 1);
  expect(trial?.guesses).toHaveLength(1);
  expect(trial?.record).not.toHaveProperty('confidence');
});
