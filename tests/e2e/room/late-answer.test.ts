import { describe, expect, it } from 'vitest';
import { ClassRoom, Pupil, useDistantChromium } from './class-room.ts';

describe('a pupil who answers around a reveal', () => {
  const used = useDistantChromium();

  it('counts what was picked before the class was shown what is right, and says that a later answer does not', async () => {
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
    await page.getByText('has been shown to the class already').waitFor();
    await pupil.answer(2, 3, 'tench');
    await page.getByText('This answer does not count').waitFor();
    await page.getByText(/^You: \d of 1 hit$/).waitFor({ state: 'attached' });
    await room.act({ type: 'step', position: 2 });
    await pupil.pickEarly(3, 3, 'tench');
    await room.act({ type: 'reveal', imageId: third?.id });
    await page.getByText(/^You: \d of 2 hit$/).waitFor({ state: 'attached' });
    expect(await page.getByText('does not count').count()).toBe(0);
    const trials = (await room.sessions())[0]?.session.trials ?? [];
    expect(trials.map(({ assistance }) => assistance)).toEqual([[], ['answer'], []]);
  });
});
