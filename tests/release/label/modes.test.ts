import { beforeEach, describe, expect, inject, it } from 'vitest';
import type { Wnid } from '#src/core/classes/class-ids.ts';
import { catalogue, truths } from '#tests/e2e/answer-key.ts';
import { openStartForm } from '#tests/e2e/start-form.ts';
import { Participant } from '#tests/e2e/participant.ts';
import { storedTrials } from '#tests/e2e/stored-trials.ts';
import { holdBackNetwork, useChromium } from '#tests/e2e/use-chromium.ts';

const appUrl = inject('appUrl');
const used = useChromium();

const link = (words: string) => `${appUrl}/#/label?challenge=default&${words}`;

describe('practice', () => {
  it('shows answer and prediction on request, and marks the trial as assisted', async () => {
    const [truth] = truths(31, 2, 'practice');
    const person = await Participant.arrive(used.context, link('seed=31&n=2&mode=practice'));
    await person.see(1, 2);
    const { gloss } = catalogue.plainGloss(truth?.wnid as Wnid);
    expect(await person.markup('all but the list')).not.toContain(gloss);
    await person.page.getByRole('button', { name: 'Show answer' }).press('Enter');
    await expect.poll(() => person.text()).toContain(gloss);
    await person.page.getByRole('button', { name: 'Show network prediction' }).press('Enter');
    await expect.poll(() => person.text(), { timeout: 60_000 }).toMatch(/Network EfficientNet-Lite0 1 /);
    await person.commit();
    await expect
      .poll(() => storedTrials(person.page))
      .toMatchObject([{ assistance: ['answer', 'prediction'] }]);
    await person.page.getByRole('button', { name: 'Menu' }).press('Enter');
    await person.page.getByRole('link', { name: 'Results' }).press('Enter');
    await person.page.getByText('the truth or the prediction was shown before you answered').waitFor();
  });
});

describe('a test', () => {
  it('shows nothing of truth or network until its end', async () => {
    const key = truths(32, 2, 'test');
    const person = await Participant.arrive(used.context, link('seed=32&n=2&mode=test'));
    for (const [index, truth] of key.entries()) {
      await person.see(index + 1, 2);
      expect(await person.markup('all but the list')).not.toContain(catalogue.plainGloss(truth.wnid).gloss);
      await person.pickAtOnce('goldfish');
      await person.answer();
    }
    await person.page.getByRole('link', { name: 'See the results' }).waitFor();
    await expect.poll(() => person.text(), { timeout: 60_000 }).toContain('On 2 images you missed');
  });

  it('keeps its results to itself while it lasts', async () => {
    await holdBackNetwork(used.context);
    const [truth] = truths(32, 3, 'test');
    const person = await Participant.arrive(used.context, link('seed=32&n=3&mode=test'));
    await person.see(1, 3);
    await person.answer();
    await person.see(2, 3);
    await person.page.goto(`${appUrl}/#/results`);
    await person.page.getByRole('heading', { name: 'A test shows its results at the end.' }).waitFor();
    expect(await person.markup('all')).not.toContain(catalogue.plainGloss(truth?.wnid as Wnid).gloss);
  });
});

describe('a pruned list', () => {
  it('that lacked the truth is reported at the end and in the results, with the way to those images', async () => {
    // Three drawings: the network's first guess is wrong for most of them.
    const person = await Participant.arrive(used.context, link('seed=42&n=3&mode=challenge&classes=1'));
    for (const position of [1, 2, 3]) {
      await person.see(position, 3);
      await expect.poll(() => person.text(), { timeout: 60_000 }).toMatch(/1 of 1000 classes/);
      await person.commit();
      await person.next();
    }
    const trials = await storedTrials(person.page);
    const missing = trials.filter(({ offered, truth }) => truth !== null && !offered?.includes(truth));
    expect(missing.length).toBeGreaterThan(0);
    const words = `On ${missing.length} of the 3 images`;
    await expect.poll(() => person.text()).toContain(`${words} with a pruned list the truth was missing`);
    await person.page.getByRole('link', { name: 'See the results' }).press('Enter');
    await person.page.getByRole('link', { name: words }).press('Enter');
    await person.page.getByText(`${missing.length} of 3 images`).waitFor();
  });
});

describe('time', () => {
  beforeEach(() => holdBackNetwork(used.context));

  it('stands while the person pauses, and the photo is covered', async () => {
    const person = await Participant.arrive(used.context, link('seed=35&n=2&mode=challenge'));
    await person.see(1, 2);
    await person.page.keyboard.press('Alt+KeyP');
    await person.page.getByRole('heading', { name: 'Paused' }).waitFor();
    expect(await person.page.getByRole('img', { name: 'Photo 1 of 2' }).count()).toBe(0);
    await person.page.keyboard.press('Control+Enter');
    await person.page.getByRole('heading', { name: 'Paused' }).waitFor();
    await person.page.getByRole('button', { name: 'Go on' }).first().press('Enter');
    await person.see(1, 2);
    await person.commit();
    const [trial] = await storedTrials(person.page);
    expect(trial?.time.paused).toBeGreaterThan(0);
  });
});

describe('several people on one machine', () => {
  beforeEach(() => holdBackNetwork(used.context));

  it('have sessions of their own, which can be renamed, put away, deleted and brought back', async () => {
    const person = await Participant.arrive(used.context, appUrl);
    const { page } = person;
    await openStartForm(page, appUrl);
    await page.getByLabel('Your name here (made up is fine)').fill('ada');
    await page.getByRole('button', { name: 'Start a challenge' }).press('Enter');
    await person.see(1, 10);
    await person.commit();
    await openStartForm(page, appUrl);
    await page.getByLabel('Your name here (made up is fine)').fill('bob');
    await page.getByRole('button', { name: 'Start a challenge' }).press('Enter');
    await person.see(1, 10);
    await page.goto(`${appUrl}/#/`);
    await page.getByRole('link', { name: /^Go on: ada/ }).press('Enter');
    await page.getByRole('button', { name: 'Next image' }).press('Enter');
    await person.see(2, 10);
    await page.goto(`${appUrl}/#/`);

    await page.getByRole('button', { name: /^Rename: ada/ }).press('Enter');
    await page.keyboard.type('eve');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: /^Go on: eve/ }).waitFor();
    await page.getByRole('button', { name: /^Put away: bob/ }).press('Enter');
    await page.getByText('1 put away').waitFor();

    await page.getByRole('button', { name: /^Delete: eve/ }).press('Enter');
    await page.getByRole('button', { name: 'Delete it' }).press('Enter');
    await page.getByRole('button', { name: 'Bring it back' }).press('Enter');
    await page.getByRole('link', { name: /^Go on: eve/ }).waitFor();
  });
});
