import type { Locator } from 'playwright';
import { beforeEach, describe, expect, inject, it, onTestFinished } from 'vitest';
import { Participant } from '../participant.ts';
import { storedTrials } from '../stored-trials.ts';
import { contextWithoutCopy, holdBackNetwork, useChromium } from '../use-chromium.ts';

const appUrl = inject('appUrl');
const used = useChromium();
const desktop = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };

function link(mode: string, count: number): string {
  return `${appUrl}/#/label?challenge=default&seed=611&n=${String(count)}&mode=${mode}`;
}

const answerButton = ({ page }: Participant) => page.getByRole('button', { name: /^Answer/ });

const unknownButton = ({ page }: Participant) => page.getByRole('button', { name: /^I don’t know/ });

const nextButton = ({ page }: Participant) => page.getByRole('button', { name: /^Next image/ });

async function middle(button: Locator): Promise<readonly [x: number, y: number]> {
  await button.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await button.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  return [x + width / 2, y + height / 2];
}

/** Presses the mouse twice at one place, so many milliseconds apart, whatever stands there the second time. */
async function doubleClick({ page }: Participant, button: Locator, gap: number): Promise<void> {
  const [x, y] = await middle(button);
  await page.mouse.click(x, y, { clickCount: 2, delay: gap / 2 });
}

async function doubleTap({ page }: Participant, button: Locator): Promise<void> {
  const [x, y] = await middle(button);
  await page.touchscreen.tap(x, y);
  await page.touchscreen.tap(x, y);
}

/** Holds Ctrl+Enter down, so that it repeats, until something is there, and for some repeats more. */
async function hold({ page }: Participant, until: () => Promise<boolean>): Promise<void> {
  await page.keyboard.down('Control');
  await expect
    .poll(async () => {
      await page.keyboard.down('Enter');
      return until();
    })
    .toBe(true);
  for (let more = 0; more < 5; more += 1) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await page.keyboard.up('Control');
}

async function guesses({ page }: Participant): Promise<readonly number[]> {
  return (await storedTrials(page)).map((trial) => trial.guesses.length);
}

async function arriveByTouch(words: string): Promise<Participant> {
  const context = await contextWithoutCopy(used.browser, { viewport: phone, hasTouch: true, isMobile: true });
  await holdBackNetwork(context);
  onTestFinished(() => context.close());
  return Participant.arrive(context, words);
}

describe('in a test', () => {
  beforeEach(() => holdBackNetwork(used.context));

  it('a double click on Answer answers one photo, on a desktop and 390 px wide', async () => {
    const clicks = [desktop, phone].flatMap((size) => [80, 150, 250, 400].map((gap) => ({ size, gap })));
    const total = clicks.length + 1;
    const person = await Participant.arrive(used.context, link('test', total));
    for (const [index, { size, gap }] of clicks.entries()) {
      await person.page.setViewportSize(size);
      await person.see(index + 1, total);
      await person.pick('goldfish');
      await answerButton(person).and(person.page.locator(':enabled')).waitFor();
      await doubleClick(person, answerButton(person), gap);
      await person.see(index + 2, total);
      expect(await guesses(person)).toEqual(clicks.slice(0, index + 1).map(() => 1));
    }
  });

  it('the place of Answer is never that of “I don’t know”: it can be clicked again and again', async () => {
    const person = await Participant.arrive(used.context, link('test', 3));
    await person.see(1, 3);
    await person.pick('goldfish');
    const [x, y] = await middle(answerButton(person));
    await person.page.mouse.click(x, y);
    await person.see(2, 3);
    for (let click = 0; click < 3; click += 1) await person.page.mouse.click(x, y);
    await answerButton(person).click();
    await person.page.getByText('Pick a class first, or press “I don’t know”.').waitFor();
    await unknownButton(person).click();
    await person.see(3, 3);
    expect(await guesses(person)).toEqual([1, 0]);
  });

  it('a double click on “I don’t know” answers one photo, and says that the second came too soon', async () => {
    const gaps = [80, 160, 240, 320];
    const person = await Participant.arrive(used.context, link('test', gaps.length + 2));
    // After the first photo the first steps are gone, and the buttons stay where they are.
    await person.see(1, gaps.length + 2);
    await person.answer();
    let told = 0;
    for (const [index, gap] of gaps.entries()) {
      await person.see(index + 2, gaps.length + 2);
      await doubleClick(person, unknownButton(person), gap);
      const tooSoon = person.page.getByText('Too soon: look at the photo first.');
      // On a slow machine the second click may come before the next photo does: then there is nothing to say.
      told += await tooSoon.waitFor({ timeout: 3_000 }).then(
        () => 1,
        () => 0,
      );
      await person.see(index + 3, gaps.length + 2);
    }
    expect(told).toBeGreaterThan(0);
    expect(await guesses(person)).toEqual([0, ...gaps.map(() => 0)]);
  });

  it('a double tap answers one photo', async () => {
    const person = await arriveByTouch(link('test', 4));
    for (const [index, button] of [unknownButton(person), unknownButton(person)].entries()) {
      await person.see(index + 1, 4);
      await doubleTap(person, button);
      await person.see(index + 2, 4);
    }
    expect(await guesses(person)).toEqual([0, 0]);
  });

  it('Ctrl+Enter that is held down answers one photo', async () => {
    const person = await Participant.arrive(used.context, link('test', 6));
    await person.see(1, 6);
    const second = person.page.getByRole('img', { name: 'Photo 2 of 6' });
    const ready = unknownButton(person).and(person.page.locator('[aria-disabled="false"]'));
    await person.pick('goldfish');
    await hold(person, async () => (await second.isVisible()) && (await ready.isVisible()));
    await person.see(2, 6);
    await person.pick('goldfish');
    await hold(person, () => person.page.getByRole('img', { name: 'Photo 3 of 6' }).isVisible());
    await person.see(3, 6);
    expect(await guesses(person)).toEqual([1, 1]);
  });

  it('Ctrl+Enter that is pressed twice answers one photo', async () => {
    const person = await Participant.arrive(used.context, link('test', 3));
    await person.see(1, 3);
    await person.pick('goldfish');
    await person.page.keyboard.press('Control+Enter', { delay: 60 });
    await person.page.keyboard.press('Control+Enter', { delay: 60 });
    await person.see(2, 3);
    expect(await guesses(person)).toEqual([1]);
  });

  it('Enter that is held down on “I don’t know” answers one photo', async () => {
    const person = await Participant.arrive(used.context, link('test', 4));
    await person.see(1, 4);
    await unknownButton(person).focus();
    await person.page.keyboard.down('Enter');
    await expect
      .poll(async () => {
        await person.page.keyboard.down('Enter');
        return unknownButton(person).getAttribute('aria-disabled');
      })
      .toBe('false');
    for (let more = 0; more < 5; more += 1) await person.page.keyboard.down('Enter');
    await person.page.keyboard.up('Enter');
    await person.see(2, 4);
    expect(await guesses(person)).toEqual([0]);
  });

  it('an empty answer can be taken back until the next one, also after a reload, and the trial says so', async () => {
    const person = await Participant.arrive(used.context, link('test', 3));
    const { page } = person;
    const takeBack = page.getByRole('button', { name: 'Take it back' });
    await person.see(1, 3);
    await unknownButton(person).click();
    await person.see(2, 3);
    await person.pick('tench');
    await page.reload();
    await person.see(2, 3);
    await page.getByText('Image 1 counts as “I don’t know”.').waitFor();
    expect((await page.locator('hit5-notice.taking').boundingBox())?.width).toBeLessThan(700);
    await page.keyboard.press('Alt+KeyZ');
    await person.see(1, 3);
    await expect.poll(() => guesses(person)).toEqual([]);
    await page.reload();
    await person.see(1, 3);
    expect(await takeBack.count()).toBe(0);
    await person.pick('goldfish');
    await answerButton(person).click();
    await person.see(2, 3);
    expect(await person.picks()).toEqual(['tench']);
    expect(await takeBack.count()).toBe(0);
    const [trial] = await storedTrials(page);
    expect(trial?.guesses).toEqual(['n01443537']);
    expect(trial?.record.takenBack).toHaveLength(1);
    expect(trial?.time.response).toBeGreaterThan(trial?.record.takenBack?.[0] ?? Infinity);
    expect(trial?.time.paused).toBeGreaterThan(0);
  });

  it('the last answer, where it is empty, can be taken back before the end', async () => {
    const person = await Participant.arrive(used.context, link('test', 1));
    const { page } = person;
    await person.see(1, 1);
    await unknownButton(person).press('Enter');
    await page.getByRole('button', { name: 'Take it back' }).click();
    await person.see(1, 1);
    expect(await guesses(person)).toEqual([]);
    await unknownButton(person).press('Enter');
    await page.getByRole('button', { name: 'To the end' }).press('Enter');
    await page.getByRole('link', { name: 'See the results' }).waitFor();
    expect(await guesses(person)).toEqual([0]);
  });
});

describe.each(['challenge', 'practice'])('in a %s', (mode) => {
  it('a double click, on a desktop and 390 px wide, leaves the answer on screen, and picks nothing for the next photo', async () => {
    const clicks = [desktop, phone].flatMap((size) => [80, 400].map((gap) => ({ size, gap })));
    const total = clicks.length + 1;
    const person = await Participant.arrive(used.context, link(mode, total));
    for (const [index, { size, gap }] of clicks.entries()) {
      await person.page.setViewportSize(size);
      await person.see(index + 1, total);
      await person.pick('goldfish');
      await answerButton(person).and(person.page.locator(':enabled')).waitFor();
      await doubleClick(person, answerButton(person), gap);
      // Until then the network's answer moves the button.
      await person.page.getByRole('heading', { name: /The network (hit|missed)/ }).waitFor();
      await doubleClick(person, nextButton(person), gap);
      await person.see(index + 2, total);
      expect(await person.picks()).toEqual([]);
    }
    expect(await guesses(person)).toEqual(clicks.map(() => 1));
  });

  it('keys that are held down or pressed twice leave the answer on screen', async () => {
    await holdBackNetwork(used.context);
    const person = await Participant.arrive(used.context, link(mode, 3));
    await person.see(1, 3);
    await person.pick('goldfish');
    await person.page.keyboard.press('Control+Enter', { delay: 60 });
    await person.page.keyboard.press('Control+Enter', { delay: 60 });
    await nextButton(person).press('Enter');
    await person.see(2, 3);
    await person.pick('goldfish');
    await hold(person, () => nextButton(person).isVisible());
    await nextButton(person).waitFor();
    expect(await guesses(person)).toEqual([1, 1]);
  });

  it('a double tap leaves the answer on screen', async () => {
    const person = await arriveByTouch(link(mode, 3));
    await person.see(1, 3);
    await doubleTap(person, unknownButton(person));
    await nextButton(person).waitFor();
    await doubleTap(person, nextButton(person));
    await person.see(2, 3);
    expect(await person.picks()).toEqual([]);
    expect(await guesses(person)).toEqual([0]);
  });
});
