import { describe, expect, it } from 'vitest';
import { seePhoto } from '../participant.ts';
import { littleDrawn } from '../use-chromium.ts';
import { ClassRoom, Pupil, useDistantChromium } from './class-room.ts';

/** What says what images show, or is a network. */
const notYet = /assets\/challenge\/|manifest\.json|predictions|models\/|\.bin|tensorflow|worker/;

describe('a pupil in a class, on plain http', () => {
  const used = useDistantChromium();

  it('joins by the link, answers, sees each answer face to face, and gets the results, by keyboard alone', async () => {
    const room = await ClassRoom.open();
    const pupil = await Pupil.arrive(used.browser, `${room.url}/#/join/${room.code}`);
    const { page } = pupil;
    await page.getByRole('button', { name: 'Join', exact: true }).waitFor();
    await pupil.tabTo('Join');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await page.getByRole('heading', { name: 'You are in.' }).waitFor();
    await room.phase('open');
    for (const position of [1, 2, 3]) {
      await pupil.answer(position, 3, 'tench');
      await page.getByRole('button', { name: /Next image|To the end/ }).waitFor();
      await pupil.line(`: ${position} of ${position}.`).waitFor();
      await pupil.tabTo(/^(Next image|To the end)/);
      await page.keyboard.press('Enter');
    }
    await page.getByRole('link', { name: 'See the results' }).waitFor();
    // A file is for who has no class any more.
    const save = page.getByRole('button', { name: 'Save my answers as a file' });
    expect(await save.count()).toBe(0);
    await room.phase('ended');
    await save.waitFor();
    await pupil.tabTo('Save my answers as a file');
    expect(await room.answeredOnce()).toBe(true);
    expect(pupil.asked.filter((url) => notYet.test(url))).toEqual([]);
    expect(pupil.asked.filter((url) => !url.startsWith(room.url))).toEqual([]);
    const saving = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    expect((await saving).suggestedFilename()).toMatch(/\.json$/);
  });

  it('is led to joining by the plain address, types the code in any case, and is told what is wrong with one that cannot be', async () => {
    const room = await ClassRoom.open();
    const { page } = await Pupil.arrive(used.browser, `${room.url}/`);
    await page.waitForURL(/#\/join$/);
    await page.getByRole('textbox').waitFor();
    await page.getByLabel('Code').fill('ABC0EF');
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByText('no 0, 1, I, L or O').waitFor();
    await page.getByLabel('Code').fill(`${room.code.slice(0, 3).toLowerCase()} ${room.code.slice(3)}`);
    await page.getByRole('button', { name: 'Go on' }).click();
    const name = page.getByLabel('Your name in this class:');
    await name.waitFor();
    const drawn = await name.textContent();
    await page.getByRole('button', { name: 'Draw another' }).click();
    await expect.poll(() => name.textContent()).not.toBe(drawn);
    const chosen = (await name.textContent()) ?? '';
    await page.getByRole('button', { name: 'Join', exact: true }).click();
    await page.getByText(`You are ${chosen}`).waitFor();
  });

  it('reads that photos which the class ended before were not answered', async () => {
    const room = await ClassRoom.open({ mode: 'test', reveal: 'end' });
    const { page } = await joinedAndAnswered(room);
    await room.phase('ended');
    await page.getByText('2 images without an answer are not counted.').waitFor();
    await page.getByRole('link', { name: 'See the results' }).press('Enter');
    await page.getByText('More figures', { exact: true }).press('Enter');
    await page.getByText('not answered: The class ended before you answered (2)').waitFor();
  });

  /** A pupil who has answered the first photo of three. */
  async function joinedAndAnswered(room: ClassRoom): Promise<Pupil> {
    const pupil = await Pupil.join(used.browser, room);
    await room.phase('open');
    await pupil.answer(1, 3, 'tench');
    await pupil.line('Answers with your teacher: 1 of 1.').waitFor();
    return pupil;
  }

  it('writes in one tab at a time, and goes on in another', async () => {
    const room = await ClassRoom.open();
    const first = await Pupil.join(used.browser, room);
    await room.phase('open');
    await first.answer(1, 3);
    await first.page.getByRole('button', { name: 'Next image' }).waitFor();
    const second = await Pupil.arrive(used.browser, `${room.url}/#/join/${room.code}`, first.context);
    await second.page.getByRole('heading', { name: 'Hit5 is open in another tab.' }).waitFor();
    await second.page.getByRole('button', { name: 'Go on in this tab' }).click();
    await first.page.getByRole('heading', { name: 'Hit5 goes on in another tab.' }).waitFor();
    await second.next();
    await second.answer(2, 3);
    await second.line(': 2 of 2.').waitFor();
    expect(await room.answered()).toHaveLength(2);
  });

  it('goes on without network, also over a reload of nothing, and everything arrives', async () => {
    const room = await ClassRoom.open({ mode: 'test', reveal: 'end' });
    const pupil = await Pupil.join(used.browser, room);
    await room.phase('open');
    await seePhoto(pupil.page, 1, 3);
    await pupil.untilAhead(3);
    await pupil.context.setOffline(true);
    for (const position of [1, 2, 3]) await pupil.answer(position, 3, 'tench');
    await pupil.line('3 wait on this device.').waitFor();
    await pupil.page.getByRole('heading', { name: 'You have answered all photos.' }).waitFor();
    await pupil.context.setOffline(false);
    await pupil.line('Answers with your teacher: 3 of 3.').waitFor();
    expect(await room.answeredOnce()).toBe(true);
  });

  it('sees no result of a test before the end, and takes an empty answer back', async () => {
    const room = await ClassRoom.open({ mode: 'test', reveal: 'end' });
    const pupil = await Pupil.join(used.browser, room);
    const { page } = pupil;
    await room.phase('open');
    await pupil.answer(1, 3);
    await page.getByRole('button', { name: /Take it back/ }).click();
    await pupil.answer(1, 3, 'tench');
    await pupil.answer(2, 3, 'tench');
    await pupil.answer(3, 3, 'tench');
    await page.getByRole('heading', { name: 'You have answered all photos.' }).waitFor();
    await pupil.line('Answers with your teacher: 3 of 3.').waitFor();
    expect(await page.getByRole('link', { name: 'See the results' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Save my answers as a file' }).count()).toBe(0);
    const events = (await room.log()).map(({ event }) => event.type);
    expect(events.filter((type) => type === 'withdraw')).toHaveLength(1);
    await room.phase('ended');
    await page.getByRole('link', { name: 'See the results' }).waitFor();
    expect((await room.sessions())[0]?.session.trials).toHaveLength(3);
    expect(pupil.asked.filter((url) => notYet.test(url))).toEqual([]);
    await page.getByRole('link', { name: 'See the results' }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    // The results may tell what the network is called; they need no weights for it.
    const asked = pupil.asked.filter((url) => notYet.test(url) && !url.endsWith('/card.json'));
    expect(asked).toEqual([]);
  });

  it('fetches at most 2.0 MB until the first photo', async () => {
    const room = await ClassRoom.open();
    await room.phase('open');
    const context = await used.browser.newContext(littleDrawn);
    const page = await context.newPage();
    const client = await context.newCDPSession(page);
    await client.send('Network.enable');
    let bytes = 0;
    client.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    await page.goto(`${room.url}/#/join/${room.code}`);
    await page.getByRole('button', { name: 'Join', exact: true }).click();
    await seePhoto(page, 1, 3);
    console.log(`bytes until the first photo: ${bytes}`);
    expect(bytes).toBeGreaterThan(100_000);
    expect(bytes).toBeLessThanOrEqual(2_000_000);
    await context.close();
  });
});
