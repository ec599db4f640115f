import { html } from 'lit';
import type { CommittedAnswer } from '#src/label/state/session-store.ts';
import { expect, onTestFinished, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { gamePoints } from '#src/figures/scoring/points.ts';
import { plainRequest } from '#src/core/trials/session-request.ts';
import type { Session } from '#src/core/trials/session.ts';
import { emptyRecord } from '#src/core/trials/trial-record.ts';
import type { FinishedView } from '#src/label/view/finished-view.ts';
import '#src/label/view/finished-view.ts';
import { enlarged, sampleSession, type SampleOptions } from '#tests/browser/sample-session.ts';
import { mountPage, sampleApp, shippedAssets } from '#tests/browser/sample-app.ts';
import { expectAccessible, textOf } from '#tests/browser/support.ts';

const { catalogue, challenge } = await shippedAssets();

/** The end of a session of ada. */
async function end(options: SampleOptions, change: (session: Session) => Session = (session) => session) {
  const there = enlarged(challenge, Math.max(challenge.images.length, options.images ?? 0));
  const session = change(sampleSession(there, catalogue, options));
  const stores = await sampleApp(catalogue, there, [session]);
  const source = await stores.library.open(there.id);
  if (!source) throw new Error('The challenge is not there.');
  const again = () => stores.sessions.open(source, { ...plainRequest, seed: 7, count: 1 }, 'ada', session.id);
  await again();
  const view = await mountPage<FinishedView>(stores, html`<hit5-finished-view></hit5-finished-view>`);
  return { session, stores, view, again, text: () => textOf(view) };
}

/** Sixteen images, of which each side misses about a third. */
const usual = { images: 16, personRight: 0.6, networkRight: 0.6 };
const change = (trial: Partial<Session['trials'][number]>) => (session: Session) => ({
  ...session,
  trials: session.trials.map((one) => ({ ...one, ...trial })),
});

/** An answer that is given now. */
const answered = (time: CommittedAnswer['time']): CommittedAnswer => ({
  time,
  record: emptyRecord,
  committedAt: new Date().toISOString(),
  timedOut: false,
  offered: null,
  prediction: null,
});

const squares = () =>
  page.getByRole('list', { name: 'Points, image by image' }).getByRole('listitem').elements();

test('the end is accessible', async () => {
  await expectAccessible((await end(usual)).view);
});

test('it tells the score, each image in squares, what stood out, and that it says little', async () => {
  const { session, text } = await end(usual);
  const { person, network } = gamePoints(session.trials, catalogue);
  const headline = page.getByRole('heading', { level: 1 });
  await expect.element(headline).toHaveTextContent(new RegExp(`^You ${person}\\s*The network ${network}$`));
  expect(text()).toContain('photos are too few to say who is better.');
  expect(squares()).toHaveLength(16);
  for (const title of [/^You beat the network/, /^The network beat you/]) {
    await expect.element(page.getByRole('heading', { level: 2, name: title })).toBeVisible();
  }
  await expect.element(page.getByRole('link', { name: 'See the results' })).toBeVisible();
});

test('a test tells how many each side missed, since its figures are not for play', async () => {
  await end(usual, (session) => ({ ...session, mode: 'test' }));
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toHaveTextContent(/^On 16 images you missed \d+ and the network \d+\.$/);
});

test('over several exposures it tells the shortest and the longest apart, and who is better at none', async () => {
  const timed = (session: Session): Session => ({
    ...session,
    show: [17, 50, 1500],
    trials: session.trials.map((one, at) => ({
      ...one,
      record: { ...one.record, viewed: { exposure: [17, 1500][at % 2] ?? 0, mask: 'pink' } },
    })),
  });
  const { session, text } = await end(usual, timed);
  const missed = (exposure: number) =>
    session.trials.filter(
      ({ record, guesses, truth }) =>
        record.viewed?.exposure === exposure && (truth === null || !guesses.includes(truth)),
    ).length;
  const heading = page.getByRole('heading', { level: 1 });
  await expect
    .element(heading)
    .toHaveTextContent(
      new RegExp(
        `^Shown for 17.ms, you missed ${missed(17)} of 8; shown for 1.5.s, ${missed(1500)} of 8. Of those shown for 1.5.s, the network missed \\d of 8.$`,
      ),
    );
  expect(text()).not.toMatch(/who is better|did better|On 16 images/);
});

test('the squares can be copied, and say nothing of the photos', async () => {
  const { session } = await end({ images: 2 });
  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  onTestFinished(() => copied.mockRestore());
  await page.getByRole('button', { name: 'Copy the squares' }).click();
  await expect.element(page.getByText('Copied.')).toBeVisible();
  const { person, network } = gamePoints(session.trials, catalogue);
  expect(copied.mock.calls[0]?.[0]).toMatch(
    new RegExp(`^Hit5: me ${person}, network ${network}\n[🟧🟨⬜]{2}\n[🟦🟪⬜]{2}\nhttp`, 'u'),
  );
});

test('who has no name yet is asked for one, and the session is theirs then', async () => {
  const { session, stores } = await end({ images: 2 });
  stores.settings.change({ person: '' });
  await page.getByLabelText('Your name here').fill('Mia');
  await page.getByRole('button', { name: 'Keep' }).click();
  await expect.poll(() => stores.settings.settings.value.person).toBe('Mia');
  await expect
    .poll(() => stores.sessions.outlines.value.find(({ id }) => id === session.id)?.person)
    .toBe('Mia');
  expect(page.getByLabelText('Your name here').elements()).toHaveLength(0);
});

test('where both knew all there is no card and no rematch', async () => {
  const { text } = await end({ images: 4, personRight: 1, networkRight: 1 });
  expect(text()).toContain('4 photos are too few');
  expect(page.getByRole('button', { name: /^Rematch/ }).elements()).toHaveLength(0);
  expect(page.getByRole('heading', { level: 2 }).elements()).toHaveLength(0);
});

test('photos of one’s own without a class, missing answers of the network, help and skipped images are told', async () => {
  const own = await end(usual, change({ truth: null }));
  expect(own.text()).toContain('There is nothing to compare yet.');
  expect(own.text()).toContain('Nobody has said what 16 images of yours show, so they do not count.');
  own.view.remove();
  const late = await end(usual, change({ prediction: null }));
  expect(late.text()).toContain(
    '16 images without the network’s answer are not counted until it has answered.',
  );
  late.view.remove();
  const mixed = await end({ ...usual, assisted: 3, skipped: 2 });
  expect(squares()).toHaveLength(13);
  expect(mixed.text()).toContain('You have answered 16 images.');
  expect(mixed.text()).toContain('2 images without an answer are not counted.');
});

test('answers that the network failed to give are filled in by one press', async () => {
  const session = change({ prediction: null })(sampleSession(challenge, catalogue, { images: 4 }));
  const given = sampleSession(challenge, catalogue, { images: 4 }).trials[0]?.prediction;
  let works = false;
  const ask = (): Promise<unknown> =>
    works ? Promise.resolve(given) : Promise.reject(new Error('It has no memory left.'));
  const stores = await sampleApp(catalogue, challenge, [session], { ask });
  await stores.sessions.restore();
  const source = await stores.library.open(challenge.id);
  if (!source || !given) throw new Error('There is no challenge.');
  await stores.sessions.open(source, { ...plainRequest, seed: 7, count: 1 }, 'ada', session.id);
  await mountPage<FinishedView>(stores, html`<hit5-finished-view></hit5-finished-view>`);
  onTestFinished(stores.late.follow());
  const failed = page.getByText('The network failed on 4 images. It has no memory left.');
  await expect.element(failed).toBeVisible();
  await expect
    .element(page.getByText('4 images without the network’s answer are not counted.', { exact: false }))
    .toBeVisible();
  works = true;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.element(failed).not.toBeInTheDocument();
  await expect.poll(() => squares().length).toBe(4);
});

test('a friend is invited to the same photos in the same order', async () => {
  const { session } = await end(usual);
  await page.getByText('Challenge a friend').click();
  const field = page.getByLabelText('Send this to a friend: same photos, same order');
  await expect.element(field).toBeVisible();
  const address = new URL((field.element() as HTMLInputElement).value);
  expect(Object.fromEntries(new URLSearchParams(address.hash.split('?')[1]))).toEqual({
    challenge: challenge.id,
    mode: 'challenge',
    n: '16',
    seed: String(session.seed),
  });
});

test('a rematch plays what both missed, and leaves disk, lists and figures as they were', async () => {
  const { session, stores, text } = await end({ ...usual, networkRight: 0.2 });
  const { sessions, disk } = stores;
  const kept = async () => [await disk.kept.list(), (await disk.kept.load([session.id])).sessions];
  const before = JSON.stringify([await kept(), sessions.outlines.value, sessions.sessions.value]);
  const finding = text();
  await page.getByRole('button', { name: /^Rematch: the \d+ that both missed$/ }).click();
  const images = sessions.state.value?.session.order ?? [];
  expect(images.length).toBeGreaterThan(1);
  expect(sessions.state.value?.session).toMatchObject({
    mode: 'practice',
    pruned: null,
    limit: null,
    trials: [],
  });
  for (const image of images) {
    const wnid = challenge.images.find(({ id }) => id === image)?.wnid;
    if (wnid) await sessions.change({ kind: 'pick', wnid, slot: null });
    const time = { response: 1, paused: 0 };
    await sessions.commit(answered(time));
    await sessions.next();
  }
  const kinds = sessions.state.value?.session.trials.map(({ imageKind }) => imageKind);
  expect(kinds).toEqual(images.map((image) => challenge.images.find(({ id }) => id === image)?.kind));
  const all = String(images.length);
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toHaveTextContent(`Rematch: this time you knew ${all} of ${all}.`);
  expect(JSON.stringify([await kept(), sessions.outlines.value, sessions.sessions.value])).toBe(before);
  await page.getByRole('button', { name: 'Back to the end of the session' }).click();
  await expect.poll(text).toBe(finding);
  expect(JSON.stringify([await kept(), sessions.outlines.value, sessions.sessions.value])).toBe(before);
});

test('an answer of the network that comes during a rematch goes to the session, and a link ends the rematch', async () => {
  const { session, stores, again } = await end({ ...usual, networkRight: 0.2 }, (whole) => ({
    ...whole,
    trials: whole.trials.map((trial, at) => (at === 0 ? { ...trial, prediction: null } : trial)),
  }));
  const { sessions } = stores;
  const [first, second] = session.trials;
  if (!first || !second?.prediction) throw new Error('The sample has too few trials.');
  sessions.aside({ order: [second.imageId] });
  expect(await sessions.addPrediction(first.imageId, second.prediction, session.id)).toBe(true);
  await again();
  expect(sessions.isAside.value).toBe(false);
  await expect.poll(() => squares().length).toBe(16);
});

test('the same can be played again with other images, but a test that keeps out what was practised leads to the start', async () => {
  const { session, view } = await end(usual);
  const again = page.getByRole('link', { name: 'Play again' });
  const words = new URLSearchParams((again.element() as HTMLAnchorElement).hash.split('?')[1]);
  expect(words.get('n')).toBe('16');
  expect(words.get('seed')).not.toBe(String(session.seed));
  view.remove();
  await end(usual, (whole) => ({ ...whole, mode: 'test', practice: 4 }));
  await expect.element(page.getByRole('link', { name: 'Back to the start' })).toBeVisible();
  expect(again.elements()).toHaveLength(0);
});
