import type { BrowserContext, Locator } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it, onTestFinished } from 'vitest';
import { Participant } from '#tests/e2e/participant.ts';
import { storedTrials } from '#tests/e2e/stored-trials.ts';
import { contextWithoutCopy, holdBackNetwork, useChromium } from '#tests/e2e/use-chromium.ts';

const appUrl = inject('appUrl');
const used = useChromium();
const phone = { width: 390, height: 844 };

function link(mode: string, count: number): string {
  return `${appUrl}/#/label?challenge=default&seed=611&n=${count}&mode=${mode}`;
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

/** In the page: presses “I don’t know” as soon as it stands there and is not ready yet. */
const pressTooSoon = `new Promise((pressed) => {
  const buttons = (root) => [...root.querySelectorAll('*')].flatMap((one) => [
    ...(one.matches('button') && one.textContent.includes('I don’t know') ? [one] : []),
    ...(one.shadowRoot ? buttons(one.shadowRoot) : []),
  ]);
  const look = () => {
    const early = buttons(document).find((one) => one.ariaDisabled === 'true');
    if (!early) return requestAnimationFrame(look);
    early.click();
    pressed();
  };
  look();
})`;

async function guesses({ page }: Participant): Promise<readonly number[]> {
  return (await storedTrials(page)).map((trial) => trial.guesses.length);
}

async function arriveByTouch(words: string): Promise<Participant> {
  const context = await contextWithoutCopy(used.browser, { viewport: phone, hasTouch: true, isMobile: true });
  await holdBackNetwork(context);
  onTestFinished(() => context.close());
  return Participant.arrive(context, words);
}

/** A session on which tests go on, one after the other, in one page. */
class GoingOn {
  readonly person: Participant;
  readonly #total: number;
  #position = 1;
  #answered = 0;

  constructor(person: Participant, total: number) {
    this.person = person;
    this.#total = total;
  }

  /** Waits for the photo that comes next, and counts on. */
  async see(): Promise<void> {
    await this.person.see(this.#position, this.#total);
    this.#position += 1;
  }

  /** Picks a class for the photo that comes next, and double-clicks Answer. */
  async answerByDoubleClick(): Promise<void> {
    const { person } = this;
    await this.see();
    await person.pickAtOnce('goldfish');
    await answerButton(person).and(person.page.locator(':enabled')).waitFor();
    await doubleClick(person, answerButton(person), 250);
  }

  /** Waits for the photo that comes next, which stays for the next test. */
  async end(): Promise<void> {
    await this.person.see(this.#position, this.#total);
  }

  /** How many guesses each of the answers has that came since this was last asked. */
  async newGuesses(): Promise<readonly number[]> {
    const all = await guesses(this.person);
    const since = all.slice(this.#answered);
    this.#answered = all.length;
    return since;
  }

  next(): Locator {
    return this.person.page.getByRole('img', {
      name: `Photo ${this.#position} of ${this.#total}`,
    });
  }
}

/** One page for the tests of a describe block. */
function goOnIn(mode: string, total: number, isNetworkHeld: boolean): () => GoingOn {
  let session: GoingOn;
  let context: BrowserContext;
  beforeAll(async () => {
    context = await contextWithoutCopy(used.browser);
    if (isNetworkHeld) await holdBackNetwork(context);
    session = new GoingOn(await Participant.arrive(context, link(mode, total)), total);
  });
  afterAll(() => context.close());
  return () => session;
}

describe('in a test', () => {
  const goOn = goOnIn('test', 9, true);

  it('a double click on Answer answers one photo', async () => {
    const session = goOn();
    await session.answerByDoubleClick();
    await session.end();
    expect(await session.newGuesses()).toEqual([1]);
  });

  it('the place of Answer is never that of “I don’t know”: it can be clicked again and again', async () => {
    const session = goOn();
    const { person } = session;
    await session.see();
    await person.pick('goldfish');
    const [x, y] = await middle(answerButton(person));
    await person.page.mouse.click(x, y);
    await session.see();
    for (let click = 0; click < 3; click += 1) await person.page.mouse.click(x, y);
    await answerButton(person).click();
    await person.page.getByText('Pick a class first, or press “I don’t know”.').waitFor();
    await unknownButton(person).click();
    await session.end();
    expect(await session.newGuesses()).toEqual([1, 0]);
  });

  it('a press on a photo that has just come answers nothing, and says so', async () => {
    const session = goOn();
    const { person } = session;
    await session.see();
    const pressed = person.page.evaluate(pressTooSoon);
    await unknownButton(person).click();
    await pressed;
    await person.page.getByText('Too soon: look at the photo first.').waitFor();
    await session.end();
    expect(await session.newGuesses()).toEqual([0]);
  });

  it('Ctrl+Enter that is held down answers one photo', async () => {
    const session = goOn();
    const { person } = session;
    await session.see();
    const ready = unknownButton(person).and(person.page.locator('[aria-disabled="false"]'));
    await person.pickAtOnce('goldfish');
    await hold(person, async () => (await session.next().isVisible()) && (await ready.isVisible()));
    await session.end();
    expect(await session.newGuesses()).toEqual([1]);
  });

  it('Enter that is held down on “I don’t know” answers one photo', async () => {
    const session = goOn();
    const { person } = session;
    await session.see();
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
    await session.end();
    expect(await session.newGuesses()).toEqual([0]);
  });
});

describe('in a test of its own', () => {
  beforeEach(() => holdBackNetwork(used.context));

  it('a double tap answers one photo', async () => {
    const person = await arriveByTouch(link('test', 2));
    await person.see(1, 2);
    await doubleTap(person, unknownButton(person));
    await person.see(2, 2);
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
});

describe('in a challenge', () => {
  const goOn = goOnIn('challenge', 4, false);

  it('a double click leaves the answer on screen, and picks nothing for the next photo', async () => {
    const session = goOn();
    const { person } = session;
    await session.answerByDoubleClick();
    // Until then the network's answer moves the button.
    await person.page.getByRole('heading', { name: /The network( got it| missed it|:)/ }).waitFor();
    await doubleClick(person, nextButton(person), 250);
    await session.end();
    expect(await person.picks()).toEqual([]);
    expect(await session.newGuesses()).toEqual([1]);
  });
});
