import { beforeEach, describe, expect, inject, it } from 'vitest';
import { catalogue, truths } from '#tests/e2e/answer-key.ts';
import { Participant } from '#tests/e2e/participant.ts';
import { storedTrials } from '#tests/e2e/stored-trials.ts';
import { holdBackNetwork, useChromium } from '#tests/e2e/use-chromium.ts';

const appUrl = inject('appUrl');
const used = useChromium();

const link = (words: string) => `${appUrl}/#/label?challenge=default&${words}`;

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
