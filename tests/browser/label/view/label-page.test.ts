import { html } from 'lit';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ClassIndex } from '#src/core/classes/class-ids.ts';
import { type ImageId } from '#src/core/trials/challenge.ts';
import { imageOrder, plainRequest, type SessionRequest } from '#src/core/trials/session-request.ts';
import type { SessionId } from '#src/core/trials/session.ts';
import { version } from '#src/core/version.ts';
import type { LabelPage } from '#src/label/view/label-page.ts';
import '#src/label/view/label-page.ts';
import { expectAccessible } from '#tests/browser/support.ts';
import { sampleSession } from '#tests/browser/sample-session.ts';
import { mountPage, sampleApp, shippedAssets } from '#tests/browser/sample-app.ts';

const { catalogue, challenge } = await shippedAssets();
const request: SessionRequest = { ...plainRequest, mode: 'test', seed: 7, count: 10 };

/** Opens a link as ada, who practised the first 60 images of seed 7. */
async function open(asked: SessionRequest) {
  const order = imageOrder(challenge.images, { ...asked, mode: 'practice', practice: 0, count: 60 }, 'ada');
  const sample = sampleSession(challenge, catalogue);
  const trials = sample.trials.map((trial, at) => ({ ...trial, imageId: order[at] ?? trial.imageId }));
  const practised = { ...sample, mode: 'practice' as const, seed: 7, practice: 60, order, trials };
  const stores = await sampleApp(catalogue, challenge, [practised]);
  const shown = await mountPage<LabelPage>(
    stores,
    html`<hit5-label-page .challenge=${challenge.id} .request=${asked}></hit5-label-page>`,
  );
  return { shown, stores };
}

/** Leaves the page with what is asked, for the first photo. */
async function begin(): Promise<void> {
  const button = page.getByRole('button', { name: /^Begin/ });
  const photo = page.getByRole('img', { name: /^Photo/ });
  await expect.poll(() => button.elements().length + photo.elements().length).toBeGreaterThan(0);
  // A plain game has none.
  if (button.elements().length > 0) await button.click();
  await expect.element(page.getByRole('combobox', { name: 'Search the classes' })).toBeVisible();
}

test('a link that names an image that the challenge has not says which', async () => {
  const [first] = challenge.images;
  const only = [...(first ? [first.id] : []), 'gone' as ImageId];
  const { stores } = await open({ ...request, only });
  const words = page.getByText(
    'It says “only=” with the image “gone”, and the challenge has none of this id.',
  );
  await expect.element(words).toBeVisible();
  expect(stores.sessions.sessions.value).toHaveLength(1);
});

test('a link that keeps all images for practice says so, and begins no session', async () => {
  const { stores } = await open({ ...request, practice: 200 });
  const words = page.getByText('keeps the first 200 of its seed for practice, and the challenge has 159');
  await expect.element(words).toBeVisible();
  expect(stores.sessions.state.value).toBeNull();
  expect(stores.sessions.sessions.value).toHaveLength(1);
});

test('says no longer that images were practised once that practice is deleted', async () => {
  const { shown, stores } = await open({ ...request, count: 159 });
  const words = page.getByText('ada has practised 60 of the 159 images to come');
  await expect.element(words).toBeVisible();
  await shown.updateComplete;
  await stores.sessions.delete('s-1' as SessionId);
  await expect.element(words).not.toBeInTheDocument();
});

test('the bar says which image of how many this is, and the time spent on it', async () => {
  await open({ ...request, practice: 60 });
  await begin();
  const bar = page.getByRole('progressbar', { name: 'Progress' });
  await expect.element(bar).toHaveAttribute('aria-valuetext', 'Image 1 of 10');
  const clock = page.getByRole('timer', { name: 'Time on this image' });
  await expect.element(clock).toHaveTextContent(/^\d:\d\d$/);
  await expect.element(clock).toHaveAttribute('aria-live', 'off');
});

test('F1 opens the help where ? is a letter of the search, and the help says so', async () => {
  const { stores } = await open({ ...request, practice: 60 });
  await expect.poll(() => stores.sessions.state.value?.session.order.length).toBe(10);
  await begin();
  const search = page.getByRole('combobox', { name: 'Search the classes' });
  await search.fill('dog');
  await userEvent.keyboard('?');
  expect(page.getByRole('dialog', { name: 'Keys and gestures' }).elements()).toHaveLength(0);
  await userEvent.keyboard('{F1}');
  await expect.element(page.getByRole('dialog', { name: 'Keys and gestures' })).toBeVisible();
  await expect.element(page.getByText('while something is typed in the search, F1 only')).toBeVisible();
});

test('a session begins with a page of its own: three steps, what is asked, and no photo', async () => {
  const { shown, stores } = await open({ ...request, practice: 60, limit: 7 });
  await expect
    .element(page.getByRole('heading', { name: '10 images, up to five guesses each' }))
    .toBeVisible();
  await expect.element(page.getByText('Type a word, or choose a group.')).toBeVisible();
  await expect.element(page.getByText('7 seconds for each.')).toBeVisible();
  await expectAccessible(shown);
  expect(page.getByRole('img', { name: /^Photo/ }).elements()).toHaveLength(0);
  await expect.poll(() => stores.photos.photo.value).not.toBeNull();
  expect(stores.flow.seen.value).toBe(false);
  await begin();
  await expect.element(page.getByRole('img', { name: 'Photo 1 of 10' })).toBeVisible();
});

test('the clock of the first image stands until the person begins, whatever the limit', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  onTestFinished(() => void vi.useRealTimers());
  const { stores } = await open({ ...request, practice: 60, limit: 1 });
  await expect.element(page.getByRole('button', { name: /^Begin/ })).toBeVisible();
  vi.advanceTimersByTime(10_000);
  expect(stores.sessions.state.value).toMatchObject({ session: { trials: [] }, phase: { kind: 'opening' } });
  await begin();
  const time = () => stores.sessions.state.value?.session.trials[0]?.time;
  vi.advanceTimersByTime(1000);
  await expect.poll(time).toMatchObject({ paused: 0 });
  // A poll that waits moves the clock on too; the ten seconds before are not in it.
  expect(time()?.response).toBeLessThan(10);
});

test('the first answer keeps what it was given with: version, browser, size of the photo, and the rest', async () => {
  const { stores } = await open({ ...request, practice: 60 });
  await begin();
  await expect.poll(() => stores.flow.ready.value).toBe(true);
  const { width = 0, height = 0 } = stores.photos.photo.value?.bitmap ?? {};
  for (const done of [1, 2]) {
    await expect.poll(() => stores.flow.ready.value).toBe(true);
    stores.flow.change({ kind: 'pick', wnid: catalogue.byIndex(1 as ClassIndex).wnid, slot: null });
    await page.getByRole('button', { name: /^Answer/ }).click();
    await expect.poll(() => stores.sessions.state.value?.session.trials.length).toBe(done);
  }
  const [first, second] = stores.sessions.state.value?.session.trials ?? [];
  const { box, ...rest } = first?.record.surroundings ?? expect.fail();
  const { photo } = first?.record ?? {};
  expect(rest).toEqual({
    version,
    browser: navigator.userAgent,
    pixelRatio: devicePixelRatio,
    zoom: 1,
    theme: 'light',
    contrast: 'usual',
    languages: [],
    examples: false,
  });
  expect((photo?.width ?? 0) / (photo?.height ?? 1)).toBeCloseTo(width / height, 1);
  expect([photo?.width === box.width, photo?.height === box.height]).toContain(true);
  // What did not change is not said again, but each photo may have another shape.
  expect(second?.record.surroundings).toBeUndefined();
  expect(second?.record.photo?.width).toBeGreaterThan(100);
});

test('Enter begins wherever the focus is, but not one that is held down from the page before', async () => {
  const { stores } = await open({ ...request, practice: 60 });
  await expect.element(page.getByRole('button', { name: /^Begin/ })).toBeVisible();
  (document.activeElement as HTMLElement | null)?.blur();
  dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', repeat: true, cancelable: true }));
  expect(stores.sessions.state.value?.phase.kind).toBe('opening');
  await userEvent.keyboard('{Enter}');
  const search = page.getByRole('combobox', { name: 'Search the classes' });
  await expect.poll(() => search.element().matches(':focus')).toBe(true);
});

test('a name that is confirmed by Enter begins, and leads on to the search', async () => {
  const { stores } = await open({ ...request, practice: 60 });
  await expect.poll(() => stores.sessions.state.value?.session.order.length).toBe(10);
  await page.getByRole('button', { name: 'Not you?' }).click();
  await page.getByLabelText('Your name here').fill('ben');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => stores.sessions.state.value?.session.person).toBe('ben');
  const search = page.getByRole('combobox', { name: 'Search the classes' });
  await expect.poll(() => search.element().matches(':focus')).toBe(true);
});

test('what somebody else has practised is told once they have said who they are, before they begin', async () => {
  const { stores } = await open({ ...request, count: 159 });
  await expect.element(page.getByText('ada has practised 60 of the')).toBeVisible();
  await page.getByRole('button', { name: 'Not you?' }).click();
  await page.getByLabelText('Your name here').fill('ben');
  await userEvent.tab();
  await expect.poll(() => stores.sessions.state.value?.session.person).toBe('ben');
  await expect.element(page.getByText('has practised')).not.toBeInTheDocument();
  expect(stores.sessions.state.value?.phase.kind).toBe('opening');
  await expect.element(page.getByLabelText('Your name here')).toHaveValue('ben');
});

test('Undo takes the changes back one by one, and is there while there is one', async () => {
  const { shown, stores } = await open({ ...request, practice: 60 });
  const { flow, sessions } = stores;
  const undo = page.getByRole('button', { name: 'Undo' });
  const guesses = () => {
    const phase = sessions.state.value?.phase;
    return phase?.kind === 'answering' ? phase.draft.guesses : [];
  };
  await begin();
  await expect.element(undo).toBeDisabled();
  const [a, b] = [catalogue.byIndex(1 as ClassIndex).wnid, catalogue.byIndex(2 as ClassIndex).wnid];
  flow.change({ kind: 'pick', wnid: a, slot: null });
  flow.change({ kind: 'pick', wnid: b, slot: null });
  flow.change({ kind: 'remove', slot: 0 });
  await expect.element(undo).toBeEnabled();
  await expectAccessible(shown);
  expect(undo.element().getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
  await undo.click();
  expect(guesses()).toEqual([a, b]);
  await undo.click();
  expect(guesses()).toEqual([a]);
  await undo.click();
  expect(guesses()).toEqual([]);
  await expect.element(undo).toBeDisabled();
});

/** Opens a link as ada, in a browser in which nobody has answered yet, and waits until the photo can be answered. */
async function openFirst(mode: SessionRequest['mode']) {
  const stores = await sampleApp(catalogue, challenge, []);
  const shown = await mountPage<LabelPage>(
    stores,
    html`<hit5-label-page
      .challenge=${challenge.id}
      .request=${{ ...request, mode, practice: 0 }}
    ></hit5-label-page>`,
  );
  await begin();
  await expect.poll(() => stores.flow.ready.value).toBe(true);
  const trials = () => stores.sessions.state.value?.session.trials ?? [];
  return { shown, stores, trials };
}

describe.each(['practice', 'challenge', 'test'] as const)('the buttons in a %s', (mode) => {
  test('Answer without a guess says what is missing, and answers nothing; the focus stays', async () => {
    const { trials } = await openFirst(mode);
    const answer = page.getByRole('button', { name: /^Answer/ });
    const hint = page.getByText('Pick a class first, or press “I don’t know”.');
    (answer.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(hint).toBeVisible();
    expect(hint.element().getAttribute('role')).toBe('status');
    expect(answer.element().matches(':focus')).toBe(true);
    expect(trials()).toHaveLength(0);
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(trials()).toHaveLength(0);
  });

  test('the hint goes with the first guess, and then Answer answers', async () => {
    const { stores, trials } = await openFirst(mode);
    const answer = page.getByRole('button', { name: /^Answer/ });
    await answer.click();
    await expect.poll(() => stores.flow.hint.value).toBe('no-guess');
    const { wnid } = catalogue.byIndex(1 as ClassIndex);
    stores.flow.change({ kind: 'pick', wnid, slot: null });
    expect(stores.flow.hint.value).toBeNull();
    await expect.element(page.getByRole('button', { name: 'I don’t know' })).toBeDisabled();
    await answer.click();
    await expect.poll(() => trials().map(({ guesses }) => guesses)).toEqual([[wnid]]);
  });

  test('“I don’t know” answers without a guess, and is smaller than Answer', async () => {
    const { trials } = await openFirst(mode);
    const unknown = page.getByRole('button', { name: 'I don’t know' });
    const answer = page.getByRole('button', { name: /^Answer/ });
    const size = (one: Element) => parseFloat(getComputedStyle(one).fontSize);
    expect(size(unknown.element())).toBeLessThan(size(answer.element()));
    await unknown.click();
    await expect.poll(() => trials().map(({ guesses }) => guesses)).toEqual([[]]);
  });
});

test('Alt with 1 to 3 says how sure one is of the first guess, once there is one, wherever the focus is', async () => {
  const { stores } = await open({ ...request, practice: 60, sure: true });
  const { flow, sessions } = stores;
  const said = () => {
    const phase = sessions.state.value?.phase;
    return phase?.kind === 'answering' ? phase.draft.record.confidence : null;
  };
  await begin();
  await expect.poll(() => flow.ready.value).toBe(true);
  const sure = page.getByRole('radio', { name: 'Sure', exact: true });
  await expect.element(sure).toBeDisabled();
  await userEvent.keyboard('{Alt>}3{/Alt}');
  await expect.element(page.getByText('Pick a class first')).toBeVisible();
  flow.change({ kind: 'pick', wnid: catalogue.byIndex(1 as ClassIndex).wnid, slot: null });
  await page.getByRole('combobox', { name: 'Search the classes' }).click();
  await userEvent.keyboard('{Alt>}3{/Alt}');
  await expect.element(sure).toBeChecked();
  expect(said()).toBe('sure');
  await userEvent.keyboard('{Alt>}1{/Alt}');
  expect(said()).toBe('guess');
  await page.getByRole('radio', { name: 'Lean', exact: true }).click();
  expect(said()).toBe('lean');
  // One class in one slot still: the digits reached neither the search nor the list.
  await expect.element(page.getByRole('combobox', { name: 'Search the classes' })).toHaveValue('');
  await page.getByRole('button', { name: /^Remove .*, guess 1/ }).click();
  await expect.element(sure).toBeDisabled();
  expect(said()).toBeUndefined();
});

test('where the session does not ask, the question is not there', async () => {
  await open({ ...request, practice: 60 });
  await begin();
  await expect.element(page.getByRole('button', { name: 'I don’t know' })).toBeVisible();
  expect(page.getByRole('radiogroup').elements()).toHaveLength(0);
});
