import { expect, inject, it } from 'vitest';
import { Participant } from '#tests/e2e/participant.ts';
import { storedTrials } from '#tests/e2e/stored-trials.ts';
import { useChromium } from '#tests/e2e/use-chromium.ts';

const appUrl = inject('appUrl');
const used = useChromium();
const count = 3;

/** Plain script, which workshop.md names as the last resort. */
const link = `${appUrl}/?backend=cpu#/label?challenge=default&seed=41&n=${count}&mode=test`;
const weights = '**/efficientnet-lite0/*.bin';

async function answered(person: Participant): Promise<number> {
  const trials = await storedTrials(person.page, 41);
  return trials.filter(({ prediction }) => prediction).length;
}

it('the network answers every image of a quick test, at its end or later on the results page', async () => {
  // Its weights do not come before the page is loaded again, so that the answers are committed before the network's.
  await used.context.route(weights, () => undefined);
  const person = await Participant.arrive(used.context, link);
  for (let position = 1; position <= count; position += 1) {
    await person.see(position, count);
    await person.answer();
  }
  await person.page.getByRole('button', { name: 'To the end' }).press('Enter');
  await person.page.getByRole('link', { name: 'See the results' }).press('Enter');
  // All are missing yet: the page that is closed now must not take them with it.
  await expect.poll(() => storedTrials(person.page, 41)).toHaveLength(count);
  expect(await answered(person)).toBe(0);
  await used.context.unroute(weights);
  await person.page.reload();
  await person.page.getByRole('heading', { level: 1 }).waitFor();
  await expect.poll(() => answered(person), { timeout: 180_000 }).toBe(count);
  const trials = await storedTrials(person.page, 41);
  expect(trials.map(({ prediction }) => prediction?.backend)).toEqual(Array(count).fill('cpu'));
  await expect.poll(() => person.text()).toContain(`On ${count} images you missed`);
}, 300_000);
