import { beforeEach, describe, expect, inject, it } from 'vitest';
import { challengeLink, Participant } from '#tests/e2e/participant.ts';
import { storedTrials } from '#tests/e2e/stored-trials.ts';
import { holdBackNetwork, littleDrawn, useChromium } from '#tests/e2e/use-chromium.ts';

const appUrl = inject('appUrl');
const link = challengeLink(appUrl, 9, 4);
const used = useChromium(littleDrawn);

describe('the disk', () => {
  beforeEach(() => holdBackNetwork(used.context));

  it('that is full is said loudly, and what waits is saved once there is room', async () => {
    await used.context.addInitScript(() => {
      const put = IDBObjectStore.prototype.put;
      const page = self as unknown as { diskIsFull?: boolean };
      IDBObjectStore.prototype.put = function (...words) {
        if (page.diskIsFull) throw new DOMException('Full.', 'QuotaExceededError');
        return put.apply(this, words);
      };
    });
    const person = await Participant.arrive(used.context, link);
    await person.see(1, 4);
    await person.page.evaluate(() => ((self as unknown as { diskIsFull: boolean }).diskIsFull = true));
    await person.pick('goldfish');
    await person.answer();
    const alarm = person.alarm('Your last answers are not on disk.');
    await alarm.waitFor();
    expect(await person.page.getByRole('button', { name: 'Next image' }).count()).toBe(0);
    const [question] = await Promise.all([
      person.page.waitForEvent('dialog'),
      person.page.close({ runBeforeUnload: true }),
    ]);
    expect(question.type()).toBe('beforeunload');
    await question.dismiss();
    await person.page.evaluate(() => ((self as unknown as { diskIsFull: boolean }).diskIsFull = false));
    await alarm.getByRole('button', { name: 'Save again' }).press('Enter');
    await alarm.waitFor({ state: 'detached' });
    const asked: string[] = [];
    person.page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await person.page.reload();
    expect(asked).toEqual([]);
    await person.page.getByRole('button', { name: 'Next image' }).press('Enter');
    await person.see(2, 4);
  });
});

describe('a second tab', () => {
  beforeEach(() => holdBackNetwork(used.context));

  it('says so and writes nothing, and can take over', async () => {
    const first = await Participant.arrive(used.context, link);
    await first.see(1, 4);
    await first.pick('goldfish');
    await expect.poll(() => first.picks()).toEqual(['goldfish']);

    const second = await Participant.arrive(used.context, link);
    await second.page.getByRole('heading', { name: 'Hit5 is open in another tab.' }).waitFor();
    await second.page.getByRole('button', { name: 'Go on in this tab' }).press('Enter');
    await second.see(1, 4);
    await expect.poll(() => second.picks()).toEqual(['goldfish']);

    await first.page.getByRole('heading', { name: 'Hit5 goes on in another tab.' }).waitFor();
    expect(await first.page.getByRole('img').count()).toBe(0);
    expect(await first.page.title()).toBe('Hit5');
    await first.page.keyboard.press('Control+Enter');
    await second.pick('tench');
    await second.commit();
    expect(await storedTrials(second.page)).toMatchObject([{ guesses: ['n01443537', 'n01440764'] }]);

    await first.page.getByRole('button', { name: 'Go on in this tab' }).press('Enter');
    await first.page.getByRole('button', { name: 'Next image' }).press('Enter');
    await first.see(2, 4);
    await second.page.getByRole('heading', { name: 'Hit5 goes on in another tab.' }).waitFor();
    expect(await second.page.getByRole('img').count()).toBe(0);
    // To load it again is not to close it.
    await first.page.reload();
    await first.see(2, 4);
    await second.page.getByRole('heading', { name: 'Hit5 goes on in another tab.' }).waitFor();
    await first.page.close();
    await second.page.getByRole('heading', { name: 'The other tab is closed.' }).waitFor();
    await second.page.getByRole('button', { name: 'Go on in this tab' }).press('Enter');
    await second.see(2, 4);
  });

  it('only looks: at results of ended sessions, Compare and the credits; the first goes on as if alone', async () => {
    const first = await Participant.arrive(used.context, challengeLink(appUrl, 19, 1));
    await first.see(1, 1);
    await first.pickAtOnce('goldfish');
    await first.commit();
    await first.next();
    await first.page.goto(link);
    await first.see(1, 4);
    await first.pick('goldfish');
    await expect.poll(() => first.picks()).toEqual(['goldfish']);

    const { page } = await Participant.arrive(used.context, link);
    const other = page.getByRole('heading', { name: 'Hit5 is open in another tab.' });
    await other.waitFor();
    await page.getByRole('link', { name: 'results' }).press('Enter');
    const looks = page.getByText('Hit5 is open in another tab, so this one only looks');
    await looks.waitFor();
    await page.locator('hit5-results-page').getByRole('heading', { level: 1 }).waitFor();
    await page.goto(`${appUrl}/#/observers`);
    await page.locator('hit5-observers-page').getByRole('heading', { level: 1 }).waitFor();
    await page.goto(`${appUrl}/#/credits`);
    await page.locator('hit5-credits-page').getByRole('heading', { level: 1 }).waitFor();
    await page.goto(link);
    await other.waitFor();

    expect(await first.picks()).toEqual(['goldfish']);
    await first.commit();
    expect(await storedTrials(first.page, 9)).toMatchObject([{ guesses: ['n01443537'] }]);
  });
});
