import { expect, it } from 'vitest';
import { TestMember } from '#tests/unit/server/test-member.ts';
import { useChromium } from '../use-chromium.ts';
import { Pupil } from './class-room.ts';
import { makeRoom, openBoard, serveClass, tellPhoto } from './taught-room.ts';

const used = useChromium();

it('every phone shows the photo that the board told last, and its own end with the figures', async () => {
  const served = await serveClass();
  const page = await used.context.newPage();
  const id = await makeRoom(page, served.url, async () => {
    await page.getByLabel('Another number').fill('3');
    await page.getByLabel(/When you say so/i).check();
  });
  await expect.poll(async () => (await served.whole(id)).predictions.length, { timeout: 150_000 }).toBe(3);
  const room = await served.whole(id);
  const truths = room.images.map(({ truth }) => truth ?? '');
  expect(room.predictions.every(({ looked }) => looked?.maps.length === 5)).toBe(true);

  const link = `http://127.0.0.1:${served.port}/#/join/${room.code}`;
  const join = async () => {
    const pupil = await Pupil.arrive(used.browser, link);
    await pupil.page.getByRole('button', { name: 'Join', exact: true }).click();
    await pupil.page.getByRole('heading', { name: 'You are in.' }).waitFor();
    return pupil;
  };
  const [done, stopped] = [await join(), await join()];
  const member = await TestMember.join(served.port, id);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  for (const truth of truths) await member.give(room.images[truths.indexOf(truth)]?.id ?? '', truth);
  for (const place of [1, 2, 3]) await done.answer(place, 3);
  await stopped.answer(1, 3);
  await stopped.pick(2, 3, 'tench');

  const board = await openBoard(used.context, served.url, id);
  // How a photo is told hangs on what has come in.
  await board.getByRole('heading', { name: /^7 of 9 answers are in/ }).waitFor();
  await board.keyboard.press('ArrowRight');
  await board.getByText('Stop now?').waitFor();
  await board.keyboard.press('ArrowRight');
  await board.getByRole('heading', { name: 'What is it?' }).waitFor();

  // The first two beats tell the phones nothing.
  await board.keyboard.press('ArrowRight');
  await board.getByRole('heading', { level: 1, name: /thought/ }).waitFor();
  await board.keyboard.press('ArrowRight');
  await board.getByRole('heading', { name: /^The network: / }).waitFor();
  await board.keyboard.press('ArrowLeft');
  await board.getByRole('heading', { level: 1, name: /thought/ }).waitFor();
  expect((await member.state()).revealed).toEqual([]);
  await expect(member.revealed(room.images[0]?.id ?? '')).resolves.toMatchObject({ code: 'not-yet' });
  const late = await Pupil.arrive(used.browser, link);
  await late.page.getByRole('button', { name: 'Join', exact: true }).click();
  for (const [pupil, words] of [
    [late, 'You had not begun, so nothing of yours is lost.'],
    [stopped, 'What you have answered counts.'],
  ] as const) {
    await pupil.page.getByRole('heading', { name: 'The answers are shown on the board now.' }).waitFor();
    await pupil.page.getByText(words).waitFor();
  }

  /** Both phones show the photo on the board, face to face. */
  const bothFollow = async () => {
    const named = (await board.locator('hit5-board-answers h2').textContent()) ?? '';
    // ImageNet's name may stand behind it.
    const title = named.split(' · ')[0]?.trim() ?? '';
    for (const { page: phone } of [done, stopped])
      await phone
        .locator('hit5-face-view')
        .getByRole('img', { name: `The photo: ${title}` })
        .waitFor();
  };
  await tellPhoto(board);
  await bothFollow();
  // What was picked before the stop counts, though its photo is told later.
  await expect
    .poll(async () => (await served.teacher(`/api/rooms/${id}/log?since=0`)).text)
    .toMatch(/"timedOut":true/);
  await done.page
    .getByText(/named it/)
    .first()
    .waitFor();
  await done.page.getByRole('button', { name: /Show where it looked/ }).click();
  await done.page.locator('hit5-activation-map').waitFor();

  await board.keyboard.press('m');
  await board.locator('hit5-activation-map').waitFor();
  await board.keyboard.press('ArrowRight');
  await board.getByRole('heading', { name: 'What is it?' }).waitFor();
  await tellPhoto(board);
  await bothFollow();
  await board.keyboard.press('ArrowLeft');
  await bothFollow();
  await done.page.reload();
  await bothFollow();
  await board.keyboard.press('ArrowRight');
  await bothFollow();
  await board.keyboard.press('ArrowRight');
  await board.getByRole('heading', { name: 'What is it?' }).waitFor();
  await tellPhoto(board);
  await stopped.page.getByRole('heading', { name: 'You did not answer this photo.' }).waitFor();
  await bothFollow();
  await board.keyboard.press('ArrowRight');
  for (const pupil of [done, stopped]) await pupil.page.locator('hit5-finished-view').waitFor();
  // Going back on the board calls nobody from there.
  await board.keyboard.press('ArrowLeft');
  await board.getByRole('heading', { name: /named it|knew better/ }).waitFor();
  expect(await done.page.locator('hit5-face-view').count()).toBe(0);
});
