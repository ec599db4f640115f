import { html } from 'lit';
import { expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { standInOf } from '#src/core/classes/category-list.ts';
import { sixteenCategories } from '#src/core/classes/sixteen-categories.ts';
import { plainRequest, type SessionRequest } from '#src/core/trials/session-request.ts';
import { exposureOf } from '#src/core/trials/timed-view.ts';
import type { Session } from '#src/core/trials/session.ts';
import type { ViewParts } from '#src/label/state/timed-views.ts';
import { MaskWorker } from '#src/label/mask/mask-worker.ts';
import type { LabelPage } from '#src/label/view/label-page.ts';
import '#src/label/view/label-page.ts';
import { practicePlan } from '#src/label/view/timed-practice.ts';
import type { TimedView } from '#src/label/view/timed-view.ts';
import { mountPage, sampleApp, shippedAssets } from '#tests/browser/sample-app.ts';
import { expectAccessible, textOf } from '#tests/browser/support.ts';

const { catalogue, challenge } = await shippedAssets();
const request: SessionRequest = {
  ...plainRequest,
  mode: 'test',
  seed: 31,
  count: 3,
  show: [17, 50, 100],
  cross: 50,
  maskTime: 50,
};

/** Frames of 60 a second that come as quickly as the page can draw them; `late` ones come three frames late. */
function quickFrames(late: () => boolean = () => false): ViewParts['nextFrame'] {
  let at = 0;
  return (callback) =>
    setTimeout(() => {
      at += (1000 / 60) * (late() ? 4 : 1);
      callback(at);
    });
}

const makeMask: ViewParts['makeMask'] = async (_, photo) => ({
  bitmap: await createImageBitmap(photo),
  clipped: 0,
});

async function open(asked: Partial<SessionRequest> = {}, parts: Partial<ViewParts> = {}) {
  let now = 0;
  const stores = await sampleApp(catalogue, challenge, [], {}, onTestFinished, null, {
    nextFrame: quickFrames(),
    // So much time passes that no rest is needed.
    now: () => (now += 2000),
    makeMask,
    ...parts,
  });
  const shown = await mountPage<LabelPage>(
    stores,
    html`<hit5-label-page .challenge=${challenge.id} .request=${{ ...request, ...asked }}></hit5-label-page>`,
  );
  return { shown, stores };
}

/** @param passed whose practice is passed over too. */
async function pass(passed: Awaited<ReturnType<typeof open>>['stores'] | null = null): Promise<void> {
  await page.getByRole('button', { name: /^Begin/ }).click();
  passed?.views.pass('practice', passed.sessions.kept.value?.session.id ?? expect.fail());
  await page.getByRole('button', { name: 'I have read this, go on' }).click();
}

async function practise(): Promise<void> {
  for (const trial of [1, 2, 3]) {
    if (trial === 1) await page.getByRole('button', { name: /^Show it/ }).click();
    await expect
      .element(page.getByRole('progressbar', { name: 'Progress' }))
      .toHaveAttribute('aria-valuetext', `Practice ${trial} of 3`);
    await expect.element(page.getByRole('heading', { name: 'What was it?' })).toBeVisible();
    await page.getByRole('button', { name: 'I don’t know' }).click();
    await page.getByRole('button', { name: /^(Next practice photo|Begin: from now on)/ }).click();
  }
}

test('a session shows each photo for a moment, and records how', async () => {
  const { shown, stores } = await open();
  await expect.element(page.getByText('This screen shows 60 frames a second')).toBeVisible();
  await pass();
  await practise();
  for (const done of [0, 1, 2]) {
    await expect.poll(() => stores.flow.seen.value).toBe(true);
    if (done === 0) await expectAccessible(shown);
    expect(page.getByRole('img', { name: /^Photo/ }).elements()).toHaveLength(0);
    await page.getByRole('button', { name: 'I don’t know' }).click();
  }
  await expect.poll(() => stores.sessions.state.value?.phase.kind).toBe('closing');
  const session = stores.sessions.state.value?.session ?? expect.fail();
  expect(session.trials).toHaveLength(3);
  for (const { imageId, record } of session.trials) {
    const exposure = exposureOf(session, imageId) ?? 0;
    const frames = Math.round(exposure * 0.06);
    expect(record.viewed).toMatchObject({ exposure, mask: 'phase', frames, rate: 60, lost: 0 });
    expect(record.viewed?.fault).toBeUndefined();
    expect(record.viewed?.shown).toBeCloseTo(frames / 0.06, 1);
    expect(record.photo?.width).toBeGreaterThan(100);
  }
  expect(new Set(session.trials.map(({ record }) => record.viewed?.exposure))).toEqual(
    new Set([17, 50, 100]),
  );
});

test('a frame that is lost is said face to face, and the answer counts in no figure', async () => {
  let isLate = () => false;
  const { shown, stores } = await open({ mode: 'challenge' }, { nextFrame: quickFrames(() => isLate()) });
  await pass(stores);
  isLate = () => stores.flow.view.showing.value;
  await page.getByRole('button', { name: /^Show it/ }).click();
  await expect.poll(() => stores.flow.seen.value).toBe(true);
  await page.getByRole('button', { name: 'I don’t know' }).click();
  await expect.element(page.getByText(/Not shown as asked: \d+ frames? w(as|ere) lost/)).toBeVisible();
  expect(textOf(shown)).toContain('It counts in no figure.');
});

test('Escape stops a photo at once: the answer says so, and the next photo waits', async () => {
  const { stores } = await open({ show: [10_000] });
  await pass(stores);
  await page.getByRole('button', { name: /^Show it/ }).click();
  await expect.poll(() => stores.flow.view.showing.value).toBe(true);
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByText('it was interrupted')).toBeVisible();
  await page.getByRole('button', { name: 'I don’t know' }).click();
  await expect.element(page.getByRole('button', { name: /^Show it/ })).toBeVisible();
  expect(stores.sessions.state.value?.session.trials[0]?.record.viewed).toMatchObject({
    exposure: 10_000,
    fault: 'interrupted',
  });
});

test('another size of the window ends a view as Escape does', async () => {
  const { stores } = await open({ show: [10_000] });
  await pass(stores);
  await page.getByRole('button', { name: /^Show it/ }).click();
  await expect.poll(() => stores.flow.view.showing.value).toBe(true);
  await page.viewport(700, 500);
  onTestFinished(() => page.viewport(1280, 800));
  await expect.element(page.getByText('it was interrupted')).toBeVisible();
  expect(stores.flow.view.viewed.value?.fault).toBe('interrupted');
});

/** Mean and standard deviation of the red, green and blue that stand out from mid-grey, and how large that is. */
function measured({ data, width }: ImageData) {
  const inside: number[] = [];
  for (let at = 0; at < data.length; at += 4)
    if ([0, 1, 2].some((channel) => data[at + channel] !== 128)) inside.push(at);
  const columns = inside.map((at) => (at / 4) % width);
  const rows = inside.map((at) => Math.floor(at / 4 / width));
  const span = (all: readonly number[]) =>
    all.reduce((most, one) => Math.max(most, one), 0) -
    all.reduce((least, one) => Math.min(least, one), Infinity) +
    1;
  const channels = [0, 1, 2].map((channel) => {
    const values = inside.map((at) => data[at + channel] ?? 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    return { mean, deviation: Math.sqrt(squares / values.length) };
  });
  return { width: span(columns), height: span(rows), channels };
}

test.each([
  ['phase', undefined],
  ['pink', '240px'],
  ['blocks', '240px'],
] as const)(
  'of a photo and its %s mask, of the size %s, the drawn pixels have the same means and deviations',
  async (mask, size) => {
    const drawn: ImageData[] = [];
    let shown: LabelPage | null = null;
    const frames = quickFrames();
    const nextFrame: ViewParts['nextFrame'] = (callback) =>
      frames((at) => {
        const view = shown?.shadowRoot?.querySelector<TimedView>('hit5-timed-view');
        const place = view?.place?.canvas;
        const context = place && stores.flow.view.showing.value ? place.getContext('2d') : null;
        if (context && place) drawn.push(context.getImageData(0, 0, place.width, place.height));
        callback(at);
      });
    const masks = new MaskWorker();
    onTestFinished(() => masks.close());
    const opened = await open(
      { show: [100], mask, size },
      { nextFrame, makeMask: (...asked) => masks.maskBitmap(...asked) },
    );
    const { stores } = opened;
    shown = opened.shown;
    await pass(stores);
    await page.getByRole('button', { name: /^Show it/ }).click();
    await expect.poll(() => stores.flow.seen.value).toBe(true);
    const [photo, covered] = [drawn.at(-5), drawn.at(-1)].map((one) => measured(one ?? expect.fail()));
    if (!photo || !covered) return expect.fail();
    if (size) expect(Math.abs(Math.max(photo.width, photo.height) - 240 * devicePixelRatio)).toBeLessThan(3);
    const ratios = covered.channels.map(({ mean, deviation }, channel) => ({
      mean: mean / (photo.channels[channel]?.mean ?? NaN),
      deviation: deviation / (photo.channels[channel]?.deviation ?? NaN),
    }));
    for (const { mean, deviation } of ratios) {
      expect(Math.abs(mean - 1)).toBeLessThan(0.02);
      expect(Math.abs(deviation - 1)).toBeLessThan(0.15);
    }
  },
);

test('degrees ask for the card test first, and give the photo its size', async () => {
  const { stores } = await open({ size: '8deg' });
  const begin = page.getByRole('button', { name: /^Begin/ });
  await expect.element(begin).toBeDisabled();
  await expect.element(page.getByText('First measure your screen with a card.')).toBeVisible();
  await page.getByRole('button', { name: 'The card fits' }).click();
  await expect.element(begin).toBeEnabled();
  await pass(stores);
  await page.getByRole('button', { name: /^Show it/ }).click();
  await expect.poll(() => stores.flow.view.viewed.value?.degrees).toBeDefined();
  const { width, height } = stores.flow.view.viewed.value?.degrees ?? expect.fail();
  expect(Math.abs(Math.max(width, height) - 8)).toBeLessThan(0.05);
});

test('Escape between an answer and what comes next has the next photo wait', async () => {
  const { stores } = await open({ list: sixteenCategories });
  await pass(stores);
  await page.getByRole('button', { name: /^Show it/ }).click();
  await expect.poll(() => stores.flow.seen.value).toBe(true);
  (page.getByRole('button', { name: 'bear' }).element() as HTMLElement).click();
  // The answer is on its way to the disk.
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  await expect.element(page.getByRole('button', { name: /^Show it/ })).toBeVisible();
  expect(stores.sessions.state.value?.session.trials).toHaveLength(1);
  expect(stores.flow.view.viewed.value).toBeNull();
  await page.getByRole('button', { name: /^Show it/ }).click();
  await expect.poll(() => stores.flow.seen.value).toBe(true);
});

test('the answer ends by its own time', async () => {
  const { stores } = await open({ answer: 30 });
  await pass(stores);
  await page.getByRole('button', { name: /^Show it/ }).click();
  await expect.poll(() => stores.sessions.state.value?.session.trials[0]?.timedOut).toBe(true);
});

test('a photo whose mask cannot be made is passed over, with the reason', async () => {
  const failing = () => Promise.reject(new Error('no memory'));
  const { stores } = await open({}, { makeMask: failing });
  await page.getByRole('button', { name: /^Begin/ }).click();
  const { id } = stores.sessions.state.value?.session ?? expect.fail();
  stores.views.pass('safety', id);
  stores.views.pass('practice', id);
  await expect
    .poll(() => stores.sessions.state.value?.session.skipped[0]?.reason)
    .toBe('Its mask could not be made: no memory');
});

test('a room whose photos have none for practice has no practice', async () => {
  const { stores } = await open();
  await expect.poll(() => stores.sessions.state.value).not.toBeNull();
  const { session } = stores.sessions.state.value ?? expect.fail();
  const ids = { id: 'r', code: 'BCDFGH', member: 'm' } as unknown as NonNullable<Session['room']>;
  expect(await practicePlan(stores.library, { ...session, room: ids })).toBeNull();
});

const bear = standInOf(
  sixteenCategories.categories.find(({ name }) => name === 'bear') ?? expect.fail('There is no bear.'),
);

test('with a short list one press or key answers, and the next photo comes', async () => {
  const { stores } = await open({ list: sixteenCategories, answer: 60_000 });
  await pass();
  for (const trial of [1, 2, 3]) {
    if (trial === 1) await page.getByRole('button', { name: /^Show it/ }).click();
    await expect
      .element(page.getByRole('progressbar', { name: 'Progress' }))
      .toHaveAttribute('aria-valuetext', `Practice ${trial} of 3`);
    await expect.poll(() => stores.flow.seen.value).toBe(true);
    // The second button.
    if (trial < 3) await userEvent.keyboard('2');
    else await page.getByRole('button', { name: 'bear' }).click();
    await expect.element(page.getByRole('heading', { name: /^(Right|It was): / })).toBeVisible();
    await userEvent.keyboard('{Enter}');
  }
  const trials = () => stores.sessions.kept.value?.session.trials ?? [];
  expect(trials()).toEqual([]);
  for (const done of [0, 1, 2]) {
    await expect.poll(() => stores.flow.seen.value).toBe(true);
    await expect.element(page.getByRole('timer')).toBeVisible();
    if (done === 0) await userEvent.keyboard('2');
    else if (done === 1) await page.getByRole('button', { name: 'bear' }).click();
    else await page.getByRole('button', { name: 'I don’t know' }).click();
    await expect.poll(() => trials().length).toBe(done + 1);
  }
  expect(trials().map(({ guesses }) => guesses)).toEqual([[bear], [bear], []]);
  expect(trials().map(({ timedOut }) => timedOut)).toEqual([false, false, false]);
});

test('who is asked how sure they are picks first', async () => {
  const { stores } = await open({ list: sixteenCategories, sure: true });
  const button = page.getByRole('group', { name: 'Categories' }).getByRole('button', { name: /^bear/ });
  await pass(stores);
  await page.getByRole('button', { name: /^Show it/ }).click();
  await expect.poll(() => stores.flow.seen.value).toBe(true);
  await userEvent.keyboard('2');
  await expect.element(button).toHaveAttribute('aria-pressed', 'true');
  expect(stores.sessions.state.value?.session.trials).toEqual([]);
});
