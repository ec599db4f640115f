import { beforeEach, describe, expect, inject, it } from 'vitest';
import { truths } from '../answer-key.ts';
import { challengeLink, Participant } from '../participant.ts';
import { storedTrials } from '../stored-trials.ts';
import { holdBackNetwork, useChromium } from '../use-chromium.ts';

const appUrl = inject('appUrl');
// Wide enough for the network's name in its chip, which these tests wait for.
const used = useChromium({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });

/** Something that is right for no image of the sample sessions. */
const wrong = 'trilobite';

describe('a person who plays by keyboard', () => {
  it('has neither truth nor prediction in the document before the commit, is answered face to face, and finds the score in the results', async () => {
    const person = await Participant.arrive(used.context, appUrl);
    await seeNothingBeforeTheCommit(person);
    await playTenImages(person);
  });
});

/** Plays three images, and looks for what must not be in the document while they are not answered. */
async function seeNothingBeforeTheCommit(person: Participant): Promise<void> {
  const seed = 77;
  const key = truths(seed, 3);
  await person.page.goto(challengeLink(appUrl, seed, 3));
  let list = '';
  for (const [index, truth] of key.entries()) {
    await person.see(index + 1, 3);
    // The network has answered by then: the chip shows its name, and the next image waits for nothing.
    await person.page.getByText('EfficientNet-Lite0').first().waitFor({ timeout: 60_000 });
    // The list of classes is the same for every photo once it is drawn, so it says nothing either.
    const drawn = async () => (await person.markup('list')).replace(/<P class="tip">[^<]*/, '');
    list ||= await drawn();
    await expect.poll(drawn).toBe(list);
    await person.page.getByRole('img', { name: `Photo ${index + 1} of 3` }).focus();
    await person.page.keyboard.press('m');
    const rest = (await person.markup('all but the list')).toLowerCase();
    expect(rest, 'where the network looked').not.toMatch(/hit5-(activation-map|map-panel)/);
    for (const name of [truth.wnid, truth.label, truth.title, ...truth.synonyms]) {
      expect(rest).not.toMatch(new RegExp(`\\b${name.toLowerCase()}\\b`));
    }
    expect(rest).not.toMatch(/\d\s?%(?!;|")/);
    await person.commit();
    await expect.poll(() => person.text()).toContain(truth.title);
    await person.next();
  }
  expect(list).not.toBe('');
}

/** Plays ten images, of which every third is missed, and reads the results. */
async function playTenImages(person: Participant): Promise<void> {
  const seed = 2014;
  const key = truths(seed, 10);
  await person.page.goto(challengeLink(appUrl, seed, 10));
  const missed = (index: number) => index % 3 === 2;
  for (const [index, truth] of key.entries()) {
    await person.see(index + 1, 10);
    await person.pickAtOnce(wrong);
    if (!missed(index)) await person.pickAtOnce(truth.label);
    await person.commit();
    const statement = person.page.getByRole('heading', { level: 1 });
    await person.page
      .getByRole('heading', { level: 1, name: /The network( got it| missed it|:)/ })
      .waitFor({ timeout: 60_000 });
    expect(await statement.innerText()).toMatch(
      missed(index) ? /You missed\./ : /Right, second try\.|You beat the network\./,
    );
    await expect.poll(() => person.text()).toContain(truth.title);
    await person.next();
  }
  await person.page.getByRole('link', { name: 'See the results' }).waitFor();
  expect(await storedTrials(person.page, seed)).toMatchObject(
    Array(10).fill({ prediction: { guesses: {} } }),
  );
  await person.page.getByRole('link', { name: 'See the results' }).press('Enter');
  await person.page.getByRole('heading', { name: /^You \d+ The network/ }).waitFor();
  const cards = person.page.getByRole('listitem');
  await expect.poll(() => cards.count()).toBeGreaterThanOrEqual(10);
  await person.page.getByText('More figures').click();
  for (const table of await person.page.getByText('The numbers as a table').all()) await table.click();
  await person.page.getByRole('row', { name: /^You .*30\.0/ }).waitFor();

  const counts = await person.page
    .getByRole('row', { name: /^you (right|missed)/ })
    .getByRole('cell')
    .allInnerTexts();
  const [bothRight, onlyPerson, onlyNetwork, bothWrong] = counts.map((text) => Number.parseInt(text, 10));
  expect((bothRight ?? 0) + (onlyPerson ?? 0)).toBe(7);
  expect((onlyNetwork ?? 0) + (bothWrong ?? 0)).toBe(3);
}

describe('closing the tab in the middle of an answer', () => {
  beforeEach(() => holdBackNetwork(used.context));

  it('loses nothing: the same image, the same half-made picks, the same score; and is offered again on the start page', async () => {
    const link = challengeLink(appUrl, 5, 4);
    const [first] = truths(5, 4);
    const before = await Participant.arrive(used.context, link);
    await before.see(1, 4);
    await before.pickAtOnce('goldfish');
    await expect.poll(() => before.picks()).toEqual(['goldfish']);
    await before.page.close();

    const person = await Participant.arrive(used.context, appUrl);
    await person.page.getByRole('link', { name: 'Go on with image 1 of 4' }).press('Enter');
    await person.see(1, 4);
    await expect.poll(() => person.picks()).toEqual(['goldfish']);
    await person.pickAtOnce(first?.label ?? '');
    await person.commit();
    await person.next();
    await person.see(2, 4);
    await person.pickAtOnce('goldfish');
    await person.pickAtOnce('tench');
    await expect.poll(() => person.picks()).toEqual(['goldfish', 'tench']);
    await person.page.close();

    const back = await Participant.arrive(used.context, link);
    await back.see(2, 4);
    await expect.poll(() => back.picks()).toEqual(['goldfish', 'tench']);
    await back.page.getByText('Welcome back').waitFor();
    await back.commit();
    const trials = await storedTrials(back.page);
    expect(trials.map(({ guesses }) => guesses.length)).toEqual([2, 2]);
    expect(trials[0]?.guesses[1]).toBe(first?.wnid);
  });
});
