import { expect, inject, it } from 'vitest';
import { challengeLink, Participant } from './participant.ts';
import { storedTrials } from './stored-trials.ts';
import { useChromium } from './use-chromium.ts';

const appUrl = inject('appUrl');
const used = useChromium();

/** Remembers in the page how often the browser froze it and woke it. */
function countFreezes(): void {
  const told = { freeze: 0, resume: 0 };
  Object.assign(globalThis, { told });
  document.addEventListener('freeze', () => (told.freeze += 1));
  document.addEventListener('resume', () => (told.resume += 1));
}

it('a tab that is frozen while the network answers loses no answer and no trial', async () => {
  const photos = 4;
  await used.context.addInitScript(countFreezes);
  // WebGL without a GPU takes long enough for an answer to be under way.
  const person = await Participant.arrive(used.context, challengeLink(appUrl, 9, photos, '?backend=webgl'));
  const { page } = person;
  const session = await used.context.newCDPSession(page);
  const told = () =>
    page.evaluate(() => (globalThis as unknown as { told: { freeze: number; resume: number } }).told);
  const answered = page.getByRole('heading', { level: 1, name: /The network (hit|missed)/ });
  let underWay = 0;

  for (let position = 1; position <= photos; position++) {
    await person.see(position, photos);
    await person.commit();
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    await expect.poll(told).toEqual({ freeze: position, resume: position - 1 });
    if ((await answered.count()) === 0) underWay += 1;
    await session.send('Page.setWebLifecycleState', { state: 'active' });
    await expect.poll(told).toEqual({ freeze: position, resume: position });
    await answered.waitFor({ timeout: 120_000 });
    await person.next();
  }

  expect(underWay).toBeGreaterThan(0);
  const trials = await storedTrials(page, 9);
  expect(trials).toHaveLength(photos);
  for (const { prediction } of trials) expect(prediction?.guesses).toHaveLength(5);
});
