import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { FaceView } from '#src/label/view/face-view.ts';
import '#src/label/view/face-view.ts';
import type { ClassIndex } from '#src/core/classes/class-ids.ts';
import type { Seconds, Trial } from '#src/core/trials/session.ts';
import type { FoundImage } from '#src/packs/state/library-store.ts';
import { expectAccessible, textOf } from '#tests/browser/support.ts';
import { sampleSession } from '#tests/browser/sample-session.ts';
import { mountPage, sampleApp, shippedAssets } from '#tests/browser/sample-app.ts';

/** Shows an answer of one guess, right or wrong. */
async function showOne(personRight: number) {
  const { catalogue, challenge } = await shippedAssets();
  const options = { images: 1, personRight, networkRight: 1 };
  const [sample] = sampleSession(challenge, catalogue, options).trials;
  if (!sample) throw new RangeError('The sample has no trial.');
  const stores = await sampleApp(catalogue, challenge, []);
  const right = sample.truth === null ? [] : [sample.truth];
  const wrong = sample.guesses.filter((wnid) => wnid !== sample.truth);
  return (count: number) => {
    const guesses = (personRight === 1 ? [...right, ...wrong] : wrong).slice(0, count);
    return mountPage<FaceView>(
      stores,
      html`<hit5-face-view .trial=${{ ...sample, guesses }}></hit5-face-view>`,
    );
  };
}

test('after a miss it says once how many guesses were left', async () => {
  const show = await showOne(0);
  const first = await show(1);
  expect(textOf(first)).toContain('You had 4 guesses left.');
  await expectAccessible(first);
  first.requestUpdate();
  await first.updateComplete;
  expect(textOf(first)).toContain('You had 4 guesses left.');
  expect(textOf(await show(1))).not.toContain('guesses left');
});

test('it says that one guess was left, and nothing where none was, or where none was given', async () => {
  const show = await showOne(0);
  for (const count of [0, 5]) expect(textOf(await show(count))).not.toMatch(/guess(es)? left/);
  expect(textOf(await show(4))).toContain('You had 1 guess left.');
});

test('who typed “hedgehog” reads it for their guess and for the truth, with ImageNet’s name behind it', async () => {
  const { catalogue, challenge } = await shippedAssets();
  const [sample] = sampleSession(challenge, catalogue, { images: 1 }).trials;
  if (!sample) throw new RangeError('The sample has no trial.');
  const porcupine = catalogue.classes.find(({ label }) => label === 'porcupine')?.wnid;
  if (!porcupine) throw new RangeError('No class is called porcupine.');
  const searches = [{ text: 'hedgehog', at: 1 as Seconds, found: [porcupine] }];
  const answered = { ...sample, truth: porcupine, guesses: [porcupine] };
  const show = async (record: Trial['record']) => {
    const stores = await sampleApp(catalogue, challenge, []);
    return mountPage<FaceView>(
      stores,
      html`<hit5-face-view .trial=${{ ...answered, record }}></hit5-face-view>`,
    );
  };
  const typed = textOf(await show({ ...sample.record, searches }));
  expect(typed).toContain('It is a hedgehog · ImageNet: porcupine');
  expect(typed).toContain('hedgehog porcupine truth');
  const browsed = textOf(await show({ ...sample.record, searches: [] }));
  expect(browsed).toContain('It is a porcupine ');
  expect(browsed).not.toContain('hedgehog');
});

test('a wrong first guess of the network is the news, with both sides’ points', async () => {
  const { catalogue, challenge } = await shippedAssets();
  const options = { images: 1, personRight: 1, networkRight: 0 };
  const [sample] = sampleSession(challenge, catalogue, options).trials;
  if (!sample?.truth || !sample.prediction) throw new RangeError('The sample has no trial.');
  const trial = { ...sample, guesses: [sample.truth] };
  const stores = await sampleApp(catalogue, challenge, []);
  const view = await mountPage<FaceView>(stores, html`<hit5-face-view .trial=${trial}></hit5-face-view>`);
  const said = catalogue.byIndex(sample.prediction.guesses[0]?.classIndex as ClassIndex).title;
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toHaveTextContent(new RegExp(`^The network: “${said}”, .* sure\\. You beat the network\\.$`));
  expect(textOf(view)).toMatch(/You 5 points/);
});

test('on a low screen, as at 200 %, it says who was right beside the guesses that were left', async () => {
  await page.viewport(683, 384);
  const show = await showOne(0);
  await show(1);
  await expect.element(page.getByText('You had 4 guesses left.')).toBeInViewport();
  await expect.element(page.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 });
});

test('while the network looks, the heading says so, and no score of it is counted', async () => {
  const { catalogue, challenge } = await shippedAssets();
  const session = sampleSession(challenge, catalogue, { images: 1 });
  const [sample] = session.trials;
  if (!sample) throw new RangeError('The sample has no trial.');
  const stores = await sampleApp(catalogue, challenge, []);
  const view = await mountPage<FaceView>(
    stores,
    html`<hit5-face-view .trial=${{ ...sample, prediction: null }}></hit5-face-view>`,
  );
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toHaveTextContent(/The network is still looking…$/);
  expect(view.shadowRoot?.querySelector('.sum')).toBeNull();
});

test('a photo that the network cannot answer is said to be so, in place of a wait without end', async () => {
  const { catalogue, challenge } = await shippedAssets();
  const [sample] = sampleSession(challenge, catalogue, { images: 1 }).trials;
  const [image] = challenge.images;
  if (!sample || !image) throw new RangeError('The sample has no trial.');
  const stores = await sampleApp(catalogue, challenge, [], {
    ask: () => Promise.reject(new Error('The image’s pixels cannot be read.')),
  });
  await mountPage<FaceView>(
    stores,
    html`<hit5-face-view .trial=${{ ...sample, prediction: null }}></hit5-face-view>`,
  );
  const images = { load: () => createImageBitmap(new ImageData(8, 8)) };
  const found = { image, source: { images } } as unknown as FoundImage;
  await stores.photos.show(found, null, null, catalogue);
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toHaveTextContent(/The network cannot answer this photo\.$/);
  await expect.element(page.getByText('No guesses.', { exact: true })).toBeVisible();
  expect(page.getByText('No guesses yet.').elements()).toHaveLength(0);
});

test('on a phone a button leads to what lies below, and keeps its place at the end', async () => {
  await page.viewport(390, 600);
  const show = await showOne(0);
  const view = await show(1);
  view.style.height = '560px';
  const more = page.getByRole('button', { name: 'More below' });
  await expect.element(more).toBeVisible();
  await more.click();
  await expect.poll(() => view.scrollTop).toBeGreaterThan(0);
  view.scrollTop = view.scrollHeight;
  await expect.poll(() => view.shadowRoot?.querySelector('.more')?.classList.contains('at-end')).toBe(true);
  expect(view.shadowRoot?.querySelector('.more')?.getBoundingClientRect().width).toBeGreaterThanOrEqual(44);
});
