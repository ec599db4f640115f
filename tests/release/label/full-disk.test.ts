import type { Page } from 'playwright';
import { describe, expect, inject, it } from 'vitest';
import { KillableChromium } from '#tests/release/killable-chromium.ts';
import { Participant } from '#tests/e2e/participant.ts';
import { ClassRoom, distantArguments, Pupil } from '#tests/e2e/room/class-room.ts';
import { canMount, SmallDisk } from '#tests/release/small-disk.ts';
import { storedTrials } from '#tests/e2e/stored-trials.ts';

const count = 20;
const link = `${inject('appUrl')}/#/label?challenge=default&seed=26&n=${count}&mode=challenge`;

/** A Chromium whose profile lies on a small disk. */
async function onSmallDisk() {
  const disk = SmallDisk.mount(64);
  const browser = await KillableChromium.launch(`${disk.folder}/profile`, distantArguments);
  return { disk, context: browser.context };
}

/** Whether an answer has been accepted, or the page has said that the disk does not take it. */
async function outcomeOf(page: Page): Promise<'accepted' | 'refused'> {
  const alarm = page.getByText('Your last answers are not on disk.');
  const accepted = page.getByRole('button', { name: /Next image|To the end/ });
  await alarm.or(accepted).first().waitFor();
  return (await alarm.count()) > 0 ? 'refused' : 'accepted';
}

/** Waits until the answer is accepted and all is on disk; presses *Save again* as long as there is one. */
async function saveAgain(page: Page): Promise<void> {
  const shown = page.getByRole('button', { name: 'Next image' });
  const again = page.getByRole('button', { name: 'Save again' });
  const look = async () => {
    if ((await again.count()) > 0) await again.press('Enter', { timeout: 1000 }).catch(() => undefined);
    return [await shown.count(), await again.locator('..').allInnerTexts()];
  };
  await expect.poll(look, { timeout: 30_000 }).toEqual([1, []]);
}

describe.skipIf(!canMount)('a disk that is really full', () => {
  it('accepts no answer that it does not keep, says so, and goes on once there is room', async () => {
    const { disk, context } = await onSmallDisk();
    const person = await Participant.arrive(context, link);
    const { page } = person;
    await person.see(1, count);
    const shown = page.getByRole('button', { name: 'Next image' });
    let accepted = 0;
    // The browser has some room of its own left, and now and then makes some more.
    for (;;) {
      await person.see(accepted + 1, count);
      disk.fill();
      await person.pickAtOnce('goldfish');
      await person.answer();
      if ((await outcomeOf(page)) === 'refused' && (await shown.count()) === 0) break;
      accepted += 1;
      await person.next();
    }
    expect(accepted).toBeLessThan(count - 1);
    disk.makeRoom();
    await saveAgain(page);
    const places = [...Array(accepted + 1).keys()];
    expect((await storedTrials(page)).map(({ position }) => position)).toEqual(places);
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await page.reload();
    await shown.press('Enter');
    await person.see(accepted + 2, count);
    expect(asked).toEqual([]);
  });

  it('in a class lets the server keep the answer, and accepts none that nobody keeps', async () => {
    const { disk, context } = await onSmallDisk();
    const room = await ClassRoom.open({}, count);
    await room.phase('open');
    const page = await context.newPage();
    const pupil = new Pupil(context, page);
    await page.goto(`${room.url}/#/join/${room.code}`);
    await page.getByRole('button', { name: 'Join', exact: true }).click();
    const shown = page.getByRole('button', { name: 'Next image' });
    await pupil.answer(1, count, 'goldfish');
    await shown.waitFor();
    await pupil.next();
    disk.fill();
    // The server has it, on its own disk.
    await pupil.answer(2, count, 'tench');
    await shown.waitFor();
    await expect.poll(async () => (await room.answered()).length).toBe(2);
    await room.stop();
    let given = 2;
    // The browser has some room of its own left, and now and then makes some more.
    while (given < count - 2) {
      await pupil.next();
      disk.fill();
      await pupil.answer(given + 1, count, 'goldfish');
      given += 1;
      if ((await outcomeOf(page)) === 'refused' && (await shown.count()) === 0) break;
    }
    disk.makeRoom();
    await saveAgain(page);
    // What the browser has lost of what it had accepted is on disk again with the next answer at the latest.
    await pupil.next();
    await pupil.answer(given + 1, count, 'tench');
    given += 1;
    await saveAgain(page);
    const places = [...Array(given).keys()];
    expect((await storedTrials(page)).map(({ position }) => position)).toEqual(places);
    await room.start();
    await expect.poll(async () => (await room.answered()).length, { timeout: 60_000 }).toBe(given);
    expect(new Set(await room.answered()).size).toBe(given);
    // The seat is on disk too.
    await page.reload();
    await shown.press('Enter');
    await pupil.answer(given + 1, count, 'goldfish');
    await expect.poll(async () => (await room.answered()).length).toBe(given + 1);
  });
});
