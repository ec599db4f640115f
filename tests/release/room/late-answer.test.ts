import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { seePhoto } from '#tests/e2e/participant.ts';
import { storedTrials } from '#tests/e2e/stored-trials.ts';
import { ClassRoom, Pupil, useDistantChromium } from '#tests/e2e/room/class-room.ts';

describe('a pupil whose answer comes late', () => {
  const used = useDistantChromium();

  it('counts what was picked before the class was shown what is right; who picked nothing sees it with the class', async () => {
    const room = await ClassRoom.open({ pace: 'led', reveal: 'teacher' });
    const [first, second, third] = room.images;
    const pupil = await Pupil.join(used.browser, room);
    const { page } = pupil;
    await room.act({ type: 'phase', phase: 'open' }, { type: 'step', position: 0 });
    await pupil.pickEarly(1, 3, 'tench');
    // The device hears of the reveal only after the class has gone on.
    await pupil.context.setOffline(true);
    await room.act({ type: 'reveal', imageId: first?.id }, { type: 'step', position: 1 });
    await pupil.context.setOffline(false);
    await pupil.line('Answers with your teacher: 1 of 1.').waitFor();
    await page.getByRole('img', { name: 'Photo 2 of 3' }).waitFor();
    await room.act({ type: 'reveal', imageId: second?.id });
    // It follows the board: no clock, no slots, and one line about it at the next photo.
    await page.getByRole('heading', { name: 'You did not answer this photo.' }).waitFor();
    await page.getByText('You had not answered: it counts nowhere.').waitFor();
    expect(await page.getByRole('button', { name: 'I don’t know' }).count()).toBe(0);
    expect(await page.locator('hit5-session-clock').count()).toBe(0);
    await page.getByText(/^You \d+$/).waitFor({ state: 'attached' });
    await room.act({ type: 'step', position: 2 });
    await page.getByRole('img', { name: 'Photo 3 of 3' }).waitFor();
    expect(await page.locator('hit5-label-page hit5-notice').allInnerTexts()).toEqual([
      'Image 2 is not counted: no answer.',
    ]);
    await pupil.pickEarly(3, 3, 'tench');
    await room.act({ type: 'phase', phase: 'frozen', isTelling: true });
    await page.getByRole('heading', { name: 'The board shows what the class thought.' }).waitFor();
    await page.getByText('What you picked counts.').waitFor();
    // Nor does a page that is loaded anew lose it.
    await page.reload();
    await page.getByText('What you picked counts.').waitFor();
    await page.getByRole('img', { name: 'Photo 3', exact: true }).waitFor();
    await page.getByText('3 of 3').waitFor();
    await room.act({ type: 'reveal', imageId: third?.id });
    await page.getByText(/^You \d+$/).waitFor({ state: 'attached' });
    expect(await page.getByText('does not count').count()).toBe(0);
    const trials = (await room.sessions())[0]?.session.trials ?? [];
    expect(trials.map(({ assistance }) => assistance)).toEqual([[], []]);
  });

  it('shows who has not answered the photo that the board tells, and says what the board shows', async () => {
    const room = await ClassRoom.open({ pace: 'led', reveal: 'teacher', limit: 60 });
    const [first] = room.images;
    const { page } = await Pupil.join(used.browser, room);
    await room.act({ type: 'phase', phase: 'open' }, { type: 'step', position: 0 });
    await seePhoto(page, 1, 3);
    await room.act({ type: 'step', position: 1 });
    await page.getByRole('img', { name: 'Photo 2 of 3' }).waitFor();
    await room.act({ type: 'phase', phase: 'frozen', isTelling: true });
    await page.getByText('Look there. You have not answered this photo.').waitFor();
    await page.getByRole('img', { name: 'Photo 2', exact: true }).waitFor();
    await page.getByText('2 of 3').waitFor();
    await room.act({ type: 'reveal', imageId: room.images[1]?.id }, { type: 'phase', phase: 'open' });
    await page.getByRole('heading', { name: 'You did not answer this photo.' }).waitFor();
    await page.getByText('2 of 3').waitFor();
    expect(await page.getByRole('timer').count()).toBe(0);
    // The end finds whoever answered nothing, too.
    await room.act({ type: 'step', position: 2 }, { type: 'reveal', imageId: room.images[2]?.id });
    await page.getByText('3 of 3').waitFor();
    await room.act({ type: 'reveal', imageId: first?.id }, { type: 'reveal', imageId: 'all' });
    await page.locator('hit5-finished-view').waitFor();
  });

  it('says at one’s own pace that an answer to a photo that was shown does not count', async () => {
    const room = await ClassRoom.open({ reveal: 'teacher' });
    const pupil = await Pupil.join(used.browser, room);
    const { page } = pupil;
    await room.act({ type: 'phase', phase: 'open' }, { type: 'reveal', imageId: room.images[0]?.id });
    await seePhoto(page, 1, 3);
    await page.getByText('Your class has seen already what this photo shows.').waitFor();
    await pupil.answer(1, 3, 'tench');
    await pupil.line(': 1 of 1.').waitFor();
    const trials = (await room.sessions())[0]?.session.trials ?? [];
    expect(trials.map(({ assistance }) => assistance)).toEqual([['answer']]);
  });

  it('says, where a photo was answered on two devices at once, which answer counts', async () => {
    const room = await ClassRoom.open({ mode: 'test', reveal: 'end' });
    const first = await Pupil.join(used.browser, room);
    const code = (await first.page.locator('hit5-room-wait code').textContent()) ?? '';
    const second = await Pupil.arrive(used.browser, `${room.url}/#/join/${room.code}`);
    await second.page.getByText('I was here before, with another device').click();
    await second.page.getByLabel('Return code').fill(code);
    await second.page.getByRole('button', { name: 'Go on where I was' }).click();
    await second.page.getByText('You are in.').waitFor();
    await room.phase('open');
    await first.page.route('**/events', (route) => route.abort());
    await first.answer(1, 3, 'goldfish');
    await second.answer(1, 3, 'tench');
    await second.line(': 1 of 1.').waitFor();
    await first.page.unroute('**/events');
    await first.page.getByText('You answered photo 1 on another device too.').waitFor();
    await first.line(': 1 of 1.').waitFor();
    const guesses = async (page: Page) => (await storedTrials(page)).map((trial) => trial.guesses);
    const [own, kept] = [await guesses(first.page), await guesses(second.page)];
    expect(own).toHaveLength(1);
    expect(own).toEqual(kept);
    expect(await second.page.getByText('on another device too').count()).toBe(0);
  });
});
