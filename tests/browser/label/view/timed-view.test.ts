import { html } from 'lit';
import { expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { standInOf } from '#src/core/classes/category-list.ts';
import { sixteenCategories } from '#src/core/classes/sixteen-categories.ts';
import { plainRequest, type SessionRequest } from '#src/core/trials/session-request.ts';
import { exposureOf } from '#src/core/trials/timed-view.ts';
import type { ViewParts } from '#src/label/state/timed-views.ts';
import type { LabelPage } from '#src/label/view/label-page.ts';
import '#src/label/view/label-page.ts';
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

const makeMask: ViewParts['makeMask'] = (_, photo) => createImageBitmap(photo);

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

/** Goes past the warning and the practice. */
async function pass(): Promise<void> {
  await page.getByRole('button', { name: /^Begin/ }).click();
  await page.getByRole('button', { name: 'I have read this, go on' }).click();
}

async function practise(): Promise<void> {
  for (const trial of [1, 2, 3]) {
    await expect.element(page.getByRole('heading', { name: `Practice ${trial} of 3` })).toBeVisible();
    await page.getByRole('button', { name: /^Show it/ }).click();
    await expect.element(page.getByRole('heading', { name: 'What was it?' })).toBeVisible();
    await page.getByRole('button', { name: 'I don’t know' }).last().click();
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
  let late = false;
  const { shown, stores } = await open({ mode: 'challenge' }, { nextFrame: quickFrames(() => late) });
  await pass();
  await practise();
  await expect.poll(() => stores.flow.view.showing.value).toBe(true);
  late = true;
  await expect.poll(() => stores.flow.seen.value).toBe(true);
  await page.getByRole('button', { name: 'I don’t know' }).click();
  await expect.element(page.getByText(/Not shown as asked: \d+ frames? w(as|ere) lost/)).toBeVisible();
  expect(textOf(shown)).toContain('It counts in no figure.');
});

test('Escape stops a photo at once: the answer says so, and the next photo waits', async () => {
  const { stores } = await open({ show: [10_000] });
  await pass();
  stores.views.pass('practice', stores.sessions.state.value?.session.id ?? expect.fail());
  await page.getByRole('button', { name: /^Show it/ }).click();
  await expect.poll(() => stores.flow.view.showing.value).toBe(true);
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByText('The photo was interrupted')).toBeVisible();
  await page.getByRole('button', { name: 'I don’t know' }).click();
  await expect.element(page.getByRole('button', { name: /^Show it/ })).toBeVisible();
  expect(stores.sessions.state.value?.session.trials[0]?.record.viewed).toMatchObject({
    exposure: 10_000,
    fault: 'interrupted',
  });
});

test('Escape between an answer and what comes next has the next photo wait', async () => {
  const { stores } = await open({ list: sixteenCategories });
  await pass();
  stores.views.pass('practice', stores.sessions.state.value?.session.id ?? expect.fail());
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
  await pass();
  stores.views.pass('practice', stores.sessions.state.value?.session.id ?? expect.fail());
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

const bear = standInOf(
  sixteenCategories.categories.find(({ name }) => name === 'bear') ?? expect.fail('There is no bear.'),
);

test('with a short list one press or key answers, and the next photo comes', async () => {
  const { shown, stores } = await open({ list: sixteenCategories, answer: 60_000 });
  await pass();
  for (const trial of [1, 2, 3]) {
    await expect.element(page.getByRole('heading', { name: `Practice ${trial} of 3` })).toBeVisible();
    await page.getByRole('button', { name: /^Show it/ }).click();
    await expect.element(page.getByRole('heading', { name: 'What was it?' })).toBeVisible();
    if (trial === 1) await expectAccessible(shown);
    // The second button.
    if (trial < 3) await userEvent.keyboard('2');
    else await page.getByRole('button', { name: 'bear' }).click();
    await expect.element(page.getByRole('heading', { name: /^(Right|It was): / })).toBeVisible();
    await page.getByRole('button', { name: /^(Next practice photo|Begin: from now on)/ }).click();
  }
  const trials = () => stores.sessions.state.value?.session.trials ?? [];
  expect(trials()).toEqual([]);
  for (const done of [0, 1, 2]) {
    await expect.poll(() => stores.flow.seen.value).toBe(true);
    await expect.element(page.getByRole('timer')).toBeVisible();
    if (done === 0) await expectAccessible(shown);
    if (done === 0) await userEvent.keyboard('2');
    else if (done === 1) await page.getByRole('button', { name: 'bear' }).click();
    else await page.getByRole('button', { name: 'I don’t know' }).click();
    await expect.poll(() => trials().length).toBe(done + 1);
  }
  expect(trials().map(({ guesses }) => guesses)).toEqual([[bear], [bear], []]);
  expect(trials().map(({ timedOut }) => timedOut)).toEqual([false, false, false]);
});

test('who is asked how sure they are picks first, also in practice', async () => {
  const { stores } = await open({ list: sixteenCategories, sure: true });
  const button = page.getByRole('group', { name: 'Categories' }).getByRole('button', { name: /^bear/ });
  await pass();
  await page.getByRole('button', { name: /^Show it/ }).click();
  await expect.element(page.getByRole('heading', { name: 'What was it?' })).toBeVisible();
  await userEvent.keyboard('2');
  await expect.element(button).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'Answer', exact: true }).click();
  await expect.element(page.getByRole('heading', { name: /^(Right|It was): / })).toBeVisible();
  stores.views.pass('practice', stores.sessions.state.value?.session.id ?? expect.fail());
  await page.getByRole('button', { name: /^Show it/ }).click();
  await expect.poll(() => stores.flow.seen.value).toBe(true);
  await button.click();
  await expect.element(button).toHaveAttribute('aria-pressed', 'true');
  expect(stores.sessions.state.value?.session.trials).toEqual([]);
});

test('the time to answer ends an answer in practice too', async () => {
  await open({ list: sixteenCategories, answer: 30 });
  await pass();
  await page.getByRole('button', { name: /^Show it/ }).click();
  await expect.element(page.getByRole('heading', { name: /^It was: / })).toBeVisible();
});
