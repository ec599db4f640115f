import { describe, expect, it } from 'vitest';
import { storedTrials } from '../stored-trials.ts';
import { ClassRoom, Pupil, useDistantChromium } from './class-room.ts';

describe('a pupil who waits', () => {
  const used = useDistantChromium();

  it('calls whether the network gets the photo, which survives a reload, goes nowhere, and is counted for oneself', async () => {
    const room = await ClassRoom.open({ pace: 'led', reveal: 'teacher' });
    const [first, second] = room.images;
    const pupil = await Pupil.join(used.browser, room);
    const { page } = pupil;
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.postData() ?? ''));
    await room.act({ type: 'phase', phase: 'open' }, { type: 'step', position: 0 });
    await pupil.answer(1, 3, 'tench');
    await page.getByRole('heading', { name: 'You said tench. Will the network get it?' }).waitFor();
    await page.getByRole('img', { name: 'Photo 1' }).waitFor();
    await pupil.line('Answers with your teacher: 1 of 1.').waitFor();
    const trials = await storedTrials(page);
    await page.keyboard.press('y');
    const yes = page.getByRole('button', { name: 'Yes', pressed: true });
    await yes.waitFor();
    await page.reload();
    await yes.waitFor();
    // It is seen again, and neither answered again nor timed.
    expect(await page.getByRole('combobox').count()).toBe(0);
    expect(await storedTrials(page)).toEqual(trials);
    await room.act({ type: 'reveal', imageId: first?.id });
    await page.getByText('The network missed it. You called it wrong.').waitFor();
    await page.getByText('Your calls so far: 0 of 1 right. They count nowhere.').waitFor();
    await page.getByRole('button', { name: 'Go on' }).press('Enter');
    await page.getByRole('heading', { name: /^The class: / }).waitFor();
    await room.act({ type: 'step', position: 1 });
    await pupil.answer(2, 3);
    await page.getByRole('heading', { name: 'You did not know. Will the network get it?' }).waitFor();
    await page.getByRole('button', { name: 'No', exact: true }).press('Enter');
    await room.act({ type: 'reveal', imageId: second?.id });
    await page.getByText('Your calls so far: 1 of 2 right.').waitFor();
    // Who is led goes on with the class.
    await room.act({ type: 'step', position: 2 });
    await page.getByRole('img', { name: 'Photo 3 of 3' }).waitFor();
    expect(sent.join(' ')).not.toMatch(/"calls?"/);
    expect(JSON.stringify([await room.log(), await room.sessions()])).not.toMatch(/"calls?"/);
  });

  it('has all own photos again after the last, with what may be seen, and finds the way back by the plain address', async () => {
    const room = await ClassRoom.open({ reveal: 'teacher' });
    const pupil = await Pupil.join(used.browser, room);
    const late = await Pupil.join(used.browser, room);
    const { page } = pupil;
    await late.page.getByRole('heading', { name: 'You are in.' }).waitFor();
    await room.phase('open');
    for (const position of [1, 2, 3]) await pupil.answer(position, 3);
    await page.getByRole('heading', { name: 'You have answered all photos.' }).waitFor();
    await page.getByRole('button', { name: 'Photo 3. You said: I don’t know' }).waitFor();
    for (const at of [1, 2, 3]) {
      await page.getByRole('img', { name: `Photo ${at}`, exact: true }).waitFor();
      await page.keyboard.press('n');
    }
    await room.act({ type: 'reveal', imageId: room.images[1]?.id });
    const told = page.getByRole('button', { name: /^Photo 2\. You said: I don’t know missed\./ });
    await told.press('Enter');
    await page.getByText('The network missed it. You called it right.').waitFor();
    await page.goto(`${room.url}/#/join`);
    await page.getByRole('link', { name: /^Go on as / }).press('Enter');
    await page.getByText('Your calls so far: 1 of 1 right.').waitFor();
    await room.act({ type: 'phase', phase: 'frozen' }, { type: 'reveal', imageId: 'all' });
    await page.getByText('Your calls so far: 3 of 3 right.').waitFor();
    await page.getByRole('link', { name: 'See the results' }).waitFor();
    await late.page.getByText('The answers are shown already, so nobody can answer any more.').waitFor();
  });

  it('is asked nothing in a study', async () => {
    const study = { consent: '', people: null, parameter: '', completion: 'C0DE' };
    const room = await ClassRoom.open({ pace: 'led', reveal: 'teacher', study });
    const pupil = await Pupil.join(used.browser, room);
    await room.act({ type: 'phase', phase: 'open' }, { type: 'step', position: 0 });
    await pupil.answer(1, 3, 'tench');
    await pupil.page.getByText('The researchers will show what it is.').waitFor();
    expect(await pupil.page.locator('hit5-network-call, hit5-own-photos').count()).toBe(0);
  });
});
