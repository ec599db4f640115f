import type { Page } from 'playwright';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { KillableChromium } from '../killable-chromium.ts';
import { Participant } from '../participant.ts';
import { ClassRoom, distantArguments, Pupil } from '../room/class-room.ts';
import { canMount, SmallDisk } from '../small-disk.ts';
import { storedTrials } from '../stored-trials.ts';

const count = 12;
const link = `${inject('appUrl')}/#/label?challenge=default&seed=26&n=${String(count)}&mode=challenge`;

/** A Chromium whose profile lies on a small disk. */
async function onSmallDisk() {
  const disk = SmallDisk.mount(64);
  const browser = await KillableChromium.launch(`${disk.folder}/profile`, distantArguments);
  onTestFinished(() => browser.kill());
  return { disk, context: browser.context };
}

/** Whether an answer has been accepted, or the page has said that the disk does not take it. */
async function outcomeOf(page: Page): Promise<'accepted' | 'refused'> {
  const alarm = page.getByText('Your last answers are not on disk.');
  const accepted = page.getByRole('button', { name: /Next image|To the end/ });
  await alarm.or(accepted).first().waitFor();
  return (await alarm.count()) > 0 ? 'refused' : 'accepted';
}

describe.skipIf(!canMount)('a disk that is really full', () => {
  it('accepts no answer that it does not keep, says so, and goes on once there is room', async () => {
    const { disk, context } = await onSmallDisk();
    const person = await Participant.arrive(context, link);
    const { page } = person;
    await person.see(1, count);
    disk.fill();
    let accepted = 0;
    // The browser has some room of its own left.
    for (;;) {
      await person.see(accepted + 1, count);
      await person.pickAtOnce('goldfish');
      await person.answer();
      if ((await outcomeOf(page)) === 'refused') break;
      accepted += 1;
      await person.next();
    }
    expect(accepted).toBeLessThan(count - 1);
    const shown = page.getByRole('button', { name: 'Next image' });
    expect(await shown.count()).toBe(0);
    disk.makeRoom();
    await page.getByRole('button', { name: 'Save again' }).press('Enter');
    await shown.waitFor();
    await page.getByText('Your last answers are not on disk.').waitFor({ state: 'detached' });
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
    await pupil.next();
    await room.stop();
    let given = 2;
    for (;;) {
      await pupil.answer(given + 1, count, 'goldfish');
      if ((await outcomeOf(page)) === 'refused' && (await shown.count()) === 0) break;
      given += 1;
      await pupil.next();
    }
    disk.makeRoom();
    await page.getByRole('button', { name: 'Save again' }).press('Enter');
    await shown.waitFor();
    expect((await storedTrials(page)).map(({ position }) => position)).toEqual([...Array(given + 1).keys()]);
    await room.start();
    await expect.poll(async () => (await room.answered()).length, { timeout: 60_000 }).toBe(given + 1);
    expect(new Set(await room.answered()).size).toBe(given + 1);
  });
});
