import { expect, inject, it } from 'vitest';
import type { Wnid } from '#src/core/classes/class-ids.ts';
import { catalogue, truths } from '../answer-key.ts';
import { Participant } from '../participant.ts';
import { storedTrials } from '../stored-trials.ts';
import { contextWithoutCopy, holdBackNetwork, littleDrawn, useChromium } from '../use-chromium.ts';

const appUrl = inject('appUrl');
const used = useChromium(littleDrawn);

it('the end of a test tells who knew what, and offers a rematch kept nowhere and the same photos for a friend', async () => {
  // The network misses the second and the fourth of these four.
  const key = truths(41, 4, 'test');
  const [horn, , oboe, fly] = key;
  const person = await Participant.arrive(
    used.context,
    `${appUrl}/#/label?challenge=default&seed=41&n=4&mode=test`,
  );
  const { page } = person;
  const picks = ['trombone', 'trilobite', oboe?.wnid ?? '', fly?.wnid ?? ''];
  for (const [index, pick] of picks.entries()) {
    await person.see(index + 1, 4);
    expect(await person.markup('all but the list')).not.toContain(
      catalogue.plainGloss(horn?.wnid as Wnid).gloss,
    );
    await person.pickAtOnce(pick);
    await page.keyboard.press('Control+Enter');
  }
  const headline = page.getByRole('heading', { name: 'On 4 images you missed 2 and the network 2.' });
  await headline.waitFor({ timeout: 60_000 });
  const tiles = page.getByRole('list', { name: 'Points, image by image' }).getByRole('listitem');
  const words = (await tiles.allTextContents()).map((text) => text.replace(/\s+/g, ' ').trim());
  const outcomes = [
    /you [02], the network [1-5]/,
    /you [02], the network [02]/,
    /you 5, the network [1-5]/,
    /you 5, the network [02]/,
  ];
  for (const [at, outcome] of outcomes.entries()) {
    expect(words[at]).toContain(key[at]?.title);
    expect(words[at]).toMatch(outcome);
  }
  // The only image that the person alone knew is the network's surest mistake too, of which it was not sure.
  await page.getByRole('heading', { name: 'A mistake of the network' }).waitFor();
  await page.getByText('You beat the network.').waitFor();
  const nearest = page.getByRole('listitem').filter({ hasText: 'So near' });
  await nearest.getByText('trombone').first().waitFor();

  const kept = await storedTrials(page);
  expect(kept).toMatchObject(Array(4).fill({ prediction: { guesses: {} } }));
  await page.getByRole('button', { name: 'Rematch: the one that both missed' }).press('Enter');
  await person.see(1, 1);
  await page.getByText('A rematch is practice: it counts nowhere').waitFor();
  await person.pickAtOnce(key[1]?.wnid ?? '');
  await person.commit();
  await page.getByRole('heading', { name: /^Right, first try\.|You beat the network\.$/ }).waitFor();
  expect(await page.getByRole('link', { name: 'Results' }).count()).toBe(0);
  await person.next();
  await page.getByRole('heading', { name: 'Rematch: this time you knew 1 of 1.' }).waitFor();
  await page.getByRole('button', { name: 'Back to the end of the session' }).press('Enter');
  await headline.waitFor();
  expect(await storedTrials(page)).toEqual(kept);
  await page.reload();
  await headline.waitFor();

  await page.getByText('Challenge a friend').click();
  const address = await page.getByLabel('Send this to a friend: same photos, same order').inputValue();
  const other = await contextWithoutCopy(used.browser, littleDrawn);
  await holdBackNetwork(other);
  const friend = await Participant.arrive(other, address);
  await friend.see(1, 4);
  await friend.answer();
  await friend.see(2, 4);
  const [first] = await storedTrials(friend.page);
  expect(first?.imageId).toBe(kept[0]?.imageId);
  await other.close();

  await page.goto(`${appUrl}/#/`);
  await expect.poll(() => page.locator('hit5-session-list li').count()).toBe(1);
});
