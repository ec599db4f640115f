import { expect, it, onTestFinished } from 'vitest';
import { serveFolder } from '#tools/serve-folder.ts';
import { builtFolder } from '#tests/e2e/built-folder.ts';
import { challengeLink } from '#tests/e2e/participant.ts';
import { storedTrials } from '#tests/e2e/stored-trials.ts';
import { UnwatchedTab } from '#tests/release/unwatched-tab.ts';
import { useChromium } from '#tests/e2e/use-chromium.ts';

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
  let sendWeights: () => void = () => undefined;
  const weights = new Promise<void>((resolve) => (sendWeights = resolve));
  // The network waits for its weights until the tab is frozen for the first time: so its answer is under way then.
  const server = await serveFolder(builtFolder, {
    pace: (_, path) => (path.endsWith('.bin') ? weights : Promise.resolve()),
  });
  onTestFinished(() => server.close());
  const tab = await UnwatchedTab.open(
    used.browser,
    challengeLink(server.url.replace(/\/$/, ''), 9, photos, '?backend=wasm'),
  );
  const told = () =>
    tab.evaluate(() => (globalThis as unknown as { told: { freeze: number; resume: number } }).told, null);
  const shows = (words: RegExp) => expect.poll(() => tab.text(), { timeout: 120_000 }).toMatch(words);
  await shows(new RegExp(`Image 1 of ${photos}`));
  await tab.evaluate(countFreezes, undefined);

  for (let position = 1; position <= photos; position++) {
    await shows(new RegExp(`Image ${position} of ${photos}`));
    await expect.poll(() => tab.press('I don’t know')).toBe(true);
    await tab.freeze();
    await expect.poll(told).toEqual({ freeze: position, resume: position - 1 });
    if (position === 1) {
      expect(await tab.text()).not.toMatch(/The network( got it| missed it|:)/);
      sendWeights();
    }
    await tab.wake();
    await expect.poll(told).toEqual({ freeze: position, resume: position });
    await shows(/The network( got it| missed it|:).*(Next image|To the end)/);
    await tab.pressEnter();
  }

  const trials = await storedTrials(tab, 9);
  expect(trials).toHaveLength(photos);
  for (const { prediction } of trials) expect(prediction?.guesses).toHaveLength(5);
});
