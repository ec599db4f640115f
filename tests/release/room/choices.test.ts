import { expect, it } from 'vitest';
import type { LogAnswer } from '#src/core/room/protocol.ts';
import { memberOrder } from '#src/core/room/room-session.ts';
import type { MemberId } from '#src/core/schemas/room-ids.ts';
import type { Session } from '#src/core/trials/session.ts';
import { littleDrawn } from '#tests/e2e/use-chromium.ts';
import { Pupil, useDistantChromium } from '#tests/e2e/room/class-room.ts';
import { makeRoom, serveClass } from '#tests/e2e/room/taught-room.ts';

const used = useDistantChromium();

it('each device runs the network, with a short list and an order of one’s own', async () => {
  const served = await serveClass();
  const context = await used.browser.newContext(littleDrawn);
  const teacher = await context.newPage();
  const id = await makeRoom(teacher, served.url, async (page) => {
    await page.getByLabel('Another number').fill('6');
    await page.getByLabel('After each', { exact: true }).check();
    await page.getByLabel('On each device').check();
    await page.getByLabel('Answer with').selectOption('50');
    await page.getByLabel('Each person gets their own order').check();
  });
  // The teacher's machine is gone before it has answered: the devices do without.
  await expect.poll(async () => Object.values((await served.whole(id)).keys).includes(null)).toBe(false);
  await teacher.close();
  const room = await served.whole(id);
  expect(room.options).toMatchObject({ where: 'device', pruned: 50, order: 'person' });
  await served.act(id, { type: 'phase', phase: 'open' });
  const link = served.url.replace(/^http:..[^:]*/, 'http://hit5.test');
  const pupil = await Pupil.arrive(used.browser, `${link}/#/join/${room.code}`);
  const { page } = pupil;
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  for (const position of [1, 2]) {
    await page.getByText('50 of 1000 classes').waitFor();
    await pupil.answer(position, 6);
    await page.getByRole('heading', { name: /The network( got it| missed it|: )/ }).waitFor();
    await pupil.next();
  }
  await pupil.line('Answers with your teacher: 2 of 2.').waitFor();
  const { entries } = (await served.teacher(`/api/rooms/${id}/log?since=0`)).json as LogAnswer;
  const answers = entries.flatMap(({ actor, event }) => (event.type === 'answer' ? [{ actor, event }] : []));
  const order = memberOrder(
    room.images.map((image) => image.id),
    room.options,
    answers[0]?.actor as MemberId,
  );
  expect(answers.map(({ event }) => event.imageId)).toEqual(order.slice(0, 2));
  // What was offered lies beside the log, and comes with the sessions.
  const { json } = await served.teacher(`/api/rooms/${id}/sessions`);
  const [kept] = json as readonly [{ readonly session: Session }];
  expect(kept.session.trials.map(({ offered }) => offered?.length)).toEqual([50, 50]);
  await context.close();
});

it('a short list of the teacher’s network is waited for, and is the pupil’s', async () => {
  const served = await serveClass();
  const context = await used.browser.newContext(littleDrawn);
  const teacher = await context.newPage();
  let answer = () => {};
  const held = new Promise<void>((resolve) => (answer = resolve));
  await teacher.route('**/predictions', async (route) => {
    await held;
    await route.continue();
  });
  const id = await makeRoom(teacher, served.url, async (page) => {
    await page.getByLabel('Another number').fill('1');
    await page.getByLabel('Answer with').selectOption('100');
  });
  await expect.poll(async () => Object.values((await served.whole(id)).keys).includes(null)).toBe(false);
  await served.act(id, { type: 'phase', phase: 'open' });
  const link = served.url.replace(/^http:..[^:]*/, 'http://hit5.test');
  const { code } = await served.whole(id);
  // In a low window the line of what is awaited would give way to the photo.
  const tall = await used.browser.newContext({ ...littleDrawn, viewport: { width: 1280, height: 800 } });
  const pupil = await Pupil.arrive(used.browser, `${link}/#/join/${code}`, tall);
  await pupil.page.getByRole('button', { name: 'Join', exact: true }).click();
  await pupil.page.getByText('The network is choosing the classes.').waitFor();
  answer();
  await pupil.page.getByText('100 of 1000 classes').waitFor();
  await pupil.answer(1, 1);
  await pupil.line('Answers with your teacher: 1 of 1.').waitFor();
  await tall.close();
  await context.close();
});
