import type { Locator, Page } from 'playwright';
import { describe, expect, inject, it, onTestFinished, vi } from 'vitest';
import type { Mode, Session, Trial } from '#src/core/trials/session.ts';
import { challenge, truths } from '#tests/e2e/answer-key.ts';
import { Participant } from '#tests/e2e/participant.ts';
import { storedTrials } from '#tests/e2e/stored-trials.ts';
import {
  contextWithoutCopy,
  holdBackNetwork,
  littleDrawn,
  touchPhone,
  useChromium,
} from '#tests/e2e/use-chromium.ts';

const appUrl = inject('appUrl');
const count = 60;
/** The first and the last image whose answers are given, not played. */
const [firstGiven, lastGiven] = [3, 57];
const used = useChromium(littleDrawn);

describe('an experiment: practice, then a test, 60 images each, by keyboard', () => {
  it('scores every answer, and tests no image that was practised', async () => {
    await holdBackNetwork(used.context);
    const shown = new Map<string, readonly string[]>();
    const person = new Participant(await used.context.newPage());
    for (const mode of ['practice', 'test'] as const) {
      const seed = 600;
      const words = `challenge=default&seed=${seed}&n=${count}&mode=${mode}&practice=60`;
      const link = `${appUrl}/#/label?${words}`;
      await person.page.goto(link);
      for (let position = 1; position <= count; position += 1) {
        if (position === firstGiven) {
          await expect.poll(() => storedTrials(person.page, seed, mode)).toHaveLength(firstGiven - 1);
          // A page of the app's address that does not open the app, so that it has nothing of the session in memory.
          await person.page.goto(`${appUrl}/LICENSE`);
          await fillIn(person.page, seed, mode, firstGiven, lastGiven);
          await person.page.goto(link);
          // The last answer of practice is faced first.
          if (mode !== 'test') await person.page.getByRole('button', { name: 'Next image' }).press('Enter');
          position = lastGiven + 1;
        }
        await person.see(position, count);
        await person.pickAtOnce(position % 2 === 0 ? 'goldfish' : 'red fox');
        if (mode === 'test') {
          await person.page.keyboard.press('Control+Enter');
        } else {
          await person.commit();
          await person.next();
        }
      }
      await person.page.getByRole('link', { name: 'See the results' }).waitFor();
      const trials = await storedTrials(person.page, seed, mode);
      expect(trials).toHaveLength(count);
      expect(trials.every(({ guesses }) => guesses.length === 1)).toBe(true);
      shown.set(
        mode,
        trials.map(({ imageId }) => imageId),
      );
    }
    const practised = shown.get('practice') ?? [];
    expect(shown.get('test')?.filter((image) => practised.includes(image))).toEqual([]);
  }, 600_000);
});

/** Puts answers into the browser's database, as if the person had given them: those to images from one to another. */
async function fillIn(page: Page, seed: number, mode: Mode, from: number, to: number): Promise<void> {
  const truthOf = Object.fromEntries(challenge.images.map(({ id, wnid }) => [id, wnid]));
  await page.evaluate(
    ([wantedSeed, wantedMode, start, end, truths]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('hit5');
        opening.onerror = () => reject(new Error('The database cannot be opened.'));
        opening.onsuccess = () => {
          const writing = opening.result.transaction(['sessions', 'trials', 'drafts'], 'readwrite');
          const trials = writing.objectStore('trials');
          const reading = writing.objectStore('sessions').getAll();
          reading.onsuccess = () => {
            const session = (reading.result as Session[]).find(
              (one) => one.seed === wantedSeed && one.mode === wantedMode,
            );
            if (!session) throw new Error('There is no such session.');
            writing.objectStore('drafts').delete(session.id);
            const first = trials.get([session.id, 0]);
            first.onsuccess = () => {
              for (let position = start - 1; position < end; position += 1) {
                const imageId = session.order[position] ?? '';
                trials.put({ ...(first.result as Trial), position, imageId, truth: truths[imageId] });
              }
            };
          };
          writing.onabort = () => reject(new Error('The answers cannot be written.'));
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    [seed, mode, from, to, truthOf] as const,
  );
}

describe('a session by touch, on a phone 390 px wide', () => {
  it('is answered by tapping alone, and a swipe commits nothing', async () => {
    const context = await contextWithoutCopy(used.browser, touchPhone);
    onTestFinished(() => context.close());
    const total = 3;
    const key = truths(700, total);
    const words = `challenge=default&seed=700&n=${total}&mode=challenge`;
    const person = await Participant.arrive(context, `${appUrl}/#/label?${words}`);
    const { page } = person;
    for (const [index, truth] of key.entries()) {
      await person.see(index + 1, total);
      await page.getByRole('combobox').tap();
      await page.getByRole('combobox').fill(truth.label);
      await page
        .getByRole('option', { name: new RegExp(`^${truth.title.replace(/[()]/g, '\\$&')}`) })
        .first()
        .tap();
      await expect.poll(() => person.picks()).toEqual([truth.title]);
      if (index === 0) await swipe(person);
      await tap(page.getByRole('button', { name: /^Answer/ }));
      await tap(page.getByRole('button', { name: /Next image|To the end/ }));
    }
    await page.getByRole('link', { name: 'See the results' }).waitFor();
  });
});

/**
 * Taps a button that goes away by it; once more where the machine was so busy between the finger's coming and going
 * that the browser took it for a long press.
 */
async function tap(button: Locator): Promise<void> {
  await button.waitFor();
  await vi.waitFor(
    async () => {
      if (await button.isVisible()) await button.tap();
      await button.waitFor({ state: 'hidden', timeout: 3000 });
    },
    { timeout: 30_000 },
  );
}

/** A finger that goes over photo and slots from edge to edge and back. */
async function swipe(person: Participant): Promise<void> {
  const session = await person.page.context().newCDPSession(person.page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number, y: number) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });
  for (const y of [180, 300]) {
    await touch('touchStart', 350, y);
    for (let x = 350; x >= 20; x -= 30) await touch('touchMove', x, y);
    await touch('touchEnd', 20, y);
  }
  await person.page.getByRole('button', { name: /^Answer/ }).waitFor();
}
