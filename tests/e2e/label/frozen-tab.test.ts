import { expect, inject, it } from 'vitest';
import { challengeLink } from '../participant.ts';
import { storedTrials } from '../stored-trials.ts';
import { UnwatchedTab } from '../unwatched-tab.ts';
import { useChromium } from '../use-chromium.ts';

const appUrl = inject('appUrl');
const used = useChromium();

/** Counts in the page how often the browser froze it and woke it. */
function countFreezes(): void {
  const told = { freeze: 0, resume: 0 };
  Object.assign(globalThis, { told });
  document.addEventListener('freeze', () => (told.freeze += 1));
  document.addEventListener('resume', () => (told.resume += 1));
}

it('a tab that is frozen while the network answers loses no answer and no trial', async () => {
  const photos = 4;
  // WebGL without a GPU takes long enough for an answer to be under way.
  const tab = await UnwatchedTab.open(used.browser, challengeLink(appUrl, 9, photos, '?backend=webgl'));
  const told = () =>
    tab.evaluate(() => (globalThis as unknown as { told: { freeze: number; resume: number } }).told, null);
  const shows = (words: RegExp) => expect.poll(() => tab.text(), { timeout: 120_000 }).toMatch(words);
  await shows(/WebGL/);
  await tab.evaluate(countFreezes, undefined);
  let underWay = 0;

  for (let position = 1; position <= photos; position++) {
    await shows(new RegExp(`Image ${String(position)} of ${String(photos)}`));
    await expect.poll(() => tab.canPress('I don’t know')).toBe(true);
    await tab.pressEnter(true);
    await tab.freeze();
    await expect.poll(told).toEqual({ freeze: position, resume: position - 1 });
    if (!/The network (hit|missed)/.test(await tab.text())) underWay += 1;
    await tab.wake();
    await expect.poll(told).toEqual({ freeze: position, resume: position });
    await shows(/The network (hit|missed).*(Next image|To the end)/);
    await tab.pressEnter(false);
  }

  expect(underWay).toBeGreaterThan(0);
  const trials = await storedTrials(tab, 9);
  expect(trials).toHaveLength(photos);
  for (const { prediction } of trials) expect(prediction?.guesses).toHaveLength(5);
});
